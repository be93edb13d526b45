import { json, notFound, type Reply } from '../http/reply';
import type { Draft } from '../library/stock';
import { cameoDraftEntry, draftRecord } from '../wire/draft';
import { answerPage, pageByCursor } from './page-answers';
import type { Question } from './route';

const idOf = ({ clip }: Draft) => clip.id;

/**
 * UNPROVEN: the content of the two cursors. Both versions list the same drafts, with the full published ones (sora-api
 * §9.12).
 */
export function draftsV2(question: Question): Reply {
  return draftsPage(question, 'habidex_cursor', { projects_cursor: '' });
}

export function draftsV1(question: Question): Reply {
  return draftsPage(question, 'id', { kind: 'sv2_draft' });
}

function draftsPage(question: Question, field: string, others: Record<string, unknown>): Reply {
  const { account, serving, pageRows } = question;
  const recordOf = (draft: Draft) => draftRecord(draft, account, serving);
  const rows = { rows: account.stock.drafts, ceiling: pageRows.drafts, idOf, recordOf };
  return answerPage(pageByCursor(question, rows, field, others));
}

/** UNPROVEN: that other people's drafts can't be requested one by one. */
export function oneDraft({ id, account, serving }: Question): Reply {
  const draft = account.known.drafts.get(id);
  if (draft === undefined || draft.author.id !== account.id) return notFound();
  return json(draftRecord(draft, account, serving));
}

export function cameoDrafts(question: Question): Reply {
  return castPage(question, question.account.stock.cameoDrafts, true);
}

/** Wrapped or bare, depending on the character (sora-api §2.2). */
export function characterDrafts(question: Question): Reply {
  const character = question.account.stock.characters.find(({ id }) => id === question.id);
  return castPage(question, character?.drafts ?? [], character?.wraps ?? true);
}

function castPage(question: Question, rows: readonly Draft[], wraps: boolean): Reply {
  const { account, serving, pageRows } = question;
  const recordOf = (draft: Draft) => (wraps ? cameoDraftEntry : draftRecord)(draft, account, serving);
  return answerPage(pageByCursor(question, { rows, ceiling: pageRows.drafts, idOf, recordOf }));
}
