import { XMLValidator } from 'fast-xml-parser'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { posterSize } from '#kit/papers/poster.ts'
import { posterOf as draw } from '#platform/documents/raster.ts'
import { markupAttacks, scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { aResource, aView } from '../../testing/examples.ts'
import { posterOf } from './poster.ts'

test('is a picture of the size that networks ask for, drawn once', async () => {
  const svg = posterOf(aView())
  const png = await draw(svg, posterSize)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(150_000)
  expect(await draw(svg, posterSize)).toBe(png)
})

test('says the title, the place, the kind and the licence, and holds the longest title', () => {
  const words = 'Une expérience de participation très longue '
  const svg = posterOf(aView(aResource({ title: words.repeat(12) })))
  for (const text of ['Valbrenne', 'Fiche retour', 'CC BY 4.0', 'Ouvroir'])
    expect(svg).toContain(text)
  const lines = [...svg.matchAll(/<text x="84" y="(\d+)"[^>]*font-weight="700"/g)].map((at) =>
    Number(at[1]),
  )
  expect(Math.max(...lines)).toBeLessThan(520)
  expect(svg).toContain('…')
})

test('a hostile title stays words', async () => {
  const titles = [
    ...markupAttacks,
    ...scriptAttacks,
    '\u202e\u0000\ud800',
    'W'.repeat(500),
    '漢字'.repeat(80),
  ]
  for (const title of titles) {
    const svg = posterOf(aView(aResource({ title })))
    expect(XMLValidator.validate(svg), title).toBe(true)
    expect(svg, title).not.toMatch(/<(?!\/?(?:svg|rect|path|circle|text)\b)/)
    expect(svg, title).not.toMatch(/<\w+[^>]*\son\w+=/)
  }
  await draw(posterOf(aView(aResource({ title: '<script>&"\'</text>' }))), posterSize)
})
