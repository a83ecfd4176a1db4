import { describe, expect, it } from 'vitest'
import {
  isYear,
  optionalCents,
  optionalHundredths,
  optionalYear,
  percentTenths,
  requiredCents,
  typedCents,
  typedHundredths,
  typedTenths,
} from './fields.ts'

describe('what is typed', () => {
  it.each([
    [requiredCents, '1 250,50', 125_050],
    [optionalCents, '', undefined],
    [optionalHundredths, '2,25', 225],
    [optionalHundredths, '', undefined],
    [percentTenths, '12,5', 125],
    [optionalYear, '2027', 2027],
    [optionalYear, '', undefined],
  ])('is read', (shape, typed, value) => {
    expect(shape.parse(typed)).toBe(value)
  })

  it.each([
    [requiredCents, ''],
    [requiredCents, '-5'],
    [requiredCents, '12,345'],
    [requiredCents, '2 000 000 000'],
    [optionalHundredths, '0,125'],
    [optionalHundredths, '-1'],
    [percentTenths, '101'],
    [percentTenths, '12,55'],
    [optionalYear, '27'],
  ])('is refused', (shape, typed) => {
    expect(shape.safeParse(typed).success).toBe(false)
  })

  it('is typed again as it was read', () => {
    expect([typedCents(125_050), typedHundredths(250), typedTenths(125)]).toEqual([
      ...['1250,50', '2,50', '12,5'],
    ])
    expect([typedCents(undefined), typedHundredths(undefined), typedTenths(undefined)]).toEqual([
      ...[undefined, undefined, undefined],
    ])
  })
})

it('a year is one of this century', () => {
  expect(['2027', '1999', '2100', '20270', ''].map(isYear)).toEqual([
    ...[true, false, false, false, false],
  ])
})
