import { describe, expect, it } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import type { MailState } from '#kit/mail-reason.ts'
import type { Viewer } from '#kit/viewer.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { appendAudit } from '#platform/audit.ts'
import { recordBackup } from '#platform/backup/last-backup.ts'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { operationsModule } from '../module.ts'

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

  it('goes out as the page of the same address shows it, line by line', async () => {
    for (const query of ['', '?sur=territoires', '?avant=2']) {
      const page = await read(`/activite${query}`)
      const shown = [...page.matchAll(/<code class="on-one-line">(\w{8})…/g)].map(
        ([, hash]) => hash,
      )
      const csv = await readCsv(
        new TextEncoder().encode((await door.get(`/activite.csv${query}`)).text),
      )
      if (!csv.ok) throw new Error(csv.refusal)
      const place = csv.header.indexOf('Empreinte')
      expect(csv.rows.map(({ cells }) => cells[place]?.slice(0, 8))).toEqual(shown)
      const xlsx = await door.get(`/activite.xlsx${query}`)
      const book = await readWorkbook(new Uint8Array(await xlsx.response.arrayBuffer()))
      if (!book.ok) throw new Error(book.refusal)
      expect(book.rows.map(({ cells }) => cells[place]?.slice(0, 8))).toEqual(shown)
    }
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
