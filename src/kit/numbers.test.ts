import { describe, expect, test } from 'vitest'
import {
  readCents,
  readNumber,
  typedMoney,
  writtenGap,
  writtenMoney,
  writtenNumber,
} from './numbers.ts'

test('what is over or under has its sign against its figure, the same on every page', () => {
  const money = (cents: number) => writtenGap(cents, (size) => writtenMoney(size, 'fr'))
  expect([34_000, -218_000, 0].map(money).map((words) => words.replace(/\s/g, ' '))).toEqual([
    '+340 €',
    '−2 180 €',
    '0 €',
  ])
  expect(writtenGap(14, (size) => writtenNumber(size, 'fr'))).toBe('+14')
})

describe('amounts', () => {
  test.each([
    ['1 250,50', 125_050],
    ['1\u202f250,50 €', 125_050],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['1250.5', 125_050],
    ['1.250.000', 125_000_000],
    ['12 345 678,90', 1_234_567_890],
    ['800', 80_000],
    ['0,50', 50],
    ['\u221212,00', -1_200],
  ])('%s is read as people in France write it', (text, cents) => {
    expect(readCents(text)).toBe(cents)
  })

  test.each([
    '1.250',
    '1,250',
    '12,345',
    '1 250.000',
    '0,125',
    '12 50',
    '12€50',
    '1,2,3',
    '1.25.000',
    'douze',
    '',
  ])('%s is refused: it may be two sums, or splits a cent', (text) => {
    expect(readCents(text)).toBeUndefined()
  })

  test('what is written to be typed again is read as the same amount', () => {
    for (const cents of [0, 5, 50, 450_050, 1_234_567_890])
      expect(readCents(typedMoney(cents))).toBe(cents)
  })

  test('a number of people is never divided by a thousand', () => {
    expect([readNumber('12.000'), readNumber('12,000'), readNumber('12 000')]).toEqual([
      undefined,
      undefined,
      12_000,
    ])
  })

  test('more digits than a number holds are no number, and no infinity', () => {
    const nines = '9'.repeat(400)
    const typed = [nines, `-${nines}`, `1${'.000'.repeat(120)}`, `1${',000'.repeat(120)}`]
    expect(typed.map(readNumber)).toEqual(typed.map(() => undefined))
    expect(readCents(nines)).toBeUndefined()
  })
})
