import type { Item, ListedOn, Source, Variant } from '../../model/item';
import type { ParseResult } from '../records/parse-result';
import type { NestedListOpener, NestedLists } from './nested-lists';
import type { OpenEnvelope } from './page-envelope';

/** What is known of an item of which one link, that of the `variant`, is wanted anew. */
export type LinkRequest = Pick<Item, 'id' | 'kind' | 'taskId' | 'postId' | 'beside' | 'links'> & {
  sources: Source[];
  variant: Variant;
  /** Absent if that could not be read. */
  foundOn?: ListedOn | undefined;
};

/** Where an item can be asked for again, and how such an answer is read. */
export type LookUpRequest = { path: string; read(body: unknown): ParseResult };

/** One list of the site, asked for page by page. Its rows hold items, or lead to further lists. */
export type List = {
  /** Best first: a later one is asked when the site does not know the earlier. `of` is the id of whose list it is, the account's at first. */
  paths(of: string): [string, ...string[]];
  /** Rows to ask for at once: asked in turn until the site does not refuse; `null` is the site's own choice. */
  limits: readonly (number | null)[];
  /** The parameter that takes the cursor. */
  cursor: 'after' | 'cursor';
  /** Goes on by `offset` where no cursor comes with the first page. */
  offset: boolean;
  open: OpenEnvelope;
} & (
  | { read(row: unknown): ParseResult; adds?(item: Item, of: NestedLists): Partial<Item> }
  | { opens(row: unknown): NestedListOpener }
);

/** One source: its lists, whose its items are, and how to ask again. All that differs between sources stands in such a record. */
export type SourceList = {
  source: Source;
  /** By name. A listing begins with `first`; what its rows open are the others. */
  lists: { first: List; [name: string]: List };
  /** Whose items these are (`docs/contract.md`): all are one's own, or only those that one made. */
  own: 'all' | 'by-author';
  /** Whether a plan may permit a better file of a video than the lists name (sora-api §4.5). */
  hasRaw: boolean;
  /** Cheapest first. */
  lookUp(wanted: LinkRequest): LookUpRequest[];
  /** Other people's drafts may be known to these lists alone: listing them again is then the last way to fresh links. */
  refreshesPages?: true;
};
