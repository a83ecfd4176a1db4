import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { getExperiment } from '../../store/experiments.ts'
import { recipients } from '../../team/index.ts'
import { type CitizenProposal, owedOn, reminderDue } from '../follow-up.ts'
import { listProposalsToFollow, markReminded } from '../store/follow-ups.ts'
import { followUpTexts } from '../texts/follow-up.ts'

/** Each morning: two weeks before its day, then once it is late, an awaited answer is recalled. */
export async function remindAnswers(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const followed = await listProposalsToFollow(ctx.db)
  let count = 0
  for (const { proposal, experimentId, reminded } of followed) {
    const which = reminderDue(proposal, today, reminded)
    if (!which) continue

    await markReminded(ctx.db, proposal.id, which, today)
    await writeTo(ctx, experimentId, proposal, which)
    count++
  }
  return count
}

async function writeTo(
  ctx: Ctx,
  experimentId: string,
  proposal: CitizenProposal,
  which: 'soon' | 'late',
) {
  const { slug } = await getExperiment(ctx.db, experimentId)
  const link = ctx.settings.baseUrl + followUpPaths.proposals(slug)
  for (const { email, language } of await recipients(ctx, experimentId)) {
    const texts = followUpTexts[language]
    const day = writtenDay(owedOn(proposal) ?? proposal.answerDueOn, language)
    const sentence = (which === 'soon' ? texts.mailSoon : texts.mailLate)(proposal.title, day)
    ctx.mail({
      to: email,
      subject: texts.mailSubject(proposal.title),
      text: `${sentence}\n\n${link}`,
    })
  }
}
