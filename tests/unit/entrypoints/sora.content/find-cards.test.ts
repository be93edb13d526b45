// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardElements } from '../../../../entrypoints/sora.content/card-elements';
import { cardsOf, linksIn } from '../../../../entrypoints/sora.content/find-cards';
import { tileElement } from '../../../replica/page/tile';

const tile = { picture: 'https://videos.openai.com/a', words: 'A fox on a pond', alt: 'Generated image' };

/** A page with these elements, each visible and as large as a card. */
function pageWith(...elements: Element[]): Element {
  document.body.replaceChildren(...elements);
  return document.body;
}

/** A page with this markup. `data-size`: an element's size in pixels, if not a card's. */
function pageOf(markup: string): Element {
  document.body.innerHTML = markup;
  return document.body;
}

const cardsIn = (page: Element) => cardsOf(linksIn(page));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const size = Number(this.dataset.size ?? 200);
    return new DOMRect(0, 0, size, size);
  });
});

describe('The cards of a page', () => {
  test.each([
    ['/g/gen_01kq1qzs0tegnge3xkdfjd7gr6', 'gen_01kq1qzs0tegnge3xkdfjd7gr6'],
    ['/t/task_01kqwxfc8hyk9vnnjndxsztv0w', 'task_01kqwxfc8hyk9vnnjndxsztv0w'],
    ['/p/s_69e1606ee86e08cbe37b20842027d6b5', 's_69e1606ee86e08cbe37b20842027d6b5'],
    ['/d/gen_01kqw73q9rjthkb5ks6bxhy399', 'gen_01kqw73q9rjthkb5ks6bxhy399'],
  ])('are found by their link to %s', (href, id) => {
    expect(cardsIn(pageWith(tileElement({ ...tile, href })))).toMatchObject([{ id, label: tile.words }]);
  });

  test('are one for each tile, however many of its links lead to the same item', () => {
    const task = { href: '/t/task_1', title: 'Fox' };
    const cards = cardsIn(pageWith(tileElement({ ...tile, href: '/g/gen_1', task })));
    expect(cards.map(({ id }) => id)).toEqual(['gen_1']);
  });

  test.each([
    ['rows of an unmarked grid, several cards in each', '<div data-index="0">', '</div>'],
    ['elements without any name', '<div>', '</div>'],
    ['list items of custom elements', '<ul><li><x-row>', '</x-row></li></ul>'],
  ])('are one for each item in %s', (_where, open, close) => {
    const card = (n: number) => `<div><a href="/g/gen_${n}"><img></a><p>Fox ${n}</p></div>`;
    const page = pageOf(`${open}${card(1)}${card(2)}${card(3)}${close}${open}${card(4)}${close}`);
    expect(cardsIn(page).map(({ id, label }) => [id, label])).toEqual([
      ['gen_1', 'Fox 1'],
      ['gen_2', 'Fox 2'],
      ['gen_3', 'Fox 3'],
      ['gen_4', 'Fox 4'],
    ]);
  });

  test('are one for a picture and the title below it that link the same item', () => {
    const card = (n: number) =>
      `<div><a href="/p/s_${n}" data-size="200"><img></a><div><a href="/p/s_${n}" data-size="50">Otter ${n}</a></div></div>`;
    expect(cardsIn(pageOf(card(1) + card(2)))).toMatchObject([
      { id: 's_1', label: 'Otter 1', place: { height: 200 } },
      { id: 's_2', label: 'Otter 2', place: { height: 200 } },
    ]);
  });

  test('are one for the pictures of one task whose words all link that task', () => {
    const card = (n: number) => `<div><a href="/g/gen_${n}"><img></a><a href="/t/task_1">Foxes</a></div>`;
    expect(cardsIn(pageOf(`<div data-index="0">${card(1)}${card(2)}</div>`)).map(({ id }) => id)).toEqual([
      'gen_1',
      'gen_2',
    ]);
  });

  test('include those of tasks, if a picture links one', () => {
    const task = '<div><a href="/t/task_1"><img></a></div>';
    expect(cardsIn(pageOf(`<div><a href="/g/gen_1"><img></a></div>${task}`)).map(({ id }) => id)).toEqual([
      'gen_1',
      'task_1',
    ]);
  });

  test('may contain a link to their author, whose name is part of their label', () => {
    const card = (n: number) =>
      `<article><a href="/p/s_${n}"><video></video></a><a href="/profile/maker">Maker ${n}</a></article>`;
    expect(cardsIn(pageOf(card(1) + card(2)))).toMatchObject([
      { id: 's_1', label: 'Maker 1' },
      { id: 's_2', label: 'Maker 2' },
    ]);
  });

  test('do not take text of the page into their label if there is only one card', () => {
    const page = pageOf('<nav>Library Drafts</nav><main><a href="/g/gen_1"><img alt="A fox"></a></main>');
    expect(cardsIn(page)).toMatchObject([{ id: 'gen_1', label: 'A fox' }]);
  });

  test('are at the largest appearance of an item, in page order, when a list next to the grid repeats it', () => {
    const small = (n: number) => `<a href="/g/gen_${n}" data-size="48">Recent ${n}</a>`;
    const card = (n: number) => `<div><a href="/g/gen_${n}" data-size="200"><img></a><p>Fox ${n}</p></div>`;
    const page = pageOf(`<aside>${small(2)}${small(1)}${small(9)}</aside><main>${card(1)}${card(2)}</main>`);
    expect(cardsIn(page)).toMatchObject([
      { id: 'gen_9', place: { height: 48 } },
      { id: 'gen_1', label: 'Fox 1', place: { height: 200 } },
      { id: 'gen_2', label: 'Fox 2', place: { height: 200 } },
    ]);
  });

  test('have the size of their picture if their link is only as high as a line', () => {
    const page = pageOf('<div><a href="/g/gen_1" data-size="16"><img data-size="180"></a></div>');
    expect(cardsIn(page)).toMatchObject([{ id: 'gen_1', place: { height: 180 } }]);
  });

  test('keep their labels when only some of the cards are near the window', () => {
    const card = (n: number) => `<div><a href="/g/gen_${n}"><img></a><p>Fox ${n}</p></div>`;
    const links = linksIn(pageOf(`<main>${card(1)}${card(2)}</main>`));
    expect(cardsOf(links.slice(0, 1), createCardElements(links))).toMatchObject([{ id: 'gen_1', label: 'Fox 1' }]);
  });

  test('do not include links to people or lists', () => {
    expect(cardsIn(pageWith(tileElement({ ...tile, href: '/profile/gen_maker' })))).toEqual([]);
  });
});
