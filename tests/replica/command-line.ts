import { parseArgs } from 'node:util';
import { type Fault, faultKinds } from './faults/fault';
import type { ConnectionLimit } from './media/connection-limit';
import { pageRows, type ReplicaOptions } from './options';
import type { BucketSize } from './site/token-bucket';
import type { Workspace } from './site/workspace';

const defaultRows = Object.entries(pageRows)
  .map((pair) => pair.join('='))
  .join(',');

export const help = `Usage: npm run replica -- [options]

Plays sora.chatgpt.com and videos.openai.com over HTTPS on 127.0.0.1 until it's interrupted.
Prints one line of JSON: its port and the number of items in the library.

  --port N              0 takes any free port (default 0)
  --seed N              same seed, same library (default 1)
  --items N             approximate number of generations (default 60)
  --archived N          approximate number of additional ones in the trash (default 0)
  --elsewhere N         approximate number in each other list: folders, likes, cameos, characters, replies, remixes (default 9)
  --page-rows LIST      maximum rows per page (default ${defaultRows})
  --likes-paging WORD   cursor, or offset: likes of the second Sora have no cursor (default cursor)
  --tree-bucket N:S     429 for a post's tree after N calls; one more every S seconds
  --without-watermark   the plan allows videos of the first Sora without a watermark
  --media-bytes LIST    originals padded up to this size, as image=200000,video=5000000; long is for stitched ones
  --media-connections N:WORD
                        files served at once; more requests get 429 or 503, or with close, a closed connection
  --link-life SECONDS   lifetime of a signed link (default 259200)
  --token-life SECONDS  lifetime of a bearer token (default 691200)
  --token-renewal WORD  endpoint, page or document: only loading a page creates a new bearer token (default endpoint)
  --workspace WORD      open, or refused: the account is in a workspace, which may have no lists
  --hostile             rows with prototype keys, long texts and other types; HTML for the first page of tasks, once
  --odd-numbers         odd values instead of all numbers of the API: fractions, below 0, above 2^53, 1e999, texts
  --latency MS          delay before every response of the API and the media host (default 0)
  --fault KIND[:RATE[:COUNT]][@PATH]
                        can be repeated: 429:0.1 for a tenth of all requests, cut:1:3@/az/ for the first three
                        media whose path contains /az/
  --help

Kinds of faults: ${faultKinds.join(', ')}

To open it in a browser:
  chromium --ignore-certificate-errors --user-data-dir=PROFILE --host-resolver-rules=\\
    "MAP sora.chatgpt.com 127.0.0.1:PORT, MAP videos.openai.com 127.0.0.1:PORT" https://sora.chatgpt.com/library
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Parses the command line. Null for help. Throws readable errors. */
export function readOptions(): ReplicaOptions | null {
  const { values } = parseArgs({
    options: {
      port: text,
      seed: text,
      items: text,
      archived: text,
      elsewhere: text,
      'page-rows': text,
      'likes-paging': text,
      'tree-bucket': text,
      'without-watermark': flag,
      'media-bytes': text,
      'link-life': text,
      'media-connections': text,
      'token-life': text,
      'token-renewal': text,
      workspace: text,
      hostile: flag,
      'odd-numbers': flag,
      latency: text,
      fault: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const numbers = {
    port: values.port,
    seed: values.seed,
    items: values.items,
    archived: values.archived,
    elsewhere: values.elsewhere,
    linkLife: values['link-life'],
    tokenLife: values['token-life'],
    latency: values.latency,
  };
  const given = Object.entries(numbers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, readNumber(name, value)] as const],
  );
  return {
    ...Object.fromEntries(given),
    likesPaging: readWord(values['likes-paging'] ?? 'cursor', ['cursor', 'offset']),
    tokenRenewal: readWord(values['token-renewal'] ?? 'endpoint', ['endpoint', 'page', 'document']),
    workspace: values.workspace === undefined ? null : readWord<Workspace>(values.workspace, ['open', 'refused']),
    treeBucket: values['tree-bucket'] === undefined ? null : readBucket(values['tree-bucket']),
    mediaConnections: values['media-connections'] === undefined ? null : readLimit(values['media-connections']),
    canDownloadWithoutWatermark: values['without-watermark'] ?? false,
    hostile: values.hostile ?? false,
    oddNumbers: values['odd-numbers'] ?? false,
    pageRows: readList(values['page-rows'], Object.keys(pageRows)),
    mediaBytes: readList(values['media-bytes'], ['image', 'video', 'long']),
    faults: values.fault.map(readFault),
  };
}

function readNumber(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0)) throw new Error(`${name}: not a number: ${value}`);
  return number;
}

function readWord<Word extends string>(word: string, words: readonly Word[]): Word {
  const known = words.find((each) => each === word);
  if (known === undefined) throw new Error(`${word}: expected one of ${words.join(', ')}`);
  return known;
}

function readBucket(spec: string): BucketSize {
  const [calls = '', seconds = ''] = spec.split(':');
  return { calls: readNumber('calls', calls), seconds: readNumber('seconds', seconds) };
}

function readLimit(spec: string): ConnectionLimit {
  const [most = '', beyond = ''] = spec.split(':');
  return { most: readNumber('media-connections', most), beyond: readWord(beyond, ['429', '503', 'close']) };
}

/** `a=1,b=2`, with known names only. */
function readList(list: string | undefined, names: readonly string[]): Record<string, number> {
  const pairs = (list ?? '').split(',').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (!names.includes(name)) throw new Error(`${pair}: expected one of ${names.join(', ')}`);
      return [name, readNumber(name, value)];
    }),
  );
}

function readFault(spec: string): Fault {
  const [what = '', path] = spec.split(/@(.*)/s);
  const [name, rate, count] = what.split(':');
  const kind = faultKinds.find((each) => each === name);
  if (kind === undefined) throw new Error(`${spec}: no such kind of fault. There are: ${faultKinds.join(', ')}`);
  return {
    kind,
    ...(rate === undefined ? {} : { rate: readNumber('rate', rate) }),
    ...(count === undefined ? {} : { count: readNumber('count', count) }),
    ...(path === undefined ? {} : { path }),
  };
}
