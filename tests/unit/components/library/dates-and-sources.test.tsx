// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { FilterPanel } from '../../../../components/library/filters/filter-panel';
import { factsOf } from '../../../../components/library/item-facts';
import { TextContext } from '../../../../components/shared/text-context';
import { createGalleryText } from '../../../../lib/i18n/gallery-text';
import type { Filter } from '../../../../lib/library-index/item-filter';
import { createKnownItems } from '../../../../lib/library-index/known-items';
import type { LibraryItem } from '../../../../lib/model/library-item';
import { libraryItem } from '../../lib/archive/format/sample-library';

afterEach(() => render(null, document.body));

const text = createGalleryText('en');
const imported = libraryItem({ id: 'gen_1', sources: ['openai-export', 'files'], dateFrom: 'id' });
const fromSite = libraryItem({ id: 'gen_2', sources: ['sora2-drafts'] });

const fact = (item: LibraryItem, label: string) => factsOf(item, text).find((each) => each.label === label)?.value;

/** The options for lists and sources, with their label. */
function sourceChoices(items: LibraryItem[]) {
  const known = createKnownItems<LibraryItem>();
  known.add(items);
  let filter: Filter = {};
  const actions = { setFilter: (chosen: Filter) => (filter = chosen), clearFilter: vi.fn(), setOrder: vi.fn() };
  const state = {
    items: [],
    times: null,
    facets: known.facets,
    filter,
    filtered: false,
    order: 'newest',
    open: null,
  } as const;
  act(() =>
    render(
      <TextContext.Provider value={text}>
        <FilterPanel state={{ ...state, loading: false }} actions={{ ...actions, open: vi.fn(), close: vi.fn() }} />
      </TextContext.Provider>,
      document.body,
    ),
  );
  const field = [...document.querySelectorAll('label')].find((label) => /^(List|Source)/.test(label.textContent ?? ''));
  const select = field?.querySelector('select') ?? document.getElementById(field?.htmlFor ?? '');
  if (!(select instanceof HTMLSelectElement)) throw new Error('no choices');
  return {
    label: field?.textContent?.match(/^(List|Source)/)?.[0],
    options: [...select.options].map((option) => option.text),
    ask(words: string) {
      select.value = [...select.options].find((option) => option.text === words)?.value ?? '';
      act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
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

test('Items are found by their source, even if both kinds are in one archive', () => {
  const both = sourceChoices([imported, fromSite, libraryItem({ id: 'gen_3', sources: ['openai-export'] })]);
  expect(both.label).toBe('Source');
  expect(both.options).toEqual(['All', 'OpenAI’s export (2)', 'Other files (1)', 'Sora 2 drafts (1)']);
  expect(both.ask('OpenAI’s export (2)').sort()).toEqual(['gen_1', 'gen_3']);
  expect(both.ask('Sora 2 drafts (1)')).toEqual(['gen_2']);

  const other = libraryItem({ id: 'gen_4', sources: ['sora2-posts'] });
  expect(sourceChoices([fromSite, other]).label).toBe('List');
});

test('A source that only a newer version knows is named as it is in the data', () => {
  const newer = { ...imported, sources: ['other-tool' as 'files'] };
  expect(fact(newer, 'Sources')).toBe('other-tool');
});
