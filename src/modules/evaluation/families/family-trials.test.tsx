import { describe, expect, it } from 'vitest'
import { pooledEffect } from '#engines/field-trials/index.ts'
import { trialNumbers } from '../testing/trial-numbers.ts'
import type { Family } from './family.ts'
import { leaveOutShape, withdrawFamilyShape } from './family-forms.ts'
import { figuresOfFamily, measuresAmong, type PlacedResult } from './family-trials.ts'
import { fewInWords, pooledSentences } from './family-words.ts'
import { ForestDrawing } from './pages/ForestDrawing.tsx'
import { familyEntry, trialsCsv } from './routes/family-files.ts'

const measure = { outcome: 'presence', unit: 'séances', better: 'higher' } as const
const family: Family = {
  ...{ id: 'f', slug: 'f-1', state: 'published', title: 'Vient-on plus ?', presentation: '' },
  ...{ ...measure, leftOut: [], reason: '', createdAt: new Date(0) },
  ...{ publishedAt: new Date(0), withdrawnAt: undefined },
}
function placed(
  id: string,
  title: string,
  numbers = trialNumbers(2),
  more: Partial<PlacedResult> = {},
): PlacedResult {
  return {
    ...{ id, publishedAt: new Date('2026-11-02'), deviations: '', numbers, isOpen: false },
    experiment: { id: `e-${title}`, slug: title.toLowerCase(), title },
    ...more,
  }
}
const results = [
  placed('c', 'Cahors', trialNumbers(3)),
  placed('a', 'Auch', trialNumbers(1), { deviations: 'Un mois plus tard.' }),
  placed('b', 'Brive', trialNumbers(2, { rows: 200 })),
  placed('z', 'Dax', trialNumbers(9, { unit: 'jours' })),
]
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('a family of trials', () => {
  it('takes every published result of its measure, in the order of the alphabet', () => {
    const { trials, notCounted, pooled } = figuresOfFamily(family, results)
    expect(trials.map(({ experiment }) => experiment.title)).toEqual(['Auch', 'Brive', 'Cahors'])
    expect(trials.map(({ differs }) => differs)).toEqual([true, false, false])
    expect(notCounted).toEqual([])
    expect(pooled?.trials).toBe(3)
    expect(measuresAmong(results).map(({ unit, experiments }) => [unit, experiments])).toEqual([
      ['séances', 3],
      ['jours', 1],
    ])
    const lower = figuresOfFamily({ ...family, better: 'lower' }, results)
    expect([lower.trials, lower.pooled]).toEqual([[], undefined])
  })

  it('computes its mean from what anybody reads: figures of people are rounded first', () => {
    const { trials, pooled } = figuresOfFamily(family, results)
    expect(trials.every(({ isRounded }) => isRounded)).toBe(true)
    expect(pooled).toEqual(pooledEffect(trials.map(({ estimate, se }) => ({ estimate, se }))))
    const exact = results[1]?.numbers.analysis.estimates.find(({ isEffect }) => isEffect)
    expect(trials[0]?.se).toBe(Number((exact?.se ?? 0).toPrecision(2)))
    const open = figuresOfFamily(
      family,
      results.map((result) => ({ ...result, isOpen: true })),
    )
    expect(open.trials[0]?.se).toBe(exact?.se)
  })

  it('counts each trial once, and says which results do not count and why', () => {
    const before = { publishedAt: new Date('2026-10-01') }
    const three = placed('m', 'Mende', trialNumbers(2, { arms: 3 }))
    const all = [...results, placed('a0', 'Auch', trialNumbers(5), before), three]
    const left = { ...family, leftOut: [{ resultId: 'b', reason: 'Une autre question.' }] }
    const { trials, notCounted } = figuresOfFamily(left, all)
    expect(trials.map(({ resultId }) => resultId)).toEqual(['a', 'c'])
    expect(notCounted.map(({ resultId, why, reason }) => [resultId, why, reason])).toEqual([
      ['a0', 'later-result', ''],
      ['b', 'left-out', 'Une autre question.'],
      ['m', 'several-groups', ''],
    ])
    // What was left out makes room for the result that it came after.
    const first = figuresOfFamily({ ...family, leftOut: [{ resultId: 'a', reason: 'r' }] }, all)
    expect(first.trials.map(({ resultId }) => resultId)).toEqual(['a0', 'b', 'c'])
  })

  it('says how little a few trials tell, in words', () => {
    expect([2, 3, 4, 5].map((count) => fewInWords(count, 'fr')?.slice(0, 25))).toEqual([
      expect.stringContaining('seulement'),
      expect.stringContaining('seulement'),
      expect.stringContaining('peu'),
      undefined,
    ])
    const { pooled } = figuresOfFamily(family, results)
    if (!pooled) throw new Error('no mean')
    const [mean, prediction, spread] = pooledSentences(pooled, family, 'fr').map(plain)
    expect(mean).toMatch(/^En moyenne.* séances de plus, et sans doute entre .* de plus\.$/)
    expect(prediction).toContain('Dans un autre lieu semblable')
    expect(spread).toMatch(/Les lieux diffèrent : \d+ %/)
    const two = figuresOfFamily(family, results.slice(0, 2)).pooled
    if (!two) throw new Error('no mean')
    expect(pooledSentences(two, family, 'fr')[1]).toBe(
      'On ne peut pas dire ce que serait l’effet dans un autre lieu.',
    )
    const alike = pooledEffect(Array.from({ length: 5 }, () => ({ estimate: 0, se: 1 })))
    const words = pooledSentences(alike, { unit: '' }, 'fr').map(plain)
    expect(words[0]).toContain('environ 0, et sans doute entre')
    expect(words[2]).toContain('Le hasard suffit')
  })

  it('is drawn inside its frame, however wide a prediction is, and said in its description', () => {
    const { trials, pooled } = figuresOfFamily(family, results)
    const svg = plain(String(ForestDrawing({ trials, pooled, locale: 'fr' })))
    const xs = [...svg.matchAll(/ x[12]?="([\d.-]+)"/g)].map(([, x]) => Number(x))
    expect(xs.length).toBeGreaterThan(10)
    expect(xs.every((x) => x >= 0 && x <= 320)).toBe(true)
    expect((svg.match(/<rect/g) ?? []).length).toBe(3)
    for (const name of ['Auch', 'Brive', 'Cahors', 'Moyenne']) expect(svg).toContain(`${name}, `)
  })

  it('gives programs what the page says, and of what was withdrawn no number', () => {
    const figures = figuresOfFamily(family, results)
    const place = { locale: 'fr', baseUrl: 'https://exemple.fr' } as const
    expect(familyEntry({ family, figures }, place)).toMatchObject({
      measure,
      trials: [{ experiment: 'Auch' }, { experiment: 'Brive' }, { experiment: 'Cahors' }],
      pooled: { trials: 3 },
    })
    const gone = { ...family, state: 'withdrawn', reason: 'Deux questions.' } as const
    const entry = familyEntry({ family: gone, figures: undefined }, place)
    expect(Object.keys(entry)).toEqual([
      ...['format', 'href', 'title', 'state', 'measure', 'publishedAt', 'withdrawnAt', 'reason'],
    ])
    const [titles, ...lines] = trialsCsv(figures, place.baseUrl).trim().split('\n')
    expect(titles?.startsWith('experiment,href,')).toBe(true)
    expect(lines.map((line) => line.split(',').slice(6, 8).map(Number))).toEqual(
      figures.trials.map(({ estimate, se }) => [estimate, se]),
    )
  })

  it('is left a trial or withdrawn with a reason only', () => {
    const resultId = '01900000-0000-7000-8000-00000000e1a1'
    expect(leaveOutShape.safeParse({ resultId, reason: '' }).success).toBe(false)
    expect(withdrawFamilyShape.safeParse({ reason: '' }).success).toBe(false)
    expect(leaveOutShape.safeParse({ resultId: 'x', reason: 'Une autre question.' }).success).toBe(
      false,
    )
  })
})
