import { expect, it } from 'vitest'
import { rosetteTexts } from '../texts/rosette.ts'
import { Rosette, RosetteDrawing } from './Rosette.tsx'

const petals = ['Le conseil ressemble à la population', 'On sait qui décide', 'Les comptes'].map(
  (label, at) => ({ pillar: at < 2 ? 'Représentation' : 'Transparence', label, score: at / 3 }),
)
const points = [{ role: 'Habitant·es', scores: [0.2, 0.4, 0.9] }]
const reading = rosetteTexts.fr.results
const drawn = { title: 'Rosace', description: 'Trois pétales', petals, points, reading }

it('names each number beside the picture, in the order of its petals', () => {
  const html = String(<Rosette {...drawn} locale="fr" table={<table />} />)
  expect(html).toContain('<ol start="1"><li>Le conseil ressemble')
  expect(html).toContain('<ol start="3"><li>Les comptes</li></ol>')
})

it('carries its names when it is a file of its own, and grows with them', () => {
  const alone = String(<RosetteDrawing {...drawn} named />)
  for (const [at, { label }] of petals.entries()) expect(alone).toContain(`>${at + 1}. ${label}<`)
  expect(alone).toContain('Habitant·es')
  const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])
  const inPage = String(<RosetteDrawing {...drawn} />)
  expect(inPage).not.toContain('Les comptes')
  expect(heightOf(alone)).toBeGreaterThan(heightOf(inPage))
})

it('parts a long name between its words, so that it stays on the picture', () => {
  const long = 'mot '.repeat(60).trim()
  const svg = String(
    <RosetteDrawing {...drawn} petals={[{ pillar: 'Les comptes', score: 1, label: long }]} named />,
  )
  const lines = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, words = '']) => words)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(54)
})

it('says what its colours, its rings and its signs are, in the page and in its file', () => {
  const html = String(<Rosette {...drawn} locale="fr" table={<table />} />)
  const alone = String(<RosetteDrawing {...drawn} named />)
  const inFile = [...alone.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, words]) => words)
  expect(reading[0]).toContain('les faits')
  for (const words of reading) {
    expect(html).toContain(words)
    expect(inFile.join(' ')).toContain(words)
  }
  // A sign is drawn once: no letter that looks like it beside it.
  expect(html).not.toMatch(/[●■◆▲]/)
  expect(html.match(/<ul class="legend">.*?<\/ul>/s)?.[0].match(/<svg/g)).toHaveLength(1)
})

it('has a ring for each level, with its number, where a score of this level stands', () => {
  const svg = String(<RosetteDrawing {...drawn} />)
  const rings = [...svg.matchAll(/<circle cx="210" cy="210" r="([\d.]+)"/g)].map(([, r]) => r)
  expect(rings).toEqual(['34', '84', '134', '184'])
  const numbers = [...svg.matchAll(/<text x="210" y="[\d.]+"[^>]*font-size="11"[^>]*>(\d)</g)]
  expect(numbers.map(([, level]) => level)).toEqual(['1', '2', '3', '4'])
})
