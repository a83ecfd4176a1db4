import { describe, expect, test } from 'vitest'
import { seatAnswer } from './panel/routes/seat.tsx'
import { communeShape, sourceShape } from './recruitment.ts'
import { readRegistration } from './registration/registration-form.ts'

/** A box that is not ticked sends nothing; a program may send any word. */
const unticked = [{}, { box: '' }, { box: 'no' }, { box: 'false' }, { box: 'on' }]
const as = (name: string, { box }: { box?: string }) => (box === undefined ? {} : { [name]: box })

describe.each(unticked)('a box sent as %j', (sent) => {
  test('nobody registers without the box', () => {
    const rules = {
      locale: 'fr',
      year: 2026,
      minimumAge: 16,
      features: [],
      asksAddress: false,
    } as const
    const person = { firstName: 'Odile', lastName: 'Serre', birthYear: '1984' }
    const raw = { ...person, email: 'odile@valbrenne.example' }
    const read = readRegistration({ ...raw, ...as('eligible', sent) }, rules)
    expect(read.ok ? '' : read.form.problems['eligible']).toBeTruthy()
    const whole = readRegistration({ ...raw, eligible: 'yes' }, rules)
    expect(whole.ok).toBe(true)
  })

  test('nothing is declared', () => {
    const source = { kind: 'addresses', label: 'Les logements', usualResponse: '5' }
    const codes = { commune: 'Valbrenne', sizes: 'centre : 20', usualResponse: '5' }
    for (const [shape, form] of [
      [sourceShape, source],
      [communeShape, codes],
    ] as const) {
      const read = shape.safeParse({ ...form, ...as('declared', sent) })
      expect(read.success && read.data.declared).toBe(false)
      const declared = shape.safeParse({ ...form, declared: 'yes' })
      expect(declared.success && declared.data.declared).toBe(true)
    }
  })

  test('no parent agrees', () => {
    const raw = { answer: 'confirmed', guardianName: 'Un Parent', guardianContact: '06' }
    expect(seatAnswer({ ...raw, ...as('guardianAgrees', sent) }).guardianAgrees).toBe(false)
    expect(seatAnswer({ ...raw, guardianAgrees: 'yes' }).guardianAgrees).toBe(true)
  })
})
