import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold, type ToldPress } from '#platform/testing/play-told.ts'
import { type Press, pressed } from '#platform/testing/pressed-act.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listCertificates } from '../certificates/store/certificates.ts'
import { certificateTexts } from '../certificates/texts/certificate.ts'
import type { NetworkEvent } from '../event.ts'
import { fixingActs } from '../fixing-acts.ts'
import { eventsModule } from '../module.ts'
import { manageTexts } from '../organising/texts/manage.ts'
import { presencePath } from '../paths/presences.ts'
import { programmePath } from '../paths/programmes.ts'
import { managePath, managePaths, pathTo } from '../paths.ts'
import { listRegistrations } from '../seating/store/registrations.ts'
import { sessionsKind } from '../sessions/sessions-kind.ts'
import { listParticipants } from '../sessions/store/participants.ts'
import { listSessions } from '../sessions/store/sessions.ts'
import { getEvent } from '../store/events.ts'
import { formOfEvent } from '../testing/form-of-event.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const why = { fields: { reason: 'La salle a été inondée.' }, needs: 'reason' } as const

beforeEach(() => clock.set('2026-12-01T09:00:00Z'))

async function post(path: string, fields: Record<string, string>) {
  const answer = await door.post(path, fields, staff)
  if (answer.status !== 303)
    throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 2_000)}`)
  return answer.location ?? ''
}

const at = (name: 'presences' | 'certificates' | 'checkIn' | 'checkInClose', event: NetworkEvent) =>
  presencePath(name, { slug: event.slug })

const draft = async (fields: Record<string, string> = {}) =>
  (await post(managePaths.create, formOfEvent(fields))).split('/').at(-1) ?? ''

async function published(fields: Record<string, string> = {}) {
  const id = await draft(fields)
  await post(managePath('publish', id), {})
  return getEvent(db, id)
}

/** One person is registered. */
async function awaited() {
  const event = await published()
  await post(`/agenda/${event.slug}/inscription`, { name: 'Ines', email: 'ines@exemple.fr' })
  return event
}

/** They came, and the event is over. */
async function attended() {
  const event = await awaited()
  clock.set('2026-12-10T21:00:00Z')
  const there = { number: '1', day: '2026-12-10', how: 'on-site', there: 'day' }
  await post(at('presences', event), there)
  return event
}

const newSeries = async () => {
  const form = { title: 'Les midis du réseau', summary: 'Un jeudi par mois.', audience: 'public' }
  return (await post(managePaths.createSeries, form)).split('/').at(-1) ?? ''
}

async function sessions() {
  const key = () => newId(clock.now(), clock.chance)
  const { instrumentId } = await sessionsKind.open(
    ctx({ person: staff }),
    {
      ...{ phaseId: key(), experimentId: key(), territoryId: undefined, title: 'Les ateliers' },
      ...{ startsOn: '2026-12-01', endsOn: '2026-12-15', protocolVersion: 1 },
    },
    { format: 'workshop', sessions: 2, participants: 24, minutes: 150, place: 'Salle des fêtes' },
  )
  await post(pathTo('participants', instrumentId), { people: 'Inès Morvan ; ines@exemple.fr' })
  return instrumentId
}

/** Every act of the table, by its page. */
const presses: Record<keyof typeof fixingActs, () => Promise<Press>> = {
  'publish-event': async () => {
    const id = await draft()
    return { page: managePath('manage', id), path: managePath('publish', id) }
  },
  'cancel-event': async () => {
    const { id } = await published()
    return { page: managePath('manage', id), path: managePath('cancelEvent', id), ...why }
  },
  'publish-series': async () => {
    const id = await newSeries()
    return { page: managePath('editSeries', id), path: managePath('publishSeries', id) }
  },
  'cancel-series': async () => {
    const id = await newSeries()
    await post(managePath('publishSeries', id), {})
    await published({ series: id })
    return { page: managePath('editSeries', id), path: managePath('cancelSeries', id), ...why }
  },
  'correct-session': async () => {
    const [session] = await listSessions(db, await sessions())
    const id = session?.id ?? ''
    const counted = { actualMinutes: '90', uncountedPresent: '3', summary: '' }
    await db
      .updateTable('event_sessions')
      .set({ onDay: '2026-11-01' })
      .where('id', '=', id)
      .execute()
    await post(pathTo('close', id), counted)
    const fields = { ...counted, uncountedPresent: '5', ...why.fields }
    return { page: pathTo('session', id), path: pathTo('correct', id), ...why, fields }
  },
  'cancel-session': async () => {
    const [session] = await listSessions(db, await sessions())
    const id = session?.id ?? ''
    return { page: pathTo('session', id), path: pathTo('cancel', id), ...why }
  },
  'publish-schedule': async () => {
    const { slug } = await published({ kind: 'gathering' })
    const pause = { title: 'Pause', room: '', day: '2026-12-10', time: '18:30', minutes: '30' }
    await post(programmePath('place', slug), pause)
    const fields = { note: 'Première version' }
    return { page: programmePath('grid', slug), path: programmePath('publish', slug), fields }
  },
  'close-check-in': async () => {
    const event = await awaited()
    return { page: at('checkIn', event), path: at('checkInClose', event) }
  },
  'issue-certificates': async () => {
    const page = at('certificates', await attended())
    return { page, path: page }
  },
  'withdraw-certificate': async () => {
    const event = await attended()
    await post(at('certificates', event), {})
    const [certificate] = await listCertificates(db, event.id)
    const parts = { slug: event.slug, id: certificate?.id ?? '' }
    const page = at('certificates', event)
    return { page, path: presencePath('certificateWithdraw', parts) }
  },
  'cancel-registration': async () => {
    const { id } = await awaited()
    const [registration] = await listRegistrations(db, id)
    const place = { registration: registration?.id ?? '' }
    return { page: managePath('person', id, place), path: managePath('cancelPerson', id, place) }
  },
  'withdraw-participant': async () => {
    const set = await sessions()
    const [participant] = await listParticipants(db, set)
    const path = pathTo('withdraw', set, { person: participant?.id ?? '' })
    return { page: pathTo('participants', set), path }
  },
}

test.each(Object.keys(presses) as (keyof typeof presses)[])(
  '%s: its page asks what the table says, and it writes what the table says',
  async (name) => {
    await pressed({ door, db, as: staff }, fixingActs[name], await presses[name]())
  },
)

test('whoever has no address is named before a session is cancelled, to the team alone', async () => {
  const set = await sessions()
  await post(pathTo('participants', set), { people: 'Paul Le Goff ; 06 12 34 56 78\nAnna Kerr' })
  const [session] = await listSessions(db, set)
  const page = pathTo('session', session?.id ?? '')
  const seen = (await door.get(page, staff)).text.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(seen).toContain('Un courriel partira, avec la raison, à : Inès Morvan.')
  expect(seen).toContain('à prévenir autrement : Paul Le Goff (06 12 34 56 78) et Anna Kerr.')
  const outside = (await door.get(page)).text
  for (const name of ['Inès', 'Paul', 'Anna', '06 12']) expect(outside).not.toContain(name)
})

test('a phase that ends tells its participants once which sessions to come it cancels', async () => {
  const set = await sessions()
  clock.set('2026-12-02T09:00:00Z')
  const world = ctx({ person: staff })
  await sessionsKind.close(world, set)
  expect(world.mails.map(({ to }) => to)).toEqual(['ines@exemple.fr'])
  expect(world.mails[0]?.text).toContain('15 décembre 2026')
  // The one of the first of December should have been held: whoever came knows that it was not.
  expect(world.mails[0]?.text).not.toMatch(/1er? décembre/)
})

test('an event is cancelled: one count, that of the letters, though two people have one mailbox', async () => {
  const event = await awaited()
  for (const [name, to] of [
    ['Anna', 'couple@exemple.fr'],
    ['Paul', 'couple@exemple.fr'],
    ['Noor', 'noor@exemple.fr'],
  ] as const) {
    await post(`/agenda/${event.slug}/inscription`, { name, email: to })
  }
  await sql`delete from outbox_mails`.execute(db)
  const { response } = await door.post(managePath('cancelEvent', event.id), why.fields, staff)
  const notice = noticeOf(response)
  const { rows } = await sql<{ count: number }>`select count(*)::int from outbox_mails`.execute(db)
  expect(rows[0]?.count).toBe(4)
  expect(notice.match(/\d+/g)).toEqual(['4'])
})

const email = 'ines@exemple.fr'
const told = {
  'events/manage.ts#cancelled': [
    manageTexts.fr.cancelled,
    async (): Promise<ToldPress> => {
      const { id } = await awaited()
      return { path: managePath('cancelEvent', id), fields: why.fields, as: staff, email }
    },
  ],
  'events/certificate.ts#withdrawDone': [
    certificateTexts.fr.withdrawDone,
    async (): Promise<ToldPress> => {
      clock.set('2026-12-01T09:00:00Z')
      const { path } = await presses['withdraw-certificate']()
      return { path, as: staff, email }
    },
  ],
} as const

test.each(Object.entries(told))('%s: says who a letter reaches', async (_key, [telling, make]) => {
  await playTold({ door, db }, telling, make, async () => {
    await sql`update event_registration_identities set email = ''`.execute(db)
  })
})
