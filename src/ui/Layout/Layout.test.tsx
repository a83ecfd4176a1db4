import { expect, test } from 'vitest'
import type { Frame } from '#kit/frame.ts'
import { inLanguage, isHere } from './here.ts'
import { Layout } from './Layout.tsx'

const frame: Frame = {
  locale: 'fr',
  viewer: undefined,
  path: '/experiences/valbrenne?page=2',
  baseUrl: 'https://atelier.exemple',
  navigation: [
    {
      key: 'lab',
      title: 'Labo',
      links: [
        { label: 'Expérimentations', href: '/experiences', public: true },
        { label: 'Appels', href: '/appels', public: false },
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
  formKey: 'k',
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

test('visitors see the public rooms and the way in; no rail', () => {
  const html = drawn()
  expect(html).toContain('Se connecter')
  expect(html).toContain('href="/experiences" aria-current="true"')
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

test('nothing needs JavaScript: the menu of a phone is a details element', () => {
  expect(drawn()).toMatch(/<details class="menu"><summary>Menu<\/summary><nav/)
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
