import * as v from 'valibot';
import { optionalId, part, text } from '../records/schema-helpers';

/**
 * Has the name of the signed-in user (sora-api §1.3: may be refused). The response also contains an email address and
 * more.
 */
export const mePath = '/backend/project_y/v2/me';

const meSchema = v.object({ profile: part({ user_id: optionalId, username: text, plan_type: text }) });

/** The useful part of that response; null if it has no name. */
export type Profile = v.InferOutput<typeof meSchema>['profile'];

export function readProfile(body: unknown): Profile {
  const { success, output } = v.safeParse(meSchema, body);
  return success ? output.profile : null;
}
