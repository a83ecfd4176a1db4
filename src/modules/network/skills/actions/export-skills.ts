import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayTakeSkills } from '../../permissions.ts'
import { type SkillStatement, staleBefore } from '../skill.ts'
import { listStatements } from '../store/skills.ts'

/** Those that `asked` leaves of what people say they can do, for the team. Names leave the house: the memory keeps who took how many, and when. */
export async function exportSkills<Line>(
  ctx: Ctx,
  asked: (all: readonly SkillStatement[]) => Promise<readonly Line[]>,
): Promise<Result<readonly Line[], 'forbidden'>> {
  if (!mayTakeSkills(ctx.person)) return refused('forbidden')

  const statements = await asked(await listStatements(ctx.db, { since: staleBefore(ctx.now) }))

  const detail = { count: statements.length }
  ctx.audit({ act: 'skills.exported', subject: 'skills', public: false, detail })
  return done(statements)
}
