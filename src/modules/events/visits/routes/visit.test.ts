import { beforeAll, describe, expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { insertEvent } from '../../store/events.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: makeRooms().flatMap(({ routes }) => routes) })
const staff = asPerson('lab-team')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)

const at = '/agenda/une-mairie-ouverte/visite'
let placeId = ''
let referent: Viewer
let travellers: readonly Viewer[]

const base: Omit<NetworkEvent, 'slug'> = {
  id: '01930000-0000-7000-8000-00000000a001',
  kind: 'site-visit',
  title: 'Une mairie ouverte',
  summary: 'Une journée à Valbrenne, où le conseil se tient dehors.',
  description: '',
  seriesId: undefined,
  state: 'published',
  startsAt: new Date('2026-11-27T08:00:00Z'),
  endsAt: new Date('2026-11-27T16:00:00Z'),
  timeZone: 'Europe/Paris',
  place: 'Mairie de Valbrenne',
  territoryId: undefined,
  onlineUrl: '',
  video: 'link',
  capacity: 20,
  audience: 'public',
  registrationOpensAt: undefined,
  registrationClosesAt: undefined,
  waitingList: false,
  waitingRule: 'seat',
  offerHours: 24,
  confirmEmail: false,
  sequence: 0,
  cancelReason: undefined,
  replayUrl: '',
  hours: undefined,
  source: 'house',
  createdAt: clock.now(),
  updatedAt: clock.now(),
  createdBy: undefined,
}

beforeAll(async () => {
  const place = await run((ctx) =>
    registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne',
      name: 'Valbrenne',
      source: 'demo',
      regionCode: '75',
    }),
  )
  placeId = place.id
  referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: placeId } }])
  await insertEvent(db, { ...base, territoryId: placeId })
  const id = '01930000-0000-7000-8000-00000000a002'
  await insertEvent(db, { ...base, id, kind: 'webinar', title: 'Un webinaire' })
  const ids = await run((ctx) =>
    Promise.all([
      recordPerson(ctx, { name: 'Nour Haddad', email: 'nour.haddad@universite.example' }),
      recordPerson(ctx, { name: 'Jeanne Castaing', email: 'jeanne@benevoles.example' }),
    ]),
  )
  travellers = ids.map((item) => asPerson('volunteer', { id: item }))
})

const program = {
  hostName: 'Odile Serre',
  hostEmail: 'odile.serre@valbrenne.example',
  toSee: 'La place où se tient le conseil, puis la maison des habitant·es.',
  transport: 'Gare à dix minutes à pied.',
  lodging: '',
  meals: 'Repas partagé, offert par la commune.',
  costs: 'Le trajet reste à votre charge.',
}
const told = {
  saw: 'Un conseil municipal sur la place, où chacun peut parler trois minutes.',
  surprised: 'Le maire parle en dernier.',
  takeHome: 'Essayer un conseil dehors.',
  limits: 'La commune a huit mille habitant·es.',
}

describe('a site visit', () => {
  test('is prepared by the territory that hosts, and read by anyone', async () => {
    expect((await door.get('/agenda/une-mairie-ouverte')).text).toContain(`href="${at}"`)
    expect((await door.get(at)).text).toContain('pas encore préparée')
    expect((await door.get('/agenda/un-webinaire/visite')).status).toBe(404)
    expect((await door.post(`${at}/preparer`, program, travellers[0])).status).toBe(403)
    const back = await door.post(`${at}/preparer`, { ...program, toSee: 'La' }, referent)
    expect(back.status).toBe(422)
    expect(back.text).toContain('Gare à dix minutes')
    expect((await door.post(`${at}/preparer`, program, referent)).location).toBe(at)
    const page = await door.get(at)
    expect(page.text).toContain('maison des habitant')
    expect(page.text).toContain('Repas partagé')
    expect(page.text).not.toContain('odile.serre@')
  })

  test('lets travellers find each other, and nobody else read them', async () => {
    const [nour, jeanne] = travellers
    const way = { leavesFrom: 'Rennes', leavesWhen: 'vendredi, 7 h', seats: '3', note: '' }
    expect((await door.post(`${at}/trajet`, { ...way, seats: 'x' }, nour)).status).toBe(422)
    expect((await door.post(`${at}/trajet`, way, nour)).location).toBe(at)
    expect((await door.get(at, jeanne)).text).not.toContain('Rennes')
    await door.post(`${at}/trajet`, { ...way, leavesFrom: 'Vitré', seats: '' }, jeanne)
    expect((await door.get(at, jeanne)).text).toContain('Rennes')
    expect((await door.get(at)).text).not.toContain('Rennes')
    expect((await door.get(at, staff)).text).toContain('Nour Haddad')
    await door.post(`${at}/trajet/retirer`, {}, jeanne)
    expect((await door.get(at, jeanne)).text).not.toContain('Rennes')
  })

  test('is told once it took place, as a draft that the team publishes', async () => {
    const early = await door.post(`${at}/compte-rendu`, told, referent)
    expect(early.status).toBe(422)
    expect(early.text).toContain('pas encore eu lieu')
    clock.set('2026-11-28T09:00:00Z')
    expect((await door.post(`${at}/compte-rendu`, told, travellers[0])).status).toBe(403)
    expect((await door.post(`${at}/compte-rendu`, told, referent)).location).toBe(at)
    const sheet = '/ressources/une-mairie-ouverte'
    expect((await door.get(sheet)).status).toBe(404)
    expect((await door.get(at)).text).not.toContain(sheet)
    expect((await door.get(at, referent)).text).toContain(sheet)
    expect((await door.post(`${sheet}/publier`, {}, staff)).location).toBe(sheet)
    const page = await door.get(sheet)
    expect(page.text).toContain('Le maire parle en dernier.')
    expect(page.text).toContain(`href="${at}"`)
    expect((await door.get(at)).text).toContain(sheet)
    expect((await door.post(`${at}/compte-rendu`, told, referent)).status).toBe(422)
  })

  test('is a moment of the territory that received', async () => {
    const ask = { territoryId: placeId }
    const moments = await eventsModule.territoryMoments?.(db, ask, undefined, 'fr')
    const received = { href: at, seen: true, territoryId: placeId }
    expect(moments).toContainEqual(expect.objectContaining(received))
  })

  test('forgets how one came a month later, and a person who asks at once', async () => {
    const [nour] = travellers
    const held = async () => JSON.stringify(await eventsModule.personExport?.(db, nour?.id ?? ''))
    expect(await held()).toContain('Rennes')
    await run((ctx) => eventsModule.purge?.(ctx) ?? Promise.resolve(0))
    expect(await held()).toContain('Rennes')
    clock.pass({ days: 31 })
    await run((ctx) => eventsModule.purge?.(ctx) ?? Promise.resolve(0))
    expect(await held()).not.toContain('Rennes')
    const host = await db.selectFrom('event_visits').selectAll().executeTakeFirstOrThrow()
    await run(
      (ctx) => eventsModule.personErase?.(ctx, String(host['hostPersonId'])) ?? Promise.resolve(),
    )
    const after = await db.selectFrom('event_visits').selectAll().executeTakeFirstOrThrow()
    expect(after['hostPersonId']).toBeNull()
    expect(after['saw']).not.toBe('')
  })
})
