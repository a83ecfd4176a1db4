import { describe, expect, it } from 'vitest'
import { resultsOf } from './results.ts'
import { smallModel } from './testing/small-model.ts'
import { workshopTexts } from './texts/workshops.ts'
import { findingsIn, type MinutesWords, minutesDraft, stepsOf } from './workshop-sheet.ts'

const { draft, gapLine, below, above } = workshopTexts.fr
const words: MinutesWords = {
  ...draft,
  apartLine: (marker, role, isBelow) => gapLine(marker, role, isBelow ? below : above),
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const named = { marker: (id: string) => `M ${id}`, role: (id: string) => id }

describe('the run sheet of a workshop', () => {
  it.each(['assessment', 'results'] as const)(
    'lasts two hours without a gap, and each step has its words: %s',
    (kind) => {
      const steps = stepsOf(kind)
      expect(steps[0]?.from).toBe(0)
      expect(steps.at(-1)?.to).toBe(120)
      for (const [at, { from }] of steps.entries()) expect(from).toBe(steps[at - 1]?.to ?? 0)
      const keys = steps.map(({ key }) => key).toSorted()
      for (const texts of [workshopTexts.fr, workshopTexts.en]) {
        expect(Object.keys(texts.steps[kind]).toSorted()).toEqual(keys)
        expect(Object.keys(texts.material[kind]).toSorted()).toEqual(keys)
      }
    },
  )
})

describe('the minutes of a workshop', () => {
  const records = Array.from({ length: 5 }, () => ({
    role: 'resident',
    answers: { 'R.1.1.1': 1 as const },
  }))
  const facts = { 'R.1.1.2': 4 as const, 'T.1.1.2': 4 as const }
  const results = resultsOf({ model: smallModel, place: {}, facts, records })
  const around = { pillars: ['Représentation'], roles: ['Habitant·es'], actions: [] }

  it('begin with what the results say: strengths, gaps, what is weak', () => {
    const found = findingsIn(results, named)
    expect(found.strengths).toEqual(['M T.1'])
    expect(found.weak).toEqual(['M R.1'])
    expect(found.gaps).toEqual([{ marker: 'M R.1', role: 'resident', gap: -1 }])
    const actions = [{ text: 'Répondre\n# à tous', due: '1er mars 2027' }]
    const written = plain(minutesDraft('results', { ...around, ...found, actions }, words))
    expect(written).toContain('- M T.1 : …')
    expect(written).toContain('- M R.1 (resident, plus bas que les faits) : …')
    // On one line: what somebody typed makes no heading of the minutes.
    expect(written).toContain('- Répondre # à tous (pour le 1er mars 2027)')
    expect(written.match(/^## /gm)).toHaveLength(6)
  })

  it('tell nothing of a group of fewer than five', () => {
    const few = resultsOf({ model: smallModel, place: {}, facts, records: records.slice(1) })
    expect(findingsIn(few, named)).toEqual({ strengths: ['M R.1', 'M T.1'], gaps: [], weak: [] })
  })

  it('of the workshop to answer, follow the pillars', () => {
    const none = { strengths: [], gaps: [], weak: [] }
    const written = plain(minutesDraft('assessment', { ...around, ...none }, words))
    expect(written).toContain('- Habitant·es : … personnes')
    expect(written).toContain('- Représentation : …')
  })
})
