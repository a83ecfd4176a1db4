import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { inactiveMail } from '../../mails/account.ts'
import { paths } from '../../paths.ts'
import { lastDayOfAccount } from '../retention.ts'
import { deletePastTime, listPersonsPastTime, takeSleepersToTell } from '../store/purge.ts'
import { eraseByRule } from './erase-person.ts'

/** Each night: warns accounts that sleep, erases those past their time, deletes the rest. */
export async function purgePeople(ctx: Ctx, rooms: Pick<PeopleRooms, 'all'>): Promise<number> {
  const today = dayOf(ctx.now)

  let gone = 0
  for (const personId of await listPersonsPastTime(ctx.db, ctx.now, today)) {
    if ((await eraseByRule(ctx, rooms, personId)).ok) gone += 1
  }
  gone += await deletePastTime(ctx.db, ctx.now)

  for (const { email, language } of await takeSleepersToTell(ctx.db, ctx.now)) {
    if (!email) continue
    const lastDay = lastDayOfAccount(today)
    const url = `${ctx.settings.baseUrl}${paths.signIn}`
    ctx.mail(inactiveMail(language, ctx.settings, { to: email, lastDay, url }))
  }
  return gone
}
