import type { Item, Source } from '../../../../../lib/model/item';
import type { List } from '../../../../../lib/sora/lists/list-definition';
import type { NestedLists } from '../../../../../lib/sora/lists/nested-lists';
import { sourceDefinitions } from '../../../../../lib/sora/lists/source-definitions';
import { drafts, envelope, listTasks, otherShape, posts } from '../../sora/sora-fixtures';

/** The rows of one of the site's lists: valid examples, and how the extension reads them. */
export type RowKind = {
  name: string;
  list: List;
  rows: object[];
  /** Fields and their containers that an item's id or file needs, as text joined by dots. */
  vital: RegExp;
};

const definition = (source: Source, list: string): List => {
  const found = sourceDefinitions.find((each) => each.source === source)?.lists[list];
  if (found === undefined) throw new Error(`${source} has no ${list}`);
  return found;
};

const signature = 'se=2027-01-01T00%3A00%3A00Z&sig=x';
/** The row with short signatures that haven't expired. */
export const withFreshLinks = <Row>(row: Row): Row =>
  JSON.parse(JSON.stringify(row).replaceAll(/\b(?:st|se)=20[^"]*/g, signature));

const link = (name: string) => `https://videos.openai.com/az/${name}?${signature}`;
const reference = {
  ...{ id: 'ref_1abcdef', upload_media_id: 'media_1abcdef', preset_id: null, generation_id: null },
  ...{ path: link('path.webp'), url: link('url.webp'), servable_url: link('media_1abcdef.webp') },
  ...{ reference_display_name: 'A lamp', width: 640, height: 480, frame_index: 0, crop_bounds: null },
};
const remixed = { ...reference, id: null, upload_media_id: null, generation_id: 'gen_01kq1remixed' };

function taskRows(): object[] {
  const [image, video, failed] = listTasks().task_responses.map(withFreshLinks);
  const { task_responses } = otherShape<{ task_responses: object[] }>('/backend/v2/list_tasks?limit=1');
  const first = image?.generations.slice(0, 1) ?? [];
  const made = { ...image, operation: 'remix', generations: first, inpaint_items: [remixed, reference] };
  return [made, { ...video }, { ...failed }, ...task_responses.map(withFreshLinks)];
}

function generationRows(): object[] {
  const [one] = envelope<{ data: object[] }>('/backend/collections/{coll_id}/generations?limit=10').data;
  return [
    { ...withFreshLinks(one), inpaint_items: [reference] },
    withFreshLinks(otherShape<object>('/backend/generations/{gen_id}')),
  ];
}

function draftRows(): object[] {
  const [, posted, , violation] = drafts().items.map(withFreshLinks);
  const [origin] = posts().items.map(withFreshLinks);
  const made = {
    ...{ model: 'sy_8', seed: 7, remix_target_post: { post: origin?.post }, inpaint_image: reference },
    reference_inpaint_items: [{ ...reference, upload_media_id: 'media_2abcdef' }],
  };
  const known = { output_blocked: false, deleted_at: null, download_status: 'ready', n_frames: 300, model: null };
  const shapes = ['v2?limit=1', '?limit=1'].map((end) =>
    otherShape<{ items: object[] }>(`/backend/project_y/profile/drafts${end.startsWith('v') ? '/' : ''}${end}`),
  );
  return [
    { ...posted, ...known, creation_config: { ...Object(posted?.creation_config), ...made } },
    { ...violation },
    ...shapes.flatMap(({ items }) => items.map(withFreshLinks)),
  ];
}

/** A post with captions and everything that a post can have, without replies or remixes. */
function postRows(): object[] {
  const [plain, remix] = posts().items.map(withFreshLinks);
  const captions = { srt_url: link('a.srt'), vtt_url: link('a.vtt') };
  const attachments = plain?.post.attachments.map((each) => ({ ...each, has_captions: true, deleted_at: null }));
  const post = { ...plain?.post, ...captions, deleted_at: null, caption: 'Said', attachments };
  return [
    { ...plain, post },
    { ...remix, post: { ...remix?.post, parent_post: null } },
  ];
}

const cameoRows = () =>
  envelope<{ items: object[] }>('/backend/project_y/profile/drafts/cameos?limit=15').items.map(withFreshLinks);
const characterRows = () =>
  envelope<{ items: object[] }>('/backend/project_y/profile/{user_id}/characters?limit=20').items.slice(0, 1);
const folderRows = () => envelope<{ data: object[] }>('/backend/collections?limit=100').data.slice(1);

const attachment = /^post(\.attachments(\.\d+(\.(id|generation_id))?)?)?$/;
const draft = /^(id|generation_id)$/;
const wrapped = /^draft(\.(id|generation_id))?$/;
const generation = /^id$/;
const task = /^(id|generations(\.\d+(\.id)?)?)$/;

/** All kinds of rows in the site's lists (sora-api §2), in export order. */
export function rowKinds(): RowKind[] {
  const kind = (source: Source, list: string, rows: object[], vital: RegExp): RowKind => ({
    ...{ name: list === 'first' ? source : `${source} ${list}`, list: definition(source, list) },
    ...{ rows, vital },
  });
  return [
    kind('sora1-library', 'first', taskRows(), task),
    kind('sora2-drafts', 'first', draftRows(), draft),
    kind('sora2-posts', 'first', postRows(), attachment),
    kind('sora1-archived', 'first', taskRows().slice(0, 1), task),
    kind('sora1-folders', 'first', folderRows(), /^id$/),
    kind('sora1-folders', 'folder', generationRows(), generation),
    kind('sora2-cameo-drafts', 'first', cameoRows(), wrapped),
    kind('sora2-cameos', 'first', postRows().slice(0, 1), attachment),
    kind('sora2-characters', 'first', characterRows(), /^user_id$/),
    kind('sora2-characters', 'posts', postRows().slice(0, 1), attachment),
    kind('sora2-characters', 'appearances', postRows().slice(0, 1), attachment),
    kind('sora2-characters', 'drafts', cameoRows(), wrapped),
    kind('sora2-replies', 'first', postRows().slice(0, 1), /^post(\.id)?$/),
    kind('sora2-replies', 'replies', postRows().slice(0, 1), attachment),
    kind('sora2-remixes', 'first', postRows().slice(0, 1), /^post(\.id)?$/),
    kind('sora2-remixes', 'remixes', postRows().slice(0, 1), attachment),
    kind('sora1-likes', 'first', generationRows().slice(0, 1), generation),
    kind('sora2-likes', 'first', postRows().slice(0, 1), attachment),
  ];
}

/** How the extension reads a row: its items without records, the lists that it opens, and the reported losses. */
export type Reading = { items: Item[]; opens: NestedLists[]; lost: string[] };

export function readingOf({ list }: RowKind, row: unknown): Reading {
  if ('read' in list) {
    const { items, missingFields } = list.read(row);
    return { items: items.map(({ item }) => item), opens: [], lost: missingFields };
  }
  const opening = list.opens(row);
  return 'lost' in opening ? { items: [], opens: [], lost: [opening.lost] } : { items: [], ...opening, lost: [] };
}
