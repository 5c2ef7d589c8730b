import { describe, expect, it } from 'vitest';
import { marksOf, skeletonOf } from './look-alike-rules.ts';

const known = { team: ['Paula Lorenz', 'Tom Berg', 'Mira'], organization: 'Acme Mail' };
const marks = (name: string): string[] => marksOf(name, known);

describe('a name that somebody chose', () => {
  it.each([
    'Рaula Lorenz', 'Pаulа Lоrеnz', 'PauIa Lorenz', 'Pau1a L0renz', 'Paula  Lorénz', 'paula.lorenz', 'Ｐａｕｌａ Ｌｏｒｅｎｚ', '𝐏𝐚𝐮𝐥𝐚 𝐋𝐨𝐫𝐞𝐧𝐳', 'Paula Lorenz (Security)', 'Tоm Bеrg', 'Miｒa', 'Мirа', 'PAULA LORENZ', 'Paula-Lοrenz',
  ])('that looks like one of the team is marked: %s', (name) => {
    expect(marks(name)).toContain('LOOKS_LIKE_TEAM');
  });

  it.each(['Acme Mail Security', 'Acmé Mail', 'АcmeMail', 'Acrne Mail', 'admin', 'Adrnin', 'Αdmin', 'Security Team', 'Official', 'Support'])('that looks like the portal’s own is marked: %s', (name) => {
    expect(marks(name)).toContain('LOOKS_LIKE_PORTAL');
  });

  it.each(['Ivаnova', 'Раul', 'Αnna', 'раypal'])('of letters of two alphabets in one word is marked: %s', (name) => {
    expect(marks(name)).toContain('MIXED_SCRIPTS');
  });

  it.each(['𝓐𝓷𝓷𝓪', 'Ⓐⓝⓝⓐ', 'Z̸̛͕a͓l', 'Ａｎｎａ'])('in letters that no keyboard writes is marked: %s', (name) => {
    expect(marks(name)).toContain('UNUSUAL_CHARACTERS');
  });

  it.each([
    'Ines Haddad', 'Иван Петров', 'Ελένη Παπαδοπούλου', 'Zoë Müller-Łukasz', 'O’Brien', '山田 太郎', 'ヤマダ・Taro', '김민준', 'محمد', 'Nguyễn Thị Hương', 'João Gonçalves', 'ქეთევან', 'अनिल कुमार', 'Paula Meyer', 'Tomas Bergman', 'Miranda',
    'xX_h4ck3r_Xx', 'Anna (Анна)', 'Łucja Świątek', 'Ådne', 'Jean-Luc', 'Bob',
  ])('is left alone where it is somebody’s: %s', (name) => {
    expect(marks(name)).toEqual([]);
  });
});

it('finds a skeleton that is the same for what looks the same', () => {
  expect(new Set(['paypal', 'раураl', 'PAYPAL', 'pаypаl', 'p\u0430ypal'].map(skeletonOf)).size).toBe(1);
  expect(skeletonOf('')).toBe('');
});
