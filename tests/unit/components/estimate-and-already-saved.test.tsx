// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { AlreadySavedSection } from '../../../components/already-saved/already-saved-section';
import { EstimateSummary } from '../../../components/export/estimate-summary';
import { PopupView } from '../../../components/export/popup-view';
import type { ViewActions } from '../../../components/export/view-state';
import { allTranslations } from '../../../lib/i18n/all-translations';
import { createPageText, pageGroups } from '../../../lib/i18n/page-text';
import { messagesIn } from '../../../lib/i18n/translation-types';
import { forecasts, haveStates, now } from '../../views/again-states';
import { states } from '../../views/states';
import { mounted } from './mounted';

const estimate = (name: string, onExportNew = vi.fn()) => {
  const found = forecasts[name];
  if (found === undefined) throw new Error(name);
  return mounted(<EstimateSummary forecast={found} now={now} onExportNew={onExportNew} />);
};

const japanese = createPageText('ja', { language: 'ja', words: messagesIn(allTranslations.ja, pageGroups) });
/** A space after punctuation, or between two Japanese words. */
const wrongSpace = /[。、：] |\p{Script=Hiragana} \p{Script=Han}/u;

describe('Before an export starts', () => {
  test.each(Object.entries(forecasts))('there are no spaces between Japanese words for "%s"', (_, forecast) => {
    const { words } = mounted(<EstimateSummary forecast={forecast} now={now} onExportNew={vi.fn()} />, japanese);
    expect(words()).not.toMatch(wrongSpace);
  });

  test.each(Object.keys(forecasts))('there are words for "%s"', (name) => {
    expect(estimate(name).words()).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  });

  test.each([
    ['new', '12 new since Monday'],
    ['new-and-more', 'More than 60 new since yesterday'],
    ['nothing-new', 'Nothing new since Mar 11, 2026'],
    ['nothing-at-heads', 'Nothing new in your library, drafts, and posts since Monday'],
    ['missing', '1,204 not saved yet'],
    ['first', '1,284 items'],
    ['at-least', 'at least 7.08 GB'],
    ['tight', 'Needs up to 4 GB of browser storage; 1.2 GB is free. It pauses'],
    ['new', 'Needs about 7.08 GB in Downloads, and up to 4 GB of temporary browser storage (118 GB free).'],
    ['to-a-folder', 'Needs about 7.08 GB on that folder’s disk, minus files already there.'],
    ['to-separate-files', 'Needs about 7.08 GB in Downloads. Sora Export can’t check the free space there.'],
  ])('"%s" is shown as "%s"', (name, words) => {
    expect(estimate(name).words()).toContain(words);
  });

  test('new items are exported by one click', () => {
    const onExportNew = vi.fn();
    estimate('new', onExportNew).click('Export 12 new');
    expect(onExportNew).toHaveBeenCalledTimes(1);
  });

  test('unknown values are left out: new items, a size, or a time', () => {
    expect(estimate('unsized').words()).toBe('341 items');
  });

  test('a user who has added earlier files can export new items, though this browser has exported nothing', () => {
    const state = states.ready ?? { type: 'loading' };
    const popup = mounted(<PopupView state={state} actions={{} as ViewActions} forecast={forecasts.new ?? null} />);
    expect(popup.names()).toContain('Export new items');
  });
});

function have(name: string, text = createPageText('en')) {
  const actions = { choose: vi.fn(), drop: vi.fn(), cancel: vi.fn(), forget: vi.fn(), saveHistory: vi.fn() };
  const state = haveStates[name];
  if (state === undefined) throw new Error(name);
  return { actions, ...mounted(<AlreadySavedSection state={state} now={now} actions={actions} />, text) };
}

describe('The section of already saved items', () => {
  test.each(Object.keys(haveStates))('there are words for "%s"', (name) => {
    expect(have(name).words()).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  });

  test.each([
    ['added', 'Sora export 2026-04-20 14-03: 1,204 items recognized.'],
    ['not-found', 'Sora export 2026-04-20 14-03: 1,167 items recognized, 37 not found.'],
    ['not-found', 'and 17 more'],
    ['not-found', 'SoraVault, 310 items, added Monday'],
    ['of-another-account', 'It belongs to another account'],
    ['nothing', 'Nothing was recognized.'],
    ['list-alone', 'no items recognized, 812 not found.'],
    ['list-alone', 'A list alone isn’t enough'],
    ['unreadable', 'newer.json was made by a newer version'],
    ['failed', 'This device is out of space. Everything saved so far is safe. Free up at least 16 MB of disk space.'],
  ])('"%s" is shown as "%s"', (name, words) => {
    expect(have(name).words()).toContain(words);
  });

  test.each(Object.keys(haveStates))('there are no spaces between Japanese words for "%s"', (name) => {
    expect(have(name, japanese).words()).not.toMatch(wrongSpace);
  });

  test('is removed by one click, and by nothing else', () => {
    const { actions, find } = have('not-found');
    const forget = find('button').filter(({ textContent }) => textContent === 'Remove');
    expect(forget.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Remove Sora export 2026-04-20 14-03',
      'Remove Vault',
    ]);
    act(() => forget[1]?.click());
    expect(actions.forget).toHaveBeenCalledExactlyOnceWith(haveStates['not-found']?.imports[1]);
  });
});
