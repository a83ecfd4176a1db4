import { z } from 'zod'
import { optionalCents, optionalTenths, optionalText, requiredText, ticked } from './fields.ts'

export const sides = ['cost', 'revenue'] as const
export type Side = (typeof sides)[number]

export const costNatures = [
  'staff',
  'travel',
  'venue',
  'catering',
  'indemnities',
  'providers',
  'communication',
  'overhead',
  'other-cost',
] as const

export const revenueNatures = [
  'territory',
  'grant',
  'patronage',
  'membership',
  'own-funds',
  'volunteering',
  'other-revenue',
] as const

export const natures = [...costNatures, ...revenueNatures] as const
export type Nature = (typeof natures)[number]

/** Money in whole cents, time in tenths of a day; undefined is “not said yet”, zero is zero. */
export interface BudgetLine {
  readonly id: string
  readonly side: Side
  readonly nature: Nature
  readonly label: string
  readonly plannedCents: number | undefined
  readonly actualCents: number | undefined
  readonly plannedTenths: number | undefined
  readonly actualTenths: number | undefined
  /** Given without money (a hall, hours of volunteers): told apart from the balance. */
  readonly inKind: boolean
  readonly note: string
}

export const budgetLineShape = z.object({
  nature: z.enum(natures),
  label: requiredText(160),
  planned: optionalCents,
  actual: optionalCents,
  plannedDays: optionalTenths,
  actualDays: optionalTenths,
  inKind: ticked,
  note: optionalText(1000),
})

export type BudgetLineForm = z.infer<typeof budgetLineShape>

export function sideOf(nature: Nature): Side {
  return (costNatures as readonly string[]).includes(nature) ? 'cost' : 'revenue'
}

export interface Amounts {
  readonly planned: number
  /** Undefined while no line says it: nothing noted is not zero. */
  readonly actual: number | undefined
}

export interface BudgetTotals {
  readonly costs: Amounts
  readonly revenue: Amounts
  /** Revenue less costs, money only. */
  readonly balance: Amounts
  readonly inKindCosts: Amounts
  readonly inKindRevenue: Amounts
  /** Tenths of a day, with or without money. */
  readonly days: Amounts
}

/** Sums are exact: whole cents and whole tenths, never fractions. */
export function budgetTotals(lines: readonly BudgetLine[]): BudgetTotals {
  const money = (side: Side, inKind: boolean) =>
    sum(
      lines.filter((line) => line.side === side && line.inKind === inKind),
      (line) => ({ planned: line.plannedCents ?? 0, actual: line.actualCents }),
    )
  const costs = money('cost', false)
  const revenue = money('revenue', false)
  return {
    costs,
    revenue,
    balance: {
      planned: revenue.planned - costs.planned,
      actual: added(revenue.actual, costs.actual === undefined ? undefined : -costs.actual),
    },
    inKindCosts: money('cost', true),
    inKindRevenue: money('revenue', true),
    days: sum(
      lines.filter((line) => line.side === 'cost'),
      (line) => ({ planned: line.plannedTenths ?? 0, actual: line.actualTenths }),
    ),
  }
}

function sum(lines: readonly BudgetLine[], of: (line: BudgetLine) => Amounts): Amounts {
  return lines.map(of).reduce(
    (total, amounts) => ({
      planned: total.planned + amounts.planned,
      actual: added(total.actual, amounts.actual),
    }),
    { planned: 0, actual: undefined },
  )
}

function added(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one + other
}

/** Costs were counted, and planned revenue covers them. */
export function isBalanced(lines: readonly BudgetLine[]): boolean {
  const counted = lines.some((line) => line.side === 'cost' && line.plannedCents !== undefined)
  return counted && budgetTotals(lines).balance.planned >= 0
}
