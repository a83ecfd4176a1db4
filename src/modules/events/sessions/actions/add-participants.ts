import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { longestContact, longestName, readParticipants } from '../../attendance.ts'
import { mayRunSessions } from '../../permissions.ts'
import { insertParticipants } from '../store/participants.ts'
import { findSet } from '../store/sets.ts'

export type AddPeopleRefusal =
  | 'not-found'
  | 'forbidden'
  | 'set-closed'
  | 'nobody-named'
  | 'line-too-long'

/** A name is kept a year and is then erased; see the purge of this room. */
const keptDays = 365

export async function addParticipants(
  ctx: Ctx,
  setId: string,
  text: string,
): Promise<Result<{ count: number }, AddPeopleRefusal>> {
  const set = await findSet(ctx.db, setId)
  if (!set) return refused('not-found')

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')
  if (set.closedAt) return refused('set-closed')
  const people = readParticipants(text)
  if (people.length === 0) return refused('nobody-named')
  const isLong = ({ name, contact }: { name: string; contact: string }) =>
    name.length > longestName || contact.length > longestContact
  if (people.some(isLong)) return refused('line-too-long')

  await insertParticipants(
    ctx.db,
    setId,
    people.map((person) => ({ id: newId(ctx.now, ctx.chance), ...person })),
    { now: ctx.now, keptUntil: addDays(dayOf(ctx.now), keptDays) },
  )

  ctx.audit({
    act: 'participants.added',
    subject: `session-set:${setId}`,
    public: false,
    detail: { count: people.length },
  })
  return done({ count: people.length })
}
