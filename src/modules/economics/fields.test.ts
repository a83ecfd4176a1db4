import { describe, expect, it } from 'vitest'
import { optionalHundredths, typedHundredths } from '#kit/forms/money-fields.ts'
import { isYear, optionalYear } from './fields.ts'

describe('what is typed', () => {
  it.each([
    [optionalHundredths, '2,25', 225],
    [optionalHundredths, '', undefined],
    [optionalYear, '2027', 2027],
    [optionalYear, '', undefined],
  ])('is read', (shape, typed, value) => {
    expect(shape.parse(typed)).toBe(value)
  })

  it.each([
    [optionalHundredths, '0,125'],
    [optionalHundredths, '-1'],
    [optionalYear, '27'],
  ])('is refused', (shape, typed) => {
    expect(shape.safeParse(typed).success).toBe(false)
  })

  it('is typed again as it was read', () => {
    expect([typedHundredths(250), typedHundredths(undefined)]).toEqual(['2,50', undefined])
  })
})

it('a year is one of this century', () => {
  expect(['2027', '1999', '2100', '20270', ''].map(isYear)).toEqual([
    ...[true, false, false, false, false],
  ])
})
