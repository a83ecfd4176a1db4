import { done, type Result, refused } from '#kit/result.ts'
import { addParticipants, countAttendance, listParticipants } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  findRecruitment,
  listNotedSessions,
  listRecruits,
  updateRecruit,
} from '../../recruits/index.ts'
import { fullName } from '../../recruits/nouns.ts'
import { type Attended, attendedBy } from '../attended-sessions.ts'
import { linkParticipant, listSummons } from '../store/summons.ts'

/** People who confirmed are on the list of the sessions: the sheet to sign, and who came, are there. */
export async function joinSessions(
  ctx: Ctx,
  draw: Draw,
): Promise<Result<number, 'forbidden' | 'no-set'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const setId = (await findRecruitment(ctx.db, draw.id))?.setId
  if (setId === undefined) return refused('no-set')

  const linked = new Set(
    (await listSummons(ctx.db, draw.id)).flatMap((summon) =>
      summon.participantId ? [summon.personId] : [],
    ),
  )
  const confirmed = await listRecruits(ctx.db, draw.id, { statuses: ['confirmed', 'present'] })
  const waiting = confirmed.filter(({ id, identity }) => identity && !linked.has(id))
  if (waiting.length === 0) return done(0)
  const known = new Set((await listParticipants(ctx.db, setId)).map(({ id }) => id))
  const lines = waiting.map(({ identity }) => {
    const contact = identity?.email || identity?.phone || ''
    return `${(identity ? fullName(identity) : '').replaceAll(/[;\t]/g, ' ')} ; ${contact}`
  })
  const added = await addParticipants(ctx, setId, lines.join('\n'))
  if (!added.ok) return refused(added.refusal === 'forbidden' ? 'forbidden' : 'no-set')
  // Numbers follow each other: the new ones are in the order of the lines.
  const fresh = (await listParticipants(ctx.db, setId)).filter(({ id }) => !known.has(id))
  for (const [at, { id }] of waiting.entries()) {
    const participant = fresh[at]
    if (participant) await linkParticipant(ctx.db, id, participant.id)
  }
  ctx.audit({
    act: 'draw.panel-joined-sessions',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { people: waiting.length },
  })
  return done(waiting.length)
}

/** Sessions that each member of the panel came to, by the sheets of the linked sessions or by hand. */
export async function readAttendance(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
): Promise<ReadonlyMap<string, Attended>> {
  return attendedBy(await countBySheets(ctx, draw), await listNotedSessions(ctx.db, draw.id))
}

async function countBySheets(ctx: Pick<Ctx, 'db'>, draw: Draw) {
  const setId = (await findRecruitment(ctx.db, draw.id))?.setId
  if (setId === undefined) return new Map<string, number>()
  const sessions = await countAttendance(ctx.db, setId)
  return new Map(
    (await listSummons(ctx.db, draw.id)).map((summon) => [
      summon.personId,
      summon.participantId ? (sessions.get(summon.participantId) ?? 0) : 0,
    ]),
  )
}

/** Those who came at least once, noted as present. */
export async function markPresent(ctx: Ctx, draw: Draw) {
  const attended = await readAttendance(ctx, draw)
  const confirmed = await listRecruits(ctx.db, draw.id, { statuses: ['confirmed'] })
  for (const { id } of confirmed)
    if ((attended.get(id)?.sessions ?? 0) > 0)
      await updateRecruit(ctx.db, id, { status: 'present' }, ctx.now)
}
