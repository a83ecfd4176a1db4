import { expect, test } from 'vitest'
import { openSearch, robotsText, securityText, siteMap, webManifest } from './machine-files.ts'

const baseUrl = 'https://atelier.exemple'

test('robots are told what is of no use to them, and where the map is', () => {
  expect(robotsText(baseUrl, ['/connexion', '/mon-compte'])).toBe(
    'User-agent: *\nDisallow: /connexion\nDisallow: /mon-compte\n\nSitemap: https://atelier.exemple/sitemap.xml\n',
  )
})

test('a site map holds whole addresses, the day of their last change, and no stray sign', () => {
  const map = siteMap(baseUrl, [
    { path: '/' },
    { path: '/experiences/eau&vie<b>', changed: new Date('2026-11-25T22:00:00Z') },
  ])
  expect(map).toContain('<url><loc>https://atelier.exemple/</loc></url>')
  expect(map).toContain(
    '<loc>https://atelier.exemple/experiences/eau&amp;vie&lt;b&gt;</loc><lastmod>2026-11-25</lastmod>',
  )
})

test('a site too large for one map gives the list of its parts, and each part', () => {
  const changed = new Date('2026-11-25T22:00:00Z')
  const pages = Array.from({ length: 50_002 }, (_, at) => ({ path: `/${at}`, changed }))
  const whole = siteMap(baseUrl, pages)
  expect(whole).toContain('<sitemapindex ')
  expect(whole).toContain(
    '<loc>https://atelier.exemple/sitemap.xml?partie=2</loc><lastmod>2026-11-25</lastmod>',
  )
  expect(siteMap(baseUrl, pages, 1)?.match(/<url>/g)).toHaveLength(50_000)
  expect(siteMap(baseUrl, pages, 2)?.match(/<url>/g)).toHaveLength(2)
  for (const part of [0, 3, -1, 1.5, Number.NaN])
    expect(siteMap(baseUrl, pages, part)).toBe(undefined)
  expect(siteMap(baseUrl, pages.slice(0, 50_000))?.match(/<url>/g)).toHaveLength(50_000)
})

test('the search of the house can be added to a browser, whatever the name of the house', () => {
  const name = 'Ouvroir & <Cie> de la très grande ville'
  const xml = openSearch({ baseUrl, name }, 'Chercher', '/ressources.atom')
  expect(xml).toContain('<ShortName>Ouvroir &amp; &lt;Cie&gt;</ShortName>')
  expect(xml).toContain('template="https://atelier.exemple/recherche?q={searchTerms}"')
  expect(xml).toContain('template="https://atelier.exemple/ressources.atom?q={searchTerms}"')
})

test('whoever finds a security problem knows whom to write to', () => {
  const text = securityText({
    baseUrl,
    contactEmail: 'contact@exemple.fr',
    expires: new Date('2027-05-24T09:00:00Z'),
  })
  expect(text).toContain('Contact: mailto:contact@exemple.fr\n')
  expect(text).toContain('Expires: 2027-05-24T09:00:00.000Z\n')
})

test('without a built mark the manifest promises no icon', () => {
  expect(webManifest({ name: 'Ouvroir', tagline: '', mark: '' })['icons']).toEqual([])
})

test('a page in two languages says both, and the file says what that means', () => {
  const languages = [
    { language: 'fr', path: '/ressources/un' },
    { language: 'en', path: '/ressources/one' },
  ] as const
  const map = siteMap(baseUrl, [{ path: '/ressources/un', languages }, { path: '/seule' }])
  expect(map).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"')
  expect(map).toContain(
    `<loc>${baseUrl}/ressources/un</loc><xhtml:link rel="alternate" hreflang="fr" href="${baseUrl}/ressources/un"/><xhtml:link rel="alternate" hreflang="en" href="${baseUrl}/ressources/one"/></url>`,
  )
  expect(map).toContain(`<loc>${baseUrl}/seule</loc></url>`)
})
