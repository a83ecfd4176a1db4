import { expect, test } from 'vitest'
import { withReason } from './correction-form.ts'

const none = { added: [], changed: [], removed: [] }
const wrong = { values: { 'week.house.monday': 'x' }, problems: { 'week.house.monday': 'Faux.' } }

test('days go with one reason, and what lacks in either is said at once', () => {
  expect(withReason({ ok: true, value: none }, { reason: ' Une erreur. ' }, 'fr')).toEqual({
    ok: true,
    value: { ...none, reason: 'Une erreur.' },
  })
  const problems = (read: ReturnType<typeof withReason>) =>
    read.ok ? [] : Object.keys(read.form.problems)
  expect(problems(withReason({ ok: true, value: none }, { reason: '' }, 'fr'))).toEqual(['reason'])
  expect(problems(withReason({ ok: false, form: wrong }, { reason: 'Oui.' }, 'fr'))).toEqual([
    'week.house.monday',
  ])
  expect(problems(withReason({ ok: false, form: wrong }, { reason: '' }, 'fr'))).toEqual([
    'week.house.monday',
    'reason',
  ])
})
