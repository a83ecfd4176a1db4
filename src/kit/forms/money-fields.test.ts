import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm } from '../form.ts'
import {
  optionalCents,
  optionalTenths,
  percentTenths,
  requiredCents,
  typedCents,
  typedTenths,
} from './money-fields.ts'

describe('an amount or a share that is typed', () => {
  it.each([
    [requiredCents, '1 250,50', 125_050],
    [optionalCents, '1 250,50', 125_050],
    [optionalCents, '', undefined],
    [percentTenths, '12,5', 125],
    [optionalTenths, '80', 800],
    [optionalTenths, '', undefined],
  ])('is read', (shape, typed, value) => {
    expect(shape.parse(typed)).toBe(value)
  })

  it.each([
    [requiredCents, ''],
    [requiredCents, '-5'],
    [requiredCents, '12,345'],
    [optionalCents, '2 000 000 000'],
    [percentTenths, '101'],
    [optionalTenths, '12,55'],
    [percentTenths, ''],
  ])('is refused', (shape, typed) => {
    expect(shape.safeParse(typed).success).toBe(false)
  })

  it.each([
    [requiredCents, '-12', /sans le signe moins/],
    [optionalCents, '−12,50', /sans le signe moins/],
    [requiredCents, '99 999 999 999 999 999', /trop grand/],
    [optionalCents, '2 000 000 000', /trop grand/],
    [optionalCents, 'douze', /par exemple 1.250,50/],
  ])('says why it is refused: %#', (shape, typed, why) => {
    const read = parseForm(z.object({ amount: shape }), { amount: typed }, 'fr')
    expect(read.ok ? '' : read.form.problems['amount']).toMatch(why)
  })

  it('is typed again as it was read', () => {
    expect([typedCents(125_050), typedTenths(125)]).toEqual(['1250,50', '12,5'])
    expect([typedCents(undefined), typedTenths(undefined)]).toEqual([undefined, undefined])
  })
})
