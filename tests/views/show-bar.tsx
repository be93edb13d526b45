import { render } from 'preact';
import { Bar } from '../../components/export/export-bar';
import type { ViewState } from '../../components/export/view-state';
import { CardMarks, type MarkedCard } from '../../components/selection/card-overlays';
import type { PickingView } from '../../components/selection/selection-controls';
import barCss from '../../components/styles/export-bar.css?inline';
import { LikenessOfSite } from './likeness-of-site';
import { noPicking, pickingStates } from './picking-states';
import { actions, show, styleOf } from './stage';
import { states } from './states';

/** A page of the site, and the place of what is ours in it. */
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
  show(<Bar state={state} actions={actions} />, layPage());
}

export function showPicking(name: string) {
  const { active, shown, picked, single } = pickingStates[name] ?? noPicking;
  const place = layPage();
  const tiles = Array.from(document.querySelectorAll('.tile')).slice(0, shown);
  const cards = tiles.map((tile, n): MarkedCard => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return {
      id: `gen_${n}`,
      label: 'a fox made of folded newspaper',
      place: { left, top, width, height },
      picked: n < picked,
      saved: n === 1 || n === 7,
    };
  });
  const nothing = () => {};
  const view: PickingView = {
    active,
    count: picked,
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
      <CardMarks cards={cards} active={active} onToggle={nothing} layer={null} />
      <Bar state={states.ready ?? { type: 'loading' }} actions={actions} picking={view} />
    </>,
    place,
  );
}
