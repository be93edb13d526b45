// The page of the replica: routes without reloads, lists read from the API with a bearer, and a grid that keeps only the rows
// on the screen in the document (fact sheet 7). Text of the library is only ever put in as text.

const rowHeight = 244;
const tileWidth = 216;

const navigation = [
  ['/explore', 'Explore'],
  ['/library', 'Library'],
  ['/drafts', 'Drafts'],
  ['/profile', 'Profile'],
  ['/library/trash', 'Trash'],
];

/** What each list shows: where it is read, how it goes on, and the tiles of one answer. */
const lists = {
  '/library': tasksList('/backend/v2/list_tasks?limit=20'),
  '/library/trash': tasksList('/backend/v2/list_tasks?limit=20&archived=true'),
  '/trash': tasksList('/backend/v2/list_tasks?limit=20&archived=true'),
  '/drafts': cursorList('/backend/project_y/profile/drafts/v2?limit=15', draftTile),
  '/profile': cursorList('/backend/project_y/profile_feed/me?limit=8&cut=nf2', postTile),
  '/explore': cursorList('/backend/project_y/feed?limit=8&cut=nf2', postTile),
};

function tasksList(start) {
  return {
    start,
    next: (answer) => (answer.has_more ? `${start}&after=${answer.last_id}` : null),
    tiles: (answer) => answer.task_responses.flatMap((task) => task.generations.map(generationTile)),
  };
}

function cursorList(start, tile) {
  return {
    start,
    next: (answer) => (answer.cursor ? `${start}&cursor=${encodeURIComponent(answer.cursor)}` : null),
    tiles: (answer) => answer.items.map(tile),
  };
}

function generationTile(generation) {
  return {
    href: `/g/${generation.id}`,
    picture: generation.encodings.thumbnail?.path,
    words: generation.prompt ?? generation.title,
    alt: generation.task_type === 'image_gen' ? 'Generated image' : 'Generated video',
  };
}

function draftTile(draft) {
  return {
    href: `/d/${draft.id}`,
    picture: draft.encodings?.thumbnail?.path,
    words: draft.kind === 'sora_draft' ? draft.prompt : draft.reason_str,
    alt: 'Draft',
  };
}

function postTile({ post }) {
  const attachment = post.attachments[0];
  return {
    href: `/p/${post.id}`,
    picture: attachment?.encodings?.thumbnail?.path,
    words: post.text,
    alt: 'Post',
  };
}

function element(name, properties = {}, ...children) {
  const { dataset, ...plain } = properties;
  const made = Object.assign(document.createElement(name), plain);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
}

async function readSession() {
  const response = await fetch('/api/auth/session');
  return response.json();
}

async function ask(path, bearer, signal) {
  const device = /(?:^|; )oai-did=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  const response = await fetch(path, {
    credentials: 'include',
    headers: { authorization: `Bearer ${bearer}`, 'oai-device-id': device, 'oai-language': 'en-US' },
    signal,
  });
  if (!response.ok) throw new Error(`The server answers ${response.status}`);
  return response.json();
}

/** Every thumbnail is the same sample: a hue of its own makes a tile recognisable. */
function hue(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 360;
  return `hue-rotate(${sum}deg) saturate(0.75)`;
}

function tileElement(tile) {
  const anchor = element('a', { className: 'tile', href: tile.href });
  if (tile.picture) {
    const picture = element('img', { src: tile.picture, alt: tile.alt, loading: 'lazy', decoding: 'async' });
    picture.style.filter = hue(tile.href);
    anchor.append(picture);
  } else {
    anchor.append(element('span', { className: 'blank' }, 'Not available'));
  }
  anchor.append(element('div', { className: 'truncate' }, tile.words ?? ''));
  return anchor;
}

function showList(main, list, bearer, signal) {
  const canvas = element('div', { className: 'canvas' });
  const scroller = element('div', { className: 'scroller' }, canvas);
  const status = element('p', { className: 'note' }, 'Loading');
  main.append(scroller, status);
  const tiles = [];
  const rows = new Map();
  let next = list.start;
  let busy = false;
  let columns = 0;

  function draw() {
    const fitting = Math.max(1, Math.floor(canvas.clientWidth / tileWidth));
    if (fitting !== columns) {
      columns = fitting;
      for (const row of rows.values()) row.remove();
      rows.clear();
    }
    const total = Math.ceil(tiles.length / columns);
    canvas.style.height = `${total * rowHeight}px`;
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 1);
    const last = Math.min(total, Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + 1);
    for (const [index, row] of rows) {
      if (index >= first && index < last) continue;
      row.remove();
      rows.delete(index);
    }
    for (let index = first; index < last; index += 1) {
      const shown = tiles.slice(index * columns, (index + 1) * columns);
      const known = rows.get(index);
      if (known?.childElementCount === shown.length) continue;
      known?.remove();
      const row = element('div', { className: 'row', dataset: { index: String(index) } }, ...shown.map(tileElement));
      row.style.transform = `translateY(${index * rowHeight}px)`;
      row.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
      rows.set(index, row);
      canvas.append(row);
    }
  }

  async function more() {
    if (busy || next === null || signal.aborted) return;
    busy = true;
    try {
      const answer = await ask(next, bearer, signal);
      next = list.next(answer);
      tiles.push(...list.tiles(answer));
      status.textContent = tiles.length === 0 ? 'Nothing here yet' : '';
      draw();
    } catch (problem) {
      next = null;
      if (!signal.aborted) status.textContent = String(problem);
    }
    busy = false;
    if (canvas.clientHeight < scroller.clientHeight) await more();
  }

  function moved() {
    draw();
    if (scroller.scrollTop + scroller.clientHeight * 2 > canvas.clientHeight) more();
  }
  scroller.addEventListener('scroll', moved, { signal, passive: true });
  addEventListener('resize', moved, { signal });
  more();
}

/** One thing on its own: picture or video, and the words. */
const details = {
  g: { path: (id) => `/backend/generations/${id}`, read: (generation) => [generation, generation.prompt] },
  t: { path: (id) => `/backend/video_gen/${id}`, read: (task) => [task.generations[0], task.prompt] },
  p: { path: (id) => `/backend/project_y/post/${id}`, read: ({ post }) => [post.attachments[0], post.text] },
  d: { path: (id) => `/backend/project_y/profile/drafts/v2/${id}`, read: (draft) => [draft, draft.prompt] },
};

async function showDetail(main, kind, id, bearer, signal) {
  const detail = details[kind];
  try {
    const [medium, words] = detail.read(await ask(detail.path(id), bearer, signal));
    const image = medium?.task_type === 'image_gen';
    const source = image ? medium.encodings.source?.path : medium?.encodings?.md?.path;
    const shown = image ? element('img', { alt: 'Generated image' }) : element('video', { controls: true, loop: true });
    if (source) shown.src = source;
    main.append(element('figure', {}, source ? shown : 'Not available', element('figcaption', {}, words ?? '')));
  } catch (problem) {
    if (!signal.aborted) main.append(element('p', { className: 'note' }, String(problem)));
  }
}

let leaving = new AbortController();

async function show() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const path = location.pathname === '/' ? '/library' : location.pathname;
  for (const link of document.querySelectorAll('nav a')) {
    link.toggleAttribute('aria-current', link.getAttribute('href') === path);
  }
  const main = document.querySelector('main');
  main.replaceChildren();
  const session = await readSession();
  if (signal.aborted) return;
  document.querySelector('.account').textContent = session.user?.name ?? 'Signed out';
  if (!session.accessToken) {
    main.append(element('p', { className: 'note' }, 'You are signed out'));
    return;
  }
  const [, kind, id] = /^\/([gtpd])\/([^/]+)$/.exec(path) ?? [];
  const list = lists[path] ?? (path.startsWith('/profile/') ? lists['/profile'] : undefined);
  if (kind) await showDetail(main, kind, id, session.accessToken, signal);
  else if (list) showList(main, list, session.accessToken, signal);
}

document.body.append(
  element(
    'nav',
    { ariaLabel: 'Main' },
    element('strong', {}, 'Sora (replica)'),
    ...navigation.map(([href, label]) => element('a', { href }, label)),
    element('span', { className: 'account' }),
  ),
  element('main'),
);

addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href^="/"]');
  if (!anchor || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
    return;
  event.preventDefault();
  history.pushState(null, '', anchor.getAttribute('href'));
  show();
});
addEventListener('popstate', show);
show();
