// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { DestinationChoice } from '../../../../components/shared/destination-choice';
import { TextContext } from '../../../../components/shared/text-context';
import { createPageText } from '../../../../lib/i18n/page-text';
import type { Failure } from '../../../../lib/model/failure';
import { defaultSettings, partSizes, type Settings } from '../../../../lib/settings/settings-schema';

const text = createPageText('en');

function shown(
  settings: Partial<Settings>,
  folder: { name: string | null } | null = { name: null },
  failure: Failure | null = null,
) {
  const onChange = vi.fn();
  const onChooseFolder = vi.fn();
  act(() =>
    render(
      <TextContext.Provider value={text}>
        <DestinationChoice
          settings={{ ...defaultSettings, ...settings }}
          partSizes={partSizes}
          folder={folder}
          failure={failure}
          onChange={onChange}
          onChooseFolder={onChooseFolder}
        />
      </TextContext.Provider>,
      document.body,
    ),
  );
  const radio = (name: string) => document.querySelector<HTMLInputElement>(`input[value=${name}]`);
  return { onChange, onChooseFolder, radio, words: document.body.textContent ?? '' };
}

afterEach(() => render(null, document.body));

test('shows where exports go, and reports another choice', () => {
  const { radio, onChange } = shown({});
  expect(radio('zip')?.checked).toBe(true);
  act(() => radio('files')?.click());
  expect(onChange).toHaveBeenCalledWith({ destination: 'files' });
});

test('offers ZIP parts of three sizes', () => {
  const { onChange } = shown({});
  const select = document.querySelector('select');
  expect(Array.from(select?.options ?? [], ({ label, textContent }) => label || textContent)).toEqual([
    '500 MB',
    '2 GB',
    '4 GB',
  ]);
  if (select) select.value = '500000000';
  act(() => void select?.dispatchEvent(new Event('change')));
  expect(onChange).toHaveBeenCalledWith({ partBytes: 500_000_000 });
});

test('says if a browser cannot write into folders, and offers none', () => {
  const { radio, words } = shown({}, null);
  expect(radio('folder')?.disabled).toBe(true);
  expect(words).toContain('This browser doesn’t let extensions write to a folder you choose.');
});

test('shows the name of the chosen folder as the text it is', () => {
  const { words } = shown({ destination: 'folder' }, { name: '<b>Pictures</b>' });
  expect(words).toContain('Chosen: <b>Pictures</b>');
  expect(words).toContain('Choose another folder');
});

test('says why a choice was not stored, and what to do', () => {
  shown({}, { name: null }, { code: 'store-broken', detail: null });
  const { what, todo } = text.failure({ code: 'store-broken', detail: null });
  expect(document.querySelector('[role=alert]')?.textContent).toBe(`${what} ${todo}`);
  shown({});
  expect(document.querySelector('[role=alert]')).toBeNull();
});
