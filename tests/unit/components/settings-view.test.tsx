// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsView } from '../../../components/settings-view';
import { TextContext } from '../../../components/text-context';
import { languages } from '../../../lib/text/languages';
import { createPageText } from '../../../lib/text/page-text';

const text = createPageText('en');

function shown(keepAwake: boolean, canKeepAwake: boolean) {
  const onChange = vi.fn();
  act(() =>
    render(
      <TextContext.Provider value={text}>
        <SettingsView
          settings={{ keepAwake, language: 'system' }}
          languages={languages}
          canKeepAwake={canKeepAwake}
          onChange={onChange}
        />
      </TextContext.Provider>,
      document.body,
    ),
  );
  return { onChange, box: document.querySelector('input') };
}

afterEach(() => render(null, document.body));

test.each([true, false])('keeping awake is a box that shows how it stands (%s), and tells the other', (keepAwake) => {
  const { box, onChange } = shown(keepAwake, true);
  expect(box?.labels?.[0]?.textContent).toBe('Keep the computer awake while an export runs');
  expect(box?.checked).toBe(keepAwake);
  act(() => box?.click());
  expect(onChange.mock.calls).toEqual([[{ keepAwake: !keepAwake }]]);
});

test('where the browser cannot keep the machine awake, words say so and what to do', () => {
  const { box } = shown(true, false);
  expect(box).toBeNull();
  expect(document.body.textContent).toContain('lets no extension keep the computer awake');
});

test('every language can be chosen by its own name, and the browser’s', () => {
  const { onChange } = shown(true, true);
  const field = document.querySelector('select');
  expect(field?.labels?.[0]?.textContent).toContain('Language');
  expect([...(field?.options ?? [])].map((option) => option.textContent)).toContain('العربية');
  if (field !== null) field.value = 'ar';
  act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })));
  expect(onChange.mock.calls).toEqual([[{ language: 'ar' }]]);
});
