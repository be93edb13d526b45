import type { Estimate } from '../../lib/export/scan/export-estimate';
import type { Text } from '../../lib/i18n/create-text';
import type { SizeTotal } from '../../lib/model/estimate';

/** A size as text that says how certain it is; null if nothing is known. */
function sizeText({ bytes, certainty }: Pick<SizeTotal, 'bytes' | 'certainty'>, text: Text): string | null {
  if (bytes === null) return null;
  const words = text.bytes(bytes);
  return certainty === 'exact' ? words : text.t(`forecast.${certainty}`, { bytes: words });
}

/** What's new and since when, or how many items were never saved; null if that isn't known. */
export function newItemsText({ fresh }: Pick<Estimate, 'fresh'>, now: number, { t, since }: Text): string | null {
  if (fresh === null) return null;
  const { items: count, more, whole } = fresh;
  if (fresh.since === null) return count === 0 ? t('forecast.none') : t('forecast.missing', { count });
  const when = since(fresh.since, now);
  if (count === 0) return t(whole ? 'forecast.none-since' : 'forecast.none-at-heads', { when });
  return t(more ? 'forecast.more-since' : 'forecast.new-since', { count, when });
}

/** The total size and time; empty if neither is known. */
export function totalText({ all, seconds }: Pick<Estimate, 'all' | 'seconds'>, text: Text): string[] {
  if (all === null) return [];
  const size = sizeText(all, text);
  return [
    text.t('forecast.items', { count: all.items }),
    ...(size === null ? [] : [size]),
    ...(seconds === null ? [] : [text.t('forecast.time', { duration: text.duration(seconds) })]),
  ];
}

/** The space needed, and whether it's available; null if that isn't known. */
export function spaceText({ all, room }: Pick<Estimate, 'all' | 'room'>, text: Text): string | null {
  const total = all === null ? null : sizeText(all, text);
  if (total === null) return null;
  if (room.destination !== 'zip') return text.t(`forecast.room-${room.destination}`, { total });
  // No disk is this large: the browser hasn't said how much is free.
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
