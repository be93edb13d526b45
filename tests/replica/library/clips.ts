import { hexDigits, ulid, uuid } from '../identifiers';
import { awkwardPrompts, plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { momentsBetween } from './moments';
import type { Clip, Draft, Post } from './stock';

const first = Date.UTC(2025, 9, 1);
const last = Date.UTC(2026, 3, 25);

type Plan = {
  prompt: string;
  /** In which lists the clip stands. */
  stands: 'draft' | 'draft-and-post' | 'post';
  kind?: Draft['kind'];
  undated?: true;
  stitched?: true;
  blocked?: true;
  remix?: true;
  /** Attachments of the post, when more than one. */
  attachments?: number;
};

/** Drafts and posts with about `count` clips, the awkward cases first in line, newest first. */
export function makeClips(random: Random, count: number): { drafts: Draft[]; posts: Post[] } {
  const plans: Plan[] = [];
  const awkward = awkwardPlans();
  for (let items = 0; items < count; ) {
    const plan = awkward.shift() ?? plainPlan(random);
    plans.push(plan);
    items += plan.attachments ?? 1;
  }
  const moments = momentsBetween(random, first, last, plans.length);
  const made = random.shuffle(plans).map((plan, index) => makeEntry(random, plan, moments[index] ?? first));
  return {
    drafts: made.flatMap(({ draft }) => draft ?? []),
    posts: made.flatMap(({ post }) => post ?? []).sort((a, b) => b.postedAt - a.postedAt),
  };
}

function awkwardPlans(): Plan[] {
  const cases: Plan[] = [
    { prompt: 'a lantern drifts over a wet pier, handheld', stands: 'draft-and-post' },
    { prompt: '(prompt that tripped a filter)', stands: 'draft', kind: 'sora_content_violation' },
    { prompt: 'a post whose draft was cleared away', stands: 'post' },
    { prompt: 'three takes in one post', stands: 'post', attachments: 3 },
    { prompt: 'render that crashed', stands: 'draft', kind: 'sora_error' },
    { prompt: 'two clips stitched together', stands: 'draft', stitched: true },
    { prompt: 'hidden by moderation after posting', stands: 'post', blocked: true },
    { prompt: 'a paper boat, but the gutter is a canyon', stands: 'draft-and-post', remix: true },
    {
      prompt: '(undated prompt that tripped a filter)',
      stands: 'draft',
      kind: 'sora_content_violation',
      undated: true,
    },
  ];
  const words = awkwardPrompts.map((prompt, index): Plan => {
    return { prompt, stands: index % 2 === 0 ? 'draft' : 'draft-and-post' };
  });
  return [...cases, ...words];
}

function plainPlan(random: Random): Plan {
  return { prompt: plainPrompt(random), stands: random.pick(['draft', 'draft-and-post', 'draft-and-post', 'post']) };
}

function makeEntry(random: Random, plan: Plan, createdAt: number): { draft: Draft | null; post: Post | null } {
  const clips = Array.from({ length: plan.attachments ?? 1 }, (_, index) =>
    makeClip(random, createdAt + index, plan.stitched ? 594 : random.pick([300, 300, 450])),
  );
  const post = plan.stands === 'draft' ? null : makePost(random, plan, createdAt, clips);
  const clip = clips[0];
  if (plan.stands === 'post' || clip === undefined) return { draft: null, post };
  const draft: Draft = {
    clip,
    kind: plan.kind ?? 'sora_draft',
    prompt: plan.prompt,
    dated: plan.undated !== true,
    stitched: plan.stitched === true,
    post,
  };
  return { draft, post };
}

function makePost(random: Random, plan: Plan, createdAt: number, clips: Clip[]): Post {
  const postedAt = createdAt + 60_000 + random.integer(3_600_000);
  return {
    id: `s_${hexDigits(random, 32)}`,
    postedAt,
    text: plan.prompt.slice(0, 200),
    clips,
    blocked: plan.blocked === true,
    parent: plan.remix
      ? makePost(random, { prompt: 'a paper boat in a gutter', stands: 'post' }, createdAt - 864e5, [
          makeClip(random, createdAt - 864e5, 300),
        ])
      : null,
  };
}

function makeClip(random: Random, createdAt: number, frames: number): Clip {
  const id = ulid(random, createdAt);
  return {
    id: `gen_${id}`,
    taskId: `task_${id}`,
    createdAt,
    portrait: random.fraction() < 0.7,
    frames,
    uuid: uuid(random),
    hash: hexDigits(random, 15),
  };
}
