import type { Text } from '../../lib/i18n/create-text';
import type { KnownItem } from '../../lib/library-index/library-card';
import { inRow, isSiteList, missingReasonText } from './item-text';

export type Fact = { label: string; value: string };

/** Removes unknown values. */
function known(facts: [label: string, value: string | null][]): Fact[] {
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

const moment = (iso: string | null, text: Text) =>
  iso === null || Number.isNaN(Date.parse(iso)) ? iso : text.utcTime(Date.parse(iso));

/** When it was made. A date that no list has is marked. */
function madeText({ createdAt, dateFrom }: KnownItem, text: Text): string | null {
  const date = moment(createdAt, text);
  return date === null || dateFrom === undefined ? date : text.t(`fact.date-of-${dateFrom}`, { date });
}

/** The main facts about an item. */
export function factsOf(item: KnownItem, text: Text): Fact[] {
  const { t } = text;
  const { width, height, durationSeconds, bytes } = item;
  return known([
    [t('fact.made'), madeText(item, text)],
    [t('fact.posted'), moment(item.postedAt, text)],
    [t('fact.kind'), t(`kind.${item.kind}`)],
    [t('fact.duration'), durationSeconds === null ? null : text.duration(durationSeconds)],
    [t('fact.size'), width === null || height === null ? null : t('fact.pixels', { width, height })],
    [t('fact.bytes'), bytes === null ? null : text.bytes(bytes)],
    [t('fact.model'), item.model],
    [t('fact.author'), item.author],
    [t('fact.folders'), inRow(item.folders, text)],
    [t('fact.characters'), inRow(item.characters, text)],
    [t('fact.favorite'), item.favorite ? t('fact.yes') : null],
    [t('fact.archived'), item.archived ? t('fact.yes') : null],
    [t('fact.sources'), inRow(item.sources.filter(isSiteList).map(text.sourceName), text)],
    [t('fact.import-sources'), inRow(item.sources.filter((source) => !isSiteList(source)).map(text.sourceName), text)],
    [t(item.status === 'had' ? 'filter.saved' : 'fact.not-saved'), missingReasonText(item, text)],
  ]);
}

/** Where it comes from, and the exact path of its file. */
export function originOf(item: KnownItem, { t }: Text): Fact[] {
  return known([
    [t('fact.operation'), item.operation],
    [t('fact.quality'), item.quality],
    [t('fact.seed'), item.seed === null ? null : String(item.seed)],
    [t('fact.remix-of'), item.remixOf],
    [t('fact.beside'), item.beside],
    [t('fact.id'), item.id],
    [t('fact.task'), item.taskId],
    [t('fact.post'), item.postId],
    [t('fact.permalink'), item.permalink],
    [t('fact.variant'), item.variant],
    [t('fact.path'), item.path],
    [t('fact.media-type'), item.mediaType],
    [t('fact.sha256'), item.sha256],
  ]);
}
