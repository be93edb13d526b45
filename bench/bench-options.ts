import { parseArgs } from 'node:util';
import type { Protocol } from './server/bench-media-server';
import { type Workload, workloads } from './workloads';

export const help = `Usage: npm run bench -- [options]

Measures the built extension beside a bare fetch, JSZip and client-zip, on the same bytes from the same local server, in turn.
Prints one table, and writes it as Markdown.

  --quick             few files, three rounds: minutes instead of an hour or two
  --rounds N          (default 5)
  --only LIST         of videos,images,far,import (default all)
  --videos N          files of the first workload (default 100)
  --video-bytes N     (default 10000000)
  --images N          files of the second (default 20000)
  --image-bytes N     (default 200000)
  --far-images N      files of the third, where each request takes its time (default 2000)
  --latency MS        of each of its requests (default 80)
  --imported N        files in chosen ZIPs, of the size of videos (default 100)
  --parallel N        fetches at once of what is compared with; ours finds its own number (default 12)
  --http1             HTTP/1.1, over which a browser asks for six files at once, instead of HTTP/2
  --jszip-bytes N     what JSZip is given at most: it holds all of it in memory (default 500000000)
  --out FILE          (default test-results/bench.md)
  --help
`;

export type BenchOptions = {
  rounds: number;
  workloads: Workload[];
  parallel: number;
  protocol: Protocol;
  jszipBytes: number;
  out: string;
};

const quick = { rounds: 3, videos: 30, images: 1000, 'far-images': 300, imported: 30, 'jszip-bytes': 200_000_000 };
const usual = {
  rounds: 5,
  videos: 100,
  'video-bytes': 10_000_000,
  images: 20_000,
  'image-bytes': 200_000,
  'far-images': 2000,
  latency: 80,
  imported: 100,
  parallel: 12,
  'jszip-bytes': 500_000_000,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What the command line asks for; null when it asks for help. Throws in words for what is not understood. */
export function readOptions(): BenchOptions | null {
  const numbers = Object.keys(usual).map((name) => [name, text] as const);
  const { values } = parseArgs({
    options: {
      ...(Object.fromEntries(numbers) as Record<keyof typeof usual, typeof text>),
      only: text,
      out: text,
      quick: flag,
      http1: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const defaults = values.quick ? { ...usual, ...quick } : usual;
  const number = (name: keyof typeof usual) => readNumber(name, values[name] ?? String(defaults[name]));
  const all = workloads({
    videos: number('videos'),
    videoBytes: number('video-bytes'),
    images: number('images'),
    imageBytes: number('image-bytes'),
    farImages: number('far-images'),
    latency: number('latency'),
    imported: number('imported'),
  });
  return {
    rounds: number('rounds'),
    workloads: values.only === undefined ? all : chosen(all, values.only),
    parallel: number('parallel'),
    protocol: values.http1 ? 'http/1.1' : 'h2',
    jszipBytes: number('jszip-bytes'),
    out: values.out ?? 'test-results/bench.md',
  };
}

function readNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} takes a whole number, not "${value}".`);
  return Number(value);
}

function chosen(all: Workload[], list: string): Workload[] {
  return list.split(',').map((key) => {
    const workload = all.find((each) => each.key === key);
    if (workload === undefined) throw new Error(`--only: there is no workload "${key}".`);
    return workload;
  });
}
