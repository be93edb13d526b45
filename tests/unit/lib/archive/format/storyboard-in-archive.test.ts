import { describe, expect, it, test } from 'vitest';
import { libraryCsv } from '../../../../../lib/archive/format/library-csv';
import { libraryJson } from '../../../../../lib/archive/format/library-json';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { sidecarsOf } from '../../../../../lib/archive/format/sidecars';
import { mediaPath } from '../../../../../lib/archive/naming/file-paths';
import { createMatcher } from '../../../../../lib/library-index/item-filter';
import { cardOf } from '../../../../../lib/library-index/library-card';
import { parseGeneration, parseTask } from '../../../../../lib/sora/records/parse-task';
import { head, libraryItem } from './sample-library';

const shots = { '100': 'It lifts its head', '0': 'A figure of brass in a field of clouds', '25': 'A gull passes' };
const generation = { id: 'gen_1', task_id: 'task_1', prompt: null, actions: shots, title: 'New Video', n_frames: 150 };
const task = { id: 'task_1', type: 'video_gen', prompt: null, actions: shots, title: 'New Video' };
const prompt = [
  'Shot 1 (frame 0): A figure of brass in a field of clouds',
  'Shot 2 (frame 25): A gull passes',
  'Shot 3 (frame 100): It lifts its head',
].join('\n\n');

describe('The text of a storyboard', () => {
  it.each([
    ['a generation on its own', parseGeneration({ ...generation, task_type: 'video_gen' })],
    ['a task with its generation', parseTask({ ...task, generations: [generation] })],
    ['a task whose generation has none', parseTask({ ...task, generations: [{ ...generation, actions: null }] })],
    ['a task without generations', parseTask({ ...task, generations: [] })],
  ])('is the prompt, in frame order: %s', (_what, { items, missingFields }) => {
    expect(missingFields).toEqual([]);
    expect(items.map(({ item }) => item.prompt)).toEqual([prompt]);
  });

  it('with a single shot is the prompt without a label', () => {
    expect(parseGeneration({ ...generation, actions: { '0': 'A lamp', '30': ' ' } }).items[0]?.item.prompt).toBe(
      'A lamp',
    );
  });

  it.each([[null], [[]], [{}], ['text'], [{ '0': 7, '1': null }]])('is empty for %j', (actions) => {
    expect(parseGeneration({ ...generation, actions }).items[0]?.item.prompt).toBeNull();
  });

  it('is replaced by a prompt', () => {
    expect(parseGeneration({ ...generation, prompt: 'Written' }).items[0]?.item.prompt).toBe('Written');
  });

  test('is in the name, the lists, the sidecars and the search', async () => {
    const item = parseTask({ ...task, generations: [generation] }).items[0]?.item;
    if (item === undefined) throw new Error('The task holds a generation');
    const { links: _links, absence: _absence, preview: _preview, ...known } = item;
    const saved = libraryItem(known);
    expect(mediaPath({ ...item, sources: [] }, 'mp4')).toMatch(
      /\/A figure of brass in a field of clouds Shot 2 .* \[gen_1\]\.mp4$/,
    );
    expect(JSON.parse(wholeList(libraryJson(head), [saved])).items[0].prompt).toBe(prompt);
    expect(wholeList(libraryCsv(), [saved])).toContain(`"${prompt}"`);
    for (const { text } of sidecarsOf(saved, ['json', 'txt', 'xmp'])) expect(text).toContain('A gull passes');
    expect(createMatcher({ text: 'brass gull' })(cardOf(saved))).toBe(true);
  });
});
