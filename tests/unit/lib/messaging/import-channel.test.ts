import { expect, test } from 'vitest';
import { offerFiles, takeOfferedFiles } from '../../../../lib/messaging/import-channel';
import { createFakeClock } from '../export/harness/fake-clock';

const filesNamed = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ path: `pile/${nth}.mp4`, file: new Blob([String(nth)]) }));

test('An import page hands over every chosen file in order, in several batches', async () => {
  const page = new AbortController();
  offerFiles('offer-1', filesNamed(1_234), page.signal);
  const taken = await takeOfferedFiles({ offer: 'offer-1', files: 1_234 }, createFakeClock());
  page.abort();
  expect(taken.map(({ path }) => path)).toEqual(filesNamed(1_234).map(({ path }) => path));
  expect(await taken[1_233]?.file.text()).toBe('1233');
});

test('The engine reports it if an import page was closed', async () => {
  const page = new AbortController();
  offerFiles('offer-2', filesNamed(10), page.signal);
  page.abort();
  const clock = createFakeClock();
  clock.run();
  await expect(takeOfferedFiles({ offer: 'offer-2', files: 10 }, clock)).rejects.toThrow('not-there');
});

test('The engine reports missing files if an import page has fewer than it announced', async () => {
  const page = new AbortController();
  offerFiles('offer-3', filesNamed(3), page.signal);
  await expect(takeOfferedFiles({ offer: 'offer-3', files: 4 }, createFakeClock())).rejects.toThrow('not-there');
  page.abort();
});
