import { describe, expect, it } from 'vitest'
import { type ReadFeed, readFeed } from './read-feed.ts'

const at = 'https://revue.exemple.fr/flux/rss.xml'
const read = (text: string): ReadFeed => {
  const feed = readFeed(text, at)
  if (!feed.ok) throw new Error(feed.refusal)
  return feed.value
}
const rss = (inside: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"><channel><title>La revue</title><link>https://revue.exemple.fr/</link>${head}${inside}</channel></rss>`

describe('a feed', () => {
  it('in RSS is read with its items, their links completed', () => {
    const feed = read(
      rss(
        `<item><title>Tirer au sort &amp;amp; choisir</title><link>/articles/1?utm_source=rss</link><guid isPermaLink="false">12</guid>
        <pubDate>Wed, 25 Nov 2026 09:00:00 +0100</pubDate><dc:creator>Une revue</dc:creator>
        <description>Court.</description><content:encoded><![CDATA[<h2>Un jury</h2><p>Trente&nbsp;personnes<br>&eacute;lues</p>]]></content:encoded>
        <enclosure url="/i.png" type="image/png" length="1"/></item>`,
        '<language>fr-FR</language><creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>',
      ),
    )
    expect(feed).toMatchObject({
      title: 'La revue',
      home: 'https://revue.exemple.fr/',
      language: 'fr',
    })
    expect(feed.licenceSaid).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      address: 'https://revue.exemple.fr/articles/1?utm_source=rss',
      title: 'Tirer au sort & choisir',
      authors: 'Une revue',
      picture: 'https://revue.exemple.fr/i.png',
      publishedAt: new Date('2026-11-25T08:00:00Z'),
    })
    expect(feed.items[0]?.extract).toMatch(/^Un jury\n+Trente\spersonnes\nélues$/)
  })

  it('in Atom is read by its base', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.exemple.fr/x/" xml:lang="en">
      <title type="html">A &lt;b&gt;b&lt;/b&gt;</title><id>urn:1</id><updated>2026-11-25T10:00:00Z</updated>
      <link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/><link href="/"/>
      <entry><title>t</title><id>urn:2</id><link rel="self" href="s"/><link href="a"/><updated>2026-11-25T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salut <b>toi</b></p></div></content></entry></feed>`)
    expect(feed).toMatchObject({ title: 'A b', home: 'https://b.exemple.fr/', language: 'en' })
    expect(feed.items[0]).toMatchObject({
      address: 'https://b.exemple.fr/x/a',
      extract: 'Salut toi',
    })
    expect(feed.licenceSaid[0]).toContain('by-sa')
  })

  it('in JSON or RDF too', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: 'https://j.exemple.fr/1', title: 'T', content_text: '3 < 5 & vrai' }],
    }
    expect(read(JSON.stringify(json)).items[0]).toMatchObject({
      title: 'T',
      extract: '3 < 5 & vrai',
    })
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>R</title><link>https://r.exemple.fr</link><description>d</description></channel>
      <item rdf:about="https://r.exemple.fr/1"><title>Un</title><link>https://r.exemple.fr/1</link><dc:date>2026-11-20T08:00:00Z</dc:date></item></rdf:RDF>`
    expect(read(rdf).items[0]).toMatchObject({
      title: 'Un',
      publishedAt: new Date('2026-11-20T08:00:00Z'),
    })
  })

  it('calls its items by a name that stays, whatever else changes', () => {
    const item = read(rss('<item><title>A</title><link>/1</link><guid>g</guid></item>')).items[0]
    const again = read(rss('<item><title>B</title><link>/2</link><guid> g </guid></item>')).items[0]
    const other = read(rss('<item><title>A</title><link>/1</link></item>')).items[0]
    expect(again?.guidHash).toBe(item?.guidHash)
    expect(other?.guidHash).not.toBe(item?.guidHash)
  })

  it('gives at most a hundred items, none without a page, and no day that makes no sense', () => {
    expect(
      read(rss('<item><title>A</title><link>/1</link></item>'.repeat(120))).items,
    ).toHaveLength(100)
    expect(
      read(rss('<item><title>A</title><link>javascript:alert(1)</link></item>')).items,
    ).toEqual([])
    const odd = '<item><link>/1</link><pubDate>31 février</pubDate></item>'
    expect(read(rss(odd)).items[0]?.publishedAt).toBeUndefined()
  })
})

describe('a hostile feed', () => {
  it('brings no script, handler, address or invisible letter', () => {
    const evil = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">cliquez</a>',
      '<svg><script>alert(1)</script></svg>',
      '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '<style>*{display:none}</style>',
      '<math><mtext></mtext><mglyph><style><img src onerror=alert(1)></style></math>',
      '\u202Eretourné',
    ]
    for (const html of evil) {
      const item = read(
        rss(
          `<item><title><![CDATA[Titre ${html}]]></title><link>/1</link><description><![CDATA[<p>Avant ${html} après</p>]]></description></item>`,
        ),
      ).items[0]
      const shown = `${item?.title} ${item?.extract}`
      expect(shown).toContain('Titre')
      expect(shown).toContain('Avant')
      expect(shown).not.toMatch(/alert|onerror|javascript|display|[\u202e<>]/)
    }
  })

  it.each([
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
    ],
    [
      'a file of the machine',
      `<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<title>&x;</title>')}`,
    ],
    ['a page', '<!doctype html><html><body><p>Bonjour</p></body></html>'],
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
    ['another JSON', '{"a":1}'],
  ])('that is %s is no feed', (_, text) => {
    expect(readFeed(text, at)).toEqual({ ok: false, refusal: 'not-a-feed' })
  })

  it.each([
    ['tags without end', rss('<a>'.repeat(60_000))],
    [
      'one huge text',
      rss(`<item><link>/1</link><description>${'&lt;p&gt;a'.repeat(60_000)}</description></item>`),
    ],
    ['many attributes', rss(`<item ${'a="b" '.repeat(40_000)}><link>/1</link></item>`)],
    [
      'open brackets',
      rss(
        `<item><link>/1</link><description><![CDATA[${'<'.repeat(100_000)}]]></description></item>`,
      ),
    ],
  ])('made of %s ends', (_, text) => {
    const feed = readFeed(text, at)
    if (feed.ok) expect(feed.value.items.length).toBeLessThanOrEqual(100)
    else expect(feed.refusal).toBe('not-a-feed')
  })
})
