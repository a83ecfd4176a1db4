import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { commitmentsDue, recipients } from '../../team/index.ts'
import { reminderOf } from '../agreement.ts'
import { type DueCommitment, listDueCommitments, markReminded } from '../store/commitments.ts'

/** Each morning: two weeks before its day, then once it is late, a commitment is recalled. */
export async function remindCommitments(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const due = (await listDueCommitments(ctx.db, today)).flatMap((commitment) => {
    const reminder = reminderOf(commitment, today)
    return reminder ? [{ ...commitment, reminder }] : []
  })

  for (const reminder of ['soon', 'late'] as const) {
    const ids = due.filter((entry) => entry.reminder === reminder).map((entry) => entry.id)
    await markReminded(ctx.db, ids, reminder, today)
  }

  for (const experimentId of new Set(due.map((entry) => entry.experimentId))) {
    await writeToTeam(
      ctx,
      due.filter((entry) => entry.experimentId === experimentId),
    )
  }
  return due.length
}

/** One letter for an experiment and a person, however many commitments it holds. */
async function writeToTeam(ctx: Ctx, due: readonly (DueCommitment & { reminder: string })[]) {
  const [first] = due
  if (!first) return
  const recalled = due.map((one) => ({
    party: one.party,
    text: one.text,
    day: (locale: Locale) => writtenDay(one.dueOn, locale),
    late: one.reminder === 'late',
  }))
  const link = ctx.settings.baseUrl + paths.agreement(first.slug)
  for (const to of await recipients(ctx, first.experimentId)) {
    ctx.mail(commitmentsDue(to, recalled, link))
  }
}
