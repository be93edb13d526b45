import { userId } from './identifiers';
import { type Known, knownOf } from './library/known';
import { createLibrary, type Library } from './library/library';
import { makeOwnStock, makeStock } from './library/make-stock';
import type { Stock } from './library/stock';
import type { MediaBytes } from './media/media-bytes';
import { seededRandom } from './seeded-random';

/** A fictional person with a library. */
export type Account = {
  id: string;
  name: string;
  username: string;
  email: string;
  workspaceId: string | null;
  stock: Stock;
  known: Known;
  library: Library;
};

type Options = {
  seed: string;
  items: number;
  archived: number;
  elsewhere: number;
  mediaBytes: MediaBytes;
  canDownloadWithoutWatermark: boolean;
  workspaceId: string | null;
};

export function createAccount(name: string, options: Options): Account {
  const { seed, items, archived, workspaceId } = options;
  const random = seededRandom(`${seed} ${name}`);
  const username = name.toLowerCase().replaceAll(' ', '.');
  const person = { id: userId(random), name, username };
  const own = makeOwnStock(random, person, items, archived);
  // Separate randomness, so that the main lists don't depend on what else there is.
  const stock = makeStock(seededRandom(`${seed} ${name} elsewhere`), person, own, Math.min(options.elsewhere, items));
  return {
    ...person,
    email: `${username}@example.invalid`,
    workspaceId,
    stock,
    known: knownOf(stock),
    library: createLibrary(stock, person.id, options),
  };
}
