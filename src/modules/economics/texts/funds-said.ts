import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { DedicatedFund } from '../dedicated-fund.ts'
import { fundTexts } from './funds.ts'

/** What a report says of money that goes from one year to another: nothing where each year used what came. */
export function fundsSaid(funds: readonly DedicatedFund[], locale: Locale): readonly string[] {
  const { named, paperLine } = fundTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  return funds.flatMap(({ grant, years }) =>
    years
      .filter(({ broughtCents, leftCents }) => broughtCents + leftCents > 0)
      .map(({ year, receivedCents, usedCents, leftCents }) =>
        paperLine(
          named(grant.funder, year),
          ...([money(receivedCents), money(usedCents), money(leftCents)] as const),
        ),
      ),
  )
}
