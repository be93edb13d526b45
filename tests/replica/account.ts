import { userId } from './identifiers';
import { createLibrary, type Library } from './library/library';
import { makeStock } from './library/make-stock';
import type { Stock } from './library/stock';
import type { MediaBytes } from './media/media-bytes';
import { seededRandom } from './seeded-random';

/** A person with a library. Nobody real. */
export type Account = {
  id: string;
  name: string;
  username: string;
  email: string;
  stock: Stock;
  library: Library;
};

export function createAccount(
  name: string,
  options: { seed: string; items: number; archived: number; mediaBytes: MediaBytes },
): Account {
  const random = seededRandom(`${options.seed} ${name}`);
  const username = name.toLowerCase().replaceAll(' ', '.');
  const id = userId(random);
  const stock = makeStock(random, options.items, options.archived);
  return {
    id,
    name,
    username,
    email: `${username}@example.invalid`,
    stock,
    library: createLibrary(stock, options.mediaBytes),
  };
}
