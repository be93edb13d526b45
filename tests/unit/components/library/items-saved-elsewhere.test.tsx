// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { FilterPanel } from '../../../../components/library/filters/filter-panel';
import { factsOf } from '../../../../components/library/item-facts';
import { accessibleName } from '../../../../components/library/item-text';
import { TextContext } from '../../../../components/shared/text-context';
import { createPageText } from '../../../../lib/i18n/page-text';
import type { Filter } from '../../../../lib/library-index/item-filter';
import { createKnownItems } from '../../../../lib/library-index/known-items';
import type { KnownItem } from '../../../../lib/library-index/library-card';
import { libraryItem } from '../../lib/archive/format/sample-library';

afterEach(() => render(null, document.body));

const text = createPageText('en');
const item = (id: string, status: KnownItem['status']): KnownItem => ({ ...libraryItem({ id }), status });
const known = createKnownItems<KnownItem>();
known.add([item('had', 'had'), item('new', 'pending'), item('newer', 'pending')]);

test('An item that the user already has says so, visibly and to screen readers', () => {
  expect(accessibleName(item('had', 'had'), text)).toContain('You have it already');
  expect(accessibleName(item('new', 'pending'), text)).toContain('Not saved');
  expect(factsOf(item('had', 'had'), text)).toContainEqual({ label: 'Saved', value: 'You have it already' });
});

test('An item that the user already has counts as saved, and only that filter finds it', () => {
  let filter: Filter = {};
  const actions = { setFilter: (requested: Filter) => (filter = requested), clearFilter: vi.fn(), setOrder: vi.fn() };
  const { facets } = known;
  const state = { items: [], times: null, facets, filter, filtered: false, order: 'newest', open: null } as const;
  act(() =>
    render(
      <TextContext.Provider value={text}>
        <FilterPanel state={{ ...state, loading: false }} actions={{ ...actions, open: vi.fn(), close: vi.fn() }} />
      </TextContext.Provider>,
      document.body,
    ),
  );
  const files = [...document.querySelectorAll('select')].find(({ textContent }) => textContent?.includes('Not saved'));
  expect([...(files?.options ?? [])].map(({ text }) => text)).toEqual(['All', 'Saved (1)', 'Not saved (2)']);
  const found = (value: string) => {
    if (files) files.value = value;
    act(() => void files?.dispatchEvent(new Event('change', { bubbles: true })));
    return known.ask(filter, 'newest').map(({ id }) => id);
  };
  expect(found('=saved')).toEqual(['had']);
  expect(found('=not-saved')).toEqual(['new', 'newer']);
});
