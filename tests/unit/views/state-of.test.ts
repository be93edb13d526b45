import { expect, test } from 'vitest';
import { stateOf } from '../../../views/state-of';
import { ended, snapshot } from '../../views/states';

const account = snapshot().account;
const other = { id: 'user-0002', username: 'somebody.else' };

test('A run that is not over is shown whoever is signed in, and whatever is wrong', () => {
  const paused = snapshot({ state: 'paused' });
  const trouble = { code: 'signed-out', detail: null } as const;
  expect(stateOf({ snapshot: paused, account: null, trouble })).toEqual({ type: 'run', snapshot: paused });
});

test('The end of the last run is shown to its own account, under its present name', () => {
  const renamed = { ...account, username: 'new.name' };
  const state = stateOf({ snapshot: ended(), account: renamed, trouble: null });
  expect(state).toEqual({ type: 'run', snapshot: { ...ended(), account: renamed } });
});

test('The end of a run of another account is not shown beside this library', () => {
  expect(stateOf({ snapshot: ended(), account: other, trouble: null })).toEqual({
    type: 'ready',
    account: other,
    last: null,
  });
});

test('What is wrong is said when no run is on', () => {
  const trouble = { code: 'offline', detail: null } as const;
  expect(stateOf({ snapshot: ended(), account: null, trouble })).toEqual({ type: 'trouble', failure: trouble });
  expect(stateOf({ snapshot: null, account: null, trouble: { code: 'signed-out', detail: null } })).toEqual({
    type: 'signed-out',
  });
});
