import type { BudgetLine } from './budget.ts'

/** What the budget plans that the territory pays, in cents; nothing while no line says it. */
export function territoryCents(lines: readonly BudgetLine[]): number | undefined {
  const rows = lines.flatMap(({ nature, inKind, plannedCents }) =>
    nature === 'territory' && !inKind && plannedCents !== undefined ? [plannedCents] : [],
  )
  return rows.length === 0 ? undefined : rows.reduce((sum, cents) => sum + cents, 0)
}

/**
 * Budget and agreement say one amount: `missing` when the agreement alone says it, `apart` when they say two. Zero in an
 * agreement asks for no line.
 */
export function amountsMeet(
  lines: readonly BudgetLine[],
  agreedCents: number | undefined,
): 'meet' | 'missing' | 'apart' {
  const planned = territoryCents(lines)
  if (agreedCents === undefined || agreedCents === (planned ?? 0)) return 'meet'
  return planned === undefined ? 'missing' : 'apart'
}
