import { parseArgs } from 'node:util';
import { type Workload, workloads } from './workloads';

export const help = `Usage: npm run bench -- [options]

Compares the built extension with a bare fetch, JSZip and client-zip, with the same files from the same local server.
Prints a table, and writes it as Markdown.

  --quick             few files, three rounds: minutes instead of hours
  --rounds N          (default 5)
  --only LIST         any of videos,images,http1,far,farther,line,import (default all)
  --videos N          number of videos (default 100)
  --video-bytes N     (default 10000000)
  --images N          number of images, also over HTTP/1.1 (default 20000)
  --image-bytes N     (default 200000)
  --far-images N      number of images of far and farther, where each request has a latency (default 2000)
  --latency MS        latency of far (default 80); that of farther is 400
  --line-images N     number of images over a line of 100 Mbit/s that all connections share (default 2000)
  --imported N        number of videos in chosen ZIPs (default 100)
  --parallel LIST     simultaneous downloads of JSZip and client-zip, one row each (default 12,24); the floor uses the first
  --jszip-bytes N     maximum for JSZip, which holds everything in memory (default 500000000)
  --out FILE          (default test-results/bench.md)
  --help
`;

export type BenchOptions = {
  rounds: number;
  workloads: Workload[];
  parallel: [first: number, ...more: number[]];
  jszipBytes: number;
  out: string;
};

const quick = {
  rounds: 3,
  videos: 30,
  images: 1000,
  'far-images': 300,
  'line-images': 500,
  imported: 30,
  'jszip-bytes': 200_000_000,
};
const usual = {
  rounds: 5,
  videos: 100,
  'video-bytes': 10_000_000,
  images: 20_000,
  'image-bytes': 200_000,
  'far-images': 2000,
  latency: 80,
  'line-images': 2000,
  imported: 100,
  'jszip-bytes': 500_000_000,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The options from the command line; null for help. Throws an explanation for invalid options. */
export function readOptions(): BenchOptions | null {
  const numbers = Object.keys(usual).map((name) => [name, text] as const);
  const { values } = parseArgs({
    options: {
      ...(Object.fromEntries(numbers) as Record<keyof typeof usual, typeof text>),
      only: text,
      parallel: text,
      out: text,
      quick: flag,
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
    lineImages: number('line-images'),
    imported: number('imported'),
  });
  return {
    rounds: number('rounds'),
    workloads: values.only === undefined ? all : chosen(all, values.only),
    parallel: readNumbers('parallel', values.parallel ?? '12,24'),
    jszipBytes: number('jszip-bytes'),
    out: values.out ?? 'test-results/bench.md',
  };
}

function readNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} takes a whole number, not "${value}".`);
  return Number(value);
}

function readNumbers(name: string, list: string): [first: number, ...more: number[]] {
  const [first = '', ...more] = list.split(',');
  return [readNumber(name, first), ...more.map((value) => readNumber(name, value))];
}

function chosen(all: Workload[], list: string): Workload[] {
  return list.split(',').map((key) => {
    const workload = all.find((each) => each.key === key);
    if (workload === undefined) throw new Error(`--only: there's no workload "${key}".`);
    return workload;
  });
}
