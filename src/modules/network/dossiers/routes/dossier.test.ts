import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  demoPeople,
  listMandatesAt,
  listReferents,
  recordMandate,
  recordPerson,
  recordRole,
} from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordSignature } from '../../declaration/actions/record-signature.ts'
import { insertMembership } from '../../membership/store/memberships.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const elsewhere: Pick<Module, 'territorySections' | 'territoryMoments'> = {
  territorySections: async (_db, _id, viewer) => [
    {
      title: 'Expérimentations',
      items: [{ label: 'Le panel', href: '/x', note: viewer ? 'vu' : '' }],
    },
  ],
  territoryMoments: async (_db, { territoryId }) => [
    {
      territoryId: territoryId ?? '',
      at: new Date('2026-06-01T10:00:00Z'),
      label: 'Le panel passe en mise en œuvre',
      seen: true,
    },
  ],
}
const rooms: Module[] = []
const room = networkModule(() => rooms)
rooms.push(room, { name: 'elsewhere', routes: [], columns: {}, ...elsewhere })
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
let territoryId = ''
let otherId = ''

async function place(name: string): Promise<string> {
  const made = await registerPlace(ctx(), {
    kind: 'commune',
    subtype: '',
    slug: name.toLowerCase(),
    name,
    source: 'demo',
    regionCode: '53',
    departmentCode: '35',
    population: 8400,
    lon: -1.4,
    lat: 48,
  })
  return made.id
}

async function join(id: string, since = '2026-01-15') {
  await insertMembership(
    db,
    {
      id: crypto.randomUUID(),
      territoryId: id,
      state: 'active',
      source: 'team',
      why: '',
      requestedAt: new Date(`${since}T09:00:00Z`),
      answer: '',
      deliberationOn: undefined,
      deliberationRef: '',
      deliberationWaiver: '',
      deliberationFileId: undefined,
      agreementOn: undefined,
      agreementFileId: undefined,
      since,
      until: '2027-01-14',
      leftOn: undefined,
      leaveReason: undefined,
      leaveNote: '',
      formerId: undefined,
    },
    clock.now(),
  )
}

beforeAll(async () => {
  await room.seed?.(ctx())
  territoryId = await place('Valbrenne')
  otherId = await place('Saint-Aubrac')
  await join(territoryId)
  const signed = await recordSignature(ctx({ person: staff }), territoryId, {
    signedOn: '2026-02-01',
    name: 'Odile Serre',
    title: 'Maire',
    email: undefined,
    evidence: 'Délibération',
    evidenceHref: undefined,
    filePublic: false,
    file: undefined,
  })
  expect(signed.ok).toBe(true)
})

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

const referentOf = (id: string) =>
  asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])

const dossier = '/reseau/territoires/valbrenne'
const exchange = {
  heldOn: '2026-11-20',
  kind: 'call',
  summary: 'Le maire hésite à se représenter.',
  nextAction: 'Rappeler la directrice',
  nextOn: '2026-12-10',
}

describe('the dossier of a territory', () => {
  test('collects what every room knows, and what is due', async () => {
    const { status, text } = await door.get(dossier, staff)
    expect(status).toBe(200)
    for (const part of [
      'membre depuis le 15 janvier 2026',
      'signée le 1er février 2026',
      'Le panel passe en mise en œuvre',
      'Expérimentations',
      'aucune pour l’instant',
      'Nouvelles de la déclaration attendues',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('keeps the journal of the team from the territory itself', async () => {
    expect((await door.post(`${dossier}/echanges`, exchange, staff)).status).toBe(303)
    const shown = (await door.get(dossier, staff)).text
    expect(shown).toContain('Le maire hésite')
    expect(shown).toContain('Rappeler la directrice, pour le 10 décembre 2026')
    const own = await door.get(dossier, referentOf(territoryId))
    expect(own.status).toBe(200)
    expect(own.text).toContain('membre depuis le 15 janvier 2026')
    for (const secret of ['hésite', 'Rappeler la directrice', 'Noter un échange']) {
      expect(own.text).not.toContain(secret)
    }
    expect((await door.get(dossier, referentOf(otherId))).status).toBe(404)
    expect((await door.post(`${dossier}/echanges`, exchange, referentOf(territoryId))).status).toBe(
      403,
    )
  })

  test('holds what prospecting knows, for the team: who to speak to, what was said, what is next', async () => {
    const someone = { name: 'Ana Kerbrat', email: 'ana@saint-aubrac.example', function: 'Maire' }
    const here = { territory: 'Saint-Aubrac' }
    const contact = { ...someone, ...here, kind: 'elected', origin: 'met' }
    expect((await door.post('/reseau/contacts/nouveau', contact, staff)).status).toBe(303)
    const followed = { ...here, source: 'met' }
    const { location } = await door.post('/reseau/prospection/nouveau', followed, staff)
    const said = {
      note: 'Une heure au téléphone.',
      nextAction: 'Envoyer la convention',
      nextOn: '2026-12-04',
    }
    expect((await door.post(`${location}/echange`, said, staff)).status).toBe(303)
    const theirs = '/reseau/territoires/saint-aubrac'
    const parts = [
      'Ana Kerbrat',
      'Maire',
      'échange, Une heure au téléphone.',
      'Envoyer la convention, pour le 4 décembre 2026',
    ]
    const { text } = await door.get(theirs, staff)
    for (const part of parts) expect(text).toContain(part)
    const own = await door.get(theirs, referentOf(otherId))
    expect(own.status).toBe(200)
    for (const secret of ['Kerbrat', 'au téléphone', 'Envoyer la convention', 'Prospection']) {
      expect(own.text).not.toContain(secret)
    }
  })

  test('a next step is taken once', async () => {
    await door.post(`${dossier}/echanges`, exchange, staff)
    const { text } = await door.get(dossier, staff)
    const action = /action="([^"]*\/fait)"/.exec(text)?.[1] ?? ''
    expect((await door.post(action, {}, staff)).status).toBe(303)
    expect((await door.post(action, {}, staff)).status).toBe(404)
  })

  test('an exchange to come, or a step without its day, is refused in words', async () => {
    const early = await door.post(
      `${dossier}/echanges`,
      { ...exchange, heldOn: '2026-11-26' },
      staff,
    )
    expect(early.status).toBe(422)
    expect(early.text).toContain('se note après coup')
    const half = await door.post(`${dossier}/echanges`, { ...exchange, nextOn: '' }, staff)
    expect(half.text).toContain('va avec sa date')
    expect(half.text).toContain('Rappeler la directrice')
  })

  test('the referent adds a promise and says what became of it', async () => {
    const me = referentOf(territoryId)
    const promise = { text: 'Ouvrir les commissions au public', dueOn: '2027-03-01' }
    expect((await door.post(`${dossier}/engagements`, promise, me)).status).toBe(303)
    expect((await door.post(`${dossier}/engagements`, promise, referentOf(otherId))).status).toBe(
      404,
    )
    const { text } = await door.get(dossier, me)
    const at = /href="([^"]*\/engagements\/[^"]*)"/.exec(text)?.[1] ?? ''
    expect((await door.get(at, me)).text).toContain('Ouvrir les commissions au public')
    const told = { state: 'kept', note: 'Trois commissions ouvertes.' }
    expect((await door.post(at, told, me)).status).toBe(303)
    expect((await door.get('/reseau/declaration')).text).toContain('Trois commissions ouvertes.')
  })

  test('what the team noted goes after five years', async () => {
    await door.post(`${dossier}/echanges`, exchange, staff)
    clock.set('2031-12-01T09:00:00Z')
    await room.purge?.(ctx())
    expect(await db.selectFrom('network_exchanges').selectAll().execute()).toEqual([])
  })
})

describe('mandates and hand-overs', () => {
  let leaving = ''

  beforeAll(async () => {
    clock.set('2026-11-25T09:00:00Z')
    leaving = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o.serre@valbrenne.example' })
    const act = ctx({ person: staff })
    const mandate = { personId: leaving, territoryId, title: 'Maire', startsOn: '2020-06-01' }
    await recordMandate(act, { ...mandate, endsOn: '2027-02-01' })
    const held = { kind: 'territory', id: territoryId } as const
    await recordRole(act, { personId: leaving, role: 'territory-referent', place: held })
  })

  test('those that end soon are listed, as far ahead as one looks', async () => {
    expect((await door.get('/reseau/mandats?mois=3', staff)).text).toContain('Odile Serre')
    clock.set('2026-09-01T09:00:00Z')
    expect((await door.get('/reseau/mandats?mois=3', staff)).text).not.toContain('Odile Serre')
  })

  test('a hand-over needs something to pass, someone else, and a day that has come', async () => {
    const at = `${dossier}/relais/${leaving}`
    const [mandate] = await listMandatesAt(db, territoryId, '2026-11-25')
    const form = { mandate: mandate?.id ?? '', onDay: '2026-11-25', name: 'Awa Diallo' }
    const tries = [
      [{ ...form, mandate: '' }, 'ce qui change de mains'],
      [{ ...form, onDay: '2026-11-26' }, 'le jour où il a lieu'],
      [{ ...form, onDay: '2020-06-01' }, 'avant le début du mandat'],
      [{ ...form, endsOn: '2026-11-24' }, 'finirait avant de commencer'],
      [{ ...form, email: 'o.serre@valbrenne.example' }, 'connue ici sous un autre nom'],
      [{ ...form, name: 'Odile Serre', email: 'o.serre@valbrenne.example' }, 'la même personne'],
    ] as const
    for (const [input, sentence] of tries) {
      const refused = await door.post(at, input, staff)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(sentence)
    }
    expect(await listReferents(db, '2026-11-25', [territoryId])).toMatchObject([
      { personId: leaving },
    ])
  })

  test('ends for one and begins for the next, with what there is to know', async () => {
    const at = `${dossier}/relais/${leaving}`
    const [mandate] = await listMandatesAt(db, territoryId, '2026-11-25')
    const form = {
      mandate: mandate?.id ?? '',
      referent: 'yes',
      onDay: '2026-11-25',
      name: 'Awa Diallo',
      email: 'a.diallo@valbrenne.example',
      endsOn: '2032-03-01',
      note: 'Appeler d’abord la directrice.',
    }
    expect((await door.post(at, form, staff)).status).toBe(303)
    const letter = await db
      .selectFrom('outbox_mails')
      .select(['subject', 'bodyText'])
      .where('recipient', '=', form.email)
      .executeTakeFirstOrThrow()
    expect(letter['subject']).toContain('Vous prenez le relais')
    expect(letter['bodyText']).not.toContain('directrice')
    expect(await listMandatesAt(db, territoryId, '2026-11-25')).toMatchObject([
      { personName: 'Awa Diallo', title: 'Maire', endsOn: '2032-03-01' },
    ])
    expect(await listReferents(db, '2026-11-25', [territoryId])).toMatchObject([
      { name: 'Awa Diallo' },
    ])
    expect((await door.get(at, staff)).status).toBe(404)
    const shown = (await door.get(dossier, staff)).text
    expect(shown).toContain('Passage de relais')
    expect(shown).toContain('Appeler d’abord la directrice.')
    await room.personErase?.(ctx(), leaving)
    const kept = await db.selectFrom('network_hand_overs').select('note').execute()
    expect(kept).toEqual([{ note: '' }])
    expect(demoPeople.odile.name).toBe('Odile Serre')
  })

  test('after an election, members are gone through one by one', async () => {
    const opened = await door.post(
      '/reseau/elections',
      { title: 'Municipales de mars 2026', heldOn: '2026-03-15' },
      staff,
    )
    const at = opened.location ?? ''
    expect((await door.get(at, staff)).text).toContain('0 sur 1')
    const unsaid = await door.post(at, { territoryId }, staff)
    expect(unsaid.status).toBe(422)
    const changed = { territoryId, verdict: 'changed', note: 'Nouvelle maire' }
    expect((await door.post(at, changed, staff)).status).toBe(303)
    expect((await door.get(at, staff)).text).toContain('1 sur 1, dont 1 où la personne a changé')
    expect((await door.get(`${at}?voir=reste`, staff)).text).not.toContain('Nouvelle maire')
    // The last word stands.
    await door.post(at, { ...changed, verdict: 'unknown' }, staff)
    expect((await door.get(at, staff)).text).toContain('0 sur 1')
    const stranger = await door.post(at, { ...changed, territoryId: otherId }, staff)
    expect(stranger.status).toBe(404)
  })
})

describe('the health of the network', () => {
  test('says who came and left, and who has not been seen for a year', async () => {
    await join(otherId, '2024-01-15')
    const { status, text } = await door.get('/reseau/sante', staff)
    expect(status).toBe(200)
    expect(text).toContain('Du 25 novembre 2025 au 25 novembre 2026')
    const unseen = text.slice(
      text.indexOf('Pas vus depuis un an'),
      text.indexOf('Où sont les membres'),
    )
    expect(unseen).toContain('Saint-Aubrac')
    expect(unseen).not.toContain('Valbrenne')
    const csv = (await door.get('/reseau/sante.csv', staff)).text
    expect(csv).toContain('Saint-Aubrac (35)')
    expect((await door.get('/reseau/sante', referentOf(territoryId))).status).toBe(403)
  })
})
