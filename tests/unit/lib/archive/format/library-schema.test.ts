import { describe, expect, test } from 'vitest';
import { itemKeys } from '../../../../../lib/archive/format/library-item-keys';
import { libraryJson } from '../../../../../lib/archive/format/library-json';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { importSources, siteLists } from '../../../../../lib/model/item';
import { reasons } from '../../../../../lib/model/library-item';
import { librarySchema, schemaFaults } from '../../../../e2e/harness/library-schema';
import { head, libraryItem } from './sample-library';

const faultsOf = async (...items: ReturnType<typeof libraryItem>[]) =>
  schemaFaults(JSON.parse(wholeList(libraryJson(head), items)));

const nothing = { variant: null, path: null, bytes: null, sha256: null, mediaType: null };
const unknown = Object.fromEntries(
  Object.keys(libraryItem())
    .filter((key) => !/^(id|kind|sources|own|status|path|bytes|sha256|mediaType|variant|folders|characters)$/.test(key))
    .map((key) => [key, null]),
);

describe('The published schema of library.json', () => {
  test('accepts items of every status, even if almost nothing is known about them', async () => {
    const items = [
      libraryItem(),
      libraryItem({ id: 'gen_2', ...unknown }),
      libraryItem({ id: 'gen_3', status: 'failed', reason: 'gone', ...nothing }),
      libraryItem({ id: 'task_4', status: 'skipped', reason: 'not-ready', ...nothing }),
      libraryItem({ id: 'gen_5', prompt: '\ud800 \0 <b>' }),
    ];
    expect(await faultsOf(...items)).toEqual([]);
    expect(await faultsOf()).toEqual([]);
  });

  test('accepts imported items, with and without a file', async () => {
    const items = [
      libraryItem({
        id: '690f0000a0b481910011223344556677',
        sources: ['openai-export', 'files'],
        variant: 'file',
        dateFrom: 'id',
      }),
      libraryItem({
        id: 'sha256-00112233445566778899aabbccddeeff',
        sources: ['files'],
        variant: 'file',
        dateFrom: 'file',
      }),
      libraryItem({ id: 'gen_3', sources: ['soravault'], status: 'skipped', reason: 'file-missing', ...nothing }),
    ];
    expect(await faultsOf(...items)).toEqual([]);
  });

  test.each([
    ['a saved item without its file', { path: null }],
    ['a saved item with a reason', { reason: 'gone' }],
    ['a failed item without a reason', { status: 'failed', ...nothing }],
    ['a failed item with a file', { status: 'failed', reason: 'gone' }],
    ['a path outside the bag', { path: '../fox.mp4' }],
    ['a time without its zone', { createdAt: '2025-11-01T10:41:22' }],
    ['an unknown word', { kind: 'sound' }],
    ['an invalid checksum', { sha256: 'AB' }],
    ['an unknown origin of a date', { dateFrom: 'list' }],
  ])('rejects %s', async (_, fields) => {
    expect(await faultsOf(libraryItem(fields as object))).not.toEqual([]);
  });

  test('names the same keys and words as the code', () => {
    const { item, source } = librarySchema.$defs;
    expect(Object.keys(item.properties)).toEqual(itemKeys);
    // Only items of an import have it.
    expect([...item.required, 'dateFrom']).toEqual(itemKeys);
    expect(source.enum).toEqual([...siteLists, ...importSources]);
    expect(item.properties.reason.enum).toEqual([null, ...reasons]);
  });
});
