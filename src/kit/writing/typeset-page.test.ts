import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { typesetPage, unbroken } from './typeset-page.ts'

describe('the spaces of French in a page', () => {
  test.each([
    ['<p>Le vélo : un guide</p>', '<p>Le vélo\u00a0: un guide</p>'],
    ['<p>Vraiment ? Oui !</p>', '<p>Vraiment\u00a0? Oui\u00a0!</p>'],
    ['<p>« Bonjour »</p>', '<p>«\u00a0Bonjour\u00a0»</p>'],
    ['<b>Titre</b> : suite', '<b>Titre</b>\u00a0: suite'],
    ['<p>(pourquoi ?)</p>', '<p>(pourquoi\u00a0?)</p>'],
    ['<p>« Pourquoi ? »</p>', '<p>«\u00a0Pourquoi\u00a0?\u00a0»</p>'],
    ['<p>un  : deux</p>', '<p>un\u00a0: deux</p>'],
    ['<PRE>a : b</Pre> : c', '<PRE>a : b</Pre>\u00a0: c'],
    [
      '<p>dit « <a href="/x">Un titre</a> » ;</p>',
      '<p>dit «\u00a0<a href="/x">Un titre</a>\u00a0»\u00a0;</p>',
    ],
  ])('%j', (text, set) => {
    expect(typesetPage(text)).toBe(set)
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
    '<p>Ligne une\n; ligne deux\n  : trois \n! quatre</p>',
    '<p>«\nun vers\n»</p><p>«  \nun vers</p>',
    '<pre>never closed : a <b>b : c</b>',
  ])('leaves %j', (text) => {
    expect(typesetPage(text)).toBe(text)
  })
})

/**
 * Anybody may publish a text of blanks, and the house draws its page while everybody waits. The least that a text of these
 * costs in squared steps is some minutes; in steps of one each, some thousandths of a second.
 */
describe('a hostile text costs a few steps a letter', () => {
  const many = 400_000

  test.each([
    ['spaces', ' '],
    ['ends of lines', '\n'],
    ['both', ' \n'],
    ['guillemets', '« '],
    ['signs', ' :'],
    ['signs that nothing ends', ' :x'],
    ['tags that nothing ends', '<'],
    ['code that nothing ends', '<code>'],
    ['empty code', '<code></code>'],
  ])('%s', (_, unit) => {
    const html = `<p>« a ${unit.repeat(many / unit.length)}x : b</p>`
    const set = runInNewContext('typeset(html)', { typeset: typesetPage, html }, { timeout: 8000 })
    expect(set).toContain('«\u00a0a')
  })

  test('by construction: no number of blanks is read without a bound', () => {
    expect(unbroken.source).not.toMatch(/[+*]|\{\d+,\}/)
  })
})
