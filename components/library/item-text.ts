import type { Text } from '../../lib/i18n/create-text';
import { firstText } from '../../lib/item-text/fill-gaps';
import { isStockTitle, openingWords } from '../../lib/item-text/stock-titles';
import type { KnownItem } from '../../lib/library-index/library-card';

/** The number of characters of a prompt in an accessible name. */
const nameLength = 120;

/** When it was made, or else posted, in milliseconds since 1970; null if unknown. */
function timeOf({ createdAt, postedAt }: KnownItem): number | null {
  const time = Date.parse(createdAt ?? postedAt ?? '');
  return Number.isNaN(time) ? null : time;
}

/**
 * A name for the item: its title, or the beginning of its texts. The site's stock title only if nothing else is known.
 */
export function titleOf({ title, prompt, caption }: KnownItem): string | null {
  const own = title === null || isStockTitle(title) ? null : title;
  return firstText(own, openingWords(prompt ?? ''), caption, title)?.trim() ?? null;
}

/** Whether that's one of Sora's lists and not a source of imported files. */
export const isSiteList = (source: string): boolean => /^sora\d-/.test(source);

/** Why there's no file; null if there is one. */
export function missingReasonText({ status, reason }: KnownItem, { t }: Text): string | null {
  if (status === 'saved') return null;
  if (status === 'had') return t('reason.already-saved');
  return reason === null ? t('library.not-saved') : t(`reason.${reason}`);
}

/** Words joined by commas. `Text.list` would put "and" before the last one. */
export const inRow = (words: readonly string[], { t }: Text): string =>
  words.reduce((row, next) => (row === '' ? next : t('library.row', { row, next })), '');

/** The item's name for screen readers. */
export function accessibleName(item: KnownItem, text: Text): string {
  const time = timeOf(item);
  const facts = [
    text.t(`kind.${item.kind}`),
    ...(item.durationSeconds === null ? [] : [text.duration(item.durationSeconds)]),
    ...(time === null ? [] : [text.utcDate(time)]),
    ...(item.favorite ? [text.t('library.favorite')] : []),
    missingReasonText(item, text),
  ].filter((fact) => fact !== null);
  const title = titleOf(item)?.slice(0, nameLength).toWellFormed();
  const row = inRow(facts, text);
  return title === undefined ? row : text.t('library.item', { title, facts: row });
}
