import { expect, test } from 'vitest'
import { exchangeShape, isNextOpen, nextStepOf } from './exchange.ts'

const form = { heldOn: '2026-11-20', kind: 'call', summary: 'Un appel.' }

test('a next step goes with its date', () => {
  expect(exchangeShape.safeParse(form).success).toBe(true)
  expect(exchangeShape.safeParse({ ...form, nextAction: 'Rappeler' }).success).toBe(false)
  expect(exchangeShape.safeParse({ ...form, nextOn: '2026-12-01' }).success).toBe(false)
  const both = { ...form, nextAction: 'Rappeler', nextOn: '2026-12-01' }
  expect(exchangeShape.safeParse(both).success).toBe(true)
})

test('the next step is the nearest that nobody has taken', () => {
  const step = (nextOn: string | undefined, nextDoneOn?: string) => ({ nextOn, nextDoneOn })
  const nearest = step('2026-12-02')
  expect(
    nextStepOf([step('2026-12-20'), step(undefined), step('2026-12-01', '2026-12-01'), nearest]),
  ).toBe(nearest)
  expect(isNextOpen(step(undefined))).toBe(false)
  expect(nextStepOf([])).toBeUndefined()
})
