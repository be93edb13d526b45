import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../../../lib/sora/client/value-shape';
import { html, json } from '../fake-site';
import { listed } from '../listed';
import { drafts } from '../sora-fixtures';

describe('the form of an answer', () => {
  it('contains field names and types, and the length of texts and lists', () => {
    expect(shapeOf({ items: [{ id: 'gen_1', seed: 7, url: null, ok: true }, 'x'], cursor: '', tags: [] })).toEqual({
      items: ['length 2', { id: 'string(5)', seed: 'number', url: 'null', ok: 'boolean' }],
      cursor: 'string(0)',
      tags: ['length 0'],
    });
    expect([shapeOf('secret'), shapeOf(null), shapeOf(1)]).toEqual(['string(6)', 'null', 'number']);
  });

  it.each([
    'task_01kqwxfc8hyk9vnnjndxsztv0w',
    'fixture.maker',
    '0',
    'a fox',
    'user-2pP',
    'x'.repeat(41),
    '日本',
    'sig=1',
  ])('has no field name that may be an id or a user’s text: %s', (name) => {
    expect(shapeOf({ [name]: 1 })).toEqual({ '[key]': 'number' });
  });

  it('keeps the site’s field names', () => {
    const names = ['can_download', 'source_c2pa', 'cursor2', 'nextCursor', '_x'];
    expect(Object.keys(shapeOf(Object.fromEntries(names.map((name) => [name, 1]))) as object)).toEqual(names);
  });

  it('is limited in depth, in width and in total', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(JSON.stringify(shapeOf(deep)).length).toBeLessThan(200);
    const letters = (n: number) => n.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
    const wide = (of: unknown) => Object.fromEntries(Array.from({ length: 300 }, (_, n) => [letters(n), of]));
    expect(Object.keys(shapeOf(wide(1)) as object)).toHaveLength(81);
    expect(JSON.stringify(shapeOf(wide(wide(wide(1))))).length).toBeLessThan(100_000);
  });

  it('never becomes a prototype', () => {
    const shape = shapeOf(JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'));
    expect(Object.keys(shape as object)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('the diagnosis of a site', () => {
  const path = '/backend/project_y/profile/drafts/v2';

  it('is empty while nothing is lost', async () => {
    const { diagnosis } = await listed('sora2-drafts', { [`${path}?limit=100`]: json({ ...drafts(), cursor: null }) });
    expect(diagnosis).toEqual([]);
  });

  it('describes a response that lost something, without any of its content', async () => {
    const [draft = {}] = drafts().items;
    const body = { items: [draft, { ...draft, id: null, generation_id: null }], cursor: null };
    const { diagnosis } = await listed('sora2-drafts', { [`${path}?limit=100`]: json(body) });
    expect(diagnosis).toMatchObject([
      {
        source: 'sora2-drafts',
        path,
        status: 200,
        problems: ['items[].id'],
        shape: { id: 'null', prompt: 'string(52)' },
      },
    ]);
    const reported = JSON.stringify(diagnosis);
    for (const content of ['gen_01', 'task_01', 'https:', 'newspaper', 'sora_draft'])
      expect(reported).not.toContain(content);
  });

  it('describes a response that is not one of the API', async () => {
    const { diagnosis } = await listed('sora2-drafts', { [`${path}?limit=100`]: html('<html>secret</html>') });
    expect(diagnosis).toEqual([{ source: 'sora2-drafts', path, status: 200, problems: ['html'], shape: null }]);
  });

  it('puts no id into a path, and keeps the last of each list', async () => {
    const folder = (id: string) => `/backend/collections/${id}/generations`;
    const { diagnosis } = await listed('sora1-folders', {
      '/backend/collections?limit=100': json({ data: [{ id: 'coll_1' }, { id: 'coll_2' }], has_more: false }),
      [`${folder('coll_1')}?limit=100`]: json({ rows: 1 }),
      [`${folder('coll_2')}?limit=100`]: json({ rows: 'two' }),
    });
    expect(diagnosis).toEqual([
      { source: 'sora1-folders', path: folder('[id]'), status: 200, problems: ['data'], shape: { rows: 'string(3)' } },
    ]);
  });
});
