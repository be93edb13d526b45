import { render } from 'preact';
import { Bar } from '../../components/bar';
import barCss from '../../components/bar.css?inline';
import type { ViewState } from '../../components/view-state';
import { LikenessOfSite } from './likeness-of-site';
import { actions, show, styleOf } from './stage';

export function showBar(state: ViewState) {
  const page = document.createElement('div');
  const host = document.createElement('div');
  const bar = document.createElement('div');
  bar.dataset.theme = 'system';
  document.body.append(page, host);
  host.attachShadow({ mode: 'open' }).append(styleOf(barCss), bar);
  render(<LikenessOfSite />, page);
  show(<Bar state={state} actions={actions} />, bar);
}
