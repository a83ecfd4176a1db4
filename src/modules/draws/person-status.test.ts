import { expect, test } from 'vitest'
import { isSeated, isStanding, moveTo, type PersonStatus, personStatuses } from './person-status.ts'

const recruiting = { frozen: false, drawn: false }
const frozen = { frozen: true, drawn: false }
const drawn = { frozen: true, drawn: true }

test('the way from the letter to the hall', () => {
  const way: readonly [PersonStatus, PersonStatus, typeof recruiting][] = [
    ['invited', 'registered', recruiting],
    ['registered', 'eligible', recruiting],
    ['eligible', 'pool', recruiting],
    ['pool', 'drawn', drawn],
    ['drawn', 'confirmed', drawn],
    ['confirmed', 'present', drawn],
  ]
  for (const [from, to, draw] of way)
    expect(moveTo(from, to, draw)).toEqual({ ok: true, value: to })
})

test('nobody enters a pool that is frozen, and nobody sits before the draw', () => {
  expect(moveTo('invited', 'registered', frozen)).toMatchObject({ refusal: 'pool-frozen' })
  expect(moveTo('eligible', 'pool', drawn)).toMatchObject({ refusal: 'pool-frozen' })
  expect(moveTo('pool', 'drawn', frozen)).toMatchObject({ refusal: 'not-drawn-yet' })
})

test('S16: one may withdraw at each step, and a withdrawal is for good', () => {
  for (const from of personStatuses) {
    const may = moveTo(from, 'withdrawn', drawn).ok
    expect(may).toBe(!['withdrawn', 'refused', 'excluded'].includes(from))
    expect(moveTo('withdrawn', from, recruiting).ok).toBe(false)
  }
})

test('a no may become a yes while the pool is open, and no later', () => {
  expect(moveTo('refused', 'registered', recruiting).ok).toBe(true)
  expect(moveTo('refused', 'registered', frozen).ok).toBe(false)
})

test('a step cannot be jumped', () => {
  expect(moveTo('invited', 'pool', recruiting)).toMatchObject({ refusal: 'wrong-step' })
  expect(moveTo('reserve', 'confirmed', drawn)).toMatchObject({ refusal: 'wrong-step' })
  expect(isStanding('invited')).toBe(false)
  expect(isStanding('pool')).toBe(true)
  expect(isSeated('reserve')).toBe(false)
})
