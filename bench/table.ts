import type { Contender, Measured } from './measure';
import { type Spread, spreadOf } from './spread';

/**
 * All rounds of one workload, in each of which every contender ran once. `serverSeconds` is null if nothing was
 * downloaded.
 */
export type Series = { name: string; browser: string; serverSeconds: number | null; rounds: Measured[][] };

const words: Record<Contender, string> = {
  floor: '(a) the floor: fetched to one file',
  copy: '(a) the floor: chosen files copied to one file',
  part: '(b) ours, to the closed part',
  downloads: '(c) ours, to Downloads',
  jszip: '(d) a script with JSZip, to a Blob',
  'client-zip': '(e) client-zip, to one file',
};

const head = [
  'workload',
  'what',
  'MB/s',
  'of the floor',
  'files/s',
  'CPU s/GB',
  'memory over idle, MB',
  'from the click, s',
];

const megabytes = (bytes: number) => bytes / 1e6;

function shown({ median, least, most }: Spread, digits: number): string {
  if (Number.isNaN(median)) return '–';
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** Figures of the rounds that have one. */
const over = (found: Measured[], figure: (measured: Measured) => number | null) =>
  spreadOf(found.map(figure).filter((value) => value !== null));

type Way = Pick<Measured, 'contender' | 'parallel'>;

const isSameWay = (a: Way, b: Way) => a.contender === b.contender && a.parallel === b.parallel;

/** A row's position in the table. Both numbers of downloads of a contender are next to each other. */
const placeOf = ({ contender, parallel }: Way) => Object.keys(words).indexOf(contender) * 1000 + (parallel ?? 0);

function rowOf(way: Way, { name, rounds }: Series): string[] {
  const found = rounds.flatMap((round) => round.filter((measured) => isSameWay(measured, way)));
  const speed = ({ bytes, seconds }: Measured) => megabytes(bytes) / seconds;
  const speeds = over(found, speed);
  // Compared within a round, because on a busy machine, measurements a minute apart have little in common.
  const ofFloor = rounds.flatMap((round) => {
    const mine = round.find((measured) => isSameWay(measured, way));
    const floor = round.find((measured) => measured.contender === 'floor' || measured.contender === 'copy');
    return mine === undefined || floor === undefined ? [] : [speed(mine) / speed(floor)];
  });
  return [
    name,
    way.parallel === null ? words[way.contender] : `${words[way.contender]}, ${way.parallel} at once`,
    shown(speeds, speeds.median < 100 ? 1 : 0),
    shown(spreadOf(ofFloor), 2),
    shown(
      over(found, ({ files, seconds }) => files / seconds),
      0,
    ),
    shown(
      over(found, ({ cpuSeconds, bytes }) => cpuSeconds && cpuSeconds / (bytes / 1e9)),
      1,
    ),
    shown(
      over(found, ({ peakBytes }) => peakBytes && megabytes(peakBytes)),
      0,
    ),
    shown(
      over(found, ({ wholeSeconds }) => wholeSeconds),
      1,
    ),
  ];
}

function rowsOf(series: Series): string[][] {
  const [first] = series.rounds.flat();
  const bytes = first === undefined ? 0 : megabytes(first.bytes);
  const name = `${series.name}: ${first?.files} files, ${bytes.toFixed(0)} MB`;
  const { serverSeconds } = series;
  const alone =
    serverSeconds === null
      ? []
      : [[name, 'the server alone, read by Node', (bytes / serverSeconds).toFixed(0), '', '', '', '', '']];
  const ways = (series.rounds[0] ?? []).toSorted((a, b) => placeOf(a) - placeOf(b));
  return [...alone, ...ways.map((way) => rowOf(way, { ...series, name }))];
}

/** A Markdown table with aligned columns. */
export function tableOf(all: Series[]): string {
  const rows = [head, ...all.flatMap(rowsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}
