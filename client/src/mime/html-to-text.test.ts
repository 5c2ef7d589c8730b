import { expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

it.each([
  ['a<br>b', 'a\nb'],
  ['<p>a</p><p>b</p>', 'a\n\nb'],
  ['a  \n b', 'a b'],
  ['<pre>a\n  b</pre>', 'a\n  b'],
  ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
  ['<a href="https://a.example">https://a.example</a>', 'https://a.example'],
  ['<a href="javascript:alert(1)">x</a>', 'x [javascript:alert(1)]'],
  ['<a title=">" href=\'b\'>x</a>', 'x [b]'],
  ['<p don\'t>it</p>', 'it'],
  ['<!-- <p>no</p> -->yes', 'yes'],
  ['<script>if (a</script >b', 'b'],
  ['<script>never closed', ''],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
  ['&lt;script&gt; &unknown; &#0; &#150; &auml;', '<script> &unknown; \uFFFD – ä'],
  ['text <b unclosed', 'text <b unclosed'],
])('%s', (html, text) => expect(htmlToText(html)).toBe(text));

it.each([
  ['tags without end', '<a "'.repeat(300_000)], ['quotes without end', '<a href="'.repeat(200_000)], ['scripts without end', '<script'.repeat(200_000)],
  ['ends without end', `<script>${'</script'.repeat(200_000)}`], ['comments without end', '<!--'.repeat(300_000)], ['blanks', `<pre>${' '.repeat(1_000_000)}</pre>`],
  ['links', '<a href=x>'.repeat(100_000)], ['references', '&#'.repeat(500_000)], ['lists', '<ul><li>'.repeat(100_000)],
])('takes no longer for %s', (_, html) => {
  const start = performance.now();
  htmlToText(html);
  expect(performance.now() - start).toBeLessThan(4_000);
});
