import { expect, test } from 'vitest'
import { isInRange, withinDays } from './day-range.ts'

const today = '2026-11-29'

test.each([
  ['from-today', '2026-11-28', false],
  ['from-today', '2026-11-29', true],
  ['from-today', '2099-01-01', true],
  ['up-to-today', '2026-11-28', true],
  ['up-to-today', '2026-11-29', true],
  ['up-to-today', '2026-11-30', false],
] as const)('%s takes %s: %s', (range, day, taken) => {
  expect(isInRange(range, day, today)).toBe(taken)
})

const read = (value: Record<string, string | undefined>, kept = {}) =>
  withinDays(
    { ok: true, value },
    {
      ...{ raw: { dueOn: value['dueOn'] ?? '', text: 'Publier' }, today, locale: 'fr', kept },
      ranges: { dueOn: 'from-today' },
    },
  )

test('a day outside comes back on its field, with what was typed', () => {
  const answer = read({ dueOn: '2020-01-01' })
  expect(answer).toMatchObject({ ok: false, form: { values: { text: 'Publier' } } })
  expect(answer.ok ? '' : answer.form.problems['dueOn']).toMatch(/^Ce jour est passé/)
})

test('an empty day, one that was written before, and a field without a range are left alone', () => {
  expect(read({ dueOn: undefined }).ok).toBe(true)
  expect(read({ dueOn: '' }).ok).toBe(true)
  expect(read({ dueOn: '2020-01-01' }, { dueOn: '2020-01-01' }).ok).toBe(true)
  expect(read({ madeOn: '2020-01-01' }).ok).toBe(true)
})

test('a form that could not be read stays as it was', () => {
  const parsed = { ok: false, form: { values: {}, problems: { dueOn: 'Non.' } } } as const
  const given = { raw: {}, ranges: { dueOn: 'from-today' }, today, locale: 'en' } as const
  expect(withinDays(parsed, given)).toBe(parsed)
})
