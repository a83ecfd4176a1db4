import type { Reopening } from '#kit/reopenings/reopening.ts'
import type { Ctx } from '#platform/context.ts'
import { listReopenings } from '../store/reopenings.ts'
import { findPersonNames } from './find-names.ts'

/** The reopenings of a thing, for its page. Who did them is for those who may do them: `isNamed`. */
export async function toldReopenings(
  ctx: Pick<Ctx, 'db' | 'locale'>,
  subject: string,
  isNamed: boolean,
): Promise<readonly Reopening[]> {
  const all = await listReopenings(ctx.db, subject)
  const ids = isNamed ? all.flatMap(({ byId }) => byId ?? []) : []
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return all.map(({ at, reason, byId }) => ({
    at,
    reason,
    byName: byId === undefined ? undefined : names.get(byId),
  }))
}
