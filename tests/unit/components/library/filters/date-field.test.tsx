// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { DateField } from '../../../../../components/library/filters/date-field';

afterEach(() => render(null, document.body));

/** The field's value and time after a browser has set its value to `day`. */
function entered(day: string, last: boolean) {
  let time: number | null = null;
  const show = () =>
    act(() =>
      render(<DateField label="Day" time={time} last={last} onTime={(chosen) => (time = chosen)} />, document.body),
    );
  show();
  const input = document.querySelector('input') as HTMLInputElement;
  input.value = day;
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  show();
  return { time: time as number | null, value: input.value };
}

test.each([
  ['first', false, '2025-11-30T00:00:00.000Z'],
  ['last', true, '2025-12-01T00:00:00.000Z'],
])('The %s day of a range is a day in UTC', (_, last, time) => {
  expect(entered('2025-11-30', last)).toEqual({ time: Date.parse(time), value: '2025-11-30' });
});

// Chromium reports 0002, 0020, 0202 and 2025 while somebody types 2025.
test.each(['0002-03-04', '0020-03-04', '0202-03-04'])('A year that is being typed stays as it is: %s', (day) => {
  expect(entered(day, false).value).toBe(day);
  expect(entered(day, true).value).toBe(day);
});

test('An empty field has no time', () => {
  expect(entered('', true)).toEqual({ time: null, value: '' });
});

test("A date field doesn't take a year of more than four digits", () => {
  entered('', false);
  expect(document.querySelector('input')?.max).toBe('9999-12-31');
});
