import type { Absence, Link } from '../../model/item';

/**
 * What a record says about whether there's a file. `kind` is a draft's (`sora_draft`, `sora_error`, …; sora-api §3.6).
 */
type Signs = {
  deleted: boolean;
  blocked: boolean | null;
  kind: string | null;
  downloadStatus: string | null;
};

/** An item has links exactly if it has no missing reason. */
export function linksOrMissingReason(links: Link[], signs: Signs): { links: Link[]; absence: Absence | null } {
  const absence = statedMissingReason(signs) ?? (links.length > 0 ? null : withoutLink(signs.downloadStatus));
  return { links: absence === null ? links : [], absence };
}

/** A task without generations: in progress, or failed (sora-api §5). */
export function missingReasonOfTask(status: string | null): Absence {
  return isAtWork(status) ? 'not-ready' : 'generation-failed';
}

function statedMissingReason({ deleted, blocked, kind }: Signs): Absence | null {
  if (deleted) return 'deleted';
  if (blocked || kind?.endsWith('_violation')) return 'moderated';
  if (kind?.endsWith('_error')) return 'generation-failed';
  return isAtWork(kind) ? 'not-ready' : null;
}

function withoutLink(downloadStatus: string | null): Absence {
  if (downloadStatus === 'failed') return 'generation-failed';
  return isAtWork(downloadStatus) ? 'not-ready' : 'no-link';
}

function isAtWork(word: string | null): boolean {
  return word !== null && /(^|_)(queued|preprocessing|processing|running|pending)$/.test(word);
}
