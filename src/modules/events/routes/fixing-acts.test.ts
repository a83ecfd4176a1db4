import type { Kysely } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { ActsWith } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listCertificates } from '../certificates/store/certificates.ts'
import type { NetworkEvent } from '../event.ts'
import type { fixingActs } from '../fixing-acts.ts'
import { eventsModule } from '../module.ts'
import { presencePath } from '../paths/presences.ts'
import { managePath, managePaths, pathTo } from '../paths.ts'
import { listRegistrations } from '../seating/store/registrations.ts'
import { sessionsKind } from '../sessions/sessions-kind.ts'
import { listParticipants } from '../sessions/store/participants.ts'
import { listSessions } from '../sessions/store/sessions.ts'
import { getEvent } from '../store/events.ts'
import { formOfEvent } from '../testing/form-of-event.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const outbox: Kysely<PlatformTables> = database.db
const { post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const because = 'La salle a été inondée.'

let series = ''
let event: NetworkEvent

const letters = () =>
  outbox.selectFrom('outbox_mails').select(['recipient', 'bodyText']).orderBy('id').execute()

async function addEvent(fields: Readonly<Record<string, string>>) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

/** One seat: the first sits, the second waits. Both count on the event. */
beforeEach(async () => {
  clock.set('2026-12-01T09:00:00Z')
  const form = { title: 'Les midis du réseau', summary: 'Un jeudi par mois.', audience: 'public' }
  series = (await post(managePaths.createSeries, form, staff)).location?.split('/').at(-1) ?? ''
  await post(managePath('publishSeries', series), {}, staff)
  event = await addEvent({ series, capacity: '1' })
  for (const name of ['Ines', 'Paul']) {
    const person = { name, email: `${name.toLowerCase()}@exemple.fr` }
    expect((await post(`/agenda/${event.slug}/inscription`, person)).status).toBe(303)
  }
})

async function cameToEvent() {
  clock.set('2026-12-10T21:00:00Z')
  const there = { number: '1', day: '2026-12-10', how: 'on-site', there: 'day' }
  const at = (name: Parameters<typeof presencePath>[0], more = {}) =>
    presencePath(name, { slug: event.slug, ...more })
  expect((await post(at('presences'), there, staff)).status).toBe(303)
  return at
}

async function certified(): Promise<string> {
  const at = await cameToEvent()
  expect((await post(at('certificates'), {}, staff)).status).toBe(303)
  const [certificate] = await listCertificates(db, event.id)
  return at('certificateWithdraw', { id: certificate?.id ?? '' })
}

const both = ['ines@exemple.fr', 'paul@exemple.fr']

/** Each act that tells somebody: where it is done, what is posted, who must read it, and what they read. */
type Tells = ActsWith<typeof fixingActs, 'tells'>
const telling: Record<
  Tells,
  {
    readonly at: () => Promise<string>
    readonly fields?: Record<string, string>
    readonly who: readonly string[]
    readonly says: RegExp
  }
> = {
  'cancel-event': {
    at: async () => managePath('cancelEvent', event.id),
    ...{ fields: { reason: because }, who: both, says: /La salle a été inondée/ },
  },
  'cancel-series': {
    at: async () => managePath('cancelSeries', series),
    ...{ fields: { reason: because }, who: both, says: /La salle a été inondée/ },
  },
  'issue-certificates': {
    at: async () => (await cameToEvent())('certificates'),
    ...{ who: ['ines@exemple.fr'], says: /attestation\.pdf/ },
  },
  'withdraw-certificate': { at: certified, who: ['ines@exemple.fr'], says: /attestation/i },
  'cancel-registration': {
    async at() {
      const [first] = await listRegistrations(db, event.id)
      return managePath('cancelPerson', event.id, { registration: first?.id ?? '' })
    },
    // The seat goes to whoever waits: they read it too.
    ...{ who: both, says: /annulé|libérée/ },
  },
  'withdraw-participant': {
    async at() {
      const set = await atelier()
      const [first] = await listParticipants(db, set)
      return pathTo('withdraw', set, { person: first?.id ?? '' })
    },
    ...{ who: ['ines@exemple.fr'], says: /vous ne participez plus/ },
  },
  'cancel-session': {
    // Two people of one home share an address, one left a telephone, one does not come any more.
    at: async () => pathTo('cancel', await session()),
    ...{ fields: { reason: because }, who: both, says: /Séance 1, le .*La salle a été inondée/s },
  },
}

/** Sessions of five people, one of whom does not come any more. */
async function atelier(): Promise<string> {
  const key = () => newId(clock.now(), clock.chance)
  const { instrumentId: set } = await sessionsKind.open(
    ctx({ person: staff }),
    {
      ...{ phaseId: key(), experimentId: key(), territoryId: undefined, title: 'Les ateliers' },
      ...{ startsOn: '2026-12-05', endsOn: '2026-12-15', protocolVersion: 1 },
    },
    { format: 'workshop', sessions: 1, participants: 24, minutes: 150, place: 'Salle des fêtes' },
  )
  const people = [
    ...['Inès Morvan ; ines@exemple.fr', 'Yann Morvan ; INES@exemple.fr'],
    ...['Paul Le Goff ; 06 12 34 56 78, paul@exemple.fr', 'Anna Kerr ; 06 00 00 00 00'],
    'Léo Petit ; parti@exemple.fr',
  ]
  await post(pathTo('participants', set), { people: people.join('\n') }, staff)
  const gone = (await listParticipants(db, set)).find(({ name }) => name === 'Léo Petit')
  await post(pathTo('withdraw', set, { person: gone?.id ?? '' }), {}, staff)
  return set
}

const session = async () => (await listSessions(db, await atelier()))[0]?.id ?? ''

test.each(Object.keys(telling) as Tells[])(
  '%s tells whom the table says, each once',
  async (name) => {
    const { at, fields = {}, who, says } = telling[name]
    const path = await at()
    await outbox.deleteFrom('outbox_mails').execute()
    expect((await post(path, fields, staff)).status).toBe(303)
    const sent = await letters()
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(who)
    for (const { bodyText } of sent) expect(bodyText).toMatch(says)
  },
)

test.each(['cancel-event', 'cancel-series'] as const)(
  '%s asks why, and without it nobody is told and nothing ends',
  async (name) => {
    const path = await telling[name].at()
    await outbox.deleteFrom('outbox_mails').execute()
    for (const reason of ['', '   ']) expect((await post(path, { reason }, staff)).status).toBe(422)
    expect(await letters()).toEqual([])
    expect((await getEvent(db, event.id)).state).toBe('published')
  },
)
