import { expect, test } from 'vitest'
import { suppressionReasons } from './suppression.ts'
import { suppressionTexts } from './suppressions/texts/suppressions.ts'

test.each(suppressionReasons)('the reason %s is said in words, and no two are alike', (reason) => {
  for (const { reasons } of Object.values(suppressionTexts)) {
    expect(reasons[reason]).toMatch(/\S \S/)
    const alike = Object.values(reasons).filter((words) => words === reasons[reason])
    expect(alike).toHaveLength(1)
  }
})
