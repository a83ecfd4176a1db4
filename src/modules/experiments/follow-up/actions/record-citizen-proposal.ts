import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { CitizenProposalWords } from '../follow-up.ts'
import { insertCitizenProposal } from '../store/follow-ups.ts'

/** What citizens propose is public at once, with the day by which an answer is owed. */
export async function recordCitizenProposal(
  ctx: Ctx,
  experimentId: string,
  words: CitizenProposalWords,
): Promise<Result<{ number: number }, 'not-found' | 'forbidden' | 'due-before-made'>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')
  if (words.answerDueOn < words.madeOn) return refused('due-before-made')

  const number = await insertCitizenProposal(ctx.db, experimentId, words, {
    id: newId(ctx.now, ctx.chance),
    by: ctx.person?.id,
    now: ctx.now,
  })

  ctx.audit({
    act: 'citizen-proposal.recorded',
    subject: `experiment:${experimentId}`,
    public: isOpenToAll(experiment),
    detail: { number, due: words.answerDueOn },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done({ number })
}
