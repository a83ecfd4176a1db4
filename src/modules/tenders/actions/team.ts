import { dayOf } from '#kit/dates.ts'
import { findPersonNames, listHolders } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keepers } from '../permissions.ts'
import type { TeamMember } from '../rows.ts'

/** Those who may take care of a proposal, by name. */
export async function teamOf(
  ctx: Pick<Ctx, 'db' | 'now' | 'locale' | 'person'>,
): Promise<readonly TeamMember[]> {
  const ids = await listHolders(ctx.db, keepers, dayOf(ctx.now))
  const names = await namesOf(ctx, [...ids, ctx.person?.id])
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .filter(({ name }) => name !== '')
    .sort((member, other) => member.name.localeCompare(other.name, 'fr'))
}

export async function namesOf(
  { db, locale }: Pick<Ctx, 'db' | 'locale'>,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id || []))]
  return known.length > 0 ? await findPersonNames(db, known, locale) : new Map()
}
