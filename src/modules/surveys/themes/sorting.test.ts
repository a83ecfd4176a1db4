import { expect, it } from 'vitest'
import { statedAs } from './sorting.ts'

it('sorted whole, its numbers stand with the results only where they may be told', () => {
  expect(statedAs({ state: 'whole' }, true, false)).toBe('whole')
  expect(statedAs({ state: 'whole' }, false, false)).toBe('untold')
  expect(statedAs({ state: 'differs' }, false, false)).toBe('differs')
})

it('once published, they are there or they never will be', () => {
  expect(statedAs({ state: 'whole' }, true, true)).toBe('told')
  expect(statedAs({ state: 'two' }, false, true)).toBe('unpublished')
})
