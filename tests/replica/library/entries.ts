import type { Source } from '../../../lib/model/item';
import { type Entry, entriesOfDraft, entriesOfMade, entriesOfPost, entryOfTask } from './expected-item';
import type { Stock, Task } from './stock';

/** Every row of every list, in list order. `own` follows `docs/contract.md`. */
export function entriesOf(stock: Stock, owner: string, rawPermitted: boolean): Entry[] {
  const all = (list: Source) => ({ list, own: true });
  const byAuthor = (list: Source, author: { id: string }) => ({ list, own: author.id === owner });
  const tasks = (of: readonly Task[], list: Source) =>
    of.flatMap((task) => {
      if (task.generations.length === 0) return [entryOfTask(task, all(list))];
      return task.generations.flatMap((generation) => entriesOfMade({ task, generation }, all(list), rawPermitted));
    });
  return [
    ...tasks(stock.tasks, 'sora1-library'),
    ...stock.drafts.flatMap((draft) => entriesOfDraft(draft, all('sora2-drafts'), false)),
    ...stock.posts.flatMap((post) => entriesOfPost(post, all('sora2-posts'))),
    ...tasks(stock.archived, 'sora1-archived'),
    ...stock.folders.flatMap(({ title, rows }) =>
      rows.flatMap((row) => entriesOfMade(row, { ...all('sora1-folders'), folder: title }, rawPermitted)),
    ),
    ...stock.cameos.flatMap((post) => entriesOfPost(post, all('sora2-cameos'))),
    ...stock.cameoDrafts.flatMap((draft) => entriesOfDraft(draft, all('sora2-cameo-drafts'), true)),
    ...stock.characters.flatMap(({ username, wraps, posts, appearances, drafts }) => {
      const listed = { ...all('sora2-characters'), character: username };
      return [
        ...[...posts, ...appearances].flatMap((post) => entriesOfPost(post, listed)),
        ...drafts.flatMap((draft) => entriesOfDraft(draft, listed, wraps)),
      ];
    }),
    ...stock.posts.flatMap(({ replies }) => replies.flatMap((reply) => entriesOfPost(reply, all('sora2-replies')))),
    ...stock.posts.flatMap(({ remixes }) =>
      remixes.flatMap((remix) => entriesOfPost(remix, byAuthor('sora2-remixes', remix.author))),
    ),
    ...stock.favorites.flatMap((row) => {
      const listed = byAuthor('sora1-likes', row.task.author);
      return entriesOfMade(row, listed, rawPermitted && listed.own);
    }),
    ...stock.likes.flatMap((post) => entriesOfPost(post, byAuthor('sora2-likes', post.author))),
  ];
}
