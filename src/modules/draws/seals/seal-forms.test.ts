import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { commitShape, relaxShape, vacateShape } from './seal-forms.ts'

describe('the forms of a public draw', () => {
  const session = { day: '2027-03-06', place: 'Salle des fêtes', dice: 'yes' }

  test('a session is a day, an hour of Paris, a place', () => {
    const read = parseForm(commitShape, { ...session, time: '14 h 50' }, 'fr')
    expect(read).toMatchObject({ ok: true, value: { withDice: true, place: 'Salle des fêtes' } })
    expect(read.ok && read.value.drawAt.toISOString()).toBe('2027-03-06T13:50:00.000Z')
    const odd = parseForm(commitShape, { ...session, time: 'midi' }, 'fr')
    expect(odd).toMatchObject({ ok: false, form: { problems: { time: expect.any(String) } } })
  })

  test('a relaxation is one of those offered, with its reason; a vacancy has a published class', () => {
    expect(parseForm(relaxShape, { choice: '1', reason: 'Trop peu de locataires.' }, 'fr').ok).toBe(
      true,
    )
    expect(parseForm(relaxShape, { choice: 'x', reason: 'Trop peu de locataires.' }, 'fr').ok).toBe(
      false,
    )
    expect(parseForm(relaxShape, { choice: '1', reason: '' }, 'fr').ok).toBe(false)
    expect(parseForm(vacateShape, { ticket: 'a', why: 'declined' }, 'fr').ok).toBe(true)
    expect(parseForm(vacateShape, { ticket: 'a', why: 'je n’ai pas envie' }, 'fr').ok).toBe(false)
  })
})
