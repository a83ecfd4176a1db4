import { done, type Result, refused } from '#kit/result.ts'
import { formAnswersOver } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  findContributionByLink,
  listTracks,
  lockContribution,
  programmeOf,
  recordSpeakers,
  saveContribution,
  speakersOf,
} from '../../calls/index.ts'
import type { ContributionForm } from '../../calls/nouns.ts'
import { type EditRefusal, mayEdit } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { callOf } from '../../programme-call.ts'

export type ChangeRefusal = 'not-found' | 'unknown-format' | EditRefusal

/** Whoever has the link writes it again, until the call closes. */
export async function changeContribution(
  ctx: Ctx,
  event: NetworkEvent,
  token: string,
  form: ContributionForm,
): Promise<Result<undefined, ChangeRefusal>> {
  const found = await findContributionByLink(ctx.db, event.id, token)
  const contribution = found && (await lockContribution(ctx.db, event.id, found.id))
  if (!contribution) return refused('not-found')

  const programme = await programmeOf(ctx.db, event.id)
  const may = mayEdit(contribution, callOf(programme, event, ctx.now) === 'open')
  if (!may.ok) return may
  const format = programme.formats.find(({ key }) => key === form.words.format)
  if (!format) return refused('unknown-format')
  const tracks = await listTracks(ctx.db, event.id)

  const { track, ...words } = form.words
  await saveContribution(ctx.db, {
    ...contribution,
    ...words,
    minutes: format.minutes,
    trackId: tracks.find((item) => item.id === track)?.id,
    answers: formAnswersOver(programme.questions, contribution.answers, form.answers),
    updatedAt: ctx.now,
  })
  const before = (await speakersOf(ctx.db, event.id)).get(contribution.id) ?? []
  await recordSpeakers(ctx, event, contribution.id, form.speakers, before)

  ctx.audit({
    act: 'contribution.changed',
    subject: `contribution:${contribution.id}`,
    public: false,
  })
  ctx.changed(`event:${event.id}`)
  return done()
}
