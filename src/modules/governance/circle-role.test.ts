import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { roleKinds, roleShape, runsMeetings } from './circle-role.ts'

test('accountabilities are one a line, and a role has one seat unless it says otherwise', () => {
  const read = parseForm(
    roleShape,
    { title: 'Trésorerie', accountabilities: 'Tenir les comptes\n\n  Préparer le budget ' },
    'fr',
  )
  expect(read).toMatchObject({
    ok: true,
    value: {
      kind: 'other',
      accountabilities: ['Tenir les comptes', 'Préparer le budget'],
      seats: 1,
      termMonths: undefined,
    },
  })
})

test('a number of seats that is no number is refused in words', () => {
  const read = parseForm(roleShape, { title: 'Animation', seats: 'deux' }, 'fr')
  expect(read).toMatchObject({ ok: false, form: { problems: { seats: expect.any(String) } } })
})

test('the lead, who facilitates and who writes run meetings', () => {
  expect(roleKinds.filter(runsMeetings)).toEqual(['lead', 'facilitator', 'secretary'])
})
