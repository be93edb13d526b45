import { describe, expect, it } from 'vitest';
import type { Item, Link, ListedItem, Source, Variant } from '../../../../../lib/model/item';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import { parseDraft } from '../../../../../lib/sora/records/parse-draft';
import { parsePost } from '../../../../../lib/sora/records/parse-post';
import { itemWith } from '../fake-site';
import { drafts, posts } from '../sora-fixtures';

const link = (url: string): Link => ({ variant: 'url', url, bytes: null });
const found = (fields: Partial<Item>, source: Source = 'sora2-drafts'): Pick<ListedItem, 'item' | 'recordKind'> => ({
  item: itemWith(fields),
  recordKind: source === 'sora2-posts' ? 'post' : 'generation',
});

describe('an item of several lists', () => {
  it('has what the first list says if there is no other', () => {
    const { item, ...rest } = found({ prompt: 'a' });
    expect(joinItems(null, { item, ...rest })).toEqual(item);
  });

  it('has the draft’s facts and the post’s, in any order', () => {
    const [draft] = parseDraft({ ...drafts().items[1], post: null }).items;
    const [post] = parsePost(posts().items[0]).items;
    if (draft === undefined || post === undefined)
      throw new Error('The fixtures hold the same item as draft and as post');
    const expected = {
      ...draft.item,
      postId: 's_69e1606ee86e08cbe37b20842027d6b5',
      postedAt: '2026-04-11T09:33:20.710Z',
      caption: 'a lantern drifts over a wet pier, handheld',
      author: 'fixture.maker',
      permalink: 'https://sora.chatgpt.com/p/s_69e1606ee86e08cbe37b20842027d6b5',
    };
    expect(joinItems(joinItems(null, draft), post)).toEqual(expected);
    expect(joinItems(joinItems(null, post), draft)).toEqual(expected);
  });

  it('has each field from the list that knows it best', () => {
    const draft = { prompt: 'drafted', width: 352, model: 'sy_8', caption: 'old', permalink: 'https://old' };
    const post = {
      prompt: 'posted',
      width: 704,
      model: 'x',
      caption: 'new',
      permalink: 'https://new',
      title: 'only here',
    };
    const expected = {
      prompt: 'drafted',
      width: 352,
      model: 'sy_8',
      caption: 'new',
      permalink: 'https://new',
      title: 'only here',
    };
    expect(joinItems(itemWith(draft), found(post, 'sora2-posts'))).toMatchObject(expected);
    expect(joinItems(itemWith(post), found(draft))).toMatchObject({ ...expected });
  });

  it('is a favorite, and the user’s own, if one list says so; folders are merged', () => {
    const known = itemWith({ favorite: true, own: false, folders: ['a', 'b'] });
    expect(joinItems(known, found({ favorite: false, own: true, folders: ['b', 'c'] }))).toMatchObject({
      favorite: true,
      own: true,
      folders: ['a', 'b', 'c'],
    });
    expect(joinItems(itemWith({ favorite: null }), found({ favorite: false })).favorite).toBe(false);
    expect(joinItems(itemWith({ favorite: false }), found({ favorite: null })).favorite).toBe(false);
  });

  it('is archived if one list says so, and has every character that any list has', () => {
    expect(joinItems(itemWith({ archived: true }), found({ archived: false })).archived).toBe(true);
    expect(joinItems(itemWith({ archived: false }), found({ archived: true })).archived).toBe(true);
    expect(joinItems(itemWith({ archived: false }), found({ archived: null })).archived).toBe(false);
    expect(joinItems(itemWith({ characters: ['a'] }), found({ characters: ['b', 'a'] })).characters).toEqual([
      'a',
      'b',
    ]);
  });

  it('has the fresher links, or those of another list if there are none', () => {
    const known = itemWith({ links: [link('https://a/old')] });
    expect(joinItems(known, found({ links: [link('https://a/new')] })).links).toEqual([link('https://a/new')]);
    expect(joinItems(known, found({ absence: 'deleted' }, 'sora2-posts'))).toMatchObject({
      links: [link('https://a/old')],
      absence: null,
    });
    expect(joinItems(itemWith({ absence: 'not-ready' }), found({ links: [link('https://a/b')] })).absence).toBeNull();
  });

  it('keeps a better link of one list next to the poorer ones of another, in any order', () => {
    const of = (variant: Variant, url: string, bytes: number | null = null): Link => ({ variant, url, bytes });
    const best = of('no_watermark', 'https://a/best?sig=1');
    const poor = of('watermark', 'https://a/marked?sig=1');
    const fresh = [of('watermark', 'https://a/marked?sig=2'), of('url', 'https://a/small?sig=2')];
    expect(joinItems(itemWith({ links: [best, poor] }), found({ links: fresh }, 'sora2-posts')).links).toEqual([
      best,
      ...fresh,
    ]);
    expect(joinItems(itemWith({ links: fresh }), found({ links: [best, poor] })).links).toEqual([best, poor, fresh[1]]);
  });

  it('has one link to a file that two lists call by different names: the newest, by the better name', () => {
    const named = (variant: Variant, sig: number, bytes: number | null): Link => ({
      variant,
      url: `https://a/file?sig=${sig}`,
      bytes,
    });
    const known = itemWith({ links: [named('downloadable_url', 1, 7)] });
    expect(joinItems(known, found({ links: [named('source_wm', 2, null)] }, 'sora2-posts')).links).toEqual([
      named('downloadable_url', 2, 7),
    ]);
  });

  it('without any link keeps the most informative reason', () => {
    expect(joinItems(itemWith({ absence: 'no-link' }), found({ absence: 'moderated' })).absence).toBe('moderated');
    expect(joinItems(itemWith({ absence: 'deleted' }), found({ absence: 'no-link' }, 'sora2-posts')).absence).toBe(
      'deleted',
    );
  });
});
