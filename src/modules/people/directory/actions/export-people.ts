import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayExportPeople } from '../../permissions.ts'
import { listPeople, type PeopleFilter, type PersonLine } from '../store/people-list.ts'

const everyone = { limit: 100_000, offset: 0 }

/** The list as it was asked for. Names leave the house: the memory keeps who took how many, and when. */
export async function exportPeople(
  ctx: Ctx,
  asked: PeopleFilter,
): Promise<Result<readonly PersonLine[], 'forbidden'>> {
  if (!mayExportPeople(ctx.person)) return refused('forbidden')

  const { people } = await listPeople(ctx.db, asked, dayOf(ctx.now), everyone)

  const detail = { count: people.length }
  ctx.audit({ act: 'people.exported', subject: 'people', public: false, detail })
  return done(people)
}
