import type { CopyAsked } from '#kit/copies/copy-kind.ts'
import { addDays, dayOf, daysBetween } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  insertRoom,
  insertTrack,
  listRooms,
  listTracks,
  programmeOf,
  saveProgramme,
} from '../../calls/index.ts'
import type { NetworkEvent } from '../../event.ts'
import { insertMaterial, listMaterials } from '../../materials/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import {
  insertQuestion,
  listQuestions,
  listSeatClasses,
  replaceSeatClasses,
} from '../../seating/index.ts'
import { insertEvent, lockEvent } from '../../store/events.ts'
import { instantOf, localOf } from '../../zoned-time.ts'

/** The same event once more, as a draft, on the same day of a week to come; who registered stays with the first. */
export async function duplicateEvent(
  ctx: Ctx,
  id: string,
  { title, parts }: CopyAsked,
): Promise<Result<string, 'forbidden' | 'not-found'>> {
  const event = await lockEvent(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!event) return refused('not-found')

  const copy = newId(ctx.now, ctx.chance)
  await insertEvent(ctx.db, {
    ...event,
    ...laterDays(event, ctx.now),
    id: copy,
    title,
    seriesId: parts.has('series') ? event.seriesId : undefined,
    state: 'draft',
    registrationOpensAt: undefined,
    registrationClosesAt: undefined,
    sequence: 0,
    cancelReason: undefined,
    replayUrl: '',
    source: '',
    createdAt: ctx.now,
    updatedAt: ctx.now,
    createdBy: ctx.person?.id,
  })
  const nextId = () => newId(ctx.now, ctx.chance)
  const classes = (await listSeatClasses(ctx.db, id)).map((seatClass) => ({
    ...seatClass,
    id: undefined,
  }))
  await replaceSeatClasses(ctx.db, copy, classes, nextId)
  if (parts.has('questions'))
    for (const question of await listQuestions(ctx.db, { eventId: id }))
      await insertQuestion(ctx.db, { eventId: copy }, { ...question, id: nextId() })
  if (parts.has('programme')) await copyProgramme(ctx, id, copy)
  if (parts.has('materials'))
    for (const material of await listMaterials(ctx.db, id))
      await insertMaterial(ctx.db, {
        ...material,
        ...{ id: nextId(), eventId: copy, now: ctx.now, by: ctx.person?.id },
      })

  ctx.audit({ act: 'event.duplicated', subject: `event:${copy}`, public: false })
  return done(copy)
}

/** The same day of the week and the same hours, a week later, or in the first week to come when that one is past. */
function laterDays(
  { startsAt, endsAt, timeZone }: NetworkEvent,
  now: Date,
): Pick<NetworkEvent, 'startsAt' | 'endsAt'> {
  const start = localOf(startsAt, timeZone)
  const end = localOf(endsAt, timeZone)
  const past = Math.max(0, daysBetween(start.day, dayOf(now)))
  const moved = 7 * (Math.floor(past / 7) + 1)
  return {
    startsAt: instantOf(addDays(start.day, moved), start.time, timeZone),
    endsAt: instantOf(addDays(end.day, moved), end.time, timeZone),
  }
}

/** What a gathering asks and where it takes place; the days of its call are said anew. */
async function copyProgramme(ctx: Ctx, from: string, to: string) {
  const programme = await programmeOf(ctx.db, from)
  await saveProgramme(ctx.db, to, { ...programme, opensOn: undefined, closesOn: undefined })
  const place = () => ({ id: newId(ctx.now, ctx.chance), eventId: to })
  for (const room of await listRooms(ctx.db, from)) await insertRoom(ctx.db, place(), room)
  for (const track of await listTracks(ctx.db, from)) await insertTrack(ctx.db, place(), track)
}
