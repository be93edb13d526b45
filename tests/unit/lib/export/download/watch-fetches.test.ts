import { expect, test } from 'vitest';
import { createParallelism } from '../../../../../lib/export/download/parallelism';
import { watchFetches } from '../../../../../lib/export/download/watch-fetches';
import { createActiveFiles } from '../../../../../lib/export/progress/active-files';
import { detail, ExpectedFailure } from '../../../../../lib/model/failure';
import type { FetchMedia } from '../../../../../lib/model/ports';
import { thrownBy } from '../../sora/fake-site';
import { linkTo } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { mediaOf } from '../harness/fake-media';

const never = new AbortController().signal;
const reserve = async () => {};

function watched(fetchMedia: FetchMedia) {
  const clock = createFakeClock();
  const parallelism = createParallelism(clock, 8);
  const host = { filesServed: 0, mayWait: true };
  const active = createActiveFiles();
  const fetch = watchFetches(fetchMedia, { parallelism, clock, active, host });
  return { clock, parallelism, host, fetch: (id: string) => fetch(linkTo(id), reserve, never) };
}

const closed = () => Promise.reject(new ExpectedFailure('offline', detail.noAnswer));

test('treats a connection that closes without a response as a lost network if the host serves no file', async () => {
  const { fetch } = watched(closed);
  expect(await thrownBy(fetch('gen_a'))).toMatchObject({ code: 'offline' });
});

test('treats it as a busy host if that holds another connection open, and fetches fewer files in parallel', async () => {
  const { clock, fetch, parallelism } = watched((link) =>
    link.url.endsWith('held') ? new Promise(() => {}) : closed(),
  );
  void fetch('held');
  await clock.advance(1_000);
  expect(await thrownBy(fetch('gen_a'))).toMatchObject({ code: 'site-busy' });
  expect(parallelism.limit()).toBe(4);
});

test('does not fetch fewer files in parallel if the network breaks connections', async () => {
  const broken = () => Promise.reject(new ExpectedFailure('offline', detail.brokenOff));
  const { fetch, parallelism } = watched(broken);
  await thrownBy(fetch('gen_a'));
  expect(parallelism.limit()).toBe(8);
});

test('fetches more files in parallel again as files arrive', async () => {
  let isBusy = true;
  const { fetch, parallelism } = watched(async () => {
    if (isBusy) throw new ExpectedFailure('site-busy', '429');
    return mediaOf(new Uint8Array(1));
  });
  await thrownBy(fetch('gen_a'));
  expect(parallelism.limit()).toBe(4);
  isBusy = false;
  for (let nth = 0; nth < 8; nth++) await fetch(`gen_${nth}`);
  expect(parallelism.limit()).toBeGreaterThan(4);
});
