import type { Newest } from '../../components/selection/newest-items';
import type { ScanEvent } from '../../lib/export/scan/library-scans';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { Failure } from '../../lib/model/failure';

const prompts = [
  'a fox made of folded newspaper',
  '雨の港の提灯',
  'a kite over the harbour',
  'a glass orchid on black velvet',
];
const shapes = [
  [704, 1280],
  [1280, 704],
  [1024, 1024],
  [704, 1280],
  [720, 1280],
] as const;

/** Scanned items, newest first. */
export const items = Array.from({ length: 26 }, (_, n): KnownItem => {
  const [width, height] = shapes[n % shapes.length] ?? [704, 1280];
  return {
    id: `gen_${n}`,
    taskId: null,
    postId: null,
    kind: n % 4 === 3 ? 'image' : 'video',
    sources: ['sora2-drafts'],
    createdAt: new Date(Date.UTC(2026, 3, 20) - n * 3_600_000).toISOString(),
    postedAt: null,
    title: null,
    prompt: prompts[n % prompts.length] ?? null,
    caption: null,
    width,
    height,
    durationSeconds: n % 4 === 3 ? null : 10,
    favorite: n === 2,
    own: true,
    folders: [],
    characters: [],
    author: 'paper.fox',
    model: 'sy_8',
    status: 'pending',
    reason: null,
    bytes: 4_000_000,
    seed: null,
    operation: null,
    quality: null,
    archived: null,
    remixOf: null,
    beside: null,
    permalink: null,
    variant: null,
    path: null,
    sha256: null,
    mediaType: null,
  };
});

type NewestState = {
  newest: Newest;
  selected?: string[];
  failure?: Failure;
  saving?: Extract<ScanEvent, { type: 'saving' | 'saved' | 'not-saved' }>;
};

const newest = (change: Partial<Newest> = {}): Newest => ({
  items,
  total: 1284,
  filter: {},
  loading: false,
  ...change,
});
const selected = ['gen_1', 'gen_2', 'gen_5'];
const file = 'Sora export/Sora selection 2026-04-20 14-03-11.zip';

/** States of the popup's newest items, by name. */
export const newestStates: Record<string, NewestState> = {
  reading: { newest: newest({ items: [], total: 0, loading: true }) },
  newest: { newest: newest() },
  few: { newest: newest({ items: items.slice(0, 2), total: 2 }) },
  selected: { newest: newest(), selected },
  found: { newest: newest({ items: items.slice(0, 7), total: 7, filter: { text: 'kite' } }), selected },
  'no-match': { newest: newest({ items: [], total: 0, filter: { text: 'submarine' } }) },
  nothing: { newest: newest({ items: [], total: 0 }) },
  saving: { newest: newest(), selected, saving: { type: 'saving', ended: 1, total: 3 } },
  saved: { newest: newest(), selected, saving: { type: 'saved', saved: 3, failed: 0, fileName: file } },
  'not-saved': {
    newest: newest(),
    selected,
    saving: { type: 'not-saved', failure: { code: 'save-failed', detail: null } },
  },
  failed: { newest: newest({ items: [], total: 0 }), failure: { code: 'offline', detail: null } },
};
