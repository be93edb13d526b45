import { awkwardPrompts, plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { makeClip } from './make-clip';
import { makeDraft } from './make-draft';
import { makePost, makeRemix } from './make-post';
import { type User, unrelated } from './person';
import { momentsBetween } from './random-moments';
import type { Clip, Draft, Post } from './stock';

const first = Date.UTC(2025, 9, 1);
const last = Date.UTC(2026, 3, 25);

type Plan = {
  prompt: string;
  /** The lists that have the clip. */
  stands: 'draft' | 'draft-and-post' | 'post';
  kind?: Draft['kind'];
  undated?: true;
  stitched?: true;
  blocked?: true;
  remix?: true;
  /** Number of attachments of the post, if more than one. */
  attachments?: number;
};

/** Drafts and posts with about `count` clips, newest first. The awkward cases come first. */
export function makeClips(random: Random, author: User, count: number): { drafts: Draft[]; posts: Post[] } {
  const plans: Plan[] = [];
  const awkward = awkwardPlans();
  for (let items = 0; items < count; ) {
    const plan = awkward.shift() ?? plainPlan(random);
    plans.push(plan);
    items += plan.attachments ?? 1;
  }
  const moments = momentsBetween(random, first, last, plans.length);
  const made = random.shuffle(plans).map((plan, index) => makeEntry(random, author, plan, moments[index] ?? first));
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

function makeEntry(
  random: Random,
  author: User,
  plan: Plan,
  createdAt: number,
): { draft: Draft | null; post: Post | null } {
  const clips = Array.from({ length: plan.attachments ?? 1 }, (_, index) =>
    makeClip(random, createdAt + index, plan.stitched ? 594 : random.pick([300, 300, 450])),
  );
  const post = plan.stands === 'draft' ? null : published(random, author, plan, createdAt, clips);
  const clip = clips[0];
  if (plan.stands === 'post' || clip === undefined) return { draft: null, post };
  const { prompt, kind = 'sora_draft', undated = false, stitched = false } = plan;
  return { draft: makeDraft({ clip, author, kind, prompt, dated: !undated, stitched, post }), post };
}

function published(random: Random, author: User, plan: Plan, createdAt: number, clips: Clip[]): Post {
  const given = { author, text: plan.prompt.slice(0, 200), clips, blocked: plan.blocked === true };
  if (!plan.remix) return makePost(random, createdAt, given);
  const before = createdAt - 86_400_000;
  const [otherUser] = unrelated;
  const original = { author: otherUser, text: 'a paper boat in a gutter', clips: [makeClip(random, before)] };
  return makeRemix(random, createdAt, { ...given, parent: makePost(random, before, original) });
}
