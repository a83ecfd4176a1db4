import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { maySeeWorkings } from '../../permissions.ts'
import type { Member } from '../team.ts'

/** Names of those who acted: in full for who works on it, as each chose for the others. */
export async function namesOf(
  ctx: Ctx,
  experiment: Experiment,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  if (known.length === 0) return new Map()
  return maySeeWorkings(ctx.person, experiment)
    ? findPersonNames(ctx.db, known, ctx.locale)
    : findPublicNames(ctx.db, known, ctx.locale)
}

/** Names of the team, by member: outside the house, of those who agreed to be named here. */
export async function namesShown(
  ctx: Ctx,
  experiment: Experiment,
  members: readonly Member[],
): Promise<ReadonlyMap<string, string>> {
  const works = maySeeWorkings(ctx.person, experiment)
  const shown = members.filter((member) => works || member.shown)
  const names = await findPersonNames(
    ctx.db,
    shown.map((member) => member.personId),
    ctx.locale,
  )
  return new Map(shown.map((member) => [member.id, names.get(member.personId) ?? '']))
}
