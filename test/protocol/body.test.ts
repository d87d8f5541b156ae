// What the wire makes of the text of a body before any member is looked at.
import { expect, test } from 'vitest';
import { parseBody } from '../../src/protocol/body.ts';

test('an object is handed on', () => {
  expect(parseBody(' {"A":1} ')).toEqual({ ok: true, value: { A: 1 } });
});

test.each(['', ' ', '{', 'hello', '{"A":1,}', 'null', '"text"', '7', 'true'])(
  '%j is refused without a text',
  (text) => {
    expect(parseBody(text)).toEqual({ ok: false, failure: { name: 'SerializationException', message: undefined } });
  },
);

test('a list is refused with a text', () => {
  const failure = { name: 'SerializationException', message: 'Start of list found where not expected' };
  expect(parseBody('[]')).toEqual({ ok: false, failure });
});

test('ten thousand levels are parsed', () => {
  const text = `{"A":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  expect(parseBody(text).ok).toBe(true);
});
