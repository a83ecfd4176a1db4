import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  addLink,
  insertContribution,
  keptAfter,
  listTracks,
  programmeOf,
  recordSpeakers,
  speakerDays,
  takeNumber,
} from '../../calls/index.ts'
import type { ContributionForm } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { callOf } from '../../programme-call.ts'
import { contributionReceived, contributionToRead } from '../mails/contributions.ts'

export type SubmitRefusal = 'call-closed' | 'unknown-format'

/** Anyone offers something while the call is open; a link by mail lets them come back to it. */
export async function submitContribution(
  ctx: Ctx,
  event: NetworkEvent,
  form: ContributionForm,
): Promise<Result<{ token: string }, SubmitRefusal>> {
  const programme = await programmeOf(ctx.db, event.id)
  if (callOf(programme, event, ctx.now) !== 'open') return refused('call-closed')

  const format = programme.formats.find(({ key }) => key === form.words.format)
  if (!format) return refused('unknown-format')
  const tracks = await listTracks(ctx.db, event.id)

  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const { track, ...words } = form.words
  await insertContribution(ctx.db, {
    ...words,
    id,
    eventId: event.id,
    number: await takeNumber(ctx.db, programme),
    minutes: format.minutes,
    trackId: tracks.find((item) => item.id === track)?.id,
    answers: form.answers,
    state: 'submitted',
    told: undefined,
    message: '',
    locale: ctx.locale,
    submittedAt: ctx.now,
    updatedAt: ctx.now,
    keptUntil: keptAfter(event, speakerDays),
  })
  await addLink(ctx.db, id, token, ctx.now)
  await recordSpeakers(ctx, event, id, form.speakers)

  ctx.audit({ act: 'contribution.submitted', subject: `contribution:${id}`, public: false })
  const [first] = form.speakers
  if (first) ctx.mail(contributionReceived(ctx, first.email, { event, title: words.title, token }))
  ctx.mail(contributionToRead(ctx, { event, title: words.title, id }))
  ctx.changed(`event:${event.id}`)
  return done({ token })
}
