import * as v from 'valibot';
import { optionalId, part, text } from '../records/schema-helpers';

/** Names who is signed in (sora-api §1.3: it may be refused). The site's answer holds an email address and more besides. */
export const mePath = '/backend/project_y/v2/me';

const meSchema = v.object({ profile: part({ user_id: optionalId, username: text, plan_type: text }) });

/** What of that answer is of use; null where it names nobody. */
export type Profile = v.InferOutput<typeof meSchema>['profile'];

export function readProfile(body: unknown): Profile {
  const { success, output } = v.safeParse(meSchema, body);
  return success ? output.profile : null;
}
