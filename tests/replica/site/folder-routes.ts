import type { Reply } from '../http/reply';
import { notFound } from '../http/reply';
import type { Made } from '../library/stock';
import { generationRecord } from '../wire/generation';
import { microseconds } from '../wire/serving';
import { pageById } from './page-answers';
import type { Question } from './route';

/** The alias of the likes among the folders (sora-api §2.1). */
const likesAlias = 'social_favorites';

export function listFolders(question: Question): Reply {
  const { account, pageRows } = question;
  const { folders } = account.stock;
  const likes = { id: 'coll_00000000000000000000000000', title: 'Favorites', createdAt: 0, alias: likesAlias };
  return pageById(question, 'data', {
    rows: folders.length === 0 ? [] : [likes, ...folders.map((folder) => ({ ...folder, alias: null }))],
    ceiling: pageRows.folders,
    idOf: ({ id }) => id,
    recordOf: ({ id, alias, title, createdAt }) => ({
      id,
      alias,
      title,
      user_id: account.id,
      created_at: microseconds(createdAt),
    }),
  });
}

export function listFolder(question: Question): Reply {
  const folder = question.account.stock.folders.find(({ id }) => id === question.id);
  return folder === undefined ? notFound() : generationsPage(question, folder.rows);
}

export function listFavorites(question: Question): Reply {
  return generationsPage(question, question.account.stock.favorites);
}

function generationsPage(question: Question, rows: readonly Made[]): Reply {
  return pageById(question, 'data', {
    rows,
    ceiling: question.pageRows.generations,
    idOf: ({ generation }) => generation.id,
    recordOf: ({ generation, task }) => generationRecord(generation, task, question.serving),
  });
}
