import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import { participantGone } from '../mails/session.ts'
import { emailIn } from '../session-reach.ts'
import { listParticipants, withdrawParticipant as withdraw } from '../store/participants.ts'
import { findSet } from '../store/sets.ts'
import { participantThing, participantUndo } from './undo-participant.ts'

/** The person no longer takes part, and is told; where they came before still counts. */
export async function withdrawParticipant(
  ctx: Ctx,
  setId: string,
  participantId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const set = await findSet(ctx.db, setId)
  if (!set) return refused('not-found')

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')

  const people = await listParticipants(ctx.db, setId)
  const person = people.find(({ id }) => id === participantId)
  if (!person) return refused('not-found')
  if (person.withdrawn) return done()
  const undo = await undoable(ctx, participantUndo, participantThing(setId, participantId))
  await withdraw(ctx.db, setId, participantId, ctx.now)

  const subject = `session-set:${setId}`
  ctx.audit({ act: 'participant.withdrawn', subject, public: false })
  const to = emailIn(person.contact)
  if (to !== undefined) ctx.mail(participantGone(ctx, to, set))
  await undo({ subject, public: false })
  return done()
}
