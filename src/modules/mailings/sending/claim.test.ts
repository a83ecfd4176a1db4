import { expect, test } from 'vitest'
import { claimSize, makeClaim } from './claim.ts'

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ number: from + at }))

test('a claim is written once for the next twenty, and again when they are behind', () => {
  const claim = makeClaim()
  const written: number[][] = []
  const waiting = people(1, 50)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const numbers = claim.toWrite(next.number, waiting)
    if (numbers) written.push(numbers)
    claim.begun(next.number)
  }
  expect(written.map((numbers) => numbers.length)).toEqual([claimSize, claimSize, 10])
  expect(written.flat()).toEqual(people(1, 50).map(({ number }) => number))
})

test('whoever is taken out of turn is claimed before being written to', () => {
  const claim = makeClaim()
  expect(claim.toWrite(1, people(2, 60))).toHaveLength(claimSize)
  claim.begun(1)
  expect(claim.toWrite(40, people(2, 39))).toEqual([
    40,
    ...people(2, 20).map((person) => person.number),
  ])
})

test('the sender answers for those whom it has not begun', () => {
  const claim = makeClaim()
  claim.toWrite(1, people(2, 3))
  claim.begun(1)
  claim.begun(3)
  expect(claim.untouched()).toEqual([2])
})
