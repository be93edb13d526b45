import { expect, test } from 'vitest';
import { localTimeIn } from '../../../../../lib/archive/zip/local-time';
import { readZipDirectory } from '../../../../../lib/archive/zip/zip-directory';
import { partFile } from '../../../../../lib/model/archive';
import { never } from '../../export/harness/export-sample';
import { createZipPartsHarness } from './zip-parts-harness';

const sizes = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`gen_${n}`, 2000]));

/** The bytes of the only part of an archive. If `isResumed`, it is closed and opened again after two items. */
async function partIn(timeZone: string, isResumed = false) {
  const world = await createZipPartsHarness(sizes, { timeZone });
  let archive = await world.open();
  if (isResumed) {
    const rows = await world.store.pendingItems('job', 2);
    await (await world.addRows(archive, rows)).committed;
    archive.close();
    archive = await world.open();
  }
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();
  const [part] = await world.store.parts('job');
  return Buffer.from((part && world.memory.bytesOf(partFile(part))) ?? []);
}

const dosTime = (time: number, date: number) =>
  new Date(
    Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2),
  ).toISOString();

/** The DOS times of each entry, in its local header and in the directory. */
async function timesIn(zip: Buffer) {
  const entries = await readZipDirectory(new Blob([new Uint8Array(zip)]));
  if (typeof entries === 'string') throw new Error(entries);
  let at = zip.indexOf('PK\x01\x02');
  return entries.map(({ offset, modified }) => {
    const central = dosTime(zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14));
    at = zip.indexOf('PK\x01\x02', at + 1);
    return { local: dosTime(zip.readUInt16LE(offset + 10), zip.readUInt16LE(offset + 12)), central, modified };
  });
}

test('entries of a ZIP have the local time of their day, and UTC in the extended timestamp', async () => {
  const newYork = localTimeIn('America/New_York');
  for (const { local, central, modified } of await timesIn(await partIn('America/New_York'))) {
    expect(central).toBe(local);
    const seconds = Math.floor((modified ?? 0) / 2000) * 2000;
    expect(Date.parse(local)).toBe(Math.floor(newYork(seconds) / 2000) * 2000);
    expect(local).not.toBe(new Date(seconds).toISOString());
  }
});

test('a part that is continued is the same to the byte', async () => {
  const [whole, resumed] = [await partIn('Asia/Tokyo'), await partIn('Asia/Tokyo', true)];
  expect(resumed.equals(whole)).toBe(true);
});

test.each([
  ['winter', '2026-01-15T12:00:00.000Z', '2026-01-15T13:00:00.000Z'],
  ['summer', '2026-07-15T12:00:00.000Z', '2026-07-15T14:00:00.000Z'],
  ['the last second before the clocks change', '2026-03-29T00:59:59.000Z', '2026-03-29T01:59:59.000Z'],
  ['the first second after that', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000Z'],
])('local time knows daylight saving: %s', (_, utc, local) => {
  expect(new Date(localTimeIn('Europe/Berlin')(Date.parse(utc))).toISOString()).toBe(local);
});

test('local time is UTC for a zone that this browser does not know', () => {
  expect(localTimeIn('Mars/Olympus')(1_000)).toBe(1_000);
});
