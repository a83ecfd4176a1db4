import { plainWords } from '#kit/words.ts'

/** What a day of a role costs the house, and what it is sold for, in one year. */
export interface Rate {
  readonly id: string
  readonly year: number
  readonly role: string
  readonly costCents: number
  readonly priceCents: number
}

/** The share of direct costs that pays for the structure, by year. */
export interface OverheadYear {
  readonly year: number
  readonly overheadTenths: number
}

/** By its name as people type it: without capitals, accents or marks. */
export function rateOf(rates: readonly Rate[], year: number, role: string): Rate | undefined {
  return rates.find((rate) => rate.year === year && plainWords(rate.role) === plainWords(role))
}

/** Days in hundredths by cents a day, to the nearest cent; half a cent goes up. */
export function daysCost(hundredths: number, centsADay: number): number {
  return Number((BigInt(hundredths) * BigInt(centsADay) * 2n + 100n) / 200n)
}

/** The part of the structure in these direct costs; half a cent goes up. The year before counts where nothing is said. */
export function overheadOf(
  directCents: number,
  years: readonly OverheadYear[],
  year: number,
): { readonly tenths: number; readonly cents: number } | undefined {
  const known = years
    .filter((known) => known.year <= year)
    .toSorted((early, late) => late.year - early.year)[0]
  if (!known) return undefined
  const { overheadTenths: tenths } = known
  return { tenths, cents: Number((BigInt(directCents) * BigInt(tenths) * 2n + 1000n) / 2000n) }
}
