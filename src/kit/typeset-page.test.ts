import { describe, expect, test } from 'vitest'
import { typesetPage } from './typeset-page.ts'

describe('the spaces of French in a page', () => {
  test.each([
    ['<p>Le vélo : un guide</p>', '<p>Le vélo\u00a0: un guide</p>'],
    ['<p>Vraiment ? Oui !</p>', '<p>Vraiment\u00a0? Oui\u00a0!</p>'],
    ['<p>« Bonjour »</p>', '<p>«\u00a0Bonjour\u00a0»</p>'],
    ['<b>Titre</b> : suite', '<b>Titre</b>\u00a0: suite'],
    ['<p>(pourquoi ?)</p>', '<p>(pourquoi\u00a0?)</p>'],
    ['<p>« Pourquoi ? »</p>', '<p>«\u00a0Pourquoi\u00a0?\u00a0»</p>'],
    ['<p>un\n  : deux</p>', '<p>un\u00a0: deux</p>'],
    [
      '<p>dit « <a href="/x">Un titre</a> » ;</p>',
      '<p>dit «\u00a0<a href="/x">Un titre</a>\u00a0»\u00a0;</p>',
    ],
  ])('%j', (given, set) => {
    expect(typesetPage(given)).toBe(set)
    expect(typesetPage(set)).toBe(set)
  })

  test.each([
    '<input value="un : deux">',
    '<textarea name="t">un : deux\nQuoi ?</textarea>',
    '<script>const a = b ? c : d</script>',
    '<style>a { color : red }</style>',
    '<pre>a : b</pre><code>x ? y : z</code>',
    '<p>Plain: English, with no space. Really?</p>',
    '<p>/experiences/ :slug</p>',
    '<p>10:30, http://exemple.fr/?q=1</p>',
    '<p>Un\u00a0: deux</p>',
  ])('leaves %j', (given) => {
    expect(typesetPage(given)).toBe(given)
  })
})
