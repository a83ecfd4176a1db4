import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Counting } from './edition.ts'
import type { CountedProject } from './result.ts'
import { resultTexts } from './texts/result.ts'

/** Why a project is funded or not, in the sentences that are owed to whoever proposed or wanted it. */
export function whyOf(
  project: CountedProject,
  counting: Counting,
  locale: Locale,
): readonly string[] {
  const texts = resultTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { isFunded, payers = 0, emptied = 0, largestPart, left, wouldCost, wouldMore } = project
  if (isFunded) {
    if (counting === 'greedy') return [texts.whyGreedy]
    if (payers === 0 || largestPart === undefined) return [texts.whyFits]
    return [
      texts.whyPaid(payers, money(largestPart)),
      ...(emptied > 0 ? [texts.whyEmptied(emptied)] : []),
    ]
  }
  if (project.votes === 0) return [texts.whyNobody]
  return [
    counting === 'greedy' || left === undefined ? texts.whyFull : texts.whyLeft(money(left)),
    ...(wouldCost === undefined ? [] : [texts.wouldCost(money(wouldCost))]),
    ...(wouldMore === undefined
      ? []
      : [counting === 'greedy' ? texts.wouldPoints(wouldMore) : texts.wouldMore(wouldMore)]),
  ]
}
