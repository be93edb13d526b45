import { askWith, readSession } from './api';
import { showDetail } from './detail';
import { element, note } from './element';
import { showGrid } from './grid';
import { listOf } from './lists';

/** The replica's page: routes without reloads, like on the site. */

const links = [
  ['/explore', 'Explore'],
  ['/library', 'Library'],
  ['/drafts', 'Drafts'],
  ['/profile', 'Profile'],
  ['/library/trash', 'Trash'],
].map(([href = '', label = '']) => element('a', { href }, label));
const account = element('span', { className: 'account' });
const main = element('main');
document.body.append(
  element('nav', { ariaLabel: 'Main' }, element('strong', {}, document.title), ...links, account),
  main,
);

let leaving = new AbortController();

async function show(): Promise<void> {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const route = location.pathname === '/' ? '/library' : location.pathname;
  for (const link of links) link.ariaCurrent = link.pathname === route ? 'page' : null;
  const session = await readSession();
  if (signal.aborted) return;
  main.replaceChildren();
  account.textContent = session.user?.name ?? 'Signed out';
  if (session.accessToken === undefined) {
    main.append(note('You are signed out'));
    return;
  }
  const ask = askWith(session.accessToken, signal);
  const list = listOf(route, new URLSearchParams(location.search));
  if (list !== undefined) showGrid(main, list, ask, signal);
  else await showDetail(main, route, ask, signal);
}

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  if (anchor === null || anchor.origin !== location.origin || !plain) return;
  event.preventDefault();
  history.pushState(null, '', anchor.href);
  void show();
});
addEventListener('popstate', () => void show());
void show();
