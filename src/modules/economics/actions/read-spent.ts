import type { Db } from '#platform/context.ts'
import type { Budget } from '../balance.ts'
import type { Spent } from '../dedicated-fund.ts'
import { noteLineOf, weighExpenses } from '../expense-line.ts'
import { yearsOf } from '../project.ts'
import { bookedOf } from '../store/imports.ts'
import { listAcceptedExpenses } from '../store/notes.ts'

/** What was done on a line of a budget, with the month or the year in which it was. */
export interface Done extends Spent {
  readonly lineId: string
}

/**
 * All that the actual column holds and whose year is known: the accounts, the expense notes, and what the team noted of a
 * project that has one year alone.
 */
export async function readDone(db: Db, budget: Budget): Promise<readonly Done[]> {
  const ids = [budget.project.id]
  const entries = await bookedOf(db, ids)
  const weighed = weighExpenses(await listAcceptedExpenses(db, ids), entries)
  const { first, last } = yearsOf(budget.project)
  return [
    ...entries.flatMap(({ lineId, nature, cents, months, year }): readonly Done[] =>
      months.length === 0
        ? [{ lineId, when: String(year), nature, cents }]
        : months.map((own) => ({ lineId, when: own.month, nature, cents: own.cents })),
    ),
    ...weighed.flatMap(({ line: { spentOn, nature, cents }, counts }) =>
      counts ? [{ lineId: noteLineOf(nature), when: spentOn.slice(0, 7), nature, cents }] : [],
    ),
    ...(first === last && !budget.booked
      ? budget.lines.flatMap(({ id: lineId, nature, notedCents: cents }) =>
          cents === undefined ? [] : [{ lineId, when: String(first), nature, cents }],
        )
      : []),
  ]
}
