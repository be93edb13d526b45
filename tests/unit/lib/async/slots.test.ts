import { expect, test, vi } from 'vitest';
import { createSlots } from '../../../../lib/async/slots';
import { never } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';

test('slots are given in order, up to a changing limit, and never to a caller that has left', async () => {
  let limit = 2;
  const slots = createSlots(() => limit);
  const [first, second] = await Promise.all([slots.take(never), slots.take(never)]);
  const entered: string[] = [];
  const enter = (name: string) => slots.take(never).then(() => void entered.push(name));
  const stop = new AbortController();
  const left = thrownBy(slots.take(stop.signal));
  const all = [enter('third'), enter('fourth')];
  stop.abort('left');
  expect(await left).toBe('left');
  limit = 1;
  first();
  first();
  await Promise.resolve();
  expect([entered, slots.inUse()]).toEqual([[], 1]);
  second();
  await all[0];
  expect(entered).toEqual(['third']);
  limit = 2;
  const fifth = enter('fifth');
  await all[1];
  expect(entered).toEqual(['third', 'fourth']);
  void fifth;
});

test('a free slot is given without an abort listener, which would stay in memory', async () => {
  const { signal } = new AbortController();
  const listen = vi.spyOn(signal, 'addEventListener');
  await createSlots(() => 1).take(signal);
  expect(listen).not.toHaveBeenCalled();
});
