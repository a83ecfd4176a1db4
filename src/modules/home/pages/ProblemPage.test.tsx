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
  formKey: 'k',
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

test('a page that does not exist offers to search for it', () => {
  expect(drawProblem(frame, 404)).toContain('action="/recherche"')
  expect(drawProblem(frame, 500)).not.toContain('action="/recherche"')
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
