import type { Random } from '../seeded-random';
import { makeCameoDrafts, makeCameos } from './cameos';
import { giveCaptions } from './captions';
import { makeCharacters } from './characters';
import { makeClips } from './clips';
import { makeFolders } from './make-folders';
import { makeFavorites, makeLikes } from './make-likes';
import { makeTasks } from './make-tasks';
import type { User } from './person';
import { giveReferences } from './references';
import { giveRemixes } from './remixes';
import { giveReplies } from './replies';
import type { OwnStock, Stock } from './stock';

/** A library of about `items` generations, three fifths of them from Sora 1, and about `archived` more in its trash. */
export function makeOwnStock(random: Random, owner: User, items: number, archived: number): OwnStock {
  const tasks = Math.round(items * 0.6);
  return {
    tasks: makeTasks(random, owner, tasks),
    ...makeClips(random, owner, items - tasks),
    archived: makeTasks(random, owner, archived, true),
  };
}

/** The content of all other lists, about `count` items each, other people's and some of the user's own. */
export function makeStock(random: Random, owner: User, own: OwnStock, count: number): Stock {
  if (count === 0)
    return { ...own, folders: [], favorites: [], likes: [], cameos: [], cameoDrafts: [], characters: [] };
  giveReferences(random, own);
  giveRemixes(random, own.posts, count);
  const folders = makeFolders(random, owner, own, count);
  const characters = makeCharacters(random, owner, own.drafts, count);
  const cameos = makeCameos(random, owner, own.posts, count);
  const stock = {
    ...own,
    folders,
    favorites: makeFavorites(random, folders, own.tasks, count),
    likes: makeLikes(random, own.posts, cameos, count),
    cameos,
    cameoDrafts: makeCameoDrafts(random, owner, cameos, count),
    characters,
  };
  giveCaptions(stock);
  giveReplies(random, owner, own.posts, count);
  return stock;
}
