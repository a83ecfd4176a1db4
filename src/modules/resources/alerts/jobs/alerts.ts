import type { Ctx } from '#platform/context.ts'
import { alertPath } from '../../paths/alerts.ts'
import { paths } from '../../paths.ts'
import { forgetUnanswered, listNewAnswers } from '../../search/index.ts'
import { filterQuery, forgottenBefore, rareForgottenBefore } from '../../search/nouns.ts'
import { digestMail } from '../mails/alerts.ts'
import { addDays, confirmDays, dueBefore, toldInOneLetter } from '../saved-search.ts'
import { deleteEnded, lockDueSearches, markTold } from '../store/saved-searches.ts'

const mostAtOnce = 500

/** Every day; an alert has a letter a week at most, and none when nothing is new. */
export async function sendAlerts(ctx: Ctx): Promise<number> {
  const due = await lockDueSearches(ctx.db, ctx.now, dueBefore(ctx.now), mostAtOnce)
  let sent = 0
  for (const alert of due) {
    const since = { after: alert.toldUntil, until: ctx.now }
    const fresh = await listNewAnswers(ctx.db, alert.filter, since, toldInOneLetter)
    await markTold(ctx.db, alert.id, {
      until: ctx.now,
      mailAt: fresh.count > 0 ? ctx.now : undefined,
    })
    if (fresh.count === 0) continue
    ctx.mail(
      digestMail(alert.locale, ctx.settings, {
        to: alert.email,
        filter: alert.filter,
        ...fresh,
        searchUrl:
          ctx.settings.baseUrl + paths.list + filterQuery({ ...alert.filter, sort: 'newest' }),
        alertUrl: ctx.settings.baseUrl + alertPath(alert.token),
        endsAt: alert.endsAt,
      }),
    )
    sent++
  }
  return sent
}

/** What is past its time: alerts, addresses that said nothing, words that were looked for. */
export async function forgetSearches(ctx: Ctx): Promise<number> {
  const alerts = await deleteEnded(ctx.db, ctx.now, addDays(ctx.now, -confirmDays))
  const words = await forgetUnanswered(ctx.db, {
    all: forgottenBefore(ctx.now),
    rare: rareForgottenBefore(ctx.now),
  })
  return alerts + words
}
