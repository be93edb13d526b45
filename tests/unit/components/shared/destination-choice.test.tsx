// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DestinationChoice } from '../../../../components/shared/destination-choice';
import { createPageText } from '../../../../lib/i18n/page-text';
import type { Failure } from '../../../../lib/model/failure';
import { defaultSettings, partSizes, type Settings } from '../../../../lib/settings/settings-schema';
import { mounted } from '../mounted';

function shown(
  settings: Partial<Settings>,
  folder: { name: string | null } | null = { name: null },
  failure: Failure | null = null,
) {
  const onChange = vi.fn();
  const view = mounted(
    <DestinationChoice
      settings={{ ...defaultSettings, ...settings }}
      partSizes={partSizes}
      folder={folder}
      failure={failure}
      onChange={onChange}
      onChooseFolder={() => {}}
    />,
  );
  return { ...view, onChange };
}

test('offers ZIP parts of three sizes', () => {
  const { enter, find, onChange } = shown({});
  expect(find('option').map(({ textContent }) => textContent)).toEqual(['500 MB', '2 GB', '4 GB']);
  enter('select', '500000000');
  expect(onChange).toHaveBeenCalledWith({ partBytes: 500_000_000 });
});

test('says if a browser cannot write into folders, and offers none', () => {
  const { find, words } = shown({}, null);
  expect(find<HTMLInputElement>('input[value=folder]')[0]?.disabled).toBe(true);
  expect(words()).toContain('This browser doesn’t let extensions write to a folder you choose.');
});

test('shows the name of the chosen folder as the text it is', () => {
  const { words } = shown({ destination: 'folder' }, { name: '<b>Pictures</b>' });
  expect(words()).toContain('Chosen: <b>Pictures</b>');
  expect(words()).toContain('Choose another folder');
});

test('says why a choice was not stored, and what to do', () => {
  const failure = { code: 'store-broken', detail: null } as const;
  const { what, todo } = createPageText('en').failure(failure);
  const alerts = shown({}, { name: null }, failure).find('[role=alert]');
  expect(alerts.map(({ textContent }) => textContent)).toEqual([`${what} ${todo}`]);
  expect(shown({}).find('[role=alert]')).toEqual([]);
});
