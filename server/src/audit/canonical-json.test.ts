import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2.2 and 3.2.3', () => {
    const literal = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(canonicalJson(JSON.parse(literal))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`);
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(names).matchAll(/:(\d)/g)].map(([, place]) => place)).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it('writes the same for the same, however it was put together', () => {
    expect(canonicalJson({ b: [1, { d: '', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":""}]}');
  });

  it.each([Number.NaN, Infinity, '\ud800', { '\udfff': 1 }])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});
