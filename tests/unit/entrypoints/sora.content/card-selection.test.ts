import { expect, test } from 'vitest';
import { createCardSelection } from '../../../../entrypoints/sora.content/card-selection';

function selection() {
  const selected = createCardSelection(() => {});
  selected.begin();
  return { ...selected, ids: () => [...selected.state().selected].sort().join('') };
}

test('A range starts at the last clicked card, and includes cards that were scrolled out of the page', () => {
  const { see, toggle, ids } = selection();
  see(['a', 'b', 'c']);
  toggle('b', false);
  see(['c', 'd', 'e']);
  see(['e', 'f', 'g']);
  toggle('f', true);
  expect(ids()).toBe('bcdef');
});

test('A range upwards deselects what the clicked card deselects', () => {
  const { see, toggle, pickAll, ids } = selection();
  see(['c', 'd', 'e']);
  see(['a', 'b', 'c']);
  pickAll(['a', 'b', 'c', 'd', 'e']);
  toggle('d', false);
  toggle('b', true);
  expect(ids()).toBe('ae');
});

test('A range includes cards that were loaded between or before its ends later', () => {
  const { see, toggle, ids } = selection();
  see(['b', 'd']);
  see(['a', 'b', 'c', 'd', 'e']);
  toggle('a', false);
  toggle('e', true);
  expect(ids()).toBe('abcde');
});

test('No range reaches from one list to another', () => {
  const { see, toggle, leave, ids } = selection();
  see(['a', 'b', 'c']);
  toggle('a', false);
  leave();
  see(['x', 'y', 'z']);
  toggle('z', true);
  expect(ids()).toBe('az');
});

test('The selection is kept until selecting ends', () => {
  const { see, toggle, leave, end, begin, ids } = selection();
  see(['a']);
  toggle('a', false);
  leave();
  expect(ids()).toBe('a');
  end();
  begin();
  expect(ids()).toBe('');
});
