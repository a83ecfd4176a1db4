import { describe, expect, it } from 'vitest'
import { keptAnswers } from './answers.ts'
import { everyKind } from './every-kind.ts'
import { askedPages, readAnswers } from './read-answers.ts'
import type { SentFields } from './sent-fields.ts'

const base = {
  ...{ agree: 'yes', age: '34', use: 'often' },
  ...{ parts__roof: 'good', parts__floor: 'bad' },
}
const read = (sent: SentFields, respondent = {}) =>
  readAnswers(everyKind, { ...base, ...sent }, respondent)
const problemsOf = (sent: SentFields) => read(sent).problems
const value = (sent: SentFields, question: string, respondent = {}) => {
  const answer = read(sent, respondent).answers[question]
  return answer?.state === 'given' ? answer.value : answer?.state
}

describe('answers', () => {
  it('of every kind are read from the fields of a form', () => {
    const sent = {
      ...{ town: '2a004', since: '2001-05-06', reach__email: 'a@exemple.fr' },
      ...{ use: 'else', use__other: 'le soir', why: ['music', 'market'], market_again: 'no' },
      ...{ liked: '4', first__heat: '1', first__open: '2', share: '12,5 %' },
      ...{ parts__roof: 'bad', word: ' vaste ', more: 'x' },
      photo: { file: 'f1', type: 'image/png', bytes: 10 },
    }
    const all = read(sent, { population: 3_500 })
    expect(all.problems).toEqual([])
    const written = Object.entries(all.answers).map(([id, answer]) => [
      id,
      answer.state === 'given' ? answer.value : answer.state,
    ])
    expect(Object.fromEntries(written)).toEqual({
      ...{ agree: true, age: 34, town: '2A004', since: '2001-05-06' },
      reach: { ways: { email: 'a@exemple.fr' } },
      use: { chosen: 'else', other: 'le soir' },
      why: { chosen: ['market', 'music'] },
      ...{ market_again: false, liked: 4, share: 12.5, word: 'vaste', more: 'x' },
      parts: { rows: { roof: 'bad', floor: 'bad' } },
      first: { ranked: ['heat', 'open'] },
      photo: { file: 'f1', type: 'image/png', bytes: 10 },
    })
  })

  it.each<[string, SentFields, string, object]>([
    ['nothing where something must be', { use: '' }, 'use', { code: 'required' }],
    ['a word of no list', { use: 'never' }, 'use', { code: 'not-an-option' }],
    ['“other” without words', { use: 'else' }, 'use', { code: 'other-not-said' }],
    [
      'words of “other” that nobody chose',
      { use__other: 'x' },
      'use',
      { code: 'other-not-chosen' },
    ],
    [
      'too many boxes',
      { why: ['market', 'music', 'people'] },
      'why',
      { code: 'too-many', bound: 2 },
    ],
    [
      '“none” with another',
      { why: ['market', 'none'] },
      'why',
      { code: 'alone-with-others', part: 'none' },
    ],
    ['no number', { share: 'x' }, 'share', { code: 'not-a-number' }],
    ['more than a number holds', { age: '9'.repeat(400) }, 'age', { code: 'not-a-number' }],
    ['too precise', { share: '1,25' }, 'share', { code: 'too-precise', bound: 1 }],
    ['beyond a hundred', { share: '101' }, 'share', { code: 'too-large', bound: 100 }],
    ['no day', { since: '2026-02-30' }, 'since', { code: 'not-a-day' }],
    ['too early', { since: '1949-12-31' }, 'since', { code: 'too-early', bound: '1950-01-01' }],
    [
      'a row without answer',
      { parts__floor: '' },
      'parts',
      { code: 'row-without-answer', part: 'floor' },
    ],
    [
      'twice a place',
      { first__heat: '1', first__open: '1' },
      'first',
      { code: 'same-rank', bound: 1, part: 'open' },
    ],
    ['a place that is missing', { first__heat: '2' }, 'first', { code: 'rank-missing', bound: 1 }],
    [
      'a place beyond',
      { first__heat: '3' },
      'first',
      { code: 'not-a-rank', bound: 2, part: 'heat' },
    ],
    ['no commune', { town: 'Rennes' }, 'town', { code: 'not-a-place' }],
    ['no address', { reach__email: 'a@b' }, 'reach', { code: 'not-an-email', part: 'email' }],
    [
      'too long',
      { parts__roof: 'bad', word: 'x'.repeat(31) },
      'word',
      { code: 'too-long', bound: 30 },
    ],
    [
      'a file of another type',
      { photo: { file: 'f', type: 'text/plain', bytes: 1 } },
      'photo',
      { code: 'wrong-type', bound: 'image/*' },
    ],
    [
      'a refusal and an answer',
      { use__prefer_not: 'yes' },
      'use',
      { code: 'prefer-not-and-answer' },
    ],
  ])('%s stands under its question', (_, sent, question, fault) => {
    expect(problemsOf(sent)).toEqual([{ question, ...fault }])
  })

  it('are left blank where JSON kept no number, whatever stands beside', () => {
    const given = { use: { state: 'given', value: false }, why: { state: 'prefer-not' } } as const
    const kept = JSON.parse(JSON.stringify({ ...given, age: { state: 'given', value: 1 / 0 } }))
    expect(keptAnswers(kept)).toEqual({ ...given, age: { state: 'blank' } })
  })

  it('keeps “I prefer not to answer” apart from nothing', () => {
    const { answers, problems } = read({ use: '', use__prefer_not: 'yes', town: '' })
    expect(problems).toEqual([])
    expect([answers['use'], answers['town']]).toEqual([{ state: 'prefer-not' }, { state: 'blank' }])
    expect(answers['why']).toBeUndefined()
    // Where it is not offered, the field says nothing.
    expect(value({ town__prefer_not: 'yes' }, 'town')).toBe('blank')
  })

  it('drops what was filled in before its question went, and says so', () => {
    const { answers, dropped, problems } = read({ age: '12', why: ['market'], liked: '9' })
    expect(problems).toEqual([])
    expect(dropped).toEqual(['use', 'why', 'liked', 'parts'])
    expect(Object.keys(answers)).toEqual(['agree', 'age', 'town', 'since', 'reach'])
  })

  it('asks by role and by population', () => {
    const ids = (respondent: object) =>
      askedPages(everyKind, read({}).answers, respondent).flatMap(({ questions }) =>
        questions.map(({ id }) => id),
      )
    expect(ids({})).not.toContain('market_again')
    expect(ids({ role: 'elected' })).toContain('market_again')
    expect(ids({ population: 3_499 })).not.toContain('more')
    expect(ids({ population: 3_500 })).toContain('more')
  })

  it('a name of the language is no answer', () => {
    const odd = readAnswers(everyKind, JSON.parse('{"__proto__":"x","constructor":"y"}'))
    expect(odd.dropped).toEqual([])
  })
})
