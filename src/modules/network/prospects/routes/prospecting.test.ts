import { beforeAll, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
let place = ''

beforeAll(async () => {
  const made = await act(door.house, {}, (ctx) =>
    registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne-36999',
      name: 'Valbrenne',
      source: 'demo',
      regionCode: '24',
      population: 8400,
      lon: 1.2,
      lat: 46.6,
    }),
  )
  place = made.id
})

const follow = (input = {}) =>
  door.post('/reseau/prospection/nouveau', { territory: place, source: 'met', ...input }, staff)

describe('a territory is followed until it joins', () => {
  it('is added once, moved, spoken with, and joins with nothing typed again', async () => {
    const contact = await door.post(
      '/reseau/contacts/nouveau',
      {
        name: 'Zoé Le Goff',
        email: 'zoe@valbrenne.example',
        function: 'Maire',
        kind: 'elected',
        territory: place,
        origin: 'met',
      },
      staff,
    )
    expect(contact.status).toBe(303)
    const person = await database.db
      .selectFrom('network_contacts')
      .selectAll()
      .executeTakeFirstOrThrow()

    const added = await follow({ contact: person['personId'], notes: 'Veut un panel.' })
    expect(added.status).toBe(303)
    const at = added.location ?? ''
    const twice = await follow()
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('déjà suivi')

    const moved = await door.post(`${at}/etape`, { to: 'contacted', note: '' }, staff)
    expect(moved.status).toBe(303)
    const away = await door.post(`${at}/etape`, { to: 'not-now', note: '' }, staff)
    expect(away.status).toBe(422)
    expect(away.text).toContain('Dites pourquoi')
    const spoken = await door.post(
      `${at}/echange`,
      {
        note: 'Une heure au téléphone.',
        nextAction: 'Envoyer la convention',
        nextOn: '2026-11-26',
      },
      staff,
    )
    expect(spoken.status).toBe(303)
    const today = database.clock.now()
    database.clock.pass({ days: 3 })
    const board = await door.get('/reseau/prospection?faire=en-retard', staff)
    expect(board.text).toContain('Valbrenne')
    expect(board.text).toContain('en retard depuis')
    database.clock.set(today)
    expect((await door.get('/reseau/prospection?forme=table', staff)).text).toContain('Contacté')

    const jumped = await door.post(`${at}/signer`, { why: 'Le panel.' }, staff)
    expect(jumped.status).toBe(422)
    expect(jumped.text).toContain('Aucune proposition n’a encore été faite')
    expect(jumped.text).toContain('Le panel.')
    const reason = 'Le conseil a délibéré avant que nous le sachions.'
    const signed = await door.post(`${at}/signer`, { reason, why: 'Un panel au printemps.' }, staff)
    expect(signed.status).toBe(303)
    const membership = await database.db
      .selectFrom('network_memberships')
      .selectAll()
      .where('territoryId', '=', place)
      .executeTakeFirstOrThrow()
    expect(membership).toMatchObject({ source: 'prospect', why: 'Un panel au printemps.' })
    // What the team noted for itself stays with the team.
    expect(membership['why']).not.toContain('Veut un panel')
    const spokesperson = await database.db
      .selectFrom('network_membership_contacts')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(spokesperson).toMatchObject({ personId: person['personId'], function: 'Maire' })
    const page = await door.get(at, staff)
    expect(page.text).toContain('Une heure au téléphone.')
    expect(page.text).toContain('Adhésion ouverte')
    expect(page.text).toContain(reason)
    expect(page.text).not.toContain('Signé')
  })

  it('comes out as a spreadsheet, formulas inert', async () => {
    const csv = await door.get('/reseau/prospection/export.csv', staff)
    expect(csv.text).toContain('Valbrenne')
    const xlsx = await door.get('/reseau/prospection/export.xlsx', staff)
    expect(xlsx.response.headers.get('content-type')).toContain('spreadsheetml')
  })

  it('is nobody’s but the team’s', async () => {
    for (const viewer of [undefined, asPerson('innovator'), asPerson('finance')]) {
      expect((await door.get('/reseau/prospection', viewer)).status).not.toBe(200)
      expect((await door.get('/reseau/contacts', viewer)).status).not.toBe(200)
    }
  })
})

describe('what a territory would like to try', () => {
  it('is said by those who speak for it, and kept with the wish to be told', async () => {
    const needs = '/reseau/territoires/valbrenne-36999/besoins'
    const at = { kind: 'territory', id: place } as const
    const referent = asPerson([{ role: 'territory-referent', place: at }])
    expect((await door.get(needs, asPerson('innovator'))).status).toBe(404)
    expect((await door.get(needs, referent)).status).toBe(200)
    expect((await door.post(needs, {}, referent)).status).toBe(422)
    const answer = await door.post(needs, { challenges: 'empowerment', tell: 'yes' }, referent)
    expect(answer.status).toBe(303)
    expect((await door.get(needs, referent)).text).toMatch(/value="empowerment"[^>]*checked/)
    const held = await act(door.house, {}, async (ctx) => {
      const before = await room.personExport?.(ctx.db, referent.id)
      await room.personErase?.(ctx, referent.id)
      return [before, await room.personExport?.(ctx.db, referent.id)]
    })
    expect(held[0]?.['calls-watched-for']).toHaveLength(1)
    expect(held[1]?.['calls-watched-for']).toEqual([])
  })
})

describe('three years after the last exchange', () => {
  it('names and words go, the line of the territory stays', async () => {
    database.clock.pass({ days: 1096 })
    const before = database.clock.now()
    expect(await act(door.house, {}, async (ctx) => room.purge?.(ctx))).toBe(0)
    database.clock.pass({ days: 1 })
    const gone = await act(door.house, {}, async (ctx) => room.purge?.(ctx))
    expect(gone).toBeGreaterThan(0)
    const lines = await database.db.selectFrom('network_prospects').selectAll().execute()
    expect(lines).toMatchObject([{ contactPersonId: null, notes: '', stage: 'signed' }])
    expect(await database.db.selectFrom('network_contacts').selectAll().execute()).toEqual([])
    database.clock.set(before)
  })
})
