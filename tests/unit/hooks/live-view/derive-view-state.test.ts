import { expect, test } from 'vitest';
import { viewStateOf, viewStateOfRun } from '../../../../hooks/live-view/derive-view-state';
import { ended, snapshot } from '../../../views/states';

const account = snapshot().account;
const other = { id: 'user-0002', username: 'somebody.else' };
const offline = { code: 'offline', detail: null } as const;
const signedOut = { code: 'signed-out', detail: null } as const;

test('An unfinished run is shown even if nobody is signed in or something fails', () => {
  const paused = snapshot({ state: 'paused' });
  expect(viewStateOf({ snapshot: paused, account: null, trouble: signedOut })).toEqual({
    type: 'run',
    snapshot: paused,
  });
});

test('The last run is shown next to the library that can be exported now, under its current name', () => {
  const renamed = { ...account, username: 'new.name' };
  for (const who of [renamed, other]) {
    expect(viewStateOf({ snapshot: ended(), account: who, trouble: null })).toEqual({
      type: 'ready',
      account: who,
      last: ended(),
    });
  }
});

test.each([ended(), null])('A problem is shown if no run is active, next to the last run', (last) => {
  expect(viewStateOf({ snapshot: last, account: null, trouble: offline })).toEqual({
    type: 'trouble',
    failure: offline,
    last,
  });
  expect(viewStateOf({ snapshot: last, account: null, trouble: signedOut })).toEqual({ type: 'signed-out', last });
});

test('An archive that was built from files is shown without a library to export, until the signed-in user is requested from the site', () => {
  const last = ended({ origin: 'files' });
  expect(viewStateOfRun(last)).toEqual({ type: 'unasked', last });
  expect(viewStateOf({ snapshot: last, account: null, trouble: null })).toEqual({ type: 'unasked', last });
  expect(viewStateOf({ snapshot: last, account, trouble: null })).toEqual({ type: 'ready', account, last });
});
