// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { RunDetails } from '../../../../../components/export/run/run-details';
import { details } from '../../../../views/run-detail-states';
import { snapshot } from '../../../../views/states';
import { mounted } from '../../mounted';

function shown(name: keyof typeof details, failed = 0) {
  const failures = failed > 0 ? [{ reason: 'gone' as const, count: failed }] : [];
  const run = snapshot({ counts: { ...snapshot().counts, failed }, failures });
  return mounted(<RunDetails snapshot={run} detail={details[name]} />);
}

test('each file in progress is shown with its title or kind, and how many of its bytes have arrived', () => {
  const words = shown('busy').words();
  expect(words).toContain('Downloading 4 files');
  expect(words).toContain('a fox made of folded newspaper3.2 MB of 14.1 MB');
  expect(words).toContain('Image210 kB');
  // If a host sends more than the site listed, the file never exceeds 100%.
  expect(words).toContain('8 MB of 8 MB');
});

test('failed items are shown with their reason, and with when they can be retried', () => {
  expect(shown('busy').words()).not.toContain('couldn’t be saved');
  const words = shown('failing', 12).words();
  expect(words).toContain('12 files couldn’t be saved so far');
  expect(words).toContain('a kite over the harbourIts file is no longer on Sora');
  expect(words).toContain('when this export finishes');
});

test('a table shows what each list has listed and what became of it', () => {
  const rows = shown('busy').find('tbody tr');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Sora 2 drafts9033011',
    'Sora 2 posts112402',
    'Sora 1 library3411080',
  ]);
});

test('texts of the site are shown as plain text, whatever they contain', () => {
  expect(shown('hostile').find('.detail img')).toEqual([]);
});
