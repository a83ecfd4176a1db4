import { beforeAll, describe, expect, it } from 'vitest'
import { importTerritories } from '#modules/territories/index.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { experimentsModule } from '../../module.ts'
import { pastImportGroup, pastUndoGroup } from '../actions/run-import.ts'
import { tryPastImport } from '../actions/try-import.ts'
import { deleteOldPastImports } from '../store/imports.ts'

const database = useDatabase()
const room = experimentsModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const { db, clock } = database

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

const read = async (path: string) =>
  (await door.get(path, staff)).text.replace(/[\u00a0\u202f]/g, ' ')

async function upload(text: string | Uint8Array, name = 'passé.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text)
  const sent = await door.post('/experiences/importer', { file: new File([bytes], name) }, staff)
  return { ...sent, at: (sent.location ?? '').replace(/\/colonnes$/, '') }
}

const columns = Object.fromEntries(
  ['title', 'territory', 'years', 'stage', 'summary', 'link'].map((field, at) => [
    `column${at}`,
    field,
  ]),
)

/** What the worker does, group after group. */
async function work(at: string, step: typeof pastImportGroup) {
  const id = at.split('/').at(-1) ?? ''
  for (let state = 'running'; state === 'running' || state === 'undoing'; )
    state = (await act(door.house, {}, (ctx) => step(ctx, id)))?.state ?? ''
}

async function imported(text: string) {
  const { at } = await upload(text)
  await door.post(`${at}/colonnes`, columns, staff)
  await door.post(`${at}/confirmer`, {}, staff)
  await work(at, pastImportGroup)
  return at
}

const titles = 'Titre;Territoire;Années;Étape;Résumé;Lien'
const drafts = () =>
  db.selectFrom('experiments').selectAll().where('source', '=', 'house').orderBy('title').execute()

const file = [
  titles,
  'Un budget pour les jeunes;Rennes;2019-2021;terminée;Deux cents jeunes ont décidé.;https://exemple.fr/budget',
  'Un jury citoyen;;2022;arrêtée;;',
  'Un jury  Citoyen;Rennes;2022;;;',
  ';Rennes;2020;;;',
  'Un forum;Nulle-Part-sur-Rien;2020;en cours;;',
].join('\r\n')

describe('a file of past experiments', () => {
  it('tells what would happen before anything is written', async () => {
    const { at } = await upload(file)
    expect(await read(`${at}/colonnes`)).toMatch(/<option value="title" selected/)
    await door.post(`${at}/colonnes`, columns, staff)
    const forecast = await read(at)
    expect(forecast).toContain('Rien n’est encore enregistré.')
    expect(forecast).toContain('Créer 2 brouillons')
    expect(forecast).toMatch(/Un jury\s+Citoyen[\s\S]*une ligne plus haut dans le même fichier/)
    expect(forecast).toMatch(/pas de titre[\s\S]*territoire introuvable/)
    expect(await drafts()).toHaveLength(0)
  })

  it('makes drafts, that keep all that the sheet says, and nobody outside reads', async () => {
    const at = await imported(file)
    const [budget, jury, ...others] = await drafts()
    expect(others).toEqual([])
    expect(budget).toMatchObject({
      title: 'Un budget pour les jeunes',
      visibility: 'draft',
      stage: 'documentation',
      startedOn: '2019-01-01',
      territoryId: expect.any(String),
      regionCode: '53',
    })
    expect(budget?.['summary']).toContain('Deux cents jeunes ont décidé.')
    expect(budget?.['summary']).toContain('de 2019 à 2021')
    expect(budget?.['summary']).toContain('https://exemple.fr/budget')
    expect(jury).toMatchObject({ stage: 'stopped', stoppedFrom: 'running', territoryId: null })
    for (const { slug } of [budget, jury] as { slug: string }[]) {
      expect((await door.get(`/experiences/${slug}`, staff)).status).toBe(200)
      expect((await door.get(`/experiences/${slug}`)).status).not.toBe(200)
    }
    expect(await read(at)).toMatch(/Brouillons créés[\s\S]*Un budget pour les jeunes/)
  })

  it('makes nothing twice: what is there already is told, with its link', async () => {
    const again = await imported(file)
    expect(await drafts()).toHaveLength(2)
    expect(await read(again)).toMatch(
      /déjà là[\s\S]*href="\/experiences\/un-budget-pour-les-jeunes"/,
    )
  })

  it('holds the same title at two places for two experiments', async () => {
    await imported(`${titles}\nUn budget pour les jeunes;Nantes;2023;;;`)
    expect(await drafts()).toHaveLength(3)
  })

  it('gives the rejected lines back, with why', async () => {
    const at = await imported(file)
    const { text } = await door.get(`${at}/rejets.csv`, staff)
    expect(text).toContain('Nulle-Part-sur-Rien')
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain('territoire introuvable')
    expect(text).not.toContain('Deux cents jeunes')
  })

  it('is taken back, but for what somebody worked on since', async () => {
    const at = await imported(`${titles}\nPremière;;2018;;;\nSeconde;;2018;;;\nTroisième;;2018;;;`)
    await db
      .updateTable('experiments')
      .set({ question: 'Et si ?', updatedAt: new Date(clock.now().getTime() + 1000) })
      .where('title', '=', 'Seconde')
      .execute()
    const third = (await drafts()).find(({ title }) => title === 'Troisième')
    await act(door.house, {}, async (ctx) =>
      ctx.audit({ act: 'risk.added', subject: `experiment:${third?.['id']}`, public: false }),
    )
    await door.post(`${at}/annuler`, {}, staff)
    await work(at, pastUndoGroup)
    const left = (await drafts()).map(({ title }) => title)
    expect(left).not.toContain('Première')
    expect(left).toEqual(expect.arrayContaining(['Seconde', 'Troisième']))
    expect(await read(at)).toMatch(/Import annulé/)
  })

  it('is not taken back where colleagues discuss the protocol', async () => {
    const at = await imported(`${titles}\nDiscutée;;2017;;;\nOubliée;;2017;;;`)
    const discussed = (await drafts()).find(({ title }) => title === 'Discutée')
    await database.db
      .insertInto('discussion_comments')
      .values({
        id: '01900000-0000-7000-8000-0000000000c1',
        kind: 'protocol',
        thingId: discussed?.['id'],
        authorId: staff.id,
        body: 'Reprenons le tirage de 2017.',
        writtenAt: clock.now(),
      })
      .execute()
    await door.post(`${at}/annuler`, {}, staff)
    await work(at, pastUndoGroup)
    const left = (await drafts()).map(({ title }) => title)
    expect(left).toContain('Discutée')
    expect(left).not.toContain('Oubliée')
  })

  it('comes from a workbook as well; what is no table, or holds no line, is said', async () => {
    const text = (title: string) => ({ title, kind: 'text' as const })
    const sheet = {
      name: 'Passé',
      columns: [text('Titre'), text('Année')],
      rows: [['Du tableur', '2020']],
    }
    const { at } = await upload(await writeXlsx([sheet]), 'passé.xlsx')
    expect(await read(`${at}/colonnes`)).toContain('Du tableur')
    expect((await upload(titles)).text).toMatch(/qu’une ligne de titres/)
    const none = await door.post(`${at}/colonnes`, { column0: '', column1: 'years' }, staff)
    expect(none.status).toBe(422)
    expect(none.text).toContain('Dites quelle colonne contient le titre')
  })

  it('is prepared no more once it has begun', async () => {
    const at = await imported(`${titles}\nUne fois;;2018;;;`)
    const id = at.split('/').at(-1) ?? ''
    const again = await tryPastImport(database.ctx({ person: staff }), id, {} as never)
    expect(again).toMatchObject({ refusal: 'already-run' })
  })

  it('is for the team', async () => {
    expect((await door.get('/experiences/importer', asPerson('researcher'))).status).toBe(403)
  })

  it('forgets its lines after thirty days, and itself after a year', async () => {
    const later = (days: number) => new Date(clock.now().getTime() + days * 86_400_000)
    const count = async (table: string) => (await db.selectFrom(table).selectAll().execute()).length
    await deleteOldPastImports(db, { lines: later(1), imports: later(-1) })
    expect(await count('experiment_import_lines')).toBe(0)
    expect(await count('experiment_imports')).toBeGreaterThan(0)
    await deleteOldPastImports(db, { lines: later(1), imports: later(1) })
    expect(await count('experiment_imports')).toBe(0)
  })
})
