// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { RunDetails } from '../../../../../components/export/run/run-details';
import { TextContext } from '../../../../../components/shared/text-context';
import { createPageText } from '../../../../../lib/i18n/page-text';
import { details } from '../../../../views/run-detail-states';
import { snapshot } from '../../../../views/states';

afterEach(() => render(null, document.body));

function shown(name: keyof typeof details, failed = 0, sources = snapshot().sources): string {
  const failures = failed > 0 ? [{ reason: 'gone' as const, count: failed }] : [];
  const run = snapshot({ counts: { ...snapshot().counts, failed }, failures, sources });
  act(() =>
    render(
      <TextContext.Provider value={createPageText('en')}>
        <RunDetails snapshot={run} detail={details[name]} />
      </TextContext.Provider>,
      document.body,
    ),
  );
  return document.body.textContent ?? '';
}

test('each file in progress is shown with its title or kind, and how many of its bytes have arrived', () => {
  const words = shown('busy');
  expect(words).toContain('Downloading 4 files');
  expect(words).toContain('a fox made of folded newspaper3.2 MB of 14.1 MB');
  expect(words).toContain('Image210 kB');
  // If a host sends more than the site listed, the file never exceeds 100%.
  expect(words).toContain('8 MB of 8 MB');
});

test('failed items are shown with their reason, and with when they can be retried', () => {
  expect(shown('busy')).not.toContain('couldn’t be saved');
  const words = shown('failing', 12);
  expect(words).toContain('12 files couldn’t be saved so far');
  expect(words).toContain('a kite over the harbourIts file is no longer on Sora');
  expect(words).toContain('when this export finishes');
});

test('a table shows what each list has listed and what became of it', () => {
  const cells = () => Array.from(document.querySelectorAll('tbody tr'), (row) => row.textContent);
  shown('busy');
  expect(cells()).toEqual(['Sora 2 drafts9033011', 'Sora 2 posts112402', 'Sora 1 library3411080']);
});

test('texts of the site are shown as plain text, whatever they contain', () => {
  shown('hostile');
  expect(document.querySelector('.detail img')).toBeNull();
});
