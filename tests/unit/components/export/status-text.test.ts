import { describe, expect, test } from 'vitest';
import { statusText } from '../../../../components/export/status-text';
import { createText } from '../../../../lib/i18n/create-text';
import type { SourceState } from '../../../../lib/model/item';
import type { Counts, Snapshot } from '../../../../lib/model/job';
import { ended, snapshot } from '../../../views/states';

const text = createText('en');
const say = (run: Snapshot) =>
  statusText(
    run.state === 'done' ? { type: 'ready', account: run.account, last: run } : { type: 'run', snapshot: run },
    text,
  );
const counts = (saved: number, failed: number, skipped: number): Counts => ({
  listed: saved + failed + skipped,
  saved,
  failed,
  skipped,
  savedBytes: 0,
});
const sources = (...states: SourceState[]): Snapshot['sources'] =>
  states.map((state) => ({ source: 'sora2-posts', state, listed: 0, saved: 0, failed: 0, reason: null }));

describe('the closing sentence', () => {
  test('counts what was saved, failed and skipped', () => {
    expect(say(ended({ counts: counts(152, 3, 6) }))).toBe('Export finished: 152 saved, 3 failed, 6 skipped');
  });

  test('groups thousands as the language does', () => {
    expect(say(ended({ counts: counts(20_000, 1_000, 0) }))).toBe(
      'Export finished: 20,000 saved, 1,000 failed, 0 skipped',
    );
  });

  test.each([
    [sources('unavailable', 'complete'), ', 1 list unavailable'],
    [sources('unavailable', 'unavailable', 'partial', 'not-asked'), ', 2 lists unavailable'],
  ])('names how many lists were unavailable, and only those', (lists, tail) => {
    expect(say(ended({ counts: counts(152, 0, 0), sources: lists }))).toBe(
      `Export finished: 152 saved, 0 failed, 0 skipped${tail}`,
    );
  });

  test('says so when there was nothing to export', () => {
    expect(say(ended({ counts: counts(0, 0, 0) }))).toBe(
      'Export finished: 0 saved, 0 failed, 0 skipped. There’s nothing in this library to export.',
    );
  });

  test('does not call a library empty whose lists could not be read', () => {
    expect(say(ended({ counts: counts(0, 0, 0), sources: sources('unavailable') }))).toBe(
      'Export finished: 0 saved, 0 failed, 0 skipped, 1 list unavailable',
    );
  });

  test.each([counts(10, 0, 5), counts(0, 0, 0)])('distinguishes a canceled run from a finished one', (cut) => {
    expect(say(ended({ counts: cut, cancelled: true }))).toBe(
      `Export canceled: ${cut.saved} saved, 0 failed, ${cut.skipped} skipped`,
    );
  });

  test('is not shown to another user who is signed in now', () => {
    const account = { id: 'user-0002', username: 'kite' };
    expect(statusText({ type: 'ready', account, last: ended() }, text)).toBe('Ready to export.');
  });
});

test('a pause by the user and a pause by a failure have different texts', () => {
  expect(say(snapshot({ state: 'paused' }))).toBe('Paused. Nothing is downloaded until you resume.');
  expect(say(snapshot({ state: 'paused', cause: { code: 'offline', detail: null } }))).toBe(
    'Paused. There’s no connection to Sora.',
  );
});

test.each([
  ['zip', 'Action needed. The browser is asking where to save a part.'],
  ['files', 'Action needed. The browser is asking where to save a file.'],
] as const)('the sentence for failed saving fits the destination: %s', (destination, words) => {
  expect(say(snapshot({ destination, cause: { code: 'save-asks', detail: null } }))).toBe(words);
});

test('a wait that the site asked for is shown until it is over', () => {
  expect(say(snapshot({ waitUntil: 1 }))).toBe('Exporting. Sora is limiting requests, so this is waiting briefly.');
  expect(say(snapshot())).toBe('Exporting your library.');
});

describe('a run that is being canceled', () => {
  test('says that a second Cancel abandons undelivered parts', () => {
    expect(say(snapshot({ canceling: true }))).toBe(
      'Canceling. Saving what’s been exported so far. Select Cancel again to discard it.',
    );
    const cause = { code: 'save-paused', detail: null } as const;
    expect(say(snapshot({ canceling: true, cause }))).toMatch(/^Canceling\. .+ Select Cancel again to discard/);
  });

  test('says at its end how many parts were not delivered', () => {
    const over = ended({ counts: counts(0, 0, 3), cancelled: true, undelivered: 1 });
    expect(say(over)).toMatch(/^Export canceled: .* skipped\. 1 part wasn’t saved to Downloads\.$/);
  });
});
