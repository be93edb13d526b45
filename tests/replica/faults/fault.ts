import { createHash } from 'node:crypto';
import { isShown, type ReceivedRequest } from '../http/received-request';
import { lyingFileNames } from './broken-media';

export const faultKinds = [
  'geo-block', // 400, the account's country may not use the second Sora
  'geo-block-403', // the same in another form
  '400',
  '401',
  '403', // JSON from the API, XML from the media host
  'cloudflare', // 403 with the challenge page
  '404',
  '408',
  '410',
  '429', // without Retry-After
  '429-retry-after', // with one second
  '500',
  '502',
  '503',
  '504',
  '520',
  '524',
  'cut', // the connection breaks in the middle of the body
  'stall', // the bytes stop in the middle until the client leaves
  'short', // half of the body, properly ended
  'html', // 200 with a page
  'xml', // 200 with an error of the storage
  'redirect', // to a host that is none of the two
  'redirect-to-storage', // to the storage account that the link names, which serves the file (sora-api §4.3)
  'truncated-json', // half of the text, its length told truly
  'missing-field', // the record's essential field has another name
  'truncated', // half of the body, its length told truly
  'empty', // a body of no bytes
  'error-as-media', // 200 with a page that claims to be the file's type
  'silent', // the request is taken and never answered
  'headers-only', // nothing after the headers, until the client leaves
  'drip', // a byte every twenty seconds
  'endless', // the body, and then bytes without end, of no declared length
  'endless-declared', // the same with a declared length that no file has
  ...lyingFileNames, // a file of that type with a length that cannot be true
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type Fault = {
  kind: FaultKind;
  /** From 0 to 1; 1 when absent. */
  rate?: number;
  /** Only requests whose path contains this, or matches. Without it the API and the media host are meant, not the page and the session. */
  path?: RegExp | string;
  /** Only so many times. */
  count?: number;
};

/** The account's country may not use the second Sora. */
export const geoBlock: Fault = { kind: 'geo-block', path: '/backend/project_y/' };

export const geoBlock403: Fault = { kind: 'geo-block-403', path: '/backend/project_y/' };

/** The first page of tasks is a page of HTML, once. */
export const htmlOnce: Fault = { kind: 'html', path: '/backend/v2/list_tasks', count: 1 };

/** The newer list of drafts is gone, the older one answers (sora-api §2.2). */
export const draftsV2Missing: Fault = { kind: '404', path: '/backend/project_y/profile/drafts/v2' };

export type FaultPlan = {
  /** Replaces all faults. The first that fits a request is played. */
  set(faults: readonly Fault[]): void;
  clear(): void;
  /** The fault to play for this request, or null. */
  choose(requested: ReceivedRequest): FaultKind | null;
};

/**
 * Chance depends on the seed, the path and how often it was asked for, not on the order of requests: the same seed plays the
 * same faults however a client interleaves its calls, and whatever a page shows meanwhile.
 */
export function createFaultPlan(seed: string, initial: readonly Fault[]): FaultPlan {
  let plan: { fault: Fault; played: number; requests: Map<string, number> }[] = [];
  const set = (faults: readonly Fault[]) => {
    plan = faults.map((fault) => ({ fault, played: 0, requests: new Map() }));
  };
  set(initial);
  return {
    set,
    clear: () => set([]),
    choose(requested) {
      for (const [index, entry] of plan.entries()) {
        const { kind, count = Number.POSITIVE_INFINITY, rate = 1 } = entry.fault;
        if (!concerns(entry.fault, requested) || entry.played >= count) continue;
        const page = `${requested.path} ${requested.query.get('after') ?? requested.query.get('cursor') ?? requested.query.get('offset') ?? (isShown(requested) ? 'shown' : '')}`;
        const nth = entry.requests.get(page) ?? 0;
        entry.requests.set(page, nth + 1);
        if (chance(`${seed} ${index} ${page} ${nth}`) >= rate) continue;
        entry.played += 1;
        return kind;
      }
      return null;
    },
  };
}

function concerns({ path }: Fault, requested: ReceivedRequest): boolean {
  if (path === undefined) return requested.host === 'videos.openai.com' || requested.path.startsWith('/backend/');
  return typeof path === 'string' ? requested.path.includes(path) : path.test(requested.path);
}

/** At least 0, below 1. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0) / 2 ** 32;
}
