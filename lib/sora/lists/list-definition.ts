import type { Item, ListedOn, Source, Variant } from '../../model/item';
import type { ParseResult } from '../records/parse-result';
import type { NestedListOpener, NestedLists } from './nested-lists';
import type { OpenEnvelope } from './page-envelope';

/** An item whose link for `variant` needs to be refreshed. */
export type LinkRequest = Pick<Item, 'id' | 'kind' | 'taskId' | 'postId' | 'beside' | 'links'> & {
  sources: Source[];
  variant: Variant;
  /** Absent if it couldn't be read. */
  foundOn?: ListedOn | undefined;
};

/** Where to look up an item, and how to read the response. */
export type LookUpRequest = { path: string; read(body: unknown): ParseResult };

/** One of the site's lists, requested page by page. Its rows contain items, or lead to more lists. */
export type List = {
  /**
   * Best first: a later path is used if the site doesn't know the earlier one. `of` is the ID of the list's owner, the
   * account at first.
   */
  paths(of: string): [string, ...string[]];
  /** Page sizes to request, tried in order until the site doesn't refuse; `null` is the site's default. */
  limits: readonly (number | null)[];
  /** The parameter for the cursor. */
  cursor: 'after' | 'cursor';
  /** Continues with `offset` if the first page has no cursor. */
  offset: boolean;
  open: OpenEnvelope;
} & (
  | { read(row: unknown): ParseResult; adds?(item: Item, of: NestedLists): Partial<Item> }
  | { opens(row: unknown): NestedListOpener }
);

/** A source: its lists, whose its items are, and how to look items up. Sources only differ in these records. */
export type SourceList = {
  source: Source;
  /** By name. Listing starts with `first`; its rows lead to the others. */
  lists: { first: List; [name: string]: List };
  /** Whose items these are (`docs/contract.md`): all are the user's own, or only those they made. */
  own: 'all' | 'by-author';
  /** Whether a plan may allow a better file of a video than the lists have (sora-api §4.5). */
  hasRaw: boolean;
  /** Cheapest first. */
  lookUp(wanted: LinkRequest): LookUpRequest[];
  /** Only these lists may know other people's drafts, so listing them again is the last way to get fresh links. */
  refreshesPages?: true;
};
