import { describe, expect, it } from 'vitest'
import { sayLanguages } from './say-languages.ts'
import { WrittenWords } from './written-words.ts'

function said(html: string, rows: readonly unknown[]): string {
  const words = new WrittenWords('fr')
  words.add(rows)
  const page = sayLanguages(`<html lang="en"><body>${html}</body></html>`, words, 'en')
  return page.replace(/^<html lang="en"><body>|<\/body><\/html>$/g, '')
}

describe('a page in English', () => {
  const title = 'Tirer au sort'

  it('says the language of what people wrote, whole or between its own words', () => {
    const rows = [{ title }]
    expect(said('<h2>Tirer au sort</h2>', rows)).toBe('<h2><bdi lang="fr">Tirer au sort</bdi></h2>')
    expect(said('<p>Register: Tirer au sort, at noon</p>', rows)).toBe(
      '<p><bdi>Register: <bdi lang="fr">Tirer au sort</bdi>, at noon</bdi></p>',
    )
  })

  it('reads what is kept in other texts, and what pages draw of signs and of several lines', () => {
    const held = {
      text: JSON.stringify({ answers: { '60 ans et plus': 3 }, why: ['Les « hameaux »'] }),
    }
    expect(said('<b>60 ans et plus</b> <i>Les « hameaux »</i>', [held])).toBe(
      '<b><bdi lang="fr">60 ans et plus</bdi></b> <i><bdi lang="fr">Les « hameaux »</bdi></i>',
    )
    const body = 'Un **pas de** côté & deux.\n- Une liste\r'
    expect(said('<p><b>pas de</b> côté &amp; deux.</p><li>Une liste</li>', [{ body }])).toBe(
      '<p><b><bdi lang="fr">pas de</bdi></b><bdi lang="fr"> côté &amp; deux.</bdi></p>' +
        '<li><bdi lang="fr">Une liste</bdi></li>',
    )
  })

  it('takes the longest, at the edges of words, and spaces of any kind', () => {
    const rows = [{ a: title, b: 'Tirer au sort : la suite' }]
    expect(said('<p>« Tirer au sort\u00a0: la suite »</p>', rows)).toContain(
      '<bdi lang="fr">Tirer au sort\u00a0: la suite</bdi>',
    )
    expect(said('<p>Tirer au sorti</p>', rows)).toBe('<p>Tirer au sorti</p>')
  })

  it('knows again what was cut to its room', () => {
    const rows = [{ summary: 'Deux jours pour raconter ce qui a été tenté.' }]
    expect(said('<p>At noon. Deux jours pour raconter…</p>', rows)).toBe(
      '<p><bdi>At noon. <bdi lang="fr">Deux jours pour raconter…</bdi></bdi></p>',
    )
  })

  it('leaves what says its language, what is no prose, and the words that are also keys', () => {
    const rows = [{ title, state: 'open', kind: 'Météo' }]
    for (const html of [
      '<div lang="es"><p>Tirer au sort</p></div>',
      '<code>Tirer au sort</code>',
      '<svg><text>Tirer au sort</text></svg>',
      '<input value="Tirer au sort"/>',
      '<p>open</p>',
      '<p>Météo at noon</p>',
    ])
      expect(said(html, rows)).toBe(html)
    expect(said('<p>Météo</p>', rows)).toBe('<p><bdi lang="fr">Météo</bdi></p>')
    expect(said('<div lang="fr">a<br>b</div><p>Tirer au sort</p>', rows)).toContain(
      '<p><bdi lang="fr">',
    )
  })

  it('says it on the element itself where only words may stand', () => {
    const rows = [{ title }]
    expect(said('<option value="1">Tirer au sort</option>', rows)).toBe(
      '<option lang="fr" value="1">Tirer au sort</option>',
    )
    expect(said('<textarea name="a">Tirer au sort</textarea>', rows)).toBe(
      '<textarea lang="fr" name="a">Tirer au sort</textarea>',
    )
    expect(said('<title>Tirer au sort · Ouvroir</title>', rows)).toBe(
      '<title lang="fr">Tirer au sort · Ouvroir</title>',
    )
  })

  it('follows the language that a row says of itself', () => {
    const rows = [
      { language: 'en', title: 'Drawing lots' },
      { language: 'es', title: 'Sortear un panel' },
    ]
    expect(said('<p>Drawing lots</p><p>Sortear un panel</p>', rows)).toBe(
      '<p>Drawing lots</p><p><bdi lang="es">Sortear un panel</bdi></p>',
    )
  })

  it('is made in one passage, however much was read and whatever was typed', () => {
    const rows = Array.from({ length: 4000 }, (_, at) => ({ title: `Une séance numéro ${at}`, at }))
    const html = rows.map((row) => `<li>Session: ${row.title} &lt;b&gt;</li>`).join('')
    const from = process.cpuUsage()
    const page = said(html, [...rows, { long: 'a'.repeat(200_000), deep: '['.repeat(50_000) }])
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(3000)
    expect(page.match(/lang="fr"/g)).toHaveLength(4000)
  })

  it('parts no sign of HTML, whatever somebody wrote', () => {
    const rows = [{ a: 'quot; et le reste', b: '#39;eau du puits', c: '39;eau du puits' }]
    for (const html of ['<p>Say: &quot; et le reste</p>', '<p>Say: l&#39;eau du puits</p>'])
      expect(said(html, rows)).toBe(html)
    expect(said('<p>Say &quot;quot; et le reste&quot;</p>', rows)).toBe(
      '<p><bdi>Say &quot;<bdi lang="fr">quot; et le reste</bdi>&quot;</bdi></p>',
    )
  })

  it('is not slowed down by texts of many lengths that begin alike', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({ line: `Les a${' bc'.repeat(at + 1)}` }))
    const cut = rows.map((_, at) => ({ line: `Les deux mots qui vont ${at}` }))
    const html = `<p>${'Les q '.repeat(3000)}</p><p>${'Les deux motz que je… '.repeat(1000)}</p>`
    // Of processor, not of the clock: the machine may be busy with others.
    const from = process.cpuUsage()
    expect(said(html, [...rows, ...cut])).toBe(html)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(1000)
  })
})
