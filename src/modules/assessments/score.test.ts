import { describe, expect, it } from 'vitest'
import { diagnosisQuestions, diagnosisResult, mostAsked } from './diagnosing/diagnosis.ts'
import { sortFindings } from './findings.ts'
import { questionsOf } from './index-model.ts'
import {
  comparableQuestions,
  countRoles,
  movedBetween,
  type Recorded,
  resultsOf,
} from './results.ts'
import { changeBetween, estimateOf, levelOf, scoreOf, studentQuantile } from './score.ts'
import { smallModel } from './testing/small-model.ts'

const place = {}
const perceived = 'R.1.1.1'
const fact = 'R.1.1.2'

function people(role: string, levels: readonly (1 | 2 | 3 | 4)[]): readonly Recorded[] {
  return levels.map((level) => ({ role, answers: { [perceived]: level } }))
}

function markerFound(records: readonly Recorded[], facts = {}) {
  const [pillar] = resultsOf({ model: smallModel, place, facts, records })
  const found = pillar?.markers[0]
  if (!found) throw new Error('no marker')
  return found
}

describe('scores', () => {
  it('go from 0 to 1 by thirds; what is unknown or blank has none', () => {
    expect([1, 2, 3, 4].map((level) => scoreOf(level as 1))).toEqual([0, 1 / 3, 2 / 3, 1])
    expect(scoreOf('unknown')).toBeUndefined()
    expect(scoreOf(undefined)).toBeUndefined()
    expect([0, 0.24, 0.25, 0.5, 0.75, 1].map(levelOf)).toEqual([1, 1, 2, 3, 4, 4])
  })

  it('have the interval of Student, worked by hand: 0.4 ± 2.776 × 0.1247', () => {
    const estimate = estimateOf([0, 1, 1, 2, 2].map((third) => third / 3))
    expect(estimate?.mean).toBeCloseTo(0.4, 10)
    expect(estimate?.low).toBeCloseTo(0.0537, 3)
    expect(estimate?.high).toBeCloseTo(0.7463, 3)
    expect(studentQuantile(4)).toBeCloseTo(2.7764, 2)
    expect(studentQuantile(30)).toBeCloseTo(2.0423, 4)
  })

  it('are not sure of it when five people say the same', () => {
    const estimate = estimateOf([1, 1, 1, 1, 1])
    expect(estimate?.mean).toBe(1)
    expect(estimate?.low).toBeLessThan(0.9)
  })

  it('moved only when the interval leaves zero out', () => {
    const few = estimateOf([0, 1 / 3, 1 / 3, 2 / 3, 1])
    const more = estimateOf([1 / 3, 1 / 3, 2 / 3, 2 / 3, 1])
    const many = estimateOf(Array.from({ length: 60 }, (_, at) => (at % 2 ? 1 : 2 / 3)))
    if (!few || !more || !many) throw new Error('no estimate')
    expect(changeBetween(few, more).moved).toBe('unsure')
    expect(changeBetween(few, many).moved).toBe('unsure')
    const low = estimateOf(Array.from({ length: 60 }, (_, at) => (at % 2 ? 0 : 1 / 3)))
    if (low) expect(changeBetween(low, many).moved).toBe('up')
  })
})

describe('results', () => {
  it('keep roles and facts apart: a large role never weighs on another', () => {
    const records = [
      ...people('resident', Array(50).fill(1)),
      ...people('elected', [4, 4, 4, 4, 4]),
    ]
    const found = markerFound(records, { [fact]: 3 })
    const means = Object.fromEntries(found.roles.map((item) => [item.role, item.perceived?.mean]))
    expect(means).toEqual({ resident: 0, elected: 1, officer: undefined, association: undefined })
    expect(found.fact).toBeCloseTo(2 / 3)
  })

  it('hide a role of four people, and show one of five', () => {
    const [four] = markerFound(people('resident', [1, 2, 3, 4])).roles
    const [five] = markerFound(people('resident', [1, 2, 3, 4, 4])).roles
    expect(four?.perceived).toBeUndefined()
    expect(five?.perceived?.n).toBe(5)
  })

  it('count for the floors those who chose a level for half of their questions', () => {
    const asked = questionsOf(smallModel).filter(({ question }) => question.kind === 'perceived')
    const record = (known: number) => ({
      role: 'resident',
      answers: Object.fromEntries(
        asked.map(({ question }, at) => [question.id, at < known ? (2 as const) : 'unknown']),
      ) as Recorded['answers'],
    })
    expect(asked).toHaveLength(4)
    const counted = (known: number) =>
      countRoles({ model: smallModel, place, records: Array(30).fill(record(known)) })
    expect([0, 1, 2, 4].map((known) => counted(known)['resident'])).toEqual([0, 0, 30, 30])
  })

  it('mark a gap of one level between what is perceived and the facts', () => {
    const low = markerFound(people('resident', [1, 1, 1, 2, 1, 1]), { [fact]: 4 })
    const near = markerFound(people('resident', [4, 4, 4, 3, 4, 4]), { [fact]: 4 })
    expect(low.roles[0]?.gap).toBeLessThan(-0.5)
    expect(near.roles[0]?.gap).toBeUndefined()
  })

  it('count a score of exactly zero among what is to be improved, and a blank nowhere', () => {
    const results = resultsOf({
      model: smallModel,
      place,
      facts: { [fact]: 1 },
      records: people('resident', [1, 1, 1, 1, 1]),
    })
    const { weaknesses, strengths } = sortFindings(results)
    expect(weaknesses.map(({ found }) => found.node.id)).toEqual(['R.1'])
    expect(weaknesses[0]?.facts).toBe(true)
    expect(weaknesses[0]?.roles).toEqual(['resident'])
    expect(strengths).toEqual([])
  })

  it('put the weakest marker first, by the least that is shown of it', () => {
    const results = (first: 1 | 2, second: 1 | 2) =>
      resultsOf({
        model: smallModel,
        place,
        facts: {},
        records: Array.from({ length: 5 }, () => ({
          role: 'resident',
          answers: { 'R.1.1.1': first, 'T.1.1.1': second },
        })),
      })
    const order = (first: 1 | 2, second: 1 | 2) =>
      sortFindings(results(first, second)).weaknesses.map(({ found }) => found.node.id)
    expect(order(1, 2)).toEqual(['R.1', 'T.1'])
    expect(order(2, 1)).toEqual(['T.1', 'R.1'])
  })

  it('compare two waves by the questions that say the same', () => {
    const later = structuredClone(smallModel)
    const reworded = questionsOf(later)[0]?.question
    if (!reworded) throw new Error('no question')
    const before = {
      model: smallModel,
      place,
      facts: {},
      records: people('resident', [1, 1, 1, 2, 2]),
    }
    const after = { ...before, records: people('resident', [4, 4, 4, 4, 3]) }
    expect(movedBetween(before, after).map(({ change }) => change.moved)).toEqual(['up'])
    reworded.text = { ...reworded.text, fr: 'Tout autre chose ?' }
    expect(comparableQuestions(smallModel, later).has(perceived)).toBe(false)
    expect(movedBetween(before, { ...after, model: later })).toEqual([])
    // One question of two reworded: the mean of the other one would be another table to subtract.
    const wide = structuredClone(smallModel)
    const [first] = wide.pillars[0]?.markers[0]?.criteria ?? []
    first?.questions.push({ ...structuredClone(reworded), id: 'R.1.1.3' })
    const [wideBefore, wideAfter] = [
      { ...before, model: wide },
      { ...after, model: wide },
    ]
    expect(movedBetween(wideBefore, wideAfter)).toHaveLength(1)
    expect(movedBetween(before, wideAfter)).toEqual([])
  })
})

describe('the quick diagnosis', () => {
  it('asks the first question of each kind of every marker, and 32 at most', () => {
    const asked = diagnosisQuestions(smallModel).map(({ question }) => question.id)
    expect(asked).toEqual(questionsOf(smallModel).map(({ question }) => question.id))
    const wide = structuredClone(smallModel)
    wide.pillars = Array.from({ length: 8 }, (_, p) =>
      structuredClone(smallModel.pillars[p % 2]),
    ).flatMap((pillar, p) => {
      if (!pillar) return []
      const named = JSON.stringify(pillar).replaceAll(/"([RT])(\.|")/g, `"p${p}$1$2`)
      return [JSON.parse(named)]
    })
    wide.pillars.push(
      ...structuredClone(wide.pillars).map((pillar) =>
        JSON.parse(JSON.stringify(pillar).replaceAll('"p', '"q')),
      ),
    )
    expect(diagnosisQuestions(wide)).toHaveLength(mostAsked)
  })

  it('says nothing of a marker without answer, and zero of one at level 1', () => {
    const [pillar, other] = diagnosisResult(smallModel, { [perceived]: 1, [fact]: 'unknown' })
    expect(pillar?.markers.map(({ score }) => score)).toEqual([0])
    expect(other?.score).toBeUndefined()
  })
})
