import { expect, test } from 'vitest'
import type { DrawFeature } from '../quota.ts'
import { questionsOf, readRegistration } from './registration-form.ts'

const feature = (key: string, values: readonly string[], asked = true): DrawFeature => ({
  id: key,
  key,
  label: key,
  position: 0,
  asked,
  crosses: [],
  reference: '',
  values: values.map((label, position) => ({
    id: label,
    key: label,
    label,
    position,
    populationShare: undefined,
    min: 0,
    max: 9,
    minFlex: 0,
    maxFlex: 9,
  })),
})

const features = [
  feature('age', ['16-29', '30-59', '60+']),
  feature('logement', ['locataire', 'proprietaire']),
  feature('age-logement', ['jeune-locataire'], false),
]
const rules = { features, minimumAge: 16, year: 2026, asksAddress: false, locale: 'fr' } as const
const input = {
  firstName: 'Anna',
  lastName: 'Riou',
  birthYear: '1961',
  phone: '06 12 34 56 78',
  'q-logement': 'locataire',
  eligible: 'yes',
}

test('the questions are those of the quotas; age follows from the year, crossings from the rest', () => {
  expect(questionsOf(features).map(({ key }) => key)).toEqual(['logement'])
  expect(readRegistration(input, rules)).toMatchObject({
    ok: true,
    value: { answers: { age: '60+', logement: 'locataire' }, isMinor: false, asksAgain: false },
  })
})

test('S26: at 16 one may register; at 15 one may not', () => {
  expect(readRegistration({ ...input, birthYear: '2010' }, rules)).toMatchObject({
    ok: true,
    value: { isMinor: true, answers: { age: '16-29' } },
  })
  expect(readRegistration({ ...input, birthYear: '2011' }, rules)).toMatchObject({
    ok: false,
    form: { problems: { birthYear: expect.stringContaining('16') } },
  })
})

test('a year that has not come is none, whatever the least age', () => {
  for (const birthYear of ['2027', '2099'])
    expect(readRegistration({ ...input, birthYear }, { ...rules, minimumAge: 0 })).toMatchObject({
      ok: false,
      form: { problems: { birthYear: expect.stringContaining('pas encore venue') } },
    })
})

test('S27: a landline is enough; no way to be reached is not', () => {
  expect(readRegistration({ ...input, phone: '02 98 00 00 00' }, rules).ok).toBe(true)
  expect(readRegistration({ ...input, phone: '+41 22 000 00 00' }, rules).ok).toBe(true)
  expect(readRegistration({ ...input, phone: '06.12.34.56.7' }, rules).ok).toBe(false)
  expect(readRegistration({ ...input, phone: '' }, rules)).toMatchObject({
    form: { problems: { phone: expect.any(String) } },
  })
})

test('everything to be mended comes at once, and what was typed is kept', () => {
  const refused = readRegistration({ lastName: 'Riou', birthYear: '61' }, rules)
  expect(refused.ok).toBe(false)
  if (refused.ok) return
  expect(Object.keys(refused.form.problems).sort()).toEqual([
    'birthYear',
    'eligible',
    'firstName',
    'phone',
    'q-logement',
  ])
  expect(refused.form.values['lastName']).toBe('Riou')
})

test('an answer that nobody offers is refused, and the address is asked when no letter knew it', () => {
  expect(readRegistration({ ...input, 'q-logement': 'chateau' }, rules).ok).toBe(false)
  const open = readRegistration(input, { ...rules, asksAddress: true })
  expect(open).toMatchObject({ form: { problems: { address: expect.any(String) } } })
})
