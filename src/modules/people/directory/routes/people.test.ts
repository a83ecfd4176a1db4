import { type Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NamedPlace, PlaceBook } from '../../contributions.ts'
import { peopleModule } from '../../module.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { listRolesHeld } from '../../roles/store/roles.ts'
import { personTexts } from '../../texts/person.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const houseDb: Kysely<PlatformTables> = database.db
const today = '2026-11-25'
const places: readonly NamedPlace[] = [
  ['Valbrenne', '1'],
  ['Saint-Aubrac (12)', '2'],
  ['Saint-Aubrac (48)', '3'],
].map(([label = '', end = '']) => ({
  label,
  place: { kind: 'territory', id: `019abd00-0000-7000-8000-00000000000${end}` },
}))
/** Three territories, two of which bear one name. */
const book: PlaceBook = {
  source: '/territoires/recherche.json',
  search: async (_, words) =>
    places.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())),
  names: async () => new Map(places.map(({ place, label }) => [`territory:${place.id}`, label])),
}
const people = peopleModule(() => [people], book)
const door = openDoor(database, { routes: people.routes, listeners: people.listeners ?? [] })
let odile = ''
let team: Viewer = asPerson('lab-team')
let administrator: Viewer = asPerson('administrator')

beforeEach(async () => {
  await sql`truncate persons, mail_counts, outbox_mails cascade`.execute(db)
  odile = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
  const camille = await recordPerson(ctx(), { name: 'Camille Aubry', email: 'c@labo.example' })
  team = asPerson('lab-team', { id: camille })
  administrator = asPerson('administrator', { id: camille })
})

it('says of whoever typed the address of another whose it is, and that it opens nothing for them', async () => {
  const basile = await recordPerson(ctx(), { name: 'Basile Kerm', email: 'o@valbrenne.example' })
  const { text } = await door.get(`/personnes/${basile}`, team)
  expect(text).toMatch(
    new RegExp(`Adresse aussi utilisée par\\s*<a href="/personnes/${odile}">Odile Serre</a>`),
  )
  expect(text).toContain('n’ouvre que le compte de l’autre')
  expect(text).toContain('mailto:o@valbrenne.example')
  const list = await door.get('/personnes?q=o@valbrenne.example', team)
  expect(list.text).toContain('Basile Kerm')
  expect(list.text).toContain('Odile Serre')
  expect((await door.get(`/personnes/${odile}`, team)).text).not.toContain('aussi utilisée')
})

describe('the list of people', () => {
  it('is searched and filtered by its address', async () => {
    await recordRole(ctx(), { personId: odile, role: 'volunteer' })
    expect((await door.get('/personnes?q=sérre', team)).text).toContain('Odile Serre')
    const filtered = await door.get('/personnes?role=volunteer', team)
    expect(filtered.text).toContain('Odile Serre')
    expect(filtered.text).not.toContain('Camille Aubry</a>')
    expect((await door.get('/personnes?q=zzz', team)).text).toContain('Aucune ligne ne correspond')
  })

  it('shrugs at an address that makes no sense', async () => {
    for (const query of ['page=-1', 'page=1e9', 'page=abc', 'role=root', `q=${'a'.repeat(3000)}`]) {
      expect((await door.get(`/personnes?${query}`, team)).status).toBe(200)
    }
  })

  it('is closed to everyone else', async () => {
    expect((await door.get('/personnes')).location).toBe('/connexion?suite=%2Fpersonnes')
    for (const role of ['finance', 'researcher', 'volunteer', 'participant'] as const) {
      expect((await door.get('/personnes', asPerson(role))).status).toBe(403)
      expect((await door.get(`/personnes/${odile}`, asPerson(role))).status).toBe(403)
    }
  })

  it('leaves the house as a spreadsheet for administrators, and the memory tells', async () => {
    await recordPerson(ctx(), { name: '=cmd|calc', email: undefined })
    expect((await door.post('/personnes/exporter', { form: 'csv' }, team)).status).toBe(403)
    const csv = await door.post('/personnes/exporter', { form: 'csv' }, administrator)
    expect(csv.text).toContain('Odile Serre;o@valbrenne.example')
    expect(csv.text).toContain("'=cmd")
    const xlsx = await door.post('/personnes/exporter', { form: 'xlsx' }, administrator)
    expect(xlsx.text.startsWith('PK')).toBe(true)
    const lines = await db.selectFrom('audit_lines').select(['act', 'detail']).execute()
    expect(lines).toContainEqual({ act: 'people.exported', detail: { count: 3 } })
  })
})

describe('inviting from the page', () => {
  const typed = { name: 'Basile Kerm', email: 'b@valbrenne.example' }

  it('asks which of two territories of one name is meant, and keeps what was typed', async () => {
    const roles = ['territory-referent', 'volunteer']
    const first = { ...typed, roles, placeWords: 'Saint-Aubrac' }
    const asked = await door.post('/personnes/inviter', first, team)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Saint-Aubrac (48)')
    expect(asked.text).toContain('value="Basile Kerm"')
    const chosen = `territory:${places[2]?.place.id}`
    const second = { ...first, place: chosen, placeAsked: 'Saint-Aubrac' }
    expect((await door.post('/personnes/inviter', second, team)).status).toBe(303)
    const { roles: kept } = await db
      .selectFrom('invitations')
      .select('roles')
      .executeTakeFirstOrThrow()
    expect(kept).toEqual([
      { role: 'territory-referent', place: places[2]?.place },
      { role: 'volunteer', place: places[2]?.place },
    ])
  })

  it('does not take a choice that was made for other words', async () => {
    const stale = {
      ...typed,
      roles: 'territory-referent',
      placeWords: 'Valbrenne',
      placeAsked: 'Saint-Aubrac',
      place: `territory:${places[2]?.place.id}`,
    }
    expect((await door.post('/personnes/inviter', stale, team)).status).toBe(303)
    const { roles } = await db.selectFrom('invitations').select('roles').executeTakeFirstOrThrow()
    expect(roles).toEqual([{ role: 'territory-referent', place: places[0]?.place }])
  })

  it('says beside its field what has to change', async () => {
    const told = async (fields: Record<string, string>) =>
      (await door.post('/personnes/inviter', { ...typed, ...fields }, team)).text
    expect(await told({ roles: 'territory-referent' })).toContain('indiquez lequel')
    expect(await told({ roles: 'finance', placeWords: 'Valbrenne' })).toContain('vaut partout')
    expect(await told({ roles: 'volunteer', placeWords: 'Atlantide' })).toContain(
      'Aucun territoire',
    )
    expect(await told({ roles: 'volunteer', endsOn: '2026-11-24' })).toContain('déjà passée')
    expect(await told({})).toContain('Cochez au moins un rôle')
  })

  it('offers the team every role but administration, and refuses it when it is sent anyway', async () => {
    expect((await door.get('/personnes/inviter', team)).text).not.toContain('value="administrator"')
    const forced = { ...typed, roles: 'administrator' }
    expect((await door.post('/personnes/inviter', forced, team)).status).toBe(403)
    expect((await door.post('/personnes/inviter', forced, administrator)).status).toBe(303)
  })

  it('can be taken back from the list of those that wait', async () => {
    await door.post('/personnes/inviter', { ...typed, roles: 'volunteer' }, team)
    const list = await door.get('/personnes/invitations', team)
    const gesture = /\/personnes\/invitations\/[0-9a-f-]{36}\/retirer/.exec(list.text)?.[0] ?? ''
    expect((await door.post(gesture, {}, team)).status).toBe(303)
    expect((await door.get('/personnes/invitations', team)).text).not.toContain('Basile Kerm')
  })
})

describe('the page of a person', () => {
  it('gives a role, shows it in time, and ends it with a reason', async () => {
    const page = `/personnes/${odile}`
    const role = { role: 'territory-referent', placeWords: 'valbrenne', reason: 'Élection' }
    expect((await door.post(`${page}/roles`, role, team)).status).toBe(303)
    const shown = (await door.get(page, team)).text
    expect(shown).toContain('référent·e de territoire')
    expect(shown).toContain('Valbrenne')
    const end = new RegExp(`${page}/roles/[0-9a-f-]{36}/terminer`).exec(shown)?.[0] ?? ''
    const silent = await door.post(end, { reason: '' }, team)
    expect(silent.status).toBe(422)
    expect((await door.post(end, { reason: 'Fin de mandat' }, team)).status).toBe(303)
    expect(await listRolesHeld(db, odile, today)).toEqual([])
    expect((await door.get(page, team)).text).toContain('Fin\u00a0: Fin de mandat')
  })

  it('notes a mandate, which appears among those that end', async () => {
    const mandate = {
      title: 'Maire',
      placeWords: 'Valbrenne',
      startsOn: '2020-05-25',
      endsOn: '2027-03-21',
    }
    expect((await door.post(`/personnes/${odile}/mandats`, mandate, team)).status).toBe(303)
    const ending = await door.get('/personnes/mandats', team)
    expect(ending.text).toContain('Odile Serre')
    expect(ending.text).toContain('21 mars 2027')
    clock.pass({ days: 180 })
    expect((await door.get('/personnes/mandats', team)).text).not.toContain('Odile Serre')
    clock.set('2026-11-25T09:00:00Z')
  })

  it('corrects details, but not the address: that is its owner’s', async () => {
    const details = { name: 'Odile Vial', phone: '', language: 'fr', email: 'pirate@x.example' }
    expect((await door.post(`/personnes/${odile}/identite`, details, team)).status).toBe(303)
    const row = await db
      .selectFrom('identities')
      .selectAll()
      .where('personId', '=', odile)
      .executeTakeFirst()
    expect(row).toMatchObject({ name: 'Odile Vial', email: 'o@valbrenne.example' })
  })

  it('ignores fields that nobody offered', async () => {
    const fields = {
      name: 'Odile',
      phone: '',
      language: 'fr',
      shownAs: 'name',
      personId: 'x',
      keptUntil: '2020-01-01',
    }
    await door.post(`/personnes/${odile}/identite`, fields, team)
    const row = await db
      .selectFrom('persons')
      .selectAll()
      .where('id', '=', odile)
      .executeTakeFirst()
    expect(row).toMatchObject({ shownAs: 'hidden', erasedAt: null })
  })

  it('is not found for a key that is no key, or nobody’s', async () => {
    for (const id of ['1', "'or 1=1", odile.replace(/.$/, 'x'), places[0]?.place.id ?? '']) {
      expect((await door.get(`/personnes/${encodeURIComponent(id)}`, team)).status).toBe(404)
    }
    const nowhere = `/personnes/${odile}/roles/nimporte/terminer`
    expect((await door.post(nowhere, { reason: 'Essai' }, team)).status).toBe(404)
  })

  it('writes a hostile name as the letters it is', async () => {
    const name = '<script>alert(1)</script>"\'&'
    await recordPerson(ctx(), { name, email: 'x@y.example' })
    const list = await door.get('/personnes', team)
    expect(list.text).not.toContain('<script>alert(1)')
    expect(list.text).toContain('&lt;script&gt;')
  })
})

describe('requests about rights', () => {
  it('are recorded for someone, listed with their date, and answered', async () => {
    const request = { kind: 'access', message: 'Par lettre du 20 novembre' }
    expect((await door.post(`/personnes/${odile}/demandes`, request, team)).status).toBe(303)
    expect((await door.get('/personnes/demandes', team)).status).toBe(403)
    const list = await door.get('/personnes/demandes', administrator)
    expect(list.text).toContain('25 décembre 2026')
    const gesture = /\/personnes\/demandes\/[0-9a-f-]{36}\/repondre/.exec(list.text)?.[0] ?? ''
    expect((await door.post(gesture, { answer: '' }, administrator)).status).toBe(422)
    expect((await door.post(gesture, { answer: 'Envoyé.' }, administrator)).status).toBe(303)
    expect((await door.get('/personnes/demandes', administrator)).text).toContain('répondue')
  })
})

describe('whoever gets a role', () => {
  it('people/person.ts#granted', async () => {
    let number = 0
    await playTold({ door, db }, personTexts.fr.granted, async () => {
      number++
      const email = `ines${number}@exemple.fr`
      const id = await recordPerson(ctx(), { name: 'Inès Morvan', email })
      const fields = { role: 'territory-referent', placeWords: 'Valbrenne' }
      return { path: `/personnes/${id}/roles`, fields, as: team, email }
    })
    const letters = await houseDb.selectFrom('outbox_mails').selectAll().execute()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.bodyText).toContain('(Valbrenne)')
    expect(letters[0]?.bodyText).toContain('/mon-compte')
  })

  it('reads nothing of a role they gave themselves', async () => {
    const fields = { role: 'finance', placeWords: '' }
    await door.post(`/personnes/${team.id}/roles`, fields, team)
    expect(await houseDb.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
  })
})
