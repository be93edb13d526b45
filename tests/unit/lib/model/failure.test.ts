import { describe, expect, test } from 'vitest';
import { toFailure } from '../../../../lib/model/failure';

const secret = 'PLANTED5ecret';

describe('The text of an unexpected error', () => {
  test.each([
    ['a signed link', `URL constructor: https://videos.openai.com/az/x?sig=${secret} is not a valid URL.`],
    ['a link with a password', `Failed to fetch "https://me:${secret}@a.example/x"`],
    ['a token', `Invalid header value: Bearer eyJ${'hbGciOiJ'.repeat(10)}.${secret}.x`],
  ])('keeps its words, and removes %s', (_what, message) => {
    const { code, detail } = toFailure(new TypeError(message));
    expect(code).toBe('bug');
    expect(detail).toContain(`TypeError: ${message.slice(0, 10)}`);
    expect(detail).not.toContain(secret);
  });

  test('is otherwise unchanged, and has a limited length', () => {
    const message = "Cannot read properties of undefined (reading 'items')";
    expect(toFailure(new TypeError(message)).detail).toBe(`TypeError: ${message}`);
    expect(toFailure(new Error('odd '.repeat(100_000))).detail?.length).toBeLessThan(1000);
  });
});
