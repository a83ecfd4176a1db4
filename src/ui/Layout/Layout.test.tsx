import { describe, expect, test } from 'vitest'
import type { Frame } from '#kit/frame.ts'
import { isHere } from '#kit/here.ts'
import { inLanguage } from './here.ts'
import { Layout } from './Layout.tsx'

const frame: Frame = {
  locale: 'fr',
  viewer: undefined,
  path: '/experiences/valbrenne?page=2',
  baseUrl: 'https://atelier.exemple',
  navigation: [
    {
      key: 'lab',
      links: [
        { label: 'Expérimentations', href: '/experiences' },
        { label: 'Appels', href: '/appels' },
      ],
    },
  ],
  assets: {
    style: '/assets/s.css',
    script: '/assets/s.js',
    fonts: ['/assets/f.woff2'],
    mark: '/m.svg',
  },
  nonce: 'abc',
  formMark: 'k',
  notice: undefined,
  house: { name: 'Ouvroir', tagline: 'le Labo' },
}
const person = { id: '1', name: 'Camille', roles: [], secondFactor: false }

function drawn(overrides: Partial<Frame> = {}, more = {}): string {
  return String(
    <Layout frame={{ ...frame, ...overrides }} title="Tirer au sort" lead="Une phrase." {...more}>
      <p>Suite</p>
    </Layout>,
  )
}

test('a page says its language, its title and its own address', () => {
  const html = drawn()
  expect(html).toMatch(/^<html lang="fr">/)
  expect(html).toContain('<title>Tirer au sort · Ouvroir</title>')
  expect(html).toContain(
    '<link rel="canonical" href="https://atelier.exemple/experiences/valbrenne"/>',
  )
  expect(html).toContain('<meta name="description" content="Une phrase."/>')
  expect(html).toContain('property="og:title" content="Tirer au sort"')
  expect(html).toContain('<h1>Tirer au sort</h1>')
  expect(html).toContain('<p class="lead">Une phrase.</p>')
})

test('a title and a lead in another language than the page say so', () => {
  const english = drawn({ locale: 'en' }, { titleIn: 'fr', leadIn: 'fr' })
  expect(english).toContain('<h1 lang="fr">Tirer au sort</h1>')
  expect(english).toContain('<p class="lead" lang="fr">Une phrase.</p>')
  expect(drawn({}, { titleIn: 'fr', leadIn: 'fr' })).toContain('<h1>Tirer au sort</h1>')
})

test('a refused form is said first in the title of the window', () => {
  expect(drawn({}, { refused: true })).toContain('<title>À revoir\u00a0: Tirer au sort')
})

test('the skip link comes first and leads to the matter', () => {
  expect(drawn()).toMatch(/<body><a class="skip-link" href="#contenu">/)
  expect(drawn()).toContain('<main id="contenu" tabindex="-1"')
})

test('visitors see five families, the search, the way of the letter and the way in; no rail', () => {
  const html = drawn({ doorway: 'try' })
  expect(html).toContain('Se connecter')
  expect(html).toContain('<a class="letter-link" href="/lettre">')
  expect(html).toMatch(
    /<form method="get" action="\/recherche"><combo-box data-source="\/recherche\/propositions.json"><input type="search" name="q"/,
  )
  const families = [...html.matchAll(/<li><a href="([^"]*)"(?: aria-current="(\w+)")?>/g)]
  expect(families.slice(0, 5).map(([, href, current]) => [href, current])).toEqual([
    ['/essayer', 'true'],
    ['/apprendre', undefined],
    ['/reseau-et-territoires', undefined],
    ['/agenda', undefined],
    ['/association', undefined],
  ])
  expect(html).not.toContain('Appels')
  expect(html).not.toContain('class="rail"')
})

test('people who are signed in have all their rooms, their name and the way out', () => {
  const html = drawn({ viewer: person })
  expect(html).toContain('class="rail"')
  expect(html).toContain('Appels')
  expect(html).toContain('Camille')
  expect(html).toContain('action="/deconnexion"')
  expect(html).not.toContain('Se connecter')
})

describe('the rail', () => {
  const family = (key: 'lab' | 'network', count: number) => ({
    key,
    links: Array.from({ length: count }, (_, n) => ({
      label: `${key} ${n}`,
      href: `/${key}/${n}`,
    })),
  })
  const today = { key: 'today', links: [{ label: 'Aujourd’hui', href: '/atelier' }] } as const
  const opened = (html: string) =>
    [...html.matchAll(/<details class="family"( open="")?><summary>([^<]*)/g)].map(
      ([, open, title]) => `${title}${open ? ' open' : ''}`,
    )

  test('folds its families, but the one of the page, and never what is of the day', () => {
    const navigation = [today, family('lab', 5), family('network', 4)]
    const html = drawn({ viewer: person, navigation, path: '/network/2/page' })
    // Twice: in the menu of a phone, in the rail of a wide screen.
    expect(opened(html)).toEqual(['Labo', 'Réseau open', 'Labo', 'Réseau open'])
    expect(html).toContain('href="/network/2" aria-current="true"')
    expect(html.indexOf('href="/atelier"')).toBeLessThan(html.indexOf('<details class="family"'))
  })

  test('of few entries is not folded', () => {
    const html = drawn({ viewer: person, navigation: [today, family('lab', 8)] })
    expect(opened(html)).toEqual([])
    expect(html).toContain('<p class="rail-title">Labo</p>')
  })

  test('of whoever is not of the team has at hand what they come for, the rest behind one fold', () => {
    const near = ['researcher'] as const
    const links = [{ label: 'Expérimentations', href: '/experiences', near }]
    const navigation = [today, { key: 'lab' as const, links }, family('network', 9)]
    const researcher = { ...person, roles: [{ role: 'researcher' as const }] }
    const html = drawn({ viewer: researcher, navigation, path: '/experiences' })
    expect(opened(html)).toEqual(['Tout le reste', 'Tout le reste'])
    expect(html.indexOf('href="/experiences"')).toBeLessThan(html.indexOf('Tout le reste'))
    expect(html).toContain('<p class="rail-title">Réseau</p>')
    const elsewhere = drawn({ viewer: researcher, navigation, path: '/network/2' })
    expect(opened(elsewhere)[0]).toBe('Tout le reste open')
    const staff = { ...person, roles: [{ role: 'lab-team' as const }] }
    expect(opened(drawn({ viewer: staff, navigation }))).not.toContain('Tout le reste')
  })

  test('marks a subject by its tabs too, which its pages show', () => {
    const tabs = [{ label: 'Portefeuille', href: '/portefeuille' }]
    const links = [{ label: 'Expérimentations', href: '/experiences', tabs }]
    const navigation = [{ key: 'lab' as const, links }]
    const on = (path: string) => drawn({ viewer: person, navigation, path })
    expect(on('/portefeuille')).toContain('<a href="/experiences" aria-current="true">')
    expect(on('/portefeuille')).toMatch(
      /<nav class="tabs"[^>]*>.*aria-current="page">Portefeuille</,
    )
    expect(on('/experiences?q=eau')).toMatch(/<nav class="tabs".*href="\/portefeuille"/)
    // Below, the crumbs say where one is.
    expect(on('/experiences/une')).not.toContain('class="tabs"')
    expect(drawn({ viewer: person, path: '/experiences' })).not.toContain('class="tabs"')
  })

  test('leads to what one may begin, if there is anything', () => {
    expect(drawn({ viewer: person, creates: true })).toContain('href="/creer"')
    expect(drawn({ viewer: person, creates: false })).not.toContain('href="/creer"')
  })
})

test('nothing needs JavaScript: the menu of a phone is a details element', () => {
  expect(drawn()).toMatch(/<details class="menu"><summary>Menu<\/summary><div class="menu-panel">/)
  expect(drawn().match(/<script/g)).toHaveLength(1)
  expect(drawn()).toContain('<script type="module" src="/assets/s.js" nonce="abc"></script>')
})

test('a sentence left by an act is said once, aloud', () => {
  expect(drawn({ notice: 'C’est fait.' })).toMatch(/role="status">.*C’est fait\./)
})

test('the language link keeps the page and its filters', () => {
  expect(drawn()).toContain('href="/experiences/valbrenne?page=2&amp;langue=en" lang="en"')
  expect(inLanguage('/a?langue=fr&q=eau', 'en')).toBe('/a?langue=en&q=eau')
})

test('a room is current on its page and below it, the front page only on itself', () => {
  expect(isHere('/experiences?page=2', '/experiences')).toBe('page')
  expect(isHere('/experiences/a', '/experiences')).toBe('true')
  expect(isHere('/experiences-closes', '/experiences')).toBeUndefined()
  expect(isHere('/experiences', '/')).toBeUndefined()
})

test('whoever still owes a second factor is told so where the house shows them nothing more', () => {
  const proofAt = '/connexion/second-facteur'
  expect(drawn({ proofAt })).toContain('Votre connexion attend une deuxième preuve.')
  expect(drawn({ proofAt })).toContain(`<a href="${proofAt}">Continuer ma connexion</a>`)
  expect(drawn()).not.toContain('deuxième preuve')
  expect(drawn({ proofAt, viewer: person })).not.toContain('Votre connexion attend')
})

test('the picture of a link is that of its page, said in words, and otherwise that of the house', () => {
  const pictureOf = (html: string) =>
    [...html.matchAll(/<meta property="og:image(:alt)?" content="([^"]*)"/g)].map((at) => at[2])
  const picture = { path: '/experiences/valbrenne/partage.png', title: 'Une rue à nous' }
  expect(pictureOf(drawn({}, { picture }))).toEqual([
    'https://atelier.exemple/experiences/valbrenne/partage.png',
    'Affiche\u00a0: Une rue à nous',
  ])
  expect(pictureOf(drawn())).toEqual(['https://atelier.exemple/partage.png', 'Ouvroir'])
  expect(pictureOf(drawn({}, { ownPicture: true }))).toEqual([])
})

test('what was done a moment ago is said first, and after what was refused since', () => {
  const undo = { action: '/annuler/1', secondsLeft: 40, mailsHeld: 0 }
  const at = (html: string) => [html.indexOf('page-notice'), html.indexOf('<p>Suite</p>')] as const
  const [notice, matter] = at(drawn({ viewer: person, undo }))
  expect(notice).toBeGreaterThan(0)
  expect(notice).toBeLessThan(matter)
  const [after, refused] = at(drawn({ viewer: person, undo }, { refused: true }))
  expect(after).toBeGreaterThan(refused)
})
