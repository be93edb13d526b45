import { expect, test } from 'vitest';
import type { GeneratedText } from '../../../../../lib/archive/format/generated-texts';
import type { GeneratedFile } from '../../../../../lib/archive/zip-parts/generated-file';
import { spoolInParallel } from '../../../../../lib/archive/zip-parts/spool-in-parallel';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { thrownBy } from '../../sora/fake-site';

const never = new AbortController().signal;
const textsAt = (...paths: string[]): GeneratedText[] => paths.map((path) => ({ path, text: [] }));

/** Files that are spooled and not given back, by their paths. `full` is the one that there is no room for. */
function disk(full: string | null = null) {
  const held = new Set<string>();
  const spool = async ({ path }: GeneratedText, signal: AbortSignal): Promise<GeneratedFile> => {
    if (path === full) throw new ExpectedFailure('no-room', '1');
    await null;
    signal.throwIfAborted();
    held.add(path);
    return { meta: { path }, discard: async () => void held.delete(path) } as unknown as GeneratedFile;
  };
  return { held, spool };
}

test('files that are spooled side by side come in the order of their chains', async () => {
  const { spool } = disk();
  const own = await spoolInParallel(() => [textsAt('a'), textsAt('b', 'c'), textsAt('d')], spool, never);
  expect(own.map(({ meta }) => meta.path)).toEqual(['a', 'b', 'c', 'd']);
});

test('if one does not fit on the disk, all others are removed and no-room is reported', async () => {
  const { held, spool } = disk('c');
  const spooling = spoolInParallel(() => [textsAt('a', 'b', 'd', 'e'), textsAt('x', 'c')], spool, never);
  expect(await thrownBy(spooling)).toMatchObject({ code: 'no-room' });
  expect([...held]).toEqual([]);
});

test('a reader fails when another reader of the same batches fails', async () => {
  const { spool } = disk('full');
  let reason: unknown = null;
  const chainsOf = (either: AbortSignal) => {
    either.addEventListener('abort', () => {
      reason = either.reason;
    });
    return [textsAt('full')];
  };
  await thrownBy(spoolInParallel(chainsOf, spool, never));
  expect(reason).toMatchObject({ code: 'no-room' });
});
