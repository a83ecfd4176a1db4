import { beforeAll, describe, expect, it } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { appendAudit } from '#platform/audit.ts'
import { recordBackup } from '#platform/backup/last-backup.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { operationsModule } from '../module.ts'
import { type MailState, mailStates } from '../outbox.ts'
import { outboxTexts } from '../texts/outbox.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const rooms = makeRooms()
const door = openDoor(database, { routes: operationsModule(() => rooms).routes })
const admin = asPerson('administrator')
const staff = asPerson('lab-team')

/** The page with plain spaces: French typography puts several kinds in it. */
async function read(path: string, as?: Viewer): Promise<string> {
  return (await door.get(path, as)).text.replace(/[\u00a0\u202f]/g, ' ')
}

async function happened(act: string, subject: string, isPublic = true) {
  await appendAudit(db, [{ act, subject, public: isPublic, at: clock.now(), actorId: undefined }])
}

async function mailIn(state: MailState) {
  const id = newId(clock.now(), clock.chance)
  await db
    .insertInto('outbox_mails')
    .values({
      id,
      at: clock.now(),
      recipient: 'camille@exemple.fr',
      subject: `Objet ${state}`,
      bodyText: 'Bonjour, voir https://exemple.fr/a.',
      bodyHtml: null,
      icalMethod: null,
      bodyIcal: null,
      attachedName: null,
      attachedText: null,
      unsubscribeHref: null,
      state,
      tries: 0,
      lastProblem: null,
      sentAt: null,
      eraseAt: new Date('2027-01-01T00:00:00Z'),
    })
    .execute()
  return id
}

describe('the public activity', () => {
  let placeId = ''

  it('says so when nothing has happened yet', async () => {
    expect(await read('/activite')).toContain('Rien de public ne s’est encore passé ici')
  })

  it('tells each public act in a sentence, names what anyone may read, and nobody', async () => {
    const place = await registerPlace(ctx(), {
      kind: 'organisation',
      subtype: 'lab',
      slug: 'atelier-demo',
      name: 'Atelier de Valbrenne',
      source: 'demo',
    })
    placeId = place.id
    await happened('territory.added', `territory:${placeId}`)
    await happened('person.erased', `person:${staff.id}`, false)
    await happened('moon.landed', `moon:${staff.id}`)
    const text = await read('/activite')
    expect(text).toContain('Une organisation est ajoutée')
    expect(text).toContain('<a href="/territoires/atelier-demo">Atelier de Valbrenne</a>')
    expect(text).toContain('<code>moon.landed</code>')
    expect(text).not.toContain('person')
    expect(text).not.toContain(`person:${staff.id}`)
  })

  it('names an experiment only while it is published', async () => {
    const id = newId(clock.now(), clock.chance)
    const words = { slug: 'secret', title: 'Le brouillon secret', question: 'Quoi ?' }
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('experiment_slugs')
        .values({ slug: 'secret', experimentId: id, since: clock.now() })
        .execute()
      await tx
        .insertInto('experiments')
        .values({
          id,
          ...words,
          visibility: 'draft',
          startedOn: '2026-03-01',
          createdAt: clock.now(),
          updatedAt: clock.now(),
        })
        .execute()
    })
    await happened('experiment.withdrawn', `experiment:${id}`)
    const hidden = await read('/activite')
    expect(hidden).toContain('une expérimentation qui n’est plus publiée')
    expect(hidden).not.toContain('Le brouillon secret')
    await db
      .updateTable('experiments')
      .set({ visibility: 'published' })
      .where('id', '=', id)
      .execute()
    expect(await read('/activite')).toContain(
      '<a lang="fr" href="/experiences/secret">Le brouillon secret</a>',
    )
  })

  it('is narrowed to one kind of subject by its address', async () => {
    await happened('sessions.planned', 'session-set:01a0c2d8-b900-7000-8000-000000000001')
    const text = await read('/activite?sur=territoires')
    expect(text).toContain('Une organisation est ajoutée')
    expect(text).not.toContain('moon.landed')
    expect(await read('/activite?sur=seances')).toContain('sessions.planned')
  })

  it('is read further by position, so that new lines move nothing', async () => {
    for (let at = 0; at < 60; at++) await happened('territory.changed', `territory:${placeId}`)
    const first = await read('/activite?sur=territoires')
    const older = /href="(\/activite\?sur=territoires&amp;avant=\d+)"/.exec(first)?.[1] ?? ''
    const next = older.replace('&amp;', '&')
    const before = await read(next)
    await happened('territory.changed', `territory:${placeId}`)
    expect(rowsOf(first)).toBe(50)
    expect(rowsOf(before)).toBe(11)
    expect(rowsOf(await read(next))).toBe(11)
    expect(before).toContain('Plus récent')
    expect(before).not.toContain('Plus ancien')
    expect(before).toContain('Une organisation est ajoutée')
  })

  it('is given whole to machines, each line with the one before it', async () => {
    const { text, response } = await door.get('/activite.json?sur=territoires')
    expect(response.headers.get('content-type')).toContain('application/json')
    const lines = JSON.parse(text)
    expect(lines).toHaveLength(62)
    expect(lines[0].previousHash).toBe(lines[1].hash)
    expect(Object.keys(lines[0])).toEqual([
      'position',
      'at',
      'act',
      'subject',
      'detail',
      'previousHash',
      'hash',
    ])
  })
})

function rowsOf(text: string): number {
  return text.match(/<th scope="row">/g)?.length ?? 0
}

describe('the state of the house', () => {
  it('says whether this machine has the faces of Chinese, Japanese and Korean names', async () => {
    expect(await read('/maison/etat', admin)).toMatch(
      /Noms sur les papiers[\s\S]*(?:cette machine a les polices|fonts-noto-cjk)/,
    )
  })

  it('is for administrators only', async () => {
    for (const path of ['/maison/etat', '/maison/etat/chaine', '/maison/courriels']) {
      expect((await door.get(path)).status).toBe(303)
      expect((await door.get(path, staff)).status).toBe(403)
      expect((await door.get(path, admin)).status).toBe(200)
    }
  })

  it('says first what calls for someone', async () => {
    const text = await read('/maison/etat', admin)
    expect(text).toContain('Aucune sauvegarde n’a été faite')
    expect(text).toContain('aucune connue')
    await mailIn('failed')
    expect(await read('/maison/etat', admin)).toContain('Des courriels ne partent pas')
    await recordBackup(db, 12_345_678, clock.now())
    const later = await read('/maison/etat', admin)
    expect(later).not.toContain('Aucune sauvegarde')
    expect(later).toMatch(/25 novembre 2026 à 10\sh, 12,3 Mo/)
  })

  it('knows what it is made of', async () => {
    const text = await read('/maison/etat', admin)
    expect(text).toMatch(/PostgreSQL 1\d/)
    expect(text).toMatch(/\d+ migrations, la dernière : \d{12}_/)
    expect(text).toContain('1 pas encore parti')
  })

  it('sees work that should have been done long ago', async () => {
    await database.pool.query(
      `select graphile_worker.add_job('listen', '{}'::json, run_at => $1)`,
      [new Date(clock.now().getTime() - 600_000)],
    )
    expect(await read('/maison/etat', admin)).toContain('Des tâches attendent depuis plus de cinq')
  })
})

describe('the chain of acts', () => {
  it('is read again whole, with a head noted earlier when there is one', async () => {
    const state = await read('/maison/etat', admin)
    const head = /\d+:[0-9a-f]{64}/.exec(state)?.[0] ?? ''
    await happened('territory.changed', 'territory:x')
    const text = await read(`/maison/etat/chaine?tete=${head}`, admin)
    expect(text).toContain('la chaîne est intacte')
    expect(text).toContain('La tête notée autrefois y est')
  })

  it('is said to be broken when the head noted earlier is not in it', async () => {
    const text = await read(`/maison/etat/chaine?tete=3:${'a'.repeat(64)}`, admin)
    expect(text).toContain('La chaîne est rompue à la ligne 3.')
    const cut = await read(`/maison/etat/chaine?tete=99999:${'a'.repeat(64)}`, admin)
    expect(cut).toContain('La chaîne est rompue')
  })

  it('refuses in words a head that cannot be one', async () => {
    const { status, text } = await door.get('/maison/etat/chaine?tete=douze', admin)
    expect(status).toBe(422)
    expect(text).toContain('Une tête s’écrit position:empreinte')
    expect(text).toContain('value="douze"')
  })
})

describe('the outbox', () => {
  beforeAll(async () => void (await mailIn('held')))

  it('has words for every state that the database accepts', async () => {
    for (const state of mailStates) await mailIn(state)
    const text = await read('/maison/courriels', admin)
    for (const state of mailStates) expect(text).toContain(outboxTexts.fr.states[state])
    await expect(mailIn('lost' as MailState)).rejects.toThrow('check')
  })

  it('says why a message stays: an invented address, no server, or what the server answered', async () => {
    const told = async (input: { state: MailState; recipient?: string; lastProblem?: string }) => {
      const id = await mailIn(input.state)
      const { state: _state, ...row } = input
      await db
        .updateTable('outbox_mails')
        .set({ lastProblem: null, ...row })
        .where('id', '=', id)
        .execute()
      return read(`/maison/courriels/${id}`, admin)
    }
    const { whys } = outboxTexts.fr
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    for (const recipient of ['a@valbrenne.test', 'b@mairie.example', 'c@x.invalid'])
      expect(await told({ state: 'local', recipient })).toContain(plain(whys.invented))
    expect(await told({ state: 'local' })).toContain(plain(whys['no-server']))
    for (const [code, why] of [
      ['EAUTH', 'sign-in'],
      ['EENVELOPE', 'refused'],
      ['ECONNECTION', 'no-answer'],
      ['ETIMEDOUT', 'no-answer'],
      ['EPROTOCOL', 'other'],
    ] as const)
      expect(await told({ state: 'failed', lastProblem: code })).toContain(plain(whys[why]))
    expect(await told({ state: 'sent', lastProblem: 'EAUTH' })).not.toContain(
      plain(whys['sign-in']),
    )
    expect(await read('/maison/courriels', admin)).toContain(plain(whys.invented))
  })

  it('shows each mail with its links, and nothing at an address that is none', async () => {
    const id = await mailIn('queued')
    const text = await read(`/maison/courriels/${id}`, admin)
    expect(text).toContain('<a href="https://exemple.fr/a">https://exemple.fr/a</a>.')
    expect((await door.get('/maison/courriels/nul', admin)).status).toBe(404)
  })

  it('is searched, left to one state, and taken away as it is shown, by an act that is remembered', async () => {
    await db
      .updateTable('outbox_mails')
      .set({ subject: 'Votre place à Valbrenne', recipient: 'zoe@exemple.fr' })
      .where('id', '=', await mailIn('failed'))
      .execute()
    const found = await read('/maison/courriels?q=ZOÉ', admin)
    expect(found).toContain('Votre place à Valbrenne')
    expect(found).not.toContain('Objet held')
    const failed = await read('/maison/courriels?etat=pas-partis', admin)
    expect(failed).toContain('Votre place à Valbrenne')
    expect(failed).not.toContain('Objet held')
    const asked = { etat: 'pas-partis', q: 'valbrenne', form: 'csv' }
    const file = await door.post('/maison/courriels/exporter', asked, admin)
    expect(file.text.trim().split('\n')).toHaveLength(2)
    expect(file.text).toContain('zoe@exemple.fr')
    const taken = db.selectFrom('audit_lines').select('actorId').where('act', '=', 'mails.exported')
    expect(await taken.execute()).toHaveLength(1)
    expect((await door.post('/maison/courriels/exporter', asked, staff)).status).toBe(403)
  })

  it('releases those that were chosen, and of them the held ones alone', async () => {
    const [held, failed, other] = [
      await mailIn('held'),
      await mailIn('failed'),
      await mailIn('held'),
    ]
    // Of none that is held: it is said beside the button, under the rows that stay ticked.
    const none = await read(`/maison/courriels?acte=relacher&choix=${failed}`, admin)
    expect(none.indexOf(outboxTexts.fr.noneHeld)).toBeGreaterThan(none.indexOf('</tbody>'))
    expect(none).toMatch(new RegExp(`value="${failed}"[^>]*checked`))
    const way = '/maison/courriels/relacher-choisis?etat=retenus'
    const ids = `${held} ${failed}`
    expect((await door.post(way, { ids }, staff)).status).toBe(403)
    const { location } = await door.post(way, { ids }, admin)
    expect(location).toBe('/maison/courriels?etat=retenus')
    const rows = await db
      .selectFrom('outbox_mails')
      .select(['id', 'state'])
      .where('id', 'in', [held, failed, other])
      .execute()
    const stateOf = (id: string) => rows.find((row) => row.id === id)?.state
    expect([held, failed, other].map(stateOf)).toEqual(['queued', 'failed', 'held'])
    await db.deleteFrom('outbox_mails').where('id', 'in', [held, failed, other]).execute()
    await door.post(way, { ids: '' }, admin)
    const released = db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'mails.released')
    expect(await released.execute()).toEqual([{ detail: { count: 1 } }])
  })

  it('releases held mails once, by an administrator, and remembers it', async () => {
    expect((await door.post('/maison/courriels/relacher', {}, staff)).status).toBe(403)
    const { status, location } = await door.post('/maison/courriels/relacher', {}, admin)
    expect([status, location]).toEqual([303, '/maison/courriels'])
    const held = await db
      .selectFrom('outbox_mails')
      .select('id')
      .where('state', '=', 'held')
      .execute()
    expect(held).toEqual([])
    const line = await db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'mails.released')
      .orderBy('position', 'desc')
      .executeTakeFirst()
    expect(line?.detail).toEqual({ count: 2 })
  })
})
