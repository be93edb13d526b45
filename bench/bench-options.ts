import { parseArgs } from 'node:util';
import { type Workload, workloads } from './workloads';

export const help = `Usage: npm run bench -- [options]

Measures the built extension beside a bare fetch, JSZip and client-zip, on the same bytes from the same local server, in turn.
Prints one table, and writes it as Markdown.

  --quick             few files, three rounds: minutes instead of an hour or two
  --rounds N          (default 5)
  --only LIST         of videos,images,http1,far,farther,line,import (default all)
  --videos N          files of the first workload (default 100)
  --video-bytes N     (default 10000000)
  --images N          files of the second, and of the third over HTTP/1.1 (default 20000)
  --image-bytes N     (default 200000)
  --far-images N      files of far and farther, where each request takes its time (default 2000)
  --latency MS        of each request of far (default 80); those of farther take 400
  --line-images N     files over a line of 100 Mbit/s, which all connections share (default 2000)
  --imported N        files in chosen ZIPs, of the size of videos (default 100)
  --parallel LIST     fetches at once of JSZip and client-zip, one row each (default 12,24); the floor has the first number
  --jszip-bytes N     what JSZip is given at most: it holds all of it in memory (default 500000000)
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
    if (workload === undefined) throw new Error(`--only: there is no workload "${key}".`);
    return workload;
  });
}
