import type { RawForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { PlainTable } from '#kit/sheets/plain-table.ts'
import type { PlannedTrial } from '#modules/experiments/index.ts'
import type { Renamed } from '../kept-numbers.ts'

/** Titles that the table must have, in the order of the plan. */
export function columnsOf({ fields }: Pick<PlannedTrial, 'fields'>): readonly string[] {
  const keys = ['outcome', 'treatment', 'block', 'cluster', 'time', 'covariates'] as const
  const titles = keys.flatMap((key) => {
    const value = ownOf(fields, key)
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]
  })
  return [...new Set(titles)]
}

/** The field in which a column of the file is chosen for one of the plan. */
export const fieldOf = (planned: string) => `colonne-${planned}`

/** The choices of the form: a column of the file for each of the plan that has another title there. */
export function renamedIn(raw: RawForm, planned: readonly string[]): readonly Renamed[] {
  return planned.flatMap((title) => {
    const read = ownOf(raw, fieldOf(title))
    return typeof read === 'string' && read !== '' && read !== title
      ? [{ planned: title, read }]
      : []
  })
}

/**
 * The table under the titles of the plan. A column that already had the title of one that is chosen elsewhere is read no
 * more. A choice that the file does not have is left to the engine, which says which column is missing.
 */
export function withTitlesOfPlan(table: PlainTable, renamed: readonly Renamed[]): PlainTable {
  const there = renamed.filter(({ read }) => table.titles.includes(read))
  const titles = table.titles.map((title) => {
    const chosen = there.find(({ read }) => read === title)
    if (chosen) return chosen.planned
    return there.some(({ planned }) => planned === title) ? '' : title
  })
  return { ...table, titles }
}
