import { expect, test } from 'vitest'
import { glanceTexts } from './texts/glance.ts'

test('what is said of one experiment is said of one', () => {
  const { fr, en } = glanceTexts
  expect([fr, en].map(({ seekingWhy }) => seekingWhy(1))).toEqual([
    'Sans territoire, elle ne commence pas',
    'Without a place, it does not begin',
  ])
  expect(fr.seekingWhy(2)).toContain('elles ne commencent pas')
})
