import { describe, expect, test } from 'vitest'
import { faultsOf } from '#engines/questionnaires/index.ts'
import { readOneForm } from '#modules/questionnaires/index.ts'
import { answerOf, opinionQuestionnaires } from './questionnaire.ts'

const inFrench = { locale: 'fr', language: 'fr' } as const
const read = (fields: Record<string, string>, moment: 'hot' | 'cold' = 'hot') =>
  readOneForm(opinionQuestionnaires[moment], fields, inFrench)
const kept = (fields: Record<string, string>, moment: 'hot' | 'cold' = 'hot') => {
  const sent = read(fields, moment)
  return sent.ok ? answerOf(sent.value, moment) : sent.form.problems
}

describe('an answer', () => {
  test('keeps the questions of its moment, and leaves out what was not said', () => {
    const input = { overall: '4', aims: '', used: '5', liked: 'Les tables' }
    expect(kept(input)).toEqual({
      moment: 'hot',
      marks: { overall: 4 },
      liked: 'Les tables',
      improve: '',
    })
    expect(kept(input, 'cold')).toMatchObject({ marks: { overall: 4, used: 5 } })
  })

  test('that says nothing is none, and a mark of six is refused in words', () => {
    expect(kept({})).toBeUndefined()
    expect(kept({ overall: '6' })).toEqual({ overall: expect.stringContaining('5 au plus') })
  })
})

test('both questionnaires hold together', () => {
  expect(Object.values(opinionQuestionnaires).flatMap(faultsOf)).toEqual([])
})
