// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { tokens } from '../../../../../lib/archive/naming/name-tokens';
import { EditableNameTemplate } from '../../../../views/editable-name-template';
import { mounted } from '../../mounted';

function shown() {
  const view = mounted(<EditableNameTemplate first={defaultTemplate} />);
  return {
    ...view,
    field: () => view.find<HTMLInputElement>('input')[0],
    preview: () => view.find('.names-preview')[0]?.textContent ?? '',
    type: (text: string) => view.enter('input', text, 'input'),
  };
}

test('a template shows at once how files would be named', () => {
  const { preview, type, field } = shown();
  expect(preview()).toContain('data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_');
  type('{folder}/{title}');
  expect(preview()).toContain('data/videos/Animals/a fox made of folded newspaper [gen_');
  expect(preview()).toContain('data/images/unknown/');
  expect(field()?.getAttribute('aria-invalid')).toBe('false');
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
  expect(field()?.getAttribute('aria-invalid')).toBe('true');
});

test('a token is inserted at the caret, and the default can be restored', () => {
  const { field, type, click } = shown();
  type('a  b');
  field()?.setSelectionRange(2, 2);
  click('{model}');
  expect(field()?.value).toBe('a {model} b');
  click('Use default');
  expect(field()?.value).toBe(defaultTemplate);
});

test('every token has its own description', () => {
  const words = shown().find('.names-tokens li span');
  expect(new Set(words.map(({ textContent }) => textContent)).size).toBe(Object.keys(tokens).length);
});

test('a template whose paths may be too long for Windows is used, with a warning', () => {
  const { preview, type, field } = shown();
  expect(preview()).not.toContain('Windows');
  type('{folder}/{character}/{title}');
  expect(preview()).toMatch(/Paths can be up to 2\d\d characters long\. Windows allows 260/);
  expect(field()?.getAttribute('aria-invalid')).toBe('false');
});
