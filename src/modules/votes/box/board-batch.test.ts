import { expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { claimsTexts } from '../result/texts/claims.ts'
import { voteTexts } from '../texts/votes.ts'
import { batchHours, batchOf, isBatchHour, nextBatchHour, roundedTurnout } from './board-batch.ts'

const waiting = (count: number) =>
  Array.from({ length: count }, (_, at) => `r${String((at * 7) % count).padStart(3, '0')}`)

test('a batch is whole tens, never fewer, in an order that says nothing of arrivals', () => {
  for (const count of [0, 1, 9, 10, 11, 19, 20, 57]) {
    const all = waiting(count)
    const batch = batchOf(all, seededChance(count + 1))
    expect(batch).toHaveLength(Math.floor(count / 10) * 10)
    expect(batch).toEqual([...batch].sort())
    expect(new Set(batch).size).toBe(batch.length)
    expect(batch.every((one) => all.includes(one))).toBe(true)
  }
})

test('who waits is taken by lot: neither the first nor the last come is sure to be shown', () => {
  const all = waiting(19)
  const left = new Set<string>()
  for (let seed = 1; seed < 400; seed++) {
    const batch = batchOf(all, seededChance(seed))
    for (const one of all) if (!batch.includes(one)) left.add(one)
  }
  expect(left.size).toBe(19)
})

test('the hours are those of Paris, in winter and in summer', () => {
  expect(nextBatchHour(new Date('2026-12-01T10:59:00Z')).toISOString()).toBe(
    '2026-12-01T11:00:00.000Z',
  )
  expect(nextBatchHour(new Date('2026-12-01T11:00:00Z')).toISOString()).toBe(
    '2026-12-01T15:00:00.000Z',
  )
  expect(nextBatchHour(new Date('2026-12-01T21:30:00Z')).toISOString()).toBe(
    '2026-12-02T07:00:00.000Z',
  )
  expect(nextBatchHour(new Date('2026-07-01T23:30:00Z')).toISOString()).toBe(
    '2026-07-02T06:00:00.000Z',
  )
  expect(isBatchHour(new Date('2026-12-01T11:00:04Z'))).toBe(true)
  expect(isBatchHour(new Date('2026-12-01T12:00:04Z'))).toBe(false)
  expect(isBatchHour(new Date('2026-12-01T10:59:59Z'))).toBe(false)
})

test('a turnout is told to the nearest ten', () => {
  for (let ballots = 0; ballots < 60; ballots++) {
    const told = roundedTurnout(ballots)
    expect(told % 10).toBe(0)
    expect(Math.abs(told - ballots)).toBeLessThanOrEqual(5)
  }
})

test('the board, the page and the claims say the hours at which the board moves', () => {
  const french = batchHours.map((hour) => `${hour}\u00a0h`)
  const english = batchHours.map((hour) => `${hour}:00`)
  const said = (locale: 'fr' | 'en') => [
    voteTexts[locale].boardLead,
    voteTexts[locale].turnoutNotYet,
    claimsTexts[locale].tracked.protected.join(' '),
    claimsTexts[locale].open.protected.join(' '),
  ]
  const plain = (text: string) => text.replaceAll(' h', '\u00a0h')
  for (const text of said('fr')) for (const hour of french) expect(plain(text)).toContain(hour)
  for (const text of said('en')) for (const hour of english) expect(text).toContain(hour)
})
