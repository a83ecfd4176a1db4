import { expect, test } from 'vitest'
import { coachingRefusals } from './help-refusal.ts'
import { coachingRefusalTexts } from './texts/help-refusals.ts'

test('each refusal has its own sentence, in both languages', () => {
  for (const texts of [coachingRefusalTexts.fr, coachingRefusalTexts.en]) {
    expect(Object.keys(texts).toSorted()).toEqual(coachingRefusals.toSorted())
    expect(new Set(Object.values(texts)).size).toBe(coachingRefusals.length)
  }
})
