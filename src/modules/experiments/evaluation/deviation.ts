import { type Day, daysBetween } from '#kit/dates.ts'
import type { Figure } from '#kit/instruments/instrument.ts'
import type { Texts } from '#kit/texts.ts'
import { type Amounts, type BudgetLine, budgetTotals } from '../budget.ts'
import type { Phase } from '../phases/nouns.ts'
import type { ProtocolFreeze } from '../protocol/nouns.ts'

/** What is compared: nothing here is typed a second time. */
export const deviationKinds = ['phase', 'figure', 'money', 'time', 'protocol'] as const
export type DeviationKind = (typeof deviationKinds)[number]

/** One thing planned and what became of it. */
export interface DeviationLine {
  readonly kind: DeviationKind
  readonly label: Texts<string>
  readonly unit: Texts<string>
  readonly planned: number | undefined
  readonly actual: number | undefined
  /** Where the figure comes from. */
  readonly href: string
  /** Said beside it: why a phase was cancelled, why the protocol was amended. */
  readonly note: string
  /** Result produced under an older version of the protocol than the one in force. */
  readonly producedUnder: number | undefined
}

/** A figure, and the version of the protocol it was produced under. */
export interface MarkedFigure extends Figure {
  readonly producedUnder: number | undefined
}

export interface DeviationFacts {
  readonly slug: string
  readonly phases: readonly Phase[]
  readonly figures: readonly MarkedFigure[]
  readonly budget: readonly BudgetLine[]
  readonly freezes: readonly ProtocolFreeze[]
}

/** The deviation report: computed from what was planned and what was recorded, in a fixed order. */
export function deviationsOf(facts: DeviationFacts): readonly DeviationLine[] {
  return [
    ...phaseLines(facts),
    ...facts.figures.map(figureLine),
    ...budgetLines(facts),
    ...protocolLines(facts),
  ]
}

/** Actual less planned, when both are known. */
export function gapOf(line: Pick<DeviationLine, 'planned' | 'actual'>): number | undefined {
  if (line.planned === undefined || line.actual === undefined) return undefined
  return Math.round((line.actual - line.planned) * 100) / 100
}

/** Lines where something differs from the plan. What has not happened yet differs from nothing. */
export function deviating(lines: readonly DeviationLine[]): readonly DeviationLine[] {
  return lines.filter((line) => ![0, undefined].includes(gapOf(line)))
}

const daysUnit = { fr: 'jours', en: 'days' }
const euros = { fr: '€', en: '€' }

function phaseLines({ slug, phases }: DeviationFacts): DeviationLine[] {
  return phases.map(({ plan, record }) => ({
    kind: 'phase',
    label: { fr: `Durée : ${plan.title}`, en: `Length: ${plan.title}` },
    unit: daysUnit,
    planned: lengthOf(plan.startsOn, plan.endsOn),
    actual: lengthOf(record?.openedOn, record?.closedOn),
    href: `/experiences/${slug}/phases`,
    note: record?.reason ?? '',
    producedUnder: undefined,
  }))
}

/** First and last day both count. */
function lengthOf(from: Day | '' | undefined, to: Day | '' | undefined): number | undefined {
  return from && to ? daysBetween(from, to) + 1 : undefined
}

function figureLine(figure: MarkedFigure): DeviationLine {
  const { label, unit, planned, actual, href, producedUnder } = figure
  return { kind: 'figure', label, unit, planned, actual, href, note: '', producedUnder }
}

function budgetLines({ slug, budget }: DeviationFacts): DeviationLine[] {
  if (budget.length === 0) return []
  const totals = budgetTotals(budget)
  const href = `/experiences/${slug}/budget`
  const line = (
    kind: 'money' | 'time',
    label: Texts<string>,
    unit: Texts<string>,
    amounts: Amounts,
    divisor: number,
  ): DeviationLine => ({
    kind,
    label,
    unit,
    planned: amounts.planned / divisor,
    actual: amounts.actual === undefined ? undefined : amounts.actual / divisor,
    href,
    note: '',
    producedUnder: undefined,
  })
  return [
    line('money', { fr: 'Dépenses', en: 'Costs' }, euros, totals.costs, 100),
    line('money', { fr: 'Recettes', en: 'Revenue' }, euros, totals.revenue, 100),
    line('money', { fr: 'Équilibre', en: 'Balance' }, euros, totals.balance, 100),
    line('time', { fr: 'Jours de travail', en: 'Days of work' }, daysUnit, totals.days, 10),
  ]
}

/** A protocol is planned to be frozen once: each amendment is a deviation that says why. */
function protocolLines({ slug, freezes }: DeviationFacts): DeviationLine[] {
  if (freezes.length === 0) return []
  const amendments = freezes.filter(({ amends }) => amends !== undefined)
  return [
    {
      kind: 'protocol',
      label: { fr: 'Avenants au protocole', en: 'Amendments to the protocol' },
      unit: { fr: 'avenants', en: 'amendments' },
      planned: 0,
      actual: amendments.length,
      href: `/experiences/${slug}/protocole`,
      note: amendments.map(({ reason }) => reason).join(' / '),
      producedUnder: undefined,
    },
  ]
}
