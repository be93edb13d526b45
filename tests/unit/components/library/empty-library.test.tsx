// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LibraryView } from '../../../../components/library/library-view';
import { createPageText } from '../../../../lib/i18n/page-text';
import { libraryStates } from '../../../views/library-states';
import { mediaLike } from '../../../views/media-like';
import { mounted } from '../mounted';

/** The words below the library's toolbar. */
function wordsOf(name: string): string {
  const state = libraryStates[name]?.state;
  if (state === undefined) throw new Error(name);
  const actions = { setFilter: vi.fn(), clearFilter: vi.fn(), setOrder: vi.fn(), open: vi.fn(), close: vi.fn() };
  const view = <LibraryView owner={null} state={state} actions={actions} media={mediaLike} />;
  return mounted(view, createPageText('en')).find('main')[0]?.textContent ?? '';
}

test('an empty library says so', () => {
  expect(wordsOf('nothing')).toBe('No itemsThis library is empty.');
});

test('a library that could not be read is not called empty', () => {
  expect(wordsOf('unread')).toBe('');
});
