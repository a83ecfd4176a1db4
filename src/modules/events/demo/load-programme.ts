import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { done } from '#kit/result.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import { readFormAnswers } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  changeCallQuestions,
  changeProgramme,
  listContributions,
  listRooms,
  listTracks,
} from '../calls/index.ts'
import type { Decision } from '../contribution.ts'
import {
  decideContribution,
  inviteReviewer,
  listReviewers,
  reviewContribution,
  submitContribution,
  tellDecision,
} from '../contributions/index.ts'
import type { NetworkEvent } from '../event.ts'
import { placeSlot, publishSchedule } from '../programme/index.ts'
import { deleteEvent, findEvent, insertEvent } from '../store/events.ts'
import { instantOf } from '../zoned-time.ts'
import { type DemoGathering, gatheringId, readGathering } from './gathering.ts'

/** A gathering of two days, from its call to the second version of its programme. */
export async function loadDemoProgramme(ctx: Ctx): Promise<void> {
  if (await findEvent(ctx.db, gatheringId)) return
  const silent: Ctx = { ...ctx, mail: () => undefined, announce: () => undefined }
  const team = as(silent, demoPeople.maelle, 'lab-team')
  const today = dayOf(ctx.now)
  const told = await readGathering(today)
  const first = addDays(today, told.inDays)
  const event = await insertGathering(team, told, first)

  await openCall(team, event, told, today)
  for (const { by, words, answers } of told.offers) {
    const track = (await listTracks(ctx.db, event.id)).find(({ name }) => name === words.track)
    const speakers = by.map((person) => speakerOf(told, person))
    const input = {
      ...{ words: { ...words, track: track?.id ?? '' }, speakers },
      answers: readFormAnswers(told.questions, answers, { locale: writtenLocale }).answers,
    }
    const sent = await submitContribution(silent, event, input)
    if (!sent.ok) throw new Error(sent.refusal)
  }
  await read(team, event, told)
  await decideAndTell(team, event, told)
  await layOut(team, event, told, first)
}

export async function removeDemoProgramme(ctx: Ctx): Promise<void> {
  await deleteEvent(ctx.db, gatheringId)
}

function as(ctx: Ctx, person: DemoPerson, role?: 'lab-team'): Ctx {
  const roles = role ? [{ role }] : []
  const viewer: Viewer = { id: person.id, name: person.name, roles, secondFactor: false }
  return { ...ctx, person: viewer }
}

function speakerOf({ homes }: DemoGathering, { name, email }: DemoPerson) {
  const nothing = { publishName: true, publishPhoto: false }
  const at = homes[email.split('@')[1] ?? ''] ?? { organisation: '', territory: '' }
  return { ...nothing, ...at, name, email }
}

async function insertGathering(
  ctx: Ctx,
  { words }: DemoGathering,
  first: Day,
): Promise<NetworkEvent> {
  const zone = 'Europe/Paris'
  const id = gatheringId
  await insertEvent(ctx.db, {
    ...words,
    id,
    kind: 'gathering',
    state: 'published',
    startsAt: instantOf(first, '09:00', zone),
    endsAt: instantOf(addDays(first, 1), '17:00', zone),
    timeZone: zone,
    seriesId: undefined,
    territoryId: undefined,
    onlineUrl: '',
    video: 'link',
    capacity: 120,
    audience: 'public',
    registrationOpensAt: undefined,
    registrationClosesAt: undefined,
    waitingList: true,
    waitingRule: 'seat',
    offerHours: 24,
    confirmEmail: false,
    sequence: 0,
    cancelReason: undefined,
    replayUrl: '',
    hours: undefined,
    source: 'demo',
    createdAt: ctx.now,
    updatedAt: ctx.now,
    createdBy: undefined,
  })
  const event = await findEvent(ctx.db, id)
  if (!event) throw new Error('the gathering was not written')
  return event
}

async function openCall(
  ctx: Ctx,
  event: NetworkEvent,
  { call, questions, rooms, tracks }: DemoGathering,
  today: Day,
) {
  const words = { ...call, opensOn: addDays(today, -20), closesOn: addDays(today, 20) }
  await changeProgramme(ctx, event, { kind: 'call', words })
  await changeCallQuestions(ctx, event.id, () => done(questions))
  for (const room of rooms) await changeProgramme(ctx, event, { kind: 'add-room', words: room })
  for (const track of tracks) await changeProgramme(ctx, event, { kind: 'add-track', words: track })
}

async function read(ctx: Ctx, event: NetworkEvent, told: DemoGathering) {
  for (const { by } of told.readings) await inviteReviewer(ctx, event, speakerOf(told, by))
  const reviewers = await listReviewers(ctx.db, event.id)
  const offers = await listContributions(ctx.db, event.id)
  for (const { by, of } of told.readings) {
    const reviewer = reviewers.find(({ email }) => email === by.email)
    for (const [at, { values, comment }] of of.entries()) {
      const offer = offers[at]
      if (!reviewer || !offer) continue
      const keys = told.call.criteria.map(({ key }) => key)
      const scores = Object.fromEntries(keys.map((key, rank) => [key, values[rank] ?? 3]))
      // What touches a reader's own territory is not found for them: nothing is written, as in life.
      await reviewContribution(ctx, event, reviewer, offer.id, { kind: 'scores', scores, comment })
    }
  }
}

async function decideAndTell(ctx: Ctx, event: NetworkEvent, gathering: DemoGathering) {
  const offers = await listContributions(ctx.db, event.id)
  for (const [at, { decision, message, told }] of gathering.offers.entries()) {
    const offer = offers[at]
    if (!offer || !decision) continue
    const input: { decision: Decision; message: string } = { decision, message }
    await decideContribution(ctx, event, offer.id, input)
    if (told) await tellDecision(ctx, event, offer.id)
  }
}

async function layOut(ctx: Ctx, event: NetworkEvent, told: DemoGathering, first: Day) {
  const rooms = await listRooms(ctx.db, event.id)
  const offers = await listContributions(ctx.db, event.id)
  const place = (input: {
    what: string
    title: string
    room: string
    at: string
    day: number
    minutes?: number
  }) =>
    placeSlot(ctx, event, {
      what: input.what,
      title: input.title,
      room: rooms.find(({ name }) => name === input.room)?.id ?? '',
      day: addDays(first, input.day),
      time: input.at,
      minutes: input.minutes,
    })
  for (const [at, { slot }] of told.offers.entries()) {
    if (slot) await place({ ...slot, what: offers[at]?.id ?? '', title: '' })
  }
  for (const pause of told.breaks) await place({ ...pause, what: '', room: '' })
  await publishSchedule(ctx, event, '')
  const [moved] = told.offers.flatMap(({ movedTo }, at) => (movedTo ? [{ movedTo, at }] : []))
  if (!moved) return
  await place({ ...moved.movedTo, what: offers[moved.at]?.id ?? '', title: '' })
  await publishSchedule(ctx, event, told.note)
}
