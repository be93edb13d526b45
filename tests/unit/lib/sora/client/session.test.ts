import { expect, it } from 'vitest';
import { readSession } from '../../../../../lib/sora/client/session';

function jwt(claims: object): string {
  return ['{}', JSON.stringify(claims), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.');
}

it('returns the user and the token of the session', () => {
  expect(readSession({ user: { id: 'user-1' }, accessToken: 'abc' })).toEqual({
    who: { userId: 'user-1', space: null, plan: null },
    token: 'abc',
    email: null,
    isNamed: false,
  });
});

it.each([
  ['user-1', true],
  ['user-2', false],
])('says whether the token names that user: %s', (user_id, isNamed) => {
  const accessToken = jwt({ 'https://api.openai.com/auth': { user_id } });
  expect(readSession({ user: { id: 'user-1' }, accessToken })).toMatchObject({ who: { userId: 'user-1' }, isNamed });
});

it.each(['user_id', 'chatgpt_user_id'])('reads the user from the token’s claim %s if the session has none', (claim) => {
  const accessToken = jwt({ 'https://api.openai.com/auth': { [claim]: 'user-1?>' }, name: 'ü??>>' });
  expect(readSession({ user: { name: 'x' }, accessToken })).toMatchObject({ who: { userId: 'user-1?>' } });
});

it('says which of the user’s accounts the token is for, and its plan if given', () => {
  const claims = { user_id: 'user-1', chatgpt_account_id: 'ws-1', chatgpt_plan_type: 'team' };
  const accessToken = jwt({ 'https://api.openai.com/auth': claims });
  expect(readSession({ accessToken })).toMatchObject({ who: { userId: 'user-1', space: 'ws-1', plan: 'team' } });
});

it.each([
  [{}],
  [null],
  ['<html>'],
  [{ user: {} }],
  [{ user: { id: 7 }, accessToken: 'no.jwt' }],
  [{ accessToken: jwt({}) }],
  [[]],
])('treats %j as signed out', (body) => {
  expect(() => readSession(body)).toThrowError('signed-out');
});

it('never lets a token into a header that the header could not carry', () => {
  expect(readSession({ user: { id: 'user-1' }, accessToken: 'abc\r\nx-other: 1' }).token).toBeNull();
  expect(readSession({ user: { id: 'user-1' }, accessToken: 'Schlüssel' }).token).toBeNull();
});
