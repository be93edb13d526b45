import type { Replica } from '../../replica/replica';
import { getJson } from './get-from-replica';

type Headers = Record<string, string>;
export type IdPage<Row = { id: string }> = { data: Row[]; last_id: string | null; has_more: boolean };
export type CursorPage<Row> = { items: Row[]; cursor: string | null };
export type Entry = {
  post: { id: string; attachments: { generation_id: string }[]; parent_post_id: string | null };
  profile: { user_id: string; username: string };
};
export type CastDraft = { id: string } | { draft: { id: string }; profile: Entry['profile'] };

/** All pages of a Sora 1 list, by `after`. */
export async function walkById<Row>(replica: Replica, path: string, headers: Headers): Promise<IdPage<Row>[]> {
  const pages: IdPage<Row>[] = [];
  for (let after = ''; ; ) {
    const page = await getJson<IdPage<Row>>(replica, `${path}?limit=100${after}`, headers);
    pages.push(page);
    if (!page.has_more) return pages;
    after = `&after=${page.last_id}`;
  }
}

/** All pages of a Sora 2 list, by `cursor`. `inside`: where the page is in its response. */
export async function walkByCursor<Row>(
  replica: Replica,
  path: string,
  headers: Headers,
  inside: (answer: unknown) => unknown = (answer) => answer,
): Promise<CursorPage<Row>[]> {
  const pages: CursorPage<Row>[] = [];
  for (let more = ''; ; ) {
    const requested = `/backend/project_y/${path}${path.includes('?') ? '&' : '?'}limit=100${more}`;
    const page = inside(await getJson(replica, requested, headers)) as CursorPage<Row>;
    pages.push(page);
    if (page.cursor === null) return pages;
    more = `&cursor=${encodeURIComponent(page.cursor)}`;
  }
}

export function rowsOf<Row>(pages: { items: Row[] }[] | { data: Row[] }[]): Row[] {
  return pages.flatMap((page) => ('items' in page ? page.items : page.data));
}

export function clipsIn(entries: Entry[]): string[] {
  return entries.flatMap(({ post }) => post.attachments.map(({ generation_id }) => generation_id));
}
