import { describe, expect, test } from 'vitest'
import type { AnswerState } from '../column-types.ts'
import {
  type CitizenProposal,
  followUpCounts,
  isOverdue,
  owedOn,
  reminderDue,
} from './follow-up.ts'

function proposal(...answers: { state: AnswerState; dueOn?: string }[]): CitizenProposal {
  return {
    id: 'p',
    number: 1,
    title: 'Garder la garde d’enfants',
    text: '',
    madeBy: 'Séance 2',
    madeOn: '2026-10-01',
    answerDueOn: '2026-12-01',
    answers: answers.map(({ state, dueOn }, at) => ({
      id: String(at),
      state,
      reason: 'Parce que.',
      answeredBy: 'Ville de Valbrenne',
      answeredOn: '2026-11-01',
      dueOn,
      link: undefined,
    })),
  }
}

const never = { soon: false, late: false }

describe('a proposal of citizens', () => {
  test('is owed an answer by its day, and is late the day after', () => {
    expect(owedOn(proposal())).toBe('2026-12-01')
    expect(isOverdue(proposal(), '2026-12-01')).toBe(false)
    expect(isOverdue(proposal(), '2026-12-02')).toBe(true)
  })

  test('is owed nothing more once refused or done', () => {
    expect(owedOn(proposal({ state: 'refused' }))).toBeUndefined()
    expect(owedOn(proposal({ state: 'accepted' }, { state: 'done' }))).toBeUndefined()
  })

  test('follows the promise of the last answer, whatever was promised before', () => {
    const promised = proposal(
      { state: 'under-study', dueOn: '2026-12-20' },
      { state: 'accepted', dueOn: '2027-03-01' },
    )
    expect(owedOn(promised)).toBe('2027-03-01')
    expect(isOverdue(promised, '2027-01-01')).toBe(false)
  })

  test('calls for one reminder two weeks before, and one when it is late', () => {
    expect(reminderDue(proposal(), '2026-11-16', never)).toBeUndefined()
    expect(reminderDue(proposal(), '2026-11-17', never)).toBe('soon')
    expect(reminderDue(proposal(), '2026-11-20', { soon: true, late: false })).toBeUndefined()
    expect(reminderDue(proposal(), '2026-12-02', { soon: true, late: false })).toBe('late')
    expect(reminderDue(proposal(), '2026-12-09', { soon: true, late: true })).toBeUndefined()
  })

  test('is counted among the answered, the settled and the late', () => {
    const all = [proposal(), proposal({ state: 'refused' }), proposal({ state: 'under-study' })]
    expect(followUpCounts(all, '2026-12-25')).toEqual({
      total: 3,
      answered: 2,
      settled: 1,
      overdue: 1,
    })
  })
})
