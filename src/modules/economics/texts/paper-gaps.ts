import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { PaperGaps } from '../paper-gaps.ts'

const texts = defineTexts(
  {
    planned: (plan: string, signed: string, likely: string, hoped: string) =>
      `Le Cerfa prend en entier les financements du plan : ${plan} (signé : ${signed}, probable : ${likely}, espéré : ${hoped}).`,
    today: (budget: string) =>
      `Le budget d’aujourd’hui dit ${budget} de subventions. L’équilibre du Cerfa n’est donc pas celui de la page du projet.`,
    first: (budget: string) =>
      `Le premier budget, que suit la colonne « prévu » du compte rendu (15059), dit ${budget} de subventions.`,
    noLine:
      'Le budget n’a aucune ligne de subvention. L’équilibre du Cerfa n’est donc pas celui de la page du projet.',
    costs: (planned: string, revised: string) =>
      `Au compte rendu (15059), les dépenses prévues sont celles du premier budget (${planned}). Le budget révisé dit ${revised}.`,
    received: (paid: string) =>
      `Au compte rendu (15059), les subventions réalisées sont les versements notés (${paid}).`,
    saidBy: {
      accounts: (received: string) => `Les comptes du projet disent ${received}.`,
      team: (received: string) => `L’équipe de l’expérimentation a noté ${received}.`,
    },
  },
  {
    planned: (plan, signed, likely, hoped) =>
      `The Cerfa takes in full the fundings of the plan: ${plan} (signed: ${signed}, likely: ${likely}, hoped: ${hoped}).`,
    today: (budget) =>
      `The budget of today says ${budget} of grants. The balance of the Cerfa is therefore not that of the page of the project.`,
    first: (budget) =>
      `The first budget, which the planned column of the report (15059) follows, says ${budget} of grants.`,
    noLine:
      'The budget has no line of grants. The balance of the Cerfa is therefore not that of the page of the project.',
    costs: (planned, revised) =>
      `In the report (15059), planned costs are those of the first budget (${planned}). The revised budget says ${revised}.`,
    received: (paid) =>
      `In the report (15059), grants received are the payments that were noted (${paid}).`,
    saidBy: {
      accounts: (received) => `The accounts of the project say ${received}.`,
      team: (received) => `The team of the experiment noted ${received}.`,
    },
  },
)

/** In words, each difference between a form of the State and the pages; nothing where they say the same. */
export function gapsSaid(gaps: PaperGaps, locale: Locale): readonly string[] {
  const words = texts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { planCents, budgetCents, form } = gaps
  const { signed, likely, hoped } = gaps.byState
  const plan = words.planned(money(planCents), money(signed), money(likely), money(hoped))
  const budget =
    budgetCents === undefined
      ? words.noLine
      : words[form === '15059' ? 'first' : 'today'](money(budgetCents))
  return [
    ...(planCents === (budgetCents ?? 0) ? [] : [`${plan} ${budget}`]),
    ...reportGaps(gaps, locale),
  ]
}

function reportGaps({ report }: PaperGaps, locale: Locale): readonly string[] {
  if (!report) return []
  const words = texts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { plannedCosts, revisedCosts, receivedCents, paidCents, saidBy } = report
  const received =
    receivedCents === undefined || receivedCents === paidCents
      ? []
      : [`${words.received(money(paidCents))} ${words.saidBy[saidBy](money(receivedCents))}`]
  return [
    ...(plannedCosts === revisedCosts
      ? []
      : [words.costs(money(plannedCosts), money(revisedCosts))]),
    ...received,
  ]
}
