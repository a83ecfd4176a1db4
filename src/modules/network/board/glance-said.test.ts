import { expect, test } from 'vitest'
import { glanceTexts } from './texts/glance.ts'

test('what is said of one member is said of one', () => {
  const { fr, en } = glanceTexts
  expect([1, 2].map((count) => fr.lateWhy(count).split(' ')[0])).toEqual(['Sa', 'Leur'])
  expect([1, 2].map((count) => fr.upToDateWhy(count).split(' ')[0])).toEqual(['Sa', 'Leur'])
  expect([1, 2].map((count) => en.lateWhy(count).split(' ')[0])).toEqual(['Its', 'Their'])
})
