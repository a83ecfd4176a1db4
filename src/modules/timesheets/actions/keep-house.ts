import { type Day, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { listColleagues } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepMonths } from '../permissions.ts'
import type { PersonRole } from '../person-role.ts'
import { keepMinutesInDay } from '../store/house.ts'
import { deleteRole, keepRole } from '../store/roles.ts'

/** How long a day is from now on: what is written stays in days. */
export async function keepDayLength(
  ctx: Ctx,
  minutesInDay: number,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayKeepMonths(ctx.person)) return refused('forbidden')

  await keepMinutesInDay(ctx.db, minutesInDay)

  ctx.audit({ act: 'timesheets.day-length-kept', subject: 'timesheet-house:day', public: false })
  return done()
}

/** The role of somebody of the house from a day on. */
export async function keepPersonRole(
  ctx: Ctx,
  held: PersonRole,
): Promise<Result<undefined, 'forbidden' | 'person-unknown'>> {
  if (!mayKeepMonths(ctx.person)) return refused('forbidden')
  const colleagues = await listColleagues(ctx.db, dayOf(ctx.now))
  if (!colleagues.some(({ id }) => id === held.personId)) return refused('person-unknown')

  await keepRole(ctx.db, held)

  tell(ctx, 'timesheets.role-kept', held.personId)
  return done()
}

export async function removePersonRole(
  ctx: Ctx,
  personId: string,
  since: Day,
): Promise<Result<undefined, 'forbidden' | 'not-found'>> {
  if (!mayKeepMonths(ctx.person)) return refused('forbidden')
  if (!(await deleteRole(ctx.db, personId, since))) return refused('not-found')

  tell(ctx, 'timesheets.role-removed', personId)
  return done()
}

function tell(ctx: Ctx, act: string, personId: string) {
  ctx.audit({ act, subject: `timesheet-role:${personId}`, public: false })
}
