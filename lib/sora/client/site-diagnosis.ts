import type { Source } from '../../model/item';
import type { Diagnosed } from '../../model/ports';
import { shapeOf } from './value-shape';

/**
 * A response with missing data. `ids` are the IDs in its path. `what` is its first affected row, or the whole response;
 * null if it couldn't be read at all.
 */
export type Loss = {
  source: Source;
  requested: string;
  ids: string[];
  status: number;
  problems: string[];
  what: unknown;
};

/** Keeps the last loss of each list of each source, without its content. */
export type Diagnosis = { onLoss(loss: Loss): void; all(): Diagnosed[] };

export function createDiagnosis(): Diagnosis {
  const last = new Map<string, Diagnosed>();
  return {
    onLoss({ source, requested, ids, status, problems, what }) {
      const path = withoutIds(requested, ids);
      last.set(`${source} ${path}`, { source, path, status, problems, shape: what === null ? null : shapeOf(what) });
    },
    all: () => [...last.values()],
  };
}

function withoutIds(requested: string, ids: string[]): string {
  const hidden = new Set(ids.map(encodeURIComponent));
  const [path = ''] = requested.split('?', 1);
  return path
    .split('/')
    .map((segment) => (hidden.has(segment) ? '[id]' : segment))
    .join('/');
}
