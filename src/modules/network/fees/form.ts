import { z } from 'zod'
import type { DayRanges } from '#kit/day-range.ts'
import { readCents, readNumber, typedMoney } from '#kit/numbers.ts'
import { done, type Result } from '#kit/result.ts'
import { maybeEuros, several, someDay, written } from '../membership/nouns.ts'
import { type BandsProblem, bandsProblem, type FeeBand } from './band.ts'

const kinds = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
] as const

/** Fees of the past are written down too. */
export const feeDays = { effectiveFrom: 'begun-or-to-come' } as const satisfies DayRanges

export const feeShape = z.object({
  effectiveFrom: someDay,
  bands: written(2000),
  organisation: maybeEuros,
  freeKinds: several(kinds),
})

export type BandsRefusal =
  | { readonly ok: false; readonly refusal: BandsProblem }
  | { readonly ok: false; readonly refusal: 'unreadable'; readonly line: string }

/** Bands as people write them, one on a line: « 5 000 : 800 ». */
export function readBands(text: string): Result<readonly FeeBand[], never> | BandsRefusal {
  const bands: FeeBand[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [from = '', amount = '', ...more] = line.split(/[:;=]/)
    const fromPopulation = readNumber(from.replace(/hab\.?(itants)?/i, ''))
    const cents = readCents(amount)
    const isRead =
      more.length === 0 &&
      fromPopulation !== undefined &&
      Number.isInteger(fromPopulation) &&
      fromPopulation >= 0 &&
      fromPopulation < 100_000_000 &&
      cents !== undefined &&
      cents >= 0 &&
      cents <= 100_000_000
    if (!isRead) return { ok: false, refusal: 'unreadable', line }
    bands.push({ fromPopulation, cents })
  }
  const problem = bandsProblem(bands)
  if (problem) return { ok: false, refusal: problem }
  return done(bands.toSorted((band, other) => band.fromPopulation - other.fromPopulation))
}

/** Bands as they would be typed, to write the next ones from them. */
export function writtenBands(bands: readonly FeeBand[]): string {
  return bands
    .map(({ fromPopulation, cents }) => `${fromPopulation} : ${typedMoney(cents)}`)
    .join('\n')
}
