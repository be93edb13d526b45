// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { ViewState } from '../../../../components/export/view-state';
import { ended, snapshot, states } from '../../../views/states';
import { rendered } from '../rendered';

const shown = (name: string): ViewState => states[name] ?? { type: 'loading' };

afterEach(() => document.body.replaceChildren());

describe.each(['bar', 'popup'] as const)('the %s', (view) => {
  test('says of an archive built from files what it does with them', () => {
    const { status, show } = rendered(view, shown('building-from-files'));
    expect(status()).toBe('Building the archive from your files.');
    show(shown('paused-building'));
    expect(status()).toBe('Paused. Nothing is copied until you resume.');
  });

  test('does not promise that a run that needs its files again resumes by itself', () => {
    const { status, words } = rendered(view, shown('paused-files-needed'));
    expect(status()).toBe('Paused. The archive can’t continue until it has its files again.');
    expect(words()).not.toContain('It resumes automatically');
  });

  test('starts with how an archive built from files ended, while the signed-in user is unknown', () => {
    const { status, names, words } = rendered(view, shown('done-from-files'));
    expect(status()).toBe('Export finished: 1,265 saved, 0 failed, 19 skipped');
    expect(names()).not.toContain('Export all');
    expect(words()).not.toContain('signed');
  });

  test('offers no retry from the site for an archive built from files', () => {
    const last = ended({ origin: 'files', failures: [{ reason: 'damaged', count: 2 }] });
    last.counts.failed = 2;
    last.parts = last.parts.map((part) => ({ ...part, missing: true }));
    const { names } = rendered(view, { type: 'ready', account: last.account, last });
    expect(names()).toContain('Open folder');
    expect(names()).not.toContain('Retry failed');
    expect(names()).not.toContain('Export missing parts again');
  });

  test('says that it reads the chosen files while an archive built from files has no items yet', () => {
    const { progress } = rendered(view, {
      type: 'run',
      snapshot: snapshot({ origin: 'files', estimate: null }),
    });
    expect(progress()?.getAttribute('aria-valuetext')).toBe('Reading the chosen files');
  });
});
