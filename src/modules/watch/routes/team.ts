import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { findPersonNames, listHolders } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '#platform/routes.ts'

/** Those who keep the watch, by name. */
export async function teamOf(ctx: Ctx) {
  const ids = await listHolders(ctx.db, ['administrator', 'lab-team'], dayOf(ctx.now))
  const all = [...new Set([...ids, ...(ctx.person ? [ctx.person.id] : [])])]
  const names = await namesOf(ctx, all)
  return all
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((entry, other) => entry.name.localeCompare(other.name, 'fr'))
}

export async function namesOf(ctx: Ctx, ids: readonly (string | undefined)[]) {
  const known = ids.filter((id) => id !== undefined)
  return known.length > 0
    ? await findPersonNames(ctx.db, [...new Set(known)], ctx.locale)
    : new Map<string, string>()
}

/** A person of the team, or nobody: what a form says is checked. */
export function personOr(team: readonly { readonly id: string }[], asked: string): string {
  return team.some(({ id }) => id === asked) ? asked : ''
}

/** The id in the address; undefined when it cannot be one. */
export function idOf(c: HttpContext): string | undefined {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}
