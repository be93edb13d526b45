import { describe, expect, it } from 'vitest';
import { parseGeneration, parseTask } from '../../../../../lib/sora/records/parse-task';
import { itemWith } from '../fake-site';
import { listTasks } from '../sora-fixtures';

const [image, video, rejected, running, remix] = listTasks().task_responses;
const itemsOf = (record: unknown) => parseTask(record).items.map(({ item }) => item);

describe('a task of the library', () => {
  it('becomes one item for each of its images, with everything the list says', () => {
    const [first, second] = itemsOf(image);
    expect(first).toEqual(
      itemWith({
        id: 'gen_01kq1qzs0tegnge3xkdfjd7gr6',
        taskId: 'task_01kqwxfc8hyk9vnnjndxsztv0w',
        kind: 'image',
        createdAt: '2026-04-09T18:22:10.004Z',
        prompt: 'A paper lantern floating above a rainy harbour, ink wash style',
        title: 'Image Generation',
        author: 'fixture.maker',
        width: 1024,
        height: 1536,
        seed: 178168621,
        operation: 'simple_compose',
        quality: 'high',
        favorite: true,
        archived: false,
        preview: expect.stringMatching(/_img_0_thumb\.webp\?/),
        links: [{ variant: 'source', url: String(image?.generations[0]?.url), bytes: null }],
      }),
    );
    expect(second).toMatchObject({ id: 'gen_01kqhfn57y5y83xp2mvbfkq5yp', favorite: null });
  });

  it('has the source of a video before the smaller copy, with listed sizes', () => {
    const [first, deleted] = itemsOf(video);
    expect(first).toMatchObject({
      kind: 'video',
      model: 'turbo',
      durationSeconds: 5,
      createdAt: '2025-11-02T10:43:07.551Z',
    });
    expect(first?.links.map(({ variant, bytes }) => [variant, bytes])).toEqual([
      ['source', 9437184],
      ['url', 2310144],
    ]);
    expect(deleted).toMatchObject({ absence: 'deleted', links: [], durationSeconds: 5 });
  });

  it('without generations is one item under its own id that says why there is no file', () => {
    expect(itemsOf(rejected)).toMatchObject([
      {
        id: 'task_01kqt03a2mnzmcc34q1nf9aphk',
        taskId: 'task_01kqt03a2mnzmcc34q1nf9aphk',
        absence: 'generation-failed',
      },
    ]);
    expect(itemsOf(running)).toMatchObject([
      { id: 'task_01kqdv4g12126eeqf9hsh3hb9d', absence: 'not-ready', createdAt: '2026-04-10T09:00:01.000Z' },
    ]);
  });

  it.each([
    ['queued', 'not-ready'],
    ['preprocessing', 'not-ready'],
    ['pending', 'not-ready'],
    ['cancelled', 'generation-failed'],
    ['succeeded', 'generation-failed'],
    [17, 'generation-failed'],
  ])('that is %s without a result is %s', (status, absence) => {
    expect(itemsOf({ ...running, status, generations: null })[0]?.absence).toBe(absence);
  });

  it('keeps for each item the task as the site sent it, with only that generation', () => {
    const raw = parseTask(image).items.map((each) => each.raw);
    expect(raw).toEqual(image?.generations.map((generation) => ({ ...image, generations: [generation] })));
    expect(parseTask(running).items[0]?.raw).toBe(running);
  });

  it('has the generation that it remixes, and nothing if it remixes an upload', () => {
    expect(itemsOf(remix)[0]?.remixOf).toBeNull();
    const inpaint_items = [{ generation_id: null }, { generation_id: 'gen_origin' }];
    const generations = [{ ...remix?.generations[0], inpaint_items }];
    expect(itemsOf({ ...remix, generations })[0]?.remixOf).toBe('gen_origin');
  });

  it('gives a generation its prompt and kind, never its time', () => {
    const [item] = itemsOf({ ...video, generations: [{ id: 'gen_bare' }] });
    expect(item).toMatchObject({ prompt: video?.prompt, kind: 'video', createdAt: null, absence: 'no-link' });
  });

  it.each([
    ['pending', 'not-ready'],
    ['failed', 'generation-failed'],
    ['ready', 'no-link'],
  ])('has a generation without a link and with download status %s as %s', (download_status, absence) => {
    const generations = [{ id: 'gen_1', download_status, url: '' }];
    expect(itemsOf({ ...video, generations })[0]).toMatchObject({ absence, links: [] });
  });

  it('loses no generation next to an unreadable one, and reports the field', () => {
    const generations = [{ seed: 1 }, ...(image?.generations ?? [])];
    const { items, missingFields } = parseTask({ ...image, generations });
    expect(items).toHaveLength(2);
    expect(missingFields).toEqual(['generations[].id']);
  });

  it('whose own id is of another type still has its images', () => {
    const { items, missingFields } = parseTask({ ...image, id: 12.5 });
    expect(items.map(({ item }) => item.id)).toEqual(itemsOf(image).map(({ id }) => id));
    expect(missingFields).toEqual([]);
  });

  it('that cannot be read reports what is missing', () => {
    expect(parseTask({ ...image, id: 7, generations: [] }).missingFields).toEqual(['id']);
    expect(parseTask({ ...image, generations: 'none' }).missingFields).toEqual(['generations']);
    expect(parseTask([]).missingFields).toEqual(['id']);
    expect(parseTask('<b>').missingFields).toEqual(['']);
  });
});

it('A generation is read on its own', () => {
  expect(parseGeneration(image?.generations[0]).items[0]?.item).toEqual(itemsOf(image)[0]);
});
