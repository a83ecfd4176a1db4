import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { PaperGaps } from '../paper-gaps.ts'

const texts = defineTexts(
  {
    planned: (plan: string, signed: string, likely: string, hoped: string, budget: string) =>
      `Le Cerfa prend en entier les financements du plan : ${plan} (signé : ${signed}, probable : ${likely}, espéré : ${hoped}). Le budget dit ${budget} de subventions. L’équilibre du Cerfa n’est donc pas celui de la page du projet.`,
    received: (paid: string, received: string) =>
      `Au compte rendu (15059), les subventions réalisées sont les versements notés (${paid}). Les comptes du projet disent ${received}.`,
  },
  {
    planned: (plan, signed, likely, hoped, budget) =>
      `The Cerfa takes in full the fundings of the plan: ${plan} (signed: ${signed}, likely: ${likely}, hoped: ${hoped}). The budget says ${budget} of grants. The balance of the Cerfa is therefore not that of the page of the project.`,
    received: (paid, received) =>
      `In the report (15059), grants received are the payments that were noted (${paid}). The accounts of the project say ${received}.`,
  },
)

/** In words, each difference between a form of the State and the pages; nothing where they say the same. */
export function gapsSaid(gaps: PaperGaps, locale: Locale): readonly string[] {
  const money = (cents: number) => writtenMoney(cents, locale)
  const { signed, likely, hoped } = gaps.byState
  const { receivedCents, paidCents } = gaps
  return [
    ...(gaps.planCents === gaps.budgetCents
      ? []
      : [
          texts[locale].planned(
            money(gaps.planCents),
            money(signed),
            money(likely),
            money(hoped),
            money(gaps.budgetCents),
          ),
        ]),
    ...(receivedCents === undefined || receivedCents === paidCents
      ? []
      : [texts[locale].received(money(paidCents), money(receivedCents))]),
  ]
}
