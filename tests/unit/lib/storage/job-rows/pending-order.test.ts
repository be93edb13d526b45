import { expect, test } from 'vitest';
import { createPendingOrder } from '../../../../../lib/storage/job-rows/pending-order';

const nothing = () => false;

function orderOf(...items: [id: string, rank: number][]) {
  const order = createPendingOrder();
  for (const [id, rank] of items) order.add(id, rank);
  return order;
}

test('Pending items come by rank, then by id, wherever they were added', () => {
  const order = orderOf(['c', 1], ['a', 2]);
  expect(order.first(9, nothing)).toEqual(['c', 'a']);
  order.add('b', 1);
  order.add('d', 0);
  expect(order.first(9, nothing)).toEqual(['d', 'b', 'c', 'a']);
  expect(order.first(2, nothing)).toEqual(['d', 'b']);
});

test('An item whose rank has changed has one place', () => {
  const order = orderOf(['a', 1], ['b', 2], ['c', 3]);
  order.first(1, nothing);
  order.add('c', 0);
  order.add('c', 0);
  expect(order.first(9, nothing)).toEqual(['c', 'a', 'b']);
});

test('A removed item is gone until it is added again', () => {
  const order = orderOf(['a', 1], ['b', 2]);
  order.remove('a');
  expect(order.first(9, nothing)).toEqual(['b']);
  order.add('a', 1);
  expect(order.first(9, nothing)).toEqual(['a', 'b']);
  order.clear();
  expect(order.first(9, nothing)).toEqual([]);
});

test('A saved item whose part is lost takes its place again, also if it was passed over', () => {
  const order = orderOf(['a', 1], ['b', 2], ['c', 3]);
  const saved = new Set(['a', 'c']);
  const isSaved = (id: string) => saved.has(id);
  expect(order.first(9, isSaved)).toEqual(['b']);
  saved.clear();
  order.add('a', 1);
  order.add('c', 3);
  expect(order.first(9, isSaved)).toEqual(['a', 'b', 'c']);
});

test('Reading no item forgets none', () => {
  const order = orderOf(['a', 1]);
  expect(order.first(0, nothing)).toEqual([]);
  expect(order.first(1, nothing)).toEqual(['a']);
});
