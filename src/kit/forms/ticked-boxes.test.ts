import { expect, it } from 'vitest'
import { tickedBoxes } from './ticked-boxes.ts'

it.each([
  [undefined, []],
  ['a', ['a']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('%j is %j', (sent, ticked) => {
  expect(tickedBoxes.parse(sent)).toEqual(ticked)
})
