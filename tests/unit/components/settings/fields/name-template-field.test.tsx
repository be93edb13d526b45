// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { NameTemplateField } from '../../../../../components/settings/fields/name-template-field';
import { TextContext } from '../../../../../components/shared/text-context';
import { previewNames } from '../../../../../lib/archive/naming/name-preview';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { type Token, tokens } from '../../../../../lib/archive/naming/name-tokens';
import { createPageText } from '../../../../../lib/i18n/page-text';
import { namedItems } from '../../../../views/name-states';

afterEach(() => document.body.replaceChildren());

function Form() {
  const [template, setTemplate] = useState(defaultTemplate);
  return (
    <TextContext.Provider value={createPageText('en')}>
      <NameTemplateField
        template={template}
        preview={previewNames(template, namedItems)}
        tokens={Object.keys(tokens) as Token[]}
        defaultTemplate={defaultTemplate}
        onChange={setTemplate}
      />
    </TextContext.Provider>
  );
}

function shown() {
  act(() => render(<Form />, document.body.appendChild(document.createElement('div'))));
  const field = () => document.querySelector('input') as HTMLInputElement;
  return {
    field,
    preview: () => document.querySelector('.names-preview')?.textContent ?? '',
    type(text: string) {
      field().value = text;
      act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
    },
    click(name: string) {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      act(() => button?.click());
    },
  };
}

test('a template shows at once how files would be named', () => {
  const { preview, type, field } = shown();
  expect(preview()).toContain('data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_');
  type('{folder}/{title}');
  expect(preview()).toContain('data/videos/Animals/a fox made of folded newspaper [gen_');
  expect(preview()).toContain('data/images/unknown/');
  expect(field().getAttribute('aria-invalid')).toBe('false');
});

test.each([
  ['{nmae}', '{nmae} isn’t available.'],
  ['a:b', '“:” isn’t allowed in file names on some systems.'],
  ['{title', '“{” has no match.'],
  ['', 'Enter a name.'],
  ['a/b/c/d', 'You can use up to 2 folders.'],
])('%j is rejected with an explanation', (template, words) => {
  const { preview, type, field } = shown();
  type(template);
  expect(preview()).toContain(words);
  expect(field().getAttribute('aria-invalid')).toBe('true');
});

test('a token is inserted at the caret, and the default can be restored', () => {
  const { field, type, click } = shown();
  type('a  b');
  field().setSelectionRange(2, 2);
  click('{model}');
  expect(field().value).toBe('a {model} b');
  click('Use default');
  expect(field().value).toBe(defaultTemplate);
});

test('every token has its own description', () => {
  shown();
  const words = [...document.querySelectorAll('.names-tokens li span')].map(({ textContent }) => textContent);
  expect(new Set(words).size).toBe(Object.keys(tokens).length);
});

test('a template whose paths may be too long for Windows is used, with a warning', () => {
  const { preview, type, field } = shown();
  expect(preview()).not.toContain('Windows');
  type('{folder}/{character}/{title}');
  expect(preview()).toMatch(/Paths can be up to 2\d\d characters long\. Windows allows 260/);
  expect(field().getAttribute('aria-invalid')).toBe('false');
});
