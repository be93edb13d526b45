import * as v from 'valibot';
import type { Item } from '../../model/item';
import { linksIn } from './merge-links';
import { type ParsedItem, type ParseResult, unknownItem } from './parse-result';
import { httpsUrl, optionalId, part, pixels, text } from './schema-helpers';

const given = part({
  id: optionalId,
  upload_media_id: optionalId,
  preset_id: optionalId,
  generation_id: optionalId,
  path: httpsUrl,
  url: httpsUrl,
  servable_url: httpsUrl,
  reference_display_name: text,
  width: pixels,
  height: pixels,
});

/**
 * Reference images and presets that a generation was made from: `inpaint_items` of Sora 1, `inpaint_image` and
 * `reference_inpaint_items` of Sora 2 (sora-api §3.1, §3.6), one record or a list. Only what has a link and its own ID
 * is an item; the generation's record contains the rest. A generation that was used as a reference isn't one: it's
 * already an item with that ID.
 */
export function referencesIn(records: unknown, user: ParsedItem): ParseResult['items'] {
  return [records].flat().flatMap((raw) => {
    const one = v.parse(given, raw);
    if (one === null) return [];
    const id = one.upload_media_id ?? (one.generation_id === null ? (one.id ?? one.preset_id) : null);
    const links = linksIn([
      ['path', one.path],
      ['url', one.url],
      ['servable_url', one.servable_url],
    ]);
    if (id === null || /^(gen|task|s)_/.test(id) || links.length === 0) return [];
    const item: Item = {
      ...unknownItem(id),
      taskId: user.item.taskId,
      kind: 'reference',
      title: one.reference_display_name,
      author: user.item.author,
      width: one.width,
      height: one.height,
      beside: user.item.id,
      links,
      absence: null,
    };
    return [{ item, by: user.by, raw, recordKind: 'generation' }];
  });
}
