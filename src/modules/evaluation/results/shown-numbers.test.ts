import { describe, expect, it } from 'vitest'
import { type Analysis, analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import type { KeptNumbers } from '../kept-numbers.ts'
import { effectInWords, effectSentence } from './effect-sentence.ts'
import { withoutLines } from './kept-result.ts'
import { roundedAnalysis, shownEffects, shownNumbers, stepOf } from './shown-numbers.ts'
import { writtenChanceClass } from './written-figures.ts'

const fields = {
  ...{ design: 'complete', outcome: ['vient', 'heures'], treatment: 'recu', covariates: 'age' },
  ...{ permutations: 100, corrections: ['holm'] },
}

/** Sixty people, of whom the last may be left out, and may have come or not. */
function numbersOf(people: number, comes: boolean): KeptNumbers {
  const rows = Array.from({ length: people }, (_, at) => {
    const arm = at % 2
    const came = at === 59 ? comes : (at * 7 + arm * 3) % 10 < 4 + 3 * arm
    const hours = at === 5 ? '' : String(((at * 13) % 17) / 3 + arm)
    return {
      line: at + 2,
      cells: [String(arm), came ? '1' : '0', hours, String(20 + ((at * 11) % 50))],
    }
  })
  const table = { titles: ['recu', 'vient', 'heures', 'age'], rows, separator: ',' }
  const plan = readTrialPlan(fields)
  const ran = plan.ok ? analyse(table, plan.plan) : undefined
  if (!ran?.ok) throw new Error('not analysed')
  return {
    plan: {
      ...{ id: 'a', question: 'q', isDrawn: true, unit: '', isHigherBetter: true, least: 0.1 },
      fields,
    },
    ...{ ofPeople: true, received: people, renamed: [], isAmended: false },
    analysis: withoutLines(ran.analysis),
  }
}
const comesIn = ({ estimates }: Analysis) => estimates.filter(({ outcome }) => outcome === 'vient')
/** The sum of an outcome among those treated, as far as an effect and the number of rows give it back. */
const toldOf = ({ estimates }: Analysis) =>
  comesIn({ estimates } as Analysis).map(({ estimate }) => estimate * 30)

describe('figures of people', () => {
  it('of two results that differ by one person say nothing of that person', () => {
    const [full, more, fewer] = [numbersOf(59, false), numbersOf(60, true), numbersOf(60, false)]
    // Every digit tells: taken from one another, they differ by what this person did.
    const exact = [full, more, fewer].map(({ analysis }) => toldOf(analysis)[0] ?? 0)
    expect(Math.abs((exact[1] ?? 0) - (exact[2] ?? 0))).toBeCloseTo(1, 9)
    const shown = [more, fewer].map((numbers) => shownNumbers(numbers, false))
    expect(shown.every(({ isRounded }) => isRounded)).toBe(true)
    const [came, stayed] = shown.map(({ analysis }) => comesIn(analysis)[0])
    expect(came?.estimate).toBe(stayed?.estimate)
    expect(came?.p).toBe(stayed?.p)
    expect(came?.se).toBe(stayed?.se)
  })

  it('hold nothing finer than what two people could change, in any number that a file writes', () => {
    const { analysis } = numbersOf(60, true)
    const rounded = roundedAnalysis(analysis)
    for (const [at, row] of rounded.estimates.entries()) {
      const own = analysis.estimates[at]
      if (!own) throw new Error('another estimate')
      const step = stepOf(own, 30)
      expect(step * 30).toBeGreaterThanOrEqual(2 * (own.span ?? 0))
      for (const value of [row.estimate, row.attrition?.low, row.attrition?.high]) {
        if (value !== undefined) expect(value / step).toBeCloseTo(Math.round(value / step), 9)
      }
      for (const end of [row.low, row.high])
        expect((2 * end) / step).toBeCloseTo(Math.round((2 * end) / step), 9)
      expect(row.df).toBe(Math.round(row.df))
      for (const p of [row.p, row.permutation?.p, ...Object.values(row.corrected ?? {})])
        expect([0.001, 0.01, 0.05, 0.1, 1]).toContain(p)
    }
    // Whatever is added to an analysis later is looked at as well: four figures are never published.
    const digits = JSON.stringify(rounded).match(/\d+\.\d+/g) ?? []
    expect(digits.filter((text) => text.replace(/^0\.0*|\./g, '').length > 3)).toEqual([])
    const finest = JSON.stringify(analysis).match(/\d+\.\d{6,}/g) ?? []
    expect(finest.length).toBeGreaterThan(10)
  })

  it('keep the side of zero on which an end lies, and how sure it is', () => {
    const { analysis, ...more } = numbersOf(60, true)
    const [first] = analysis.estimates
    if (!first) throw new Error('no estimate')
    const near = { ...first, outcome: 'vient', estimate: 0.26, low: 0.01, high: 0.51, span: 1 }
    const numbers = { ...more, analysis: { ...analysis, estimates: [near] } }
    const [pair] = shownEffects(numbers, false)
    expect(pair?.shown).toMatchObject({ estimate: 0.3, low: 0.05, high: 0.5 })
    const under = roundedAnalysis({ ...analysis, estimates: [{ ...near, low: -0.01 }] })
    expect(under.estimates[0]?.low).toBe(-0.05)
    if (!pair) throw new Error('no effect')
    const words = effectSentence(pair.effect, numbers, 'fr', pair.shown)
    expect(words.degree).toBe(effectSentence(pair.effect, numbers, 'fr').degree)
    expect(effectInWords(words, 'fr')).toMatch(/0,3.* entre 0,05 et 0,5/)
  })

  it('are whole where anybody reads the rows, or where a row is no person', () => {
    const numbers = numbersOf(60, true)
    expect(shownNumbers(numbers, true).analysis).toBe(numbers.analysis)
    expect(shownNumbers({ ...numbers, ofPeople: false }, false)).toEqual({
      ...{ analysis: numbers.analysis, isRounded: false },
    })
  })

  it('write a chance by its class', () => {
    const bounds = [0.001, 0.01, 0.05, 0.1]
    const written = [0.001, 0.05, 1].map((p) => writtenChanceClass(p, bounds, 'fr'))
    expect(written).toEqual(['< 0,001', '< 0,05', '> 0,1'])
  })
})
