// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FilterPanel } from '../../../../components/library/filters/filter-panel';
import { factsOf } from '../../../../components/library/item-facts';
import { accessibleName } from '../../../../components/library/item-text';
import { createGalleryText } from '../../../../lib/i18n/gallery-text';
import { createPageText } from '../../../../lib/i18n/page-text';
import type { Filter } from '../../../../lib/library-index/item-filter';
import { createKnownItems } from '../../../../lib/library-index/known-items';
import type { KnownItem } from '../../../../lib/library-index/library-card';
import type { LibraryItem } from '../../../../lib/model/library-item';
import { libraryItem } from '../../lib/archive/format/sample-library';
import { mounted } from '../mounted';

const gallery = createGalleryText('en');
const page = createPageText('en');
const imported = libraryItem({ id: 'gen_1', sources: ['openai-export', 'files'], dateFrom: 'id' });
const fromSite = libraryItem({ id: 'gen_2', sources: ['sora2-drafts'] });
const withStatus = (id: string, status: KnownItem['status']): KnownItem => ({ ...libraryItem({ id }), status });

const fact = (item: LibraryItem, label: string) => factsOf(item, gallery).find((each) => each.label === label)?.value;

/** A field of the filter panel over some items, by its label. */
function shownFilter<Item extends KnownItem | LibraryItem>(items: Item[], label: RegExp, text = gallery) {
  const known = createKnownItems<Item>();
  known.add(items);
  let filter: Filter = {};
  const setFilter = (chosen: Filter) => (filter = chosen);
  const actions = { setFilter, clearFilter: vi.fn(), setOrder: vi.fn(), open: vi.fn(), close: vi.fn() };
  const { facets } = known;
  const listed = { items: [], times: null, facets, filter, filtered: false, order: 'newest', open: null } as const;
  const { find } = mounted(<FilterPanel state={{ ...listed, loading: false }} actions={actions} />, text);
  const field = find<HTMLLabelElement>('label').find(({ textContent }) => label.test(textContent ?? ''));
  const select = field?.querySelector('select') ?? document.getElementById(field?.htmlFor ?? '');
  if (!(select instanceof HTMLSelectElement)) throw new Error(`There is no ${label}.`);
  return {
    label: label.exec(field?.textContent ?? '')?.[0],
    options: [...select.options].map((option) => option.text),
    ask(words: string) {
      select.value = [...select.options].find((option) => option.text === words)?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return known.ask(filter, 'newest').map(({ id }) => id);
    },
  };
}

test('A date that is in no list is marked with its origin', () => {
  const date = fact(fromSite, 'Created');
  expect(date).toMatch(/2025/);
  expect(fact(imported, 'Created')).toBe(`${date} (from the ID)`);
  expect(fact({ ...imported, dateFrom: 'file' }, 'Created')).toBe(`${date} (from the file)`);
});

test("Sources of an imported item and Sora's lists are shown separately", () => {
  expect([fact(imported, 'Sources'), fact(imported, 'Lists')]).toEqual(['OpenAI’s export, Other files', undefined]);
  expect([fact(fromSite, 'Sources'), fact(fromSite, 'Lists')]).toEqual([undefined, 'Sora 2 drafts']);
});

test('A source that only a newer version knows is named as it is in the data', () => {
  expect(fact({ ...imported, sources: ['other-tool' as 'files'] }, 'Sources')).toBe('other-tool');
});

test('Items are found by their source, even if both kinds are in one archive', () => {
  const isList = /^(List|Source)/;
  const both = shownFilter([imported, fromSite, libraryItem({ id: 'gen_3', sources: ['openai-export'] })], isList);
  expect(both.label).toBe('Source');
  expect(both.options).toEqual(['All', 'OpenAI’s export (2)', 'Other files (1)', 'Sora 2 drafts (1)']);
  expect(both.ask('OpenAI’s export (2)').sort()).toEqual(['gen_1', 'gen_3']);
  expect(both.ask('Sora 2 drafts (1)')).toEqual(['gen_2']);
  expect(shownFilter([fromSite, libraryItem({ id: 'gen_4', sources: ['sora2-posts'] })], isList).label).toBe('List');
});

test('An item that the user already has says so, visibly and to screen readers', () => {
  expect(accessibleName(withStatus('had', 'had'), page)).toContain('You have it already');
  expect(accessibleName(withStatus('new', 'pending'), page)).toContain('Not saved');
  expect(factsOf(withStatus('had', 'had'), page)).toContainEqual({ label: 'Saved', value: 'You have it already' });
});

test('An item that the user already has counts as saved, and only that filter finds it', () => {
  const items = [withStatus('had', 'had'), withStatus('new', 'pending'), withStatus('newer', 'pending')];
  const { options, ask } = shownFilter(items, /^Files/, page);
  expect(options).toEqual(['All', 'Saved (1)', 'Not saved (2)']);
  expect(ask('Saved (1)')).toEqual(['had']);
  expect(ask('Not saved (2)')).toEqual(['new', 'newer']);
});
