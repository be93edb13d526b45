import { createHash } from 'node:crypto';
import { isShown, type ReceivedRequest } from '../http/received-request';
import { lyingFileNames } from './broken-media';

export const faultKinds = [
  'geo-block', // 400: the account's country can't use Sora 2
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
  'stall', // the body stops halfway until the client disconnects
  'short', // half of the body, properly ended
  'html', // 200 with an HTML page
  'xml', // 200 with a storage error
  'redirect', // to a third host
  'redirect-to-storage', // to the storage account in the link, which serves the file (sora-api §4.3)
  'truncated-json', // half of the text, with the correct length
  'missing-field', // the record's essential field is renamed
  'truncated', // half of the body, with the correct length
  'empty', // an empty body
  'error-as-media', // 200 with a page that claims the file's type
  'silent', // the request is accepted and never answered
  'headers-only', // nothing after the headers, until the client disconnects
  'drip', // a byte every twenty seconds
  'endless', // the body and then endless bytes, without a declared length
  'endless-declared', // the same with an absurd declared length
  ...lyingFileNames, // a file of that type with an impossible length
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type Fault = {
  kind: FaultKind;
  /** From 0 to 1. The default is 1. */
  rate?: number;
  /**
   * Only requests whose path contains or matches this. By default, the API and the media host, but not the page and
   * the session.
   */
  path?: RegExp | string;
  /** Only this many times. */
  count?: number;
};

/** The account's country can't use Sora 2. */
export const geoBlock: Fault = { kind: 'geo-block', path: '/backend/project_y/' };

export const geoBlock403: Fault = { kind: 'geo-block-403', path: '/backend/project_y/' };

/** The first page of tasks is HTML, once. */
export const htmlOnce: Fault = { kind: 'html', path: '/backend/v2/list_tasks', count: 1 };

/** The newer list of drafts is missing, and the older one responds (sora-api §2.2). */
export const draftsV2Missing: Fault = { kind: '404', path: '/backend/project_y/profile/drafts/v2' };

export type FaultPlan = {
  /** Replaces all faults. The first that matches a request is played. */
  set(faults: readonly Fault[]): void;
  clear(): void;
  /** The fault to play for this request, or null. */
  choose(requested: ReceivedRequest): FaultKind | null;
};

/**
 * Randomness depends on the seed, the path and the number of requests for it, but not on the order of requests: the
 * same seed plays the same faults however a client interleaves its requests, and whatever a page shows meanwhile.
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
