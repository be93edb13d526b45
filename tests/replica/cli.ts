import { parseArgs } from 'node:util';
import { type Fault, faultKinds } from './faults/fault';
import type { ReplicaOptions } from './options';
import { startReplica } from './replica';

const help = `Usage: npm run replica -- [options]

Plays sora.chatgpt.com and videos.openai.com over HTTPS on 127.0.0.1 until it is interrupted.
Prints one line of JSON: its port and the number of items in the library.

  --port N              0 takes any free port (default 0)
  --seed N              same seed, same library (default 1)
  --items N             about so many generations (default 60)
  --archived N          about so many more in the trash (default 0)
  --page-rows LIST      rows on a page at most (default tasks=20,videoGen=100,posts=8,drafts=15)
  --media-bytes LIST    originals padded up to so many bytes, as image=200000,video=5000000
  --link-life SECONDS   life of a signed link (default 259200)
  --token-life SECONDS  life of a bearer (default 691200)
  --latency MS          wait before every answer of the API and the media host (default 0)
  --fault KIND[:RATE[:COUNT]][@PATH]
                        may be repeated: 429:0.1 for a tenth of all requests, cut:1:3@/az/ for the first three
                        media whose path contains /az/
  --help

Kinds of faults: ${faultKinds.join(', ')}

A browser is pointed at it so:
  chromium --ignore-certificate-errors --user-data-dir=/tmp/replica --host-resolver-rules=\\
    "MAP sora.chatgpt.com 127.0.0.1:PORT, MAP videos.openai.com 127.0.0.1:PORT" https://sora.chatgpt.com/library
`;

const text = { type: 'string' } as const;

function readOptions(): ReplicaOptions | null {
  const { values } = parseArgs({
    options: {
      port: text,
      seed: text,
      items: text,
      archived: text,
      'page-rows': text,
      'media-bytes': text,
      'link-life': text,
      'token-life': text,
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
    linkLife: values['link-life'],
    tokenLife: values['token-life'],
    latency: values.latency,
  };
  const given = Object.entries(numbers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, readNumber(name, value)] as const],
  );
  return {
    ...Object.fromEntries(given),
    pageRows: readList(values['page-rows'], ['tasks', 'videoGen', 'posts', 'drafts']),
    mediaBytes: readList(values['media-bytes'], ['image', 'video']),
    faults: values.fault.map(readFault),
  };
}

function readNumber(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0)) throw new Error(`${name}: not a number: ${value}`);
  return number;
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

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) {
    process.stdout.write(help);
    return;
  }
  const replica = await startReplica(options);
  // Before the line is out: whoever reads it may end this at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void replica.close());
  process.stdout.write(`${JSON.stringify({ port: replica.port, items: replica.library.expected().items })}\n`);
}

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`);
  process.exitCode = 1;
});
