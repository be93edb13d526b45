import { ulid, uuid } from '../identifiers';
import { awkwardPrompts, plainPrompt, titleOf } from '../prompts';
import type { Random } from '../seeded-random';
import type { User } from './person';
import { momentsBetween } from './random-moments';
import type { Generation, Task, TaskStatus } from './stock';

const first = Date.UTC(2024, 3, 26);
const last = Date.UTC(2026, 3, 25);
/** Links have no `/az/` before this day (sora-api §4.1). */
const newLinksFrom = Date.UTC(2025, 9, 1);

/** Image formats besides WebP. */
const formats = ['png', 'jpg', 'gif'] as const;

type Plan = {
  type: Task['type'];
  prompt: string | null;
  variants: number;
  status?: TaskStatus;
  failureReason?: string;
  storyboard?: true;
  remix?: true;
  /** What is unusual about the first generation. */
  oddity?: 'deleted' | 'pending' | 'png' | 'jpg' | 'gif';
};

/** Tasks with about `count` generations over two years, newest first. The awkward cases come first. */
export function makeTasks(random: Random, author: User, count: number, archived = false): Task[] {
  const plans: Plan[] = [];
  const awkward = awkwardPlans();
  for (let items = 0; items < count; ) {
    const plan = awkward.shift() ?? plainPlan(random);
    plans.push(plan);
    items += plan.status === undefined ? plan.variants : 1;
  }
  return fromPlans(random, author, plans, archived);
}

/** Two images that are neither WebP nor PNG. */
export function makeOddTasks(random: Random, author: User): Task[] {
  const plans: Plan[] = [
    { type: 'image_gen', prompt: 'A picture with grain', variants: 1, oddity: 'jpg' },
    { type: 'image_gen', prompt: 'A picture that moves', variants: 1, oddity: 'gif' },
  ];
  return fromPlans(random, author, plans, false);
}

function fromPlans(random: Random, author: User, plans: Plan[], archived: boolean): Task[] {
  const moments = momentsBetween(random, first, last, plans.length);
  return random.shuffle(plans).map((plan, position) => {
    return { ...makeTask(random, plan, moments[position] ?? first), author, archived };
  });
}

function awkwardPlans(): Plan[] {
  const cases: Plan[] = [
    {
      type: 'image_gen',
      prompt: 'A task that failed in rendering',
      variants: 2,
      status: 'failed',
      failureReason: 'processing_error',
    },
    { type: 'video_gen', prompt: null, variants: 1, storyboard: true },
    { type: 'image_gen', prompt: 'A task that is still running', variants: 1, status: 'running' },
    { type: 'video_gen', prompt: 'Two takes, one of them deleted', variants: 2, oddity: 'deleted' },
    { type: 'image_gen', prompt: 'Four variants of one idea', variants: 4 },
    { type: 'image_gen', prompt: 'A picture whose name lies', variants: 1, oddity: 'png' },
    {
      type: 'image_gen',
      prompt: '(prompt that was rejected)',
      variants: 2,
      status: 'failed',
      failureReason: 'output_moderation',
    },
    { type: 'video_gen', prompt: 'A video not ready to download', variants: 1, oddity: 'pending' },
    { type: 'image_gen', prompt: 'A task that was cancelled', variants: 1, status: 'cancelled' },
    { type: 'video_gen', prompt: 'A task that waits in line', variants: 1, status: 'queued' },
    { type: 'image_gen', prompt: 'Same harbour at dawn', variants: 1, remix: true },
    { type: 'image_gen', prompt: 'Same harbour at dusk', variants: 2, remix: true },
  ];
  const words = awkwardPrompts.map((prompt, index): Plan => {
    return { type: index % 4 === 1 ? 'video_gen' : 'image_gen', prompt, variants: 1 };
  });
  // Interleaved, so that a small library has some of each.
  return cases.flatMap((plan, index) => [plan, words[index]].filter((each) => each !== undefined));
}

function plainPlan(random: Random): Plan {
  const prompt = plainPrompt(random);
  return { type: random.pick(['image_gen', 'image_gen', 'video_gen']), prompt, variants: random.pick([1, 1, 2, 4]) };
}

function makeTask(random: Random, plan: Plan, createdAt: number): Omit<Task, 'author' | 'archived'> {
  const status = plan.status ?? 'succeeded';
  const words = plan.prompt ?? 'Storyboard';
  const generic = plan.type === 'image_gen' ? 'Image Generation' : 'New Video';
  return {
    id: `task_${ulid(random, createdAt)}`,
    type: plan.type,
    status,
    createdAt,
    prompt: plan.prompt,
    actions: plan.storyboard ? { '0': 'A door opens on a white room', '75': 'The camera looks up' } : null,
    title: plan.remix ? 'Remix' : random.pick([titleOf(words) || generic, generic]),
    operation: plan.remix ? 'remix' : 'simple_compose',
    variants: plan.variants,
    failureReason: plan.failureReason ?? null,
    references: [],
    generations:
      status === 'succeeded'
        ? Array.from({ length: plan.variants }, (_, index) => makeGeneration(random, plan, createdAt, index))
        : [],
  };
}

function makeGeneration(random: Random, plan: Plan, taskCreatedAt: number, index: number): Generation {
  const createdAt = taskCreatedAt + 15_000 + index * 1000;
  const oddity = index === 0 ? plan.oddity : undefined;
  return {
    id: `gen_${ulid(random, createdAt)}`,
    index,
    createdAt,
    deletedAt: oddity === 'deleted' ? createdAt + 30 * 86_400_000 : null,
    ready: oddity !== 'pending',
    seed: random.integer(2 ** 30),
    favorite: random.fraction() < 0.2 ? true : null,
    format: plan.type === 'video_gen' ? 'mp4' : (formats.find((format) => format === oddity) ?? 'webp'),
    uuid: uuid(random),
    oldLinks: createdAt < newLinksFrom && random.fraction() < 0.5,
  };
}
