import { describe, expect, it, test } from 'vitest'
import { FecReader } from '#engines/accounting-entries/index.ts'
import { inventedFec } from '#engines/accounting-entries/invented-fec.ts'
import {
  agreesWith,
  bookedLines,
  bookedSums,
  noSums,
  overlaps,
  replaces,
  shortfallOf,
  sumsOf,
} from './fec-import.ts'

const year = { siren: '', startsOn: '2026-01-01', endsOn: '2026-12-31' }

describe('a year of entries', () => {
  const invented = inventedFec({ lines: 600, seed: 3 })
  const reader = new FecReader({ rules: invented.rules, axis: 'CodeAnalytique' })
  for (const line of invented.text()) reader.push(Buffer.from(line))
  const read = reader.end()
  if (!read.ok) throw new Error('an invented year is without a fault')
  const targets = invented.rules.map(({ account, project, budgetLine }) => ({
    ...{
      projectId: project,
      lineId: budgetLine,
      project,
      label: budgetLine,
      nature: 'staff' as const,
    },
    side:
      /^[68]/.test(account) && !account.startsWith('87') ? ('cost' as const) : ('revenue' as const),
    inKind: account.startsWith('8'),
  }))
  const unmapped = read.unmapped.map((left) => ({ ...left, ...sumsOf(left) }))
  const booked = bookedLines(read, targets)

  it('gives each line its truth, to the cent', () => {
    for (const { projectId, lineId, cents } of booked)
      expect(cents).toBe(invented.truth.get(`${projectId} / ${lineId}`))
    expect(booked).toHaveLength(invented.truth.size)
  })

  it('agrees with the accounts, and does not when a cent is lost', () => {
    const ledger = sumsOf(read.check.ledger)
    expect(agreesWith(ledger, booked, unmapped)).toBe(true)
    expect(agreesWith({ ...ledger, chargesCents: ledger.chargesCents + 1 }, booked, unmapped)).toBe(
      false,
    )
    expect(agreesWith(ledger, booked.slice(1), unmapped)).toBe(false)
    expect(bookedSums([])).toEqual(noSums)
  })
})

describe('the same days count once', () => {
  it.each([
    ['the same year, longer', { ...year, endsOn: '2026-06-30' }, true, true],
    [
      'the half year that follows',
      { ...year, startsOn: '2027-01-01', endsOn: '2027-06-30' },
      false,
      false,
    ],
    [
      'a year from July to June',
      { ...year, startsOn: '2026-07-01', endsOn: '2027-06-30' },
      true,
      false,
    ],
  ])('%s', (_, other, isOver, isAgain) => {
    expect([overlaps(other, year), replaces(other, year)]).toEqual([isOver, isAgain])
  })

  it('of one association: two of them have their own days', () => {
    const own = { ...year, siren: '123456782' }
    expect(overlaps(own, { ...year, siren: '732829320' })).toBe(false)
    // A file whose name tells none may be that of either.
    expect(overlaps(own, year)).toBe(true)
  })
})

const span = { siren: '', startsOn: '2027-01-01', endsOn: '2027-12-31', lines: 10, ...noSums }

test('what a file says less than those it replaces is told apart, and they are one together', () => {
  expect(shortfallOf(span, [])).toBeUndefined()
  const halves = [
    { ...span, endsOn: '2027-06-30', lines: 4, chargesCents: 300 },
    { ...span, startsOn: '2027-07-01', lines: 5, chargesCents: 200 },
  ]
  expect(shortfallOf({ ...span, chargesCents: 500 }, halves)).toMatchObject({
    before: { startsOn: '2027-01-01', endsOn: '2027-12-31', lines: 9, chargesCents: 500 },
    ...{ fewerDays: false, fewerLines: false, otherSums: false },
  })
  expect(shortfallOf({ ...span, endsOn: '2027-12-30', lines: 8 }, halves)).toMatchObject({
    ...{ fewerDays: true, fewerLines: true, otherSums: true },
  })
})
