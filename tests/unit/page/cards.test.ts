// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cardsOf, linksIn } from '../../../entrypoints/sora.content/cards';
import { tileElement } from '../../replica/page/tile';

const tile = { picture: 'https://videos.openai.com/a', words: 'A fox on a pond', alt: 'Generated image' };

/** A page with these elements, each of them in sight and as large as a card. */
function pageWith(...elements: Element[]): Element {
  document.body.replaceChildren(...elements);
  return document.body;
}

const cardsIn = (page: Element) => cardsOf(linksIn(page));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 200));
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

  test('are one for a tile, however many of its links lead to one thing', () => {
    const task = { href: '/t/task_1', title: 'Fox' };
    const cards = cardsIn(pageWith(tileElement({ ...tile, href: '/g/gen_1', task })));
    expect(cards.map(({ id }) => id)).toEqual(['gen_1']);
  });

  test('are one for a row of the grid whose tile is not marked', () => {
    const [row, words] = [document.createElement('div'), document.createElement('a')];
    row.dataset.index = '0';
    words.setAttribute('href', '/t/task_1');
    const picture = words.cloneNode() as Element;
    picture.setAttribute('href', '/g/gen_1');
    row.append(picture, words);
    expect(cardsIn(pageWith(row)).map(({ id }) => id)).toEqual(['gen_1']);
  });

  test('are no links to people or lists', () => {
    expect(cardsIn(pageWith(tileElement({ ...tile, href: '/profile/gen_maker' })))).toEqual([]);
  });
});
