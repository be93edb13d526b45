// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { NotifyToggle } from '../../../../components/export/notify-toggle';
import { NewestItems } from '../../../../components/selection/newest-items';
import { mediaLike } from '../../../views/media-like';
import { newestStates } from '../../../views/newest-states';
import { mounted } from '../mounted';

function shown(name: string) {
  const { newest, selected = [], failure = null, saving = null } = newestStates[name] ?? {};
  if (newest === undefined) throw new Error(`There is no state ${name}.`);
  const onFilter = vi.fn();
  const nothing = () => {};
  const view = mounted(
    <NewestItems
      newest={newest}
      onFilter={onFilter}
      media={mediaLike}
      selection={{ selected: new Set(selected), onPick: nothing }}
      bar={{ count: selected.length, bytes: null, shown: 9, onSave: nothing, onAll: nothing, onNone: nothing }}
      note={{ failure, saving, again: nothing }}
      onAll={nothing}
    />,
  );
  return { onFilter, ...view };
}

test.each([
  ['reading', 'Reading your lists…'],
  ['newest', 'Newest 26 of 1,284'],
  ['few', '2 items'],
  ['found', '7 items'],
  ['no-match', 'No matches. Try fewer words.'],
  ['nothing', 'There’s nothing to save in your lists.'],
  ['failed', 'There’s no connection to Sora. Check your internet connection.'],
  ['saving', '1 of 3 downloaded'],
  ['saved', '3 files saved to Sora export/Sora selection'],
  ['not-saved', 'The browser couldn’t save a file to Downloads.'],
])('the newest items have a text for "%s", and a link to all items', (name, line) => {
  const { names, words } = shown(name);
  expect(words()).toContain(line);
  expect(names()).toContain('Show all in the library');
});

test('selected items can be saved from there, and the button is off before', () => {
  expect(shown('newest').names()).toEqual(['Show all in the library']);
  expect(shown('selected').names()).toContain('Save 3 selected');
});

test('a search runs while the user types', () => {
  const { enter, onFilter } = shown('newest');
  enter('input[type=search]', 'kite', 'input');
  expect(onFilter).toHaveBeenCalledWith({ text: 'kite' });
});

test('the notification checkbox shows what the browser allows, and not what was clicked', () => {
  const onChange = vi.fn();
  const [box] = mounted(<NotifyToggle wanted={false} onChange={onChange} />).find<HTMLInputElement>('input');
  expect(box?.labels?.[0]?.textContent).toBe("Notify me when it's done");
  act(() => box?.click());
  expect(onChange).toHaveBeenCalledWith(true);
  expect(box?.checked).toBe(false);
});
