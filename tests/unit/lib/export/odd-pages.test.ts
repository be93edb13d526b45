import { expect, test } from 'vitest';
import type { SiteAnswer } from '../../../../lib/sora/client/transport';
import { exportTwice } from './harness/odd-export';
import { oddValues } from './harness/odd-values';

/** A list, matched by path. `opener`: the list whose rows lead to it. */
type List = { id: string; pattern: RegExp; envelope: 'last id' | 'cursor' | 'tree'; rows: string; opener?: string };

const lists: List[] = [
  { id: 'trash', pattern: /list_tasks\?archived/, envelope: 'last id', rows: 'task_responses' },
  { id: 'library', pattern: /list_tasks/, envelope: 'last id', rows: 'task_responses' },
  { id: 'like', pattern: /social_favorites\/generations/, envelope: 'last id', rows: 'data' },
  { id: 'folder', pattern: /collections\/.+\/generations/, envelope: 'last id', rows: 'data', opener: 'folders' },
  { id: 'folders', pattern: /collections/, envelope: 'last id', rows: 'data' },
  { id: 'of_character', pattern: /cameos\/character/, envelope: 'cursor', rows: 'items', opener: 'characters' },
  { id: 'cameo', pattern: /drafts\/cameos/, envelope: 'cursor', rows: 'items' },
  { id: 'draft', pattern: /profile\/drafts/, envelope: 'cursor', rows: 'items' },
  { id: 'characters', pattern: /\/characters/, envelope: 'cursor', rows: 'items' },
  { id: 'liked', pattern: /post_listing\/likes/, envelope: 'cursor', rows: 'items' },
  { id: 'appearance', pattern: /profile_feed\/me\?cut=appearances/, envelope: 'cursor', rows: 'items' },
  { id: 'post', pattern: /profile_feed\/me/, envelope: 'cursor', rows: 'items' },
  ...[0, 1, 2].flatMap((nth): List[] => [
    { id: `reply${nth}`, pattern: RegExp(`s_${nth}/tree`), envelope: 'tree', rows: 'items', opener: 'post' },
    { id: `remix${nth}`, pattern: RegExp(`s_${nth}/remix_feed`), envelope: 'cursor', rows: 'items', opener: 'post' },
  ]),
];

/** The fields around the rows, and an unknown one. */
const fields = {
  'last id': ['rows', 'last_id', 'has_more', 'total'],
  cursor: ['rows', 'cursor', 'next_cursor', 'total'],
  tree: ['rows', 'cursor', 'children'],
};

const isOpener = (id: string) => ['folders', 'characters'].includes(id);
const video = (id: string) => ({ id, generation_id: id, url: `https://videos.openai.com/${id}` });

function rowsOf(id: string): object[] {
  if (id === 'folders') return [{ id: 'coll_1', title: 'Lamps' }];
  if (id === 'characters') return [{ user_id: 'ch_1', username: 'inkfox' }];
  if (id === 'trash' || id === 'library') return [{ id: `task_${id}`, generations: [video(id)] }];
  const posts = (ids: string[]) =>
    ids.map((of, nth) => ({ post: { id: `s_${nth}`, reply_count: 1, remix_count: 1, attachments: [video(of)] } }));
  if (id === 'post') return posts(['post', 'post1', 'post2']);
  return /^(liked|appearance|reply|remix)/.test(id) ? posts([id]) : [video(id)];
}

/** A page of a list with an odd value in one of its fields. */
function pageOf({ id, rows, envelope }: List, field: string | null, value: string): string {
  const ends = envelope === 'last id' ? { last_id: 'null', has_more: 'false' } : { cursor: 'null' };
  const around: Record<string, string | null> = { [rows]: JSON.stringify(rowsOf(id)), ...ends };
  const odd = oddValues[value] ?? null;
  if (field !== null && field !== 'children') around[field === 'rows' ? rows : field] = odd;
  const said = Object.entries(around).flatMap(([name, json]) => (json === null ? [] : [`"${name}":${json}`]));
  if (envelope !== 'tree') return `{${said}}`;
  if (field !== 'children') return `{"children":{${said}}}`;
  return odd === null ? '{}' : `{"children":${odd}}`;
}

const listOf = (path: string) => lists.find(({ pattern }) => pattern.test(path));
const isFirst = (path: string) => !/[?&](after|cursor|offset)=/.test(path);

test('Whatever the fields around the rows of a page contain, its rows are exported, and the next export works', async () => {
  for (const [turn, value] of Object.keys(oddValues).entries()) {
    const fieldOf = ({ id, envelope }: List) => {
      const names = fields[envelope];
      const nth = lists.filter((each) => each.envelope === envelope).findIndex((each) => each.id === id);
      return names[(nth + turn) % names.length] ?? null;
    };
    const isLost = (list: List) => ['rows', 'children'].includes(fieldOf(list) ?? '');
    const { faults, items } = await exportTwice((path) => {
      const list = listOf(path);
      // An odd cursor leads to a page like any other.
      return list === undefined ? '{}' : pageOf(list, isFirst(path) ? fieldOf(list) : null, value);
    });
    const owed = lists.filter(
      (list) => !isOpener(list.id) && ![list, ...lists.filter(({ id }) => id === list.opener)].some(isLost),
    );
    const lost = owed.filter(({ id }) => items.get(id)?.status !== 'saved');
    expect([...faults, ...lost.map((list) => `${list.id}: ${fieldOf(list)} is ${value}`)], value).toEqual([]);
  }
});

const bodies = ['', ' ', 'null', '[]', '0', '"x"', '{', '{"items":[{"id":"gen', '<', '1e999', '['.repeat(50_000)];
const statuses = [0, 100, 199, 201, 204, 206, 299, 300, 304, 399, 402, 405, 418, 451, 499, 501, 505, 599, 600, 999];
/** Responses that a list may return forever. */
const answers: Partial<SiteAnswer>[] = [
  ...bodies.map((body) => ({ body })),
  ...[...statuses, -1, 12.5, 1e308, Number.NaN].map((status) => ({ status })),
  ...[403, 404, 429, 500, 503].flatMap((status) => ['', 'error', '{}', '<html>'].map((body) => ({ status, body }))),
];

test('However a list is refused, the other lists are exported, and the next export works', async () => {
  const refused = ['library', 'draft', 'liked', 'cameo'];
  for (let from = 0; from < answers.length; from += refused.length) {
    const { faults, items } = await exportTwice((path) => {
      const list = listOf(path);
      if (list === undefined) return '{}';
      const answer = answers[from + refused.indexOf(list.id)];
      const body = pageOf(list, null, '');
      return refused.includes(list.id) && answer !== undefined ? { body, ...answer } : body;
    });
    const owed = lists.filter(({ id }) => !isOpener(id) && !refused.includes(id));
    const lost = owed.filter(({ id }) => items.get(id)?.status !== 'saved').map(({ id }) => id);
    expect([...faults, ...lost], JSON.stringify(answers.slice(from, from + refused.length))).toEqual([]);
  }
});

const retryAfter = [
  '',
  '0',
  '-1',
  '-12.5',
  '12.5',
  '1e308',
  '9'.repeat(400),
  'Infinity',
  'NaN',
  'soon',
  '0x10',
  '7, 7',
];
const dates = ['Fri, 31 Dec 9999 23:59:59 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', '2026', '\u0000'];
const types = [null, '', 'text/html', 'text/plain', 'application/octet-stream', 'x'.repeat(10_000), '\u0000'];
/** Headers of a valid response, or of one at the second request. */
const headers: Partial<SiteAnswer>[] = [
  ...[...retryAfter, ...dates].map((header) => ({ status: 429, retryAfter: header })),
  ...types.map((contentType) => ({ contentType })),
];

test('Whatever the headers of a response contain, everything is exported, and the next export works', async () => {
  for (let from = 0; from < headers.length; from += lists.length) {
    const requested = new Set<string>();
    const headersOf = (list: List) => headers[from + lists.indexOf(list)] ?? {};
    const { faults, items } = await exportTwice((path) => {
      const list = listOf(path);
      if (list === undefined) return '{}';
      const said = headersOf(list);
      const isAgain = requested.has(path);
      requested.add(path);
      const body = pageOf(list, null, '');
      return isAgain && said.status !== undefined ? body : { body, ...said };
    });
    const lost = lists.filter(({ id }) => !isOpener(id) && items.get(id)?.status !== 'saved');
    const named = lost.map((list) => `${list.id}: ${JSON.stringify(headersOf(list)).slice(0, 100)}`);
    expect([...faults, ...named]).toEqual([]);
  }
});

test('A link whose expiry cannot be read is tried, although the site cannot refresh it', async () => {
  const ends = [
    '',
    '0',
    '7',
    '12.5',
    '-1',
    '2026',
    'soon',
    '1775900000',
    '9'.repeat(400),
    '2026-13-45T99:99:99Z',
    '\u0000',
  ];
  const rows = ends.map((end, nth) => ({
    ...video(`${nth}`),
    url: `https://videos.openai.com/${nth}?se=${encodeURIComponent(end)}`,
  }));
  const { faults, items } = await exportTwice(
    (path) =>
      listOf(path)?.id === 'draft' ? JSON.stringify({ items: rows, cursor: null }) : { status: 404, body: '{}' },
    ['sora2-drafts'],
  );
  const lost = ends.filter((_, nth) => items.get(`${nth}`)?.status !== 'saved');
  expect([...faults, ...lost]).toEqual([]);
});
