import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mostPlaces, type SkillForm } from '../skill.ts'
import {
  confirmStatement,
  deleteStatement,
  findStatement,
  findStatementByToken,
  saveStatement,
} from '../store/skills.ts'

export type StateRefusal = 'forbidden' | 'too-many-places' | 'nothing-stated' | 'not-found'

/** A person says what they can do; saying it again confirms it. */
export async function stateSkills(
  ctx: Ctx,
  form: SkillForm,
  added: string | undefined,
): Promise<Result<undefined, StateRefusal>> {
  const personId = ctx.person?.id
  if (personId === undefined) return refused('forbidden')

  const known = await findStatement(ctx.db, personId)
  const { kept, ...said } = form
  // Only places that were there may be kept: a typed key names none.
  const stay = (known?.territoryIds ?? []).filter((id) => kept.includes(id))
  const territoryIds = [...new Set([...stay, ...(added ? [added] : [])])]
  if (territoryIds.length > mostPlaces) return refused('too-many-places')

  await saveStatement(ctx.db, { personId, ...said, territoryIds }, ctx.now)

  ctx.audit({ act: 'skills.stated', subject: `person:${personId}`, public: false })
  return done()
}

export async function confirmSkills(ctx: Ctx): Promise<Result<undefined, StateRefusal>> {
  const personId = ctx.person?.id
  if (personId === undefined) return refused('forbidden')
  return confirm(ctx, personId)
}

/** By the link of the yearly question, without signing in. */
export async function confirmSkillsByLink(
  ctx: Ctx,
  token: string,
): Promise<Result<undefined, StateRefusal>> {
  const statement = await findStatementByToken(ctx.db, token)
  return statement ? confirm(ctx, statement.personId) : refused('not-found')
}

async function confirm(ctx: Ctx, personId: string): Promise<Result<undefined, StateRefusal>> {
  if (!(await confirmStatement(ctx.db, personId, ctx.now))) return refused('nothing-stated')
  ctx.audit({ act: 'skills.confirmed', subject: `person:${personId}`, public: false })
  return done()
}

export async function removeSkills(ctx: Ctx): Promise<Result<undefined, StateRefusal>> {
  const personId = ctx.person?.id
  if (personId === undefined) return refused('forbidden')
  if (!(await deleteStatement(ctx.db, personId))) return refused('nothing-stated')
  ctx.audit({ act: 'skills.removed', subject: `person:${personId}`, public: false })
  return done()
}
