import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import { findTerritoryBySlug, listDemoPlaceIds } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  createEvent,
  createSeries,
  deleteInvented,
  listInventedSeries,
  openEvent,
  publishSeries,
} from '../organising/index.ts'
import type { EventForm } from '../organising/nouns.ts'
import { changePresenceSettings, recordPresences } from '../presence/index.ts'
import { daysOf } from '../presence.ts'
import { registerToSeries } from '../registering/index.ts'
import { listRegistrations, takeSeat } from '../seating/index.ts'
import { closePastEvents, getEvent, lockEvent } from '../store/events.ts'
import { rememberAfter, rememberVisit } from './after.ts'

/** A series of webinars, a gathering and a visit that are over, and a visit to come, in invented places. */
export async function loadDemoEvents(real: Ctx): Promise<void> {
  // Nobody is written to: the people are invented.
  const ctx: Ctx = { ...real, person: houseViewer, mail: () => undefined }
  if ((await listInventedSeries(ctx.db)).length > 0) return
  const today = dayOf(ctx.now)
  const [place] = await listDemoPlaceIds(ctx.db)
  const host = (await findTerritoryBySlug(ctx.db, 'valbrenne'))?.id ?? place

  const series = await createSeries(ctx, {
    title: 'Les midis du réseau',
    summary: 'Un jeudi par mois, une heure pour raconter ce qu’on a essayé.',
    description:
      'Chaque rendez-vous part d’une expérimentation, avec les personnes qui l’ont menée.',
    audience: 'public',
  })
  if (!series.ok) throw new Error('the house may always create')
  const subjects = [
    'Tirer au sort sans fichier',
    'Le budget participatif au village',
    'Rendre compte',
  ]
  for (const [at, title] of subjects.entries()) {
    await announce(ctx, {
      ...usual,
      kind: 'webinar',
      title: `Midi du réseau : ${title.toLowerCase()}`,
      summary: `Une heure en ligne. Thème du jour : ${title.toLowerCase()}.`,
      series: series.value.id,
      onDay: nearestThursday(addDays(today, at * 28 - 10)),
      startsAt: '12:30',
      endsAt: '13:30',
      onlineUrl: 'https://visio.example/midi-du-reseau',
      capacity: 60,
      territoryId: undefined,
    })
  }
  await publishSeries(ctx, series.value.id)

  const gathering = await announce(ctx, {
    ...usual,
    kind: 'gathering',
    title: 'Rencontres du réseau à Valbrenne',
    summary: 'Deux jours pour comparer nos façons de faire.',
    description: 'Ateliers, visites de terrain, et une soirée avec les habitant·es.',
    onDay: addDays(today, -41),
    endDay: addDays(today, -40),
    startsAt: '09:30',
    endsAt: '16:30',
    place: 'Salle des fêtes de Valbrenne',
    capacity: 120,
    hours: 12,
    territoryId: host,
  })
  const visit = await announce(ctx, {
    ...usual,
    kind: 'site-visit',
    title: 'Visite : un panel d’habitant·es au travail',
    summary: 'Voir une séance du panel, puis parler avec l’équipe et les élu·es.',
    description: 'Rendez-vous à la mairie. La salle est accessible en fauteuil.',
    onDay: addDays(today, 20),
    startsAt: '14:00',
    endsAt: '18:00',
    place: 'Mairie de Valbrenne',
    capacity: 4,
    territoryId: host,
  })
  const past = await announce(ctx, {
    ...usual,
    kind: 'site-visit',
    title: 'Visite : un conseil municipal sur la place',
    summary: 'Une matinée à Valbrenne, où le conseil se tient dehors.',
    onDay: addDays(today, -24),
    startsAt: '09:30',
    endsAt: '13:00',
    place: 'Place du marché, Valbrenne',
    capacity: 12,
    territoryId: host,
  })

  const { odile, basile, paulette, nour, tomas, jeanne } = demoPeople
  for (const person of [odile, basile, paulette, nour, tomas])
    await seat(ctx, gathering, person, host)
  for (const person of [basile, paulette, nour, tomas, jeanne]) await seat(ctx, visit, person, host)
  for (const person of [basile, nour]) await seat(ctx, past, person, host)
  for (const person of [odile, basile]) {
    await registerToSeries(ctx, series.value.id, {
      ...newcomerOf(person, host),
      answers: [],
      seats: new Map(),
    })
  }
  await closePastEvents(ctx.db, ctx.now)
  await rememberPresences(ctx, gathering)
  await rememberAfter(ctx, gathering)
  await rememberVisit({ ...ctx, announce: () => undefined }, past)
}

/** Scanned at the door the first day, signed on paper the second; the last who registered did not come. */
async function rememberPresences(ctx: Ctx, eventId: string) {
  const event = await getEvent(ctx.db, eventId)
  const seated = (await listRegistrations(ctx.db, eventId)).slice(0, -1)
  const days = daysOf({ ...event, hours: event.hours })
  const lines = days.flatMap((day, at) =>
    seated.slice(0, at === 0 ? undefined : 3).map(({ id }) => ({
      registrationId: id,
      day,
      how: 'on-site' as const,
      medium: at === 0 ? ('qr' as const) : ('paper' as const),
      morning: true,
      afternoon: true,
      at: new Date(`${day}T08:15:00Z`),
    })),
  )
  await recordPresences(ctx.db, eventId, lines, undefined)
  // Nobody is asked what they thought of it: the people are invented.
  await changePresenceSettings(ctx.db, eventId, { satisfaction: false, closedAt: event.endsAt })
}

function nearestThursday(day: Day): Day {
  return addDays(day, 4 - new Date(`${day}T12:00:00Z`).getUTCDay())
}

type DemoPerson = (typeof demoPeople)[keyof typeof demoPeople]

const usual: EventForm = {
  kind: 'webinar',
  title: '',
  summary: '',
  description: '',
  series: undefined,
  onDay: '',
  startsAt: '',
  endDay: '',
  endsAt: '',
  timeZone: 'Europe/Paris',
  place: '',
  onlineUrl: '',
  video: 'link',
  capacity: undefined,
  seatClasses: '',
  audience: 'public',
  opensOn: '',
  closesOn: '',
  waitingList: true,
  waitingRule: 'seat',
  offerHours: 24,
  confirmEmail: false,
  hours: undefined,
  replayUrl: '',
}

async function announce(
  ctx: Ctx,
  form: EventForm & { readonly territoryId: string | undefined },
): Promise<string> {
  const made = await createEvent(ctx, { ...form, source: 'demo' })
  if (!made.ok) throw new Error('the house may always create')
  // Announced while it was to come, those that are over too.
  const then = new Date(`${addDays(form.onDay, -60)}T08:00:00Z`)
  await openEvent({ ...ctx, now: then < ctx.now ? then : ctx.now }, made.value.id)
  return made.value.id
}

function newcomerOf(person: DemoPerson, host: string | undefined) {
  const comesFromHost = person === demoPeople.odile
  return {
    identity: {
      name: person.name,
      email: person.email,
      organisation: '',
      function: '',
      territoryId: comesFromHost ? host : undefined,
      personId: person.id,
    },
    role: comesFromHost ? ('host' as const) : ('attendee' as const),
    medium: 'screen' as const,
  }
}

/** The fifth who comes to a visit of four waits. */
async function seat(ctx: Ctx, eventId: string, person: DemoPerson, host: string | undefined) {
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return
  const waits = event.capacity === 4 && person === demoPeople.jeanne
  const seated = waits
    ? ({ state: 'waiting', position: 1 } as const)
    : ({ state: 'registered', position: undefined } as const)
  await takeSeat(ctx, event, { ...newcomerOf(person, host), seatClassId: undefined }, seated)
}

export async function removeDemoEvents(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db, await listInventedSeries(ctx.db))
}
