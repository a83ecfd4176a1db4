import { expect, test } from 'vitest'
import type { Frame } from '#kit/frame.ts'
import { locales } from '#kit/texts.ts'
import { drawProblem } from './draw-problem.tsx'

const frame: Frame = {
  locale: 'fr',
  viewer: undefined,
  path: '/nulle-part',
  baseUrl: 'https://atelier.exemple',
  navigation: [],
  assets: { style: '/s.css', script: '/s.js', fonts: [], mark: '/m.svg' },
  nonce: 'n',
  formMark: 'k',
  notice: undefined,
  house: { name: 'Ouvroir', tagline: 'le Labo' },
}

const statuses = [400, 403, 404, 413, 422, 429, 500, 503] as const

test('each problem has its own title, says what to do, and shows the way home', () => {
  for (const locale of locales) {
    const pages = statuses.map((status) => drawProblem({ ...frame, locale }, status))
    const titles = pages.map((page) => /<h1>(.*)<\/h1>/.exec(page)?.[1])
    expect(new Set(titles).size).toBe(statuses.length)
    for (const page of pages) {
      expect(page).toMatch(/^<!doctype html><html lang="(fr|en)">/)
      expect(page).toMatch(/<p class="lead">[^<]{30,}<\/p>/)
      expect(page).toContain('<a class="button quiet" href="/">')
    }
  }
})

test('a house of another name is called by it on every page of a problem', () => {
  const house = { name: 'La Fabrique de Lormeaux', tagline: 'ensemble' }
  for (const locale of locales) {
    for (const status of statuses) {
      const page = drawProblem({ ...frame, locale, house }, status)
      expect(page).toContain('· La Fabrique de Lormeaux</title>')
      // What made it is named once, in the foot; nothing else takes this house for another.
      expect(page.split('Ouvroir').length - 1, `${status} ${locale}`).toBeLessThan(2)
    }
    expect(drawProblem({ ...frame, locale, house }, 503)).toMatch(
      /<h1>[^<]*La Fabrique de Lormeaux[^<]*<\/h1>/,
    )
  }
})

test('a page that does not exist offers to search for it', () => {
  const matter = (status: 404 | 500) => drawProblem(frame, status).split('<main')[1]
  expect(matter(404)).toContain('action="/recherche"')
  expect(matter(500)).not.toContain('action="/recherche"')
})

const long = '\n</textarea><script>alert(1)</script> & la suite'
const again = {
  action: '/agir',
  fields: [
    ['_key', 'k'],
    ['text', long],
  ] as const,
}

const short = [{ label: 'Titre', text: 'Haies' }, { text: '</textarea><b>' }]
const texts = [{ text: long }, { label: 'Pourquoi ?', text: 'Autre' }]

test('what was typed is given back to be copied, escaped, and sent again where it may be', () => {
  for (const locale of locales) {
    const page = drawProblem({ ...frame, locale }, 403, { texts, short, again })
    expect(page).toMatch(/<textarea[^>]* readonly[^>]*>\n\n&lt;\/textarea&gt;&lt;script&gt;/)
    expect(page).not.toContain('<script>alert')
    expect(page).toMatch(/<label for="[^"]*texte-1">[^<]*(qui commence par|begins with)/)
    expect(page).toMatch(/<label for="[^"]*texte-2">Pourquoi \?</)
    expect(page).toMatch(
      /<form class="form" method="post" action="\/agir"[^>]*>.*name="_key" value="k"/s,
    )
    expect(page).toContain('href="/connexion" target="_blank"')
    expect(page).toMatch(
      /<textarea[^>]*name="reponses"[^>]*>(?:Titre\u00a0: |Titre: )Haies\n&lt;\/textarea&gt;&lt;b&gt;</,
    )
    expect(page).toMatch(/<form[^>]* data-again/)
  }
  const copied = drawProblem(frame, 403, { texts: [{ text: long }], short: [] })
  expect(copied).not.toContain('method="post"')
  expect(copied).not.toContain('name="reponses"')
  expect(copied).toMatch(/rouvrez le formulaire et collez-y votre texte/)
})

test('who owes a second factor gives it beside the page, and sends again', () => {
  const owing = { ...frame, proofAt: '/connexion/second-facteur' }
  const page = drawProblem(owing, 403, { texts, short, again })
  expect(page).toMatch(/<h1>Votre connexion attend une deuxième preuve/)
  expect(page).toContain('href="/connexion/second-facteur" target="_blank"')
  // No other way leaves the page that holds the text.
  expect(page.split('second-facteur')).toHaveLength(2)
  expect(page).toMatch(/<form[^>]* data-again/)
  const button = drawProblem(owing, 403, { texts: [], short: [], again })
  expect(button).toMatch(/<h2[^>]*>Ce que vous demandiez</)
  expect(button).not.toContain('Copiez-le')
  expect(button).toMatch(/<form[^>]* data-again/)
})

test('who is signed in, without the right, is not asked to sign in', () => {
  const viewer = { id: '1', name: 'Anne Ker', roles: [], secondFactor: true }
  const page = drawProblem({ ...frame, viewer }, 403, {
    texts: [{ text: 'Un texte\nà garder' }],
    short: [],
  })
  expect(page).toMatch(/<h1>Cette page n’est pas ouverte à votre compte/)
  expect(page).toContain('Un texte\nà garder</textarea>')
  expect(page).not.toContain('/connexion"')
})

test('no problem speaks of software to the person who meets it', () => {
  for (const status of statuses) {
    const words = drawProblem(frame, status).replace(/<head>.*<\/head>|<[^>]*>/g, ' ')
    expect(words).not.toMatch(/\b(erreur \d|serveur|base de données|HTTP|token|\d{3})\b/i)
  }
})

test('the house is called by its own name, and by no other', () => {
  const house = { name: 'Maison des communs', tagline: 'essais' }
  for (const locale of locales) {
    for (const status of statuses)
      expect(drawProblem({ ...frame, house, locale }, status)).not.toContain('Ouvroir')
    expect(drawProblem({ ...frame, house, locale }, 503)).toMatch(/<h1>Maison des communs /)
    expect(drawProblem({ ...frame, house, locale }, 404)).toMatch(
      /(dans|Search) Maison des communs/,
    )
  }
})
