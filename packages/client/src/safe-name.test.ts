import { expect, it } from 'vitest';
import { mayRun, poses, safeName } from './safe-name.ts';

it('leaves an honest name as it is', () => {
  for (const name of ['shot.png', 'Bericht für Ana.pdf', 'レポート.txt', 'a', 'dump.tar.gz', 'Makefile']) expect(safeName(name)).toBe(name);
});

it('takes away what could lead elsewhere or deceive', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['../../etc/passwd', 'passwd'], ['C:\\Windows\\x.txt', 'x.txt'], ['..', 'file'], ['', 'file'], ['   ', 'file'], ['/', 'file'],
    ['.bashrc', 'bashrc'], ['x.txt. .', 'x.txt'], ['a\u0000b.txt', 'ab.txt'], ['a\r\nb', 'ab'], ['inv\u202Egnp.exe', 'invgnp.exe'],
    ['a\u200B.txt', 'a.txt'], ['CON', '_CON'], ['nul.txt', '_nul.txt'], ['com1.png', '_com1.png'], ['LPT¹', '_LPT¹'], ['console.txt', 'console.txt'],
    ['a:b|c?.txt', 'a_b_c_.txt'], ['x.txt:stream', 'x.txt_stream'], ['e\u0301.txt', 'é.txt'], ['\u{E0041}x', 'x'], ['\uD800x', 'x'],
  ];
  for (const [name, safe] of cases) expect(safeName(name)).toBe(safe);
});

it('keeps the ending of a long name', () => {
  expect(safeName(`${'a'.repeat(300)}.png`)).toBe(`${'a'.repeat(116)}.png`);
  expect([...safeName('🌿'.repeat(300))]).toHaveLength(120);
  expect(safeName(`a.${'b'.repeat(300)}`)).toHaveLength(120);
});

it('knows what may run, and what poses as something else', () => {
  for (const name of ['x.exe', 'x.PS1', 'x.html', 'x.svg', 'photo.png.scr', 'inv\u202Egnp.exe', 'a.lnk ']) expect(mayRun(name)).toBe(true);
  for (const name of ['x.png', 'exe', 'x.txt', 'x.exe.txt']) expect(mayRun(name)).toBe(false);
  expect(poses('photo.png.exe')).toBe(true);
  expect(poses('setup.exe')).toBe(false);
});
