import { expect, test } from 'vitest'
import { coachingRefusals } from './help-refusal.ts'
import { coachingRefusalTexts } from './texts/help-refusals.ts'

test('each refusal has its own sentence, in both languages', () => {
  for (const said of [coachingRefusalTexts.fr, coachingRefusalTexts.en]) {
    expect(Object.keys(said).toSorted()).toEqual(coachingRefusals.toSorted())
    expect(new Set(Object.values(said)).size).toBe(coachingRefusals.length)
  }
})
