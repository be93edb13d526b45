import { expect, test } from 'vitest';
import { runStateOf } from '../../../../entrypoints/import/run-state';
import { ended, snapshot } from '../../../views/states';

test('The page shows any active run', () => {
  for (const origin of ['site', 'files', undefined] as const) {
    const run = snapshot({ origin });
    expect(runStateOf({ type: 'run', snapshot: run })).toEqual({ type: 'on', snapshot: run });
  }
});

test('The page shows how an archive built from files ended, but no other export', () => {
  const built = ended({ origin: 'files' });
  expect(runStateOf({ type: 'signed-out', last: built })).toEqual({ type: 'off', last: built });
  expect(runStateOf({ type: 'ready', account: built.account, last: built })).toEqual({ type: 'off', last: built });
  expect(runStateOf({ type: 'signed-out', last: ended() })).toEqual({ type: 'off', last: null });
});
