import type { Estimate } from '../../lib/export/scan/export-estimate';
import type { Text } from '../../lib/i18n/create-text';
import type { SizeTotal } from '../../lib/model/estimate';

/** A size as far as it is known, in words that say how far; null where nothing is. */
function sizeText({ bytes, certainty }: Pick<SizeTotal, 'bytes' | 'certainty'>, text: Text): string | null {
  if (bytes === null) return null;
  const words = text.bytes(bytes);
  return certainty === 'exact' ? words : text.t(`forecast.${certainty}`, { bytes: words });
}

/** What is new, and since when, or how much was never saved; null where that is not known. */
export function newItemsText({ fresh }: Pick<Estimate, 'fresh'>, now: number, { t, since }: Text): string | null {
  if (fresh === null) return null;
  const { items: count, more, whole } = fresh;
  if (fresh.since === null) return count === 0 ? t('forecast.none') : t('forecast.missing', { count });
  const when = since(fresh.since, now);
  if (count === 0) return t(whole ? 'forecast.none-since' : 'forecast.none-at-heads', { when });
  return t(more ? 'forecast.more-since' : 'forecast.new-since', { count, when });
}

/** How much all is, and how long it takes; empty where neither is known. */
export function totalText({ all, seconds }: Pick<Estimate, 'all' | 'seconds'>, text: Text): string[] {
  if (all === null) return [];
  const size = sizeText(all, text);
  return [
    text.t('forecast.items', { count: all.items }),
    ...(size === null ? [] : [size]),
    ...(seconds === null ? [] : [text.t('forecast.time', { duration: text.duration(seconds) })]),
  ];
}

/** What room all takes, and whether it is there; null where it is not known how much that is. */
export function spaceText({ all, room }: Pick<Estimate, 'all' | 'room'>, text: Text): string | null {
  const total = all === null ? null : sizeText(all, text);
  if (total === null) return null;
  if (room.destination !== 'zip') return text.t(`forecast.room-${room.destination}`, { total });
  // No disk has so much: the browser has not said how much is free.
  if (room.needed === null || room.free >= Number.MAX_SAFE_INTEGER) return null;
  const isAll = room.needed === all?.bytes;
  const values = {
    needed: isAll ? total : text.t('forecast.up-to', { bytes: text.bytes(room.needed) }),
    free: text.bytes(Math.max(0, room.free)),
    total,
  };
  return text.t(isTight({ room }) ? 'forecast.tight' : 'forecast.room', values);
}

export const isTight = ({ room }: Pick<Estimate, 'room'>): boolean => room.needed !== null && room.needed > room.free;
