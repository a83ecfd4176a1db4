import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import {
  agreementShape,
  answerShape,
  completeShape,
  deliberationShape,
  lacksDeliberation,
  leaveShape,
  openShape,
  requestShape,
} from './request.ts'

const asked = {
  name: 'Odile Serre',
  function: 'maire',
  email: ' Odile.Serre@Valbrenne.example ',
  why: 'Nous voulons apprendre des autres communes.',
}

describe('a request', () => {
  test('says who asks, as what, and why', () => {
    expect(requestShape.parse(asked).email).toBe('odile.serre@valbrenne.example')
    const refused = parseForm(requestShape, { ...asked, why: 'Oui.', email: 'odile' }, 'fr')
    expect(refused.ok ? {} : refused.form.problems).toMatchObject({
      why: 'Il faut au moins 20 caractères.',
      email: expect.stringContaining('prenom@exemple.fr'),
    })
  })

  test('is completed and answered in words', () => {
    expect(completeShape.safeParse({ more: '' }).success).toBe(false)
    expect(answerShape.safeParse({ answer: 'Non.' }).success).toBe(false)
    expect(openShape.parse({})).toMatchObject({ email: '', name: '' })
  })
})

describe('a deliberation', () => {
  test('has a date and a reference, or a reason not to be there', () => {
    const form = (input: object) => deliberationShape.parse(input)
    expect(lacksDeliberation(form({}))).toBe(true)
    expect(lacksDeliberation(form({ deliberationOn: '2026-11-20' }))).toBe(true)
    expect(
      lacksDeliberation(form({ deliberationOn: '2026-11-20', deliberationRef: '2026-114' })),
    ).toBe(false)
    expect(lacksDeliberation(form({ deliberationWaiver: 'association, sans conseil' }))).toBe(false)
  })
})

test('one leaves on a day that exists, for one of the known reasons', () => {
  expect(leaveShape.safeParse({ leftOn: '2026-02-30', leaveReason: 'budget' }).success).toBe(false)
  expect(leaveShape.safeParse({ leftOn: '2026-02-28', leaveReason: 'ennui' }).success).toBe(false)
  expect(leaveShape.safeParse({ leftOn: '2026-02-28', leaveReason: 'budget' }).success).toBe(true)
  expect(agreementShape.parse({ agreementOn: '2026-11-25' }).referent).toBe(false)
})
