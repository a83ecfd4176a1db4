import { expect, test } from 'vitest'
import { isTooFar, withinDays } from './day-range.ts'

const today = '2026-11-29'

test.each([
  ['from-today', '2026-11-28', /^Ce jour est passé/],
  ['from-today', '2026-11-29', undefined],
  ['from-today', '2036-11-29', undefined],
  ['from-today', '2036-11-30', /plus de dix ans\s: vérifiez l’année/],
  ['from-today', '9999-12-31', /plus de dix ans/],
  ['up-to-today', '2026-11-28', undefined],
  ['up-to-today', '2026-11-29', undefined],
  ['up-to-today', '2026-11-30', /pas encore venu/],
  ['begun-or-to-come', '1998-05-01', undefined],
  ['begun-or-to-come', '2032-03-31', undefined],
  ['begun-or-to-come', '2126-03-31', /plus de dix ans/],
  ['lately-or-to-come', '1990-02-03', /remonte à plus de deux ans/],
  ['lately-or-to-come', '2024-11-28', /remonte à plus de deux ans/],
  ['lately-or-to-come', '2024-11-29', undefined],
  ['lately-or-to-come', '2126-03-31', /plus de dix ans/],
  ['of-a-mandate', '1900-01-01', /remonte à plus de dix ans\s: .*dernier renouvellement/],
  ['of-a-mandate', '2016-11-28', /remonte à plus de dix ans/],
  ['of-a-mandate', '2016-11-29', undefined],
  ['of-a-mandate', '2036-11-30', /est dans plus de dix ans/],
] as const)('%s and %s: %s', (range, dueOn, pattern) => {
  const input = { raw: { dueOn }, ranges: { dueOn: range }, today, locale: 'fr' } as const
  const answer = withinDays({ ok: true, value: { dueOn } }, input)
  const problem = answer.ok ? undefined : answer.form.problems['dueOn']
  if (pattern) expect(problem).toMatch(pattern)
  else expect(problem).toBeUndefined()
})

test('an end may have a bound of its own', () => {
  expect(isTooFar('2027-11-29', today, 1)).toBe(false)
  expect(isTooFar('2027-11-30', today, 1)).toBe(true)
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
  const input = { raw: {}, ranges: { dueOn: 'from-today' }, today, locale: 'en' } as const
  expect(withinDays(parsed, input)).toBe(parsed)
})
