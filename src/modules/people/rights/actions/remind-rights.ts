import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { requestsMail } from '../../mails/account.ts'
import { paths } from '../../paths.ts'
import { listIdentities } from '../../persons/index.ts'
import { alarmBefore } from '../../rights-request.ts'
import { listHolders } from '../../roles/index.ts'
import { takeAlarms } from '../store/rights.ts'

/** Each morning: from its twentieth day, a request without an answer is told to administrators. */
export async function remindRights(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const waiting = await takeAlarms(ctx.db, alarmBefore(today), ctx.now)
  if (waiting.length === 0) return 0

  const holders = await listHolders(ctx.db, ['administrator'], today)
  const url = `${ctx.settings.baseUrl}${paths.requests}`
  for (const { email, language } of await listIdentities(ctx.db, holders)) {
    if (!email) continue
    const count = waiting.length
    ctx.mail(requestsMail(language, ctx.settings, { to: email, count, url }))
  }
  return waiting.length
}
