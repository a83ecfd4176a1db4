import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepSurveys, maySeeSurvey } from './permissions.ts'

it('shows drafts and what belongs to a hidden experiment to the team alone, and the rest to anyone', () => {
  const open = { state: 'open', hidden: false } as const
  expect(maySeeSurvey(undefined, open)).toBe(true)
  for (const inside of [{ ...open, state: 'draft' } as const, { ...open, hidden: true }]) {
    expect(maySeeSurvey(undefined, inside)).toBe(false)
    expect(maySeeSurvey(asPerson('participant'), inside)).toBe(false)
    expect(maySeeSurvey(asPerson('lab-team'), inside)).toBe(true)
  }
})

it('is kept by the team alone', () => {
  expect(mayKeepSurveys(asPerson('lab-team'))).toBe(true)
  expect(mayKeepSurveys(asPerson('participant'))).toBe(false)
  expect(mayKeepSurveys(undefined)).toBe(false)
})
