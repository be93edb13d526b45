import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { dirname } from 'node:path';
import { type BenchOptions, help, readOptions } from './bench-options';
import { buildExtension } from './build-extension';
import { type Bench, browserVersion, type Measured, measureOurs, measurePeer } from './measure';
import { measureImports } from './measure-import';
import { startLocalServer } from './server/local-server';
import { readAllAlone } from './server/own-process';
import { type Series, tableOf } from './table';
import type { Workload } from './workloads';

const product = '.output/chrome-mv3';

/** Every contender once, each round starting with another one. */
function inTurn(round: number, bench: Bench, [first, ...more]: BenchOptions['parallel']) {
  const all = [
    () => measurePeer('floor', first, bench),
    () => measureOurs(bench),
    ...[first, ...more].flatMap((parallel) => [
      () => measurePeer('client-zip', parallel, bench),
      () => measurePeer('jszip', parallel, bench),
    ]),
  ];
  const start = round % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

function printResult({ contender, parallel, bytes, seconds }: Measured): void {
  const who = parallel === null ? contender : `${contender}, ${parallel} at once`;
  console.error(`  ${who.padEnd(22)} ${(bytes / 1e6 / seconds).toFixed(1).padStart(6)} MB/s`);
}

async function measureWorkload(workload: Workload, peers: string, options: BenchOptions): Promise<Series> {
  const { rounds: count, parallel, jszipBytes } = options;
  const server = await startLocalServer(workload);
  try {
    const bench: Bench = { server, product, peers, jszipBytes };
    const browser = await browserVersion(bench);
    const serverSeconds = await readAllAlone(server, workload, parallel[0]);
    const rounds: Measured[][] = [];
    for (let round = 0; round < count; round++) {
      console.error(`${workload.name}, round ${round + 1} of ${count}`);
      const measured: Measured[] = [];
      for (const measure of inTurn(round, bench, parallel)) {
        const found = await measure();
        for (const one of found) printResult(one);
        measured.push(...found);
      }
      rounds.push(measured);
    }
    return { name: workload.name, browser, serverSeconds, rounds };
  } finally {
    server.close();
  }
}

async function measureImportWorkload(
  workload: Workload,
  peers: string,
  { rounds: count }: BenchOptions,
): Promise<Series> {
  const rounds = await measureImports(workload, { product, peers }, count, printResult);
  return { name: workload.name, ...rounds, serverSeconds: null };
}

function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${memory}, ${type()}`;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return console.log(help);
  const peers = await buildExtension();
  const all: Series[] = [];
  for (const workload of options.workloads) {
    const measure = workload.key === 'import' ? measureImportWorkload : measureWorkload;
    all.push(await measure(workload, peers, options));
  }
  const day = new Date().toISOString().slice(0, 10);
  const how = `${options.rounds} rounds, median (least–most), HTTP/2 where nothing else is said.`;
  const report = `Measured ${day} on ${machine()}, ${all[0]?.browser}.\n${how}\n\n${tableOf(all)}\n`;
  console.log(`\n${report}`);
  await mkdir(dirname(options.out), { recursive: true });
  await writeFile(options.out, report);
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
