import { gen } from './numbered-library';

/** Inputs in the form of real public files. All values are invented. */

export const hexId = '690f0000a0b481910011223344556677';

const entry = (id: string, taskId: string, title: string, prompt: string | null, [width, height] = [352, 640]) => ({
  id,
  task_id: taskId,
  width,
  height,
  title,
  prompt,
  url: `https://videos.openai.com/az/files/x%2Fdrvs%2Fmd%2Fraw?se=2026-04-13T00%3A00%3A00Z&sig=AAAA%3D`,
});

export const storyboard =
  'Shot 1:\nduration: 5.0sec\nScene: A lighthouse at dusk\n\nShot 2:\nduration: 5.0sec\nScene: The lamp turns on';

/**
 * `generations.json` of OpenAI's export: newest first, with a null prompt, an empty one, two forms of ids, and an item
 * without a file.
 */
export const generations = [
  entry(gen(1), 'task_01k9testcase00000000000001', 'New Video', 'A paper boat crosses a rain puddle'),
  entry(gen(2), 'task_01k9testcase00000000000002', 'Draft your video', storyboard, [640, 352]),
  entry(hexId, '690f0000c8d08191aabbccddeeff0011', 'New Video', null),
  entry(gen(4), 'task_01k9testcase00000000000004', 'New Video', ''),
  entry(gen(5), 'task_01k9testcase00000000000005', 'New Video', 'Listed, but its mp4 is in no part'),
];
