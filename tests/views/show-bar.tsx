import { render } from 'preact';
import { ExportBar } from '../../components/export/export-bar';
import type { ViewState } from '../../components/export/view-state';
import { CardOverlays, type OverlayCard } from '../../components/selection/card-overlays';
import type { SelectionState } from '../../components/selection/selection-controls';
import barCss from '../../components/styles/export-bar.css?inline';
import { LikenessOfSite } from './likeness-of-site';
import { noPicking, pickingStates } from './picking-states';
import { actions, show, styleOf } from './stage';
import { states } from './states';

/** A page of the site with the container for our elements. */
function layPage(): Element {
  const page = document.createElement('div');
  const host = document.createElement('div');
  const place = document.createElement('div');
  host.id = 'bar-host';
  place.dataset.theme = 'system';
  document.body.append(page, host);
  host.attachShadow({ mode: 'open' }).append(styleOf(barCss), place);
  render(<LikenessOfSite />, page);
  return place;
}

export function showBar(state: ViewState) {
  show(<ExportBar state={state} actions={actions} />, layPage());
}

export function showPicking(name: string) {
  const { active, shown, selected, single } = pickingStates[name] ?? noPicking;
  const place = layPage();
  const tiles = Array.from(document.querySelectorAll('.tile')).slice(0, shown);
  const cards = tiles.map((tile, n): OverlayCard => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return {
      id: `gen_${n}`,
      label: 'a fox made of folded newspaper',
      place: { left, top, width, height },
      selected: n < selected,
      saved: n === 1 || n === 7,
    };
  });
  const nothing = () => {};
  const view: SelectionState = {
    active,
    count: selected,
    shown,
    recognized: shown > 0,
    bytes: 21_000_000,
    single,
    begin: nothing,
    pickShown: nothing,
    save: nothing,
    saveSingle: nothing,
    end: nothing,
  };
  show(
    <>
      <CardOverlays cards={cards} active={active} onToggle={nothing} layer={null} />
      <ExportBar state={states.ready ?? { type: 'loading' }} actions={actions} selection={view} />
    </>,
    place,
  );
}
