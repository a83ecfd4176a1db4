import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { purgeSatisfaction } from '../opinions/index.ts'
import { purgeImports } from '../reports/index.ts'

const year = 365 * 86_400_000

/** Lines of reports after a week, words of opinions after a year; counts and marks stay. */
export async function purgePresences(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const yearAgo = new Date(ctx.now.getTime() - year)
  return (
    (await purgeImports(ctx.db, today, yearAgo)) + (await purgeSatisfaction(ctx.db, today, yearAgo))
  )
}
