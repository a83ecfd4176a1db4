import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { posterSvg } from './poster.ts'

test('says what it is, its title, its place and its house, once each', () => {
  const said = {
    kind: 'Expérimentations',
    title: 'Une rue à nous',
    place: 'Valbrenne',
    foot: 'Ouvroir',
  }
  const svg = posterSvg(said)
  for (const word of Object.values(said)) expect(svg.split(`>${word}<`)).toHaveLength(2)
})

test('the longest title holds above its place; nothing to say leaves no mark', () => {
  const svg = posterSvg({ kind: '', title: 'Une très longue rue '.repeat(40), foot: '' })
  const lines = [...svg.matchAll(/y="(\d+)"[^>]*font-weight="700"/g)].map((at) => Number(at[1]))
  expect(Math.max(...lines)).toBeLessThan(520)
  expect(svg).toContain('…')
  expect(posterSvg({ kind: '', title: '', foot: '' })).toContain('>…<')
})

test.each(['</text><script>', '"\'&', '\u0000\ud800\u202e', '漢'.repeat(300), 'W'.repeat(400)])(
  'words stay words: %j',
  (hostile) => {
    const svg = posterSvg({ kind: hostile, title: hostile, place: hostile, foot: hostile })
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|path|circle|text)\b)/)
  },
)
