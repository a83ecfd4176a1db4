import { expect, test } from 'vitest'
import { emptySeats } from './empty-seat.ts'

const at = '2023-09-16'
const panel = ['a', 'b', 'c']
const vacated = (ticket: string) => ({
  at,
  kind: 'vacated',
  payload: { ticket, reason: 'declined' },
})

test('a seat is empty until it is replaced, waits for a decision once the rule found nobody, and may stay so', () => {
  const left = { at, kind: 'left-empty', payload: { seat: 'a', skipped: [] } }
  expect(emptySeats(panel, [vacated('a')])).toEqual([{ seat: 'a', leftEmpty: false, stays: false }])
  expect(emptySeats(panel, [vacated('a'), left])).toEqual([
    { seat: 'a', leftEmpty: true, stays: false },
  ])
  const decided = (choice: string) => ({ at, kind: 'decided', payload: { seat: 'a', choice } })
  expect(emptySeats(panel, [vacated('a'), left, decided('empty')])).toEqual([
    { seat: 'a', leftEmpty: true, stays: true },
  ])
  const replaced = { at, kind: 'replaced', payload: { seat: 'a', ticket: 'd' } }
  expect(emptySeats(panel, [vacated('a'), left, decided('next'), replaced])).toEqual([])
  // Whoever came in may leave in turn: it is another vacancy.
  expect(emptySeats(panel, [vacated('a'), left, replaced, vacated('d')])).toEqual([
    { seat: 'd', leftEmpty: false, stays: false },
  ])
})
