import type { Filter } from '../../../lib/library-index/item-filter';
import type { KnownItem } from '../../../lib/library-index/library-card';
import { useText } from '../../shared/text-context';
import { isSiteList } from '../item-text';
import type { LibraryActions, LibraryState } from '../library-state';
import { DateField } from './date-field';
import { toggled, withField } from './filter-change';
import { FilterChips } from './filter-chips';
import { SelectField } from './select-field';

const kinds = ['video', 'image', 'reference'] as const;
const ratios = ['portrait', 'square', 'landscape'] as const;
const savedStatuses: readonly KnownItem['status'][] = ['saved', 'had'];
const notSaved: readonly KnownItem['status'][] = ['failed', 'skipped', 'pending'];

/** All filters. A filter is hidden if all items have the same value. */
export function FilterPanel({ state, actions }: { state: LibraryState; actions: LibraryActions }) {
  const { t, number, language, sourceName } = useText();
  const { filter, facets } = state;
  const set = <Field extends keyof Filter>(field: Field, value: Filter[Field] | undefined) =>
    actions.setFilter(withField(filter, field, value));
  const counted = (words: string, count: number) => t('library.counted', { words, count: number(count) });
  const choices = (values: Map<string, number>, words: (value: string) => string = (value) => value) =>
    [...values]
      .map(([value, count]) => ({ value, words: counted(words(value), count) }))
      .sort((a, b) => a.words.localeCompare(b.words, language));
  const saved = savedStatuses.reduce((sum, status) => sum + (facets.statuses.get(status) ?? 0), 0);

  return (
    <section id="library-filters" class="filters" aria-label={t('library.filters')}>
      <FilterChips
        legend={t('filter.kind')}
        options={kinds
          .filter((kind) => facets.kinds.has(kind))
          .map((kind) => ({
            value: kind,
            words: t(`kinds.${kind}`),
            count: facets.kinds.get(kind) ?? 0,
            checked: filter.kinds?.includes(kind) ?? false,
            onToggle: () => set('kinds', toggled(filter.kinds, kind)),
          }))}
      />
      <FilterChips
        legend={t('filter.ratio')}
        options={ratios
          .filter((ratio) => facets.ratios.has(ratio))
          .map((ratio) => ({
            value: ratio,
            words: t(`ratio.${ratio}`),
            count: facets.ratios.get(ratio) ?? 0,
            checked: filter.ratios?.includes(ratio) ?? false,
            onToggle: () => set('ratios', toggled(filter.ratios, ratio)),
          }))}
      />
      <FilterChips
        legend={t('filter.marked')}
        options={[
          {
            value: 'favorite',
            words: t('filter.favorites'),
            count: facets.favorites,
            checked: filter.favorite === true,
            onToggle: () => set('favorite', filter.favorite ? undefined : true),
          },
        ].filter(({ count }) => count > 0)}
      />
      <div class="field-pair">
        <DateField
          label={t('filter.from')}
          time={filter.from ?? null}
          onTime={(time) => set('from', time ?? undefined)}
        />
        <DateField
          label={t('filter.to')}
          last
          time={filter.until ?? null}
          onTime={(time) => set('until', time ?? undefined)}
        />
      </div>
      <SelectField
        label={t([...facets.sources.keys()].every(isSiteList) ? 'filter.source' : 'filter.import-source')}
        choices={choices(facets.sources, sourceName)}
        value={filter.sources?.[0] ?? null}
        onChoose={(source) => set('sources', source === null ? undefined : [source as KnownItem['sources'][number]])}
      />
      <SelectField
        label={t('filter.folder')}
        choices={choices(facets.folders)}
        value={filter.folder ?? null}
        onChoose={(folder) => set('folder', folder ?? undefined)}
      />
      <SelectField
        label={t('filter.author')}
        choices={choices(facets.authors)}
        value={filter.author ?? null}
        onChoose={(author) => set('author', author ?? undefined)}
      />
      <SelectField
        label={t('filter.model')}
        choices={choices(facets.models)}
        value={filter.model ?? null}
        onChoose={(model) => set('model', model ?? undefined)}
      />
      <SelectField
        label={t('filter.files')}
        choices={[
          { value: 'saved', words: counted(t('filter.saved'), saved) },
          { value: 'not-saved', words: counted(t('filter.not-saved'), facets.total - saved) },
        ]}
        value={filter.statuses === undefined ? null : filter.statuses.includes('saved') ? 'saved' : 'not-saved'}
        onChoose={(files) => set('statuses', files === null ? undefined : files === 'saved' ? savedStatuses : notSaved)}
      />
    </section>
  );
}
