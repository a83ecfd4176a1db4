import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const at = 'https://revue.exemple.fr/dossier/page.html'

describe('a page', () => {
  it('says its title, description, authors, day, picture, language and licence in its head', () => {
    const page = readPage(
      `<!doctype html><html lang="fr-FR"><head><title>Un guide | La revue</title>
      <meta property="og:title" content="Un guide &amp; des outils"><meta name="Description" content="Trois <b>lignes</b>.">
      <meta name="author" content="Une équipe"><meta property="og:site_name" content="La revue">
      <meta property="article:published_time" content="2026-11-20T10:00:00+01:00"><meta property="og:image" content="/i.jpg">
      <link rel="canonical" href="/guide"><link rel="alternate" type="application/rss+xml" title="Tout" href="/flux">
      <link rel="alternate" type="application/atom+xml" href="/atom"><link rel="alternate" hreflang="en" href="/en">
      </head><body><h1>Autre</h1><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></body></html>`,
      at,
    )
    expect(page).toEqual({
      title: 'Un guide & des outils',
      description: 'Trois lignes.',
      authors: 'Une équipe',
      publisher: 'La revue',
      publishedOn: '2026-11-20',
      picture: 'https://revue.exemple.fr/i.jpg',
      language: 'fr',
      licenceSaid: ['https://creativecommons.org/licenses/by/4.0/'],
      canonical: 'https://revue.exemple.fr/guide',
      feeds: [
        { href: 'https://revue.exemple.fr/flux', title: 'Tout' },
        { href: 'https://revue.exemple.fr/atom', title: '' },
      ],
    })
  })

  it('says it in Dublin Core', () => {
    const page = readPage(
      `<html lang=en><head><meta name="DC.title" content="A guide"><meta name="DC.creator" content="A team">
      <meta name="DCTERMS.license" content="https://creativecommons.org/licenses/by-sa/4.0/"><meta name="DC.date" content="2026/11/20"></head>`,
      at,
    )
    expect(page).toMatchObject({
      title: 'A guide',
      authors: 'A team',
      publishedOn: '2026-11-20',
      language: 'en',
    })
    expect(page.licenceSaid).toEqual(['https://creativecommons.org/licenses/by-sa/4.0/'])
  })

  it('says it in JSON-LD, alone or in a graph', () => {
    const work = {
      '@type': ['Article'],
      headline: 'Le titre',
      author: [{ name: 'Une équipe' }, 'Une autre'],
      license: { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' },
      datePublished: '2026-11-20',
      image: [{ url: '/i.png' }],
      publisher: { name: 'La revue' },
    }
    for (const told of [
      work,
      [work],
      { '@graph': [{ '@type': 'Organization', name: 'x' }, work] },
    ]) {
      const page = readPage(
        `<script>var a = 1</script><script type="application/ld+json">{bad</script><script type='application/ld+json'>${JSON.stringify(told)}</script>`,
        at,
      )
      expect(page).toMatchObject({
        title: 'Le titre',
        authors: 'Une équipe, Une autre',
        publisher: 'La revue',
        publishedOn: '2026-11-20',
        picture: 'https://revue.exemple.fr/i.png',
        licenceSaid: ['https://creativecommons.org/publicdomain/zero/1.0/'],
      })
    }
  })

  it('that says nothing has the title of its window, or its first heading', () => {
    expect(readPage('<title>Une &eacute;tude</title>', at).title).toBe('Une étude')
    expect(readPage('<h1>Une <em>étude</em></h1>', at).title).toMatch(/^Une/)
    expect(readPage('', at)).toMatchObject({ title: '', licenceSaid: [], feeds: [] })
  })

  it('that is hostile leaves words, and web addresses', () => {
    const page = readPage(
      `<title>Titre<script>alert(1)</script></title><meta property="og:image" content="javascript:alert(1)">
      <meta name="description" content="<img src=x onerror=alert(1)>Bonjour"><link rel="canonical" href="data:text/html,x">
      <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">`,
      at,
    )
    expect(page).toMatchObject({ picture: '', canonical: '', feeds: [], description: 'Bonjour' })
    expect(JSON.stringify(page)).not.toContain('onerror')
  })

  it.each([
    ['scripts that never end', '<script type="application/ld+json"'.repeat(40_000)],
    ['tags that never close', '<div><a rel=license>'.repeat(40_000)],
    ['metas', '<meta name=a content=b>'.repeat(40_000)],
    ['brackets', '<'.repeat(400_000)],
  ])('made of %s ends', (_, html) => {
    expect(readPage(html, at).title).toBe('')
  })
})
