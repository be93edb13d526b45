import { json, notFound, type Reply } from '../http/reply';
import { unrelated } from '../library/person';
import { profileRecord } from '../wire/profile';
import { answerPage, pageByCursor } from './page-answers';
import type { Question } from './route';

export function me({ account }: Question): Reply {
  return json({
    // UNPROVEN: that the profile of a workspace's account has its plan. The word was seen in another response.
    profile: { ...profileRecord(account), ...(account.workspaceId === null ? {} : { plan_type: 'chatgpt_team' }) },
    my_info: {
      is_phone_number_verified: true,
      is_underage: false,
      has_imported_contacts: false,
      signup_date: '2025-10-01',
      email: account.email,
      invite_url: null,
      invite_message: null,
      invite_code: null,
      invites_remaining: 0,
      num_redemption_gens: 0,
    },
  });
}

export function profileByName({ id, account }: Question): Reply {
  const person = [account, ...unrelated, ...account.stock.characters].find(({ username }) => username === id);
  return person === undefined ? notFound() : json(profileRecord(person));
}

/** UNPROVEN: the response to `me` and to other people's ids. Here the first works, and the others have none. */
export function characters(question: Question): Reply {
  const { account, id, pageRows } = question;
  return answerPage(
    pageByCursor(question, {
      rows: ['me', account.id].includes(id) ? account.stock.characters : [],
      ceiling: pageRows.characters,
      idOf: (character) => character.id,
      recordOf: profileRecord,
    }),
  );
}
