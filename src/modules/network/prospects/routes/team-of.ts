import { findPersonNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listOwnersToChoose } from '../actions/people-of-prospect.ts'

/** Who may follow a territory: the team, by name; and whoever does already. */
export async function teamOf(ctx: Ctx, owner?: string) {
  return named(ctx, [...(await listOwnersToChoose(ctx)), ...(owner ? [owner] : [])])
}

/** People by their names, in the order of their names. */
export async function named(ctx: Ctx, ids: readonly string[]) {
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return [...new Set(ids)]
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .sort((entry, other) => entry.name.localeCompare(other.name, 'fr'))
}
