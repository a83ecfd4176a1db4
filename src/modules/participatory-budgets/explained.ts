import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Counting } from './edition.ts'
import type { CountedProject } from './result.ts'
import { resultTexts } from './texts/result.ts'

/** The sum it was counted in. */
interface Sum {
  readonly counting: Counting
  readonly cents: number
  readonly spent: number
}

/** Why a project is funded or not, in the sentences that are owed to whoever proposed or wanted it. */
export function whyOf(project: CountedProject, sum: Sum, locale: Locale): readonly string[] {
  const texts = resultTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { isFunded, payers = 0, emptied = 0, largestPart } = project
  if (isFunded) {
    if (sum.counting === 'greedy') return [texts.whyGreedy]
    if (payers === 0 || largestPart === undefined) return [texts.whyFits]
    return [
      texts.whyPaid(payers, money(largestPart)),
      ...(emptied > 0 ? [texts.whyEmptied(emptied)] : []),
    ]
  }
  if (project.votes === 0) return [texts.whyNobody]
  return [...whyLost(project, sum, locale), ...wouldWin(project, sum, locale)]
}

/** What there was for it, what it costs, what was missing. */
function whyLost(project: CountedProject, sum: Sum, locale: Locale): readonly string[] {
  const texts = resultTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { cents, left, before, votes } = project
  if (left === undefined || left >= cents) return [texts.whyFull]
  const [cost, missing] = [money(cents), money(cents - left)]
  if (sum.counting === 'greedy')
    return [texts.lostGreedy(before ?? 0, money(left), cost), texts.missing(missing)]
  const unspent = sum.cents - sum.spent
  return [
    texts.lostShares(votes, money(left), cost),
    texts.missing(missing),
    ...(unspent > 0 && unspent < cents ? [texts.lostRest(money(unspent))] : []),
  ]
}

function wouldWin(
  { wouldCost, wouldMore }: CountedProject,
  { counting }: Sum,
  locale: Locale,
): readonly string[] {
  const texts = resultTexts[locale]
  return [
    ...(wouldCost === undefined ? [] : [texts.wouldCost(writtenMoney(wouldCost, locale))]),
    ...(wouldMore === undefined
      ? []
      : [counting === 'greedy' ? texts.wouldPoints(wouldMore) : texts.wouldMore(wouldMore)]),
  ]
}
