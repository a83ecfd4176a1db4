import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { importTerritories } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { importGroup } from '../actions/run-import.ts'

// The same file by two people, a file confirmed twice, a workbook of LibreOffice. Nobody in them is real.

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const { db } = database

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

const count = async (table: string, where: Record<string, string> = {}) => {
  let query = db.selectFrom(table).select((of) => of.fn.countAll<number>().as('n'))
  for (const [name, value] of Object.entries(where)) query = query.where(name, '=', value)
  return Number((await query.executeTakeFirstOrThrow()).n)
}

async function upload(bytes: Uint8Array | string, name: string) {
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  const read = await door.post('/reseau/contacts/importer', { file: new File([part], name) }, staff)
  return { ...read, at: (read.location ?? '').replace(/\/colonnes$/, '') }
}

const idOf = (at: string) => at.split('/').at(-1) ?? ''

async function work(at: string) {
  for (let state = 'running'; state === 'running'; ) {
    state = (await act(door.house, {}, (ctx) => importGroup(ctx, idOf(at))))?.state ?? ''
  }
}

const columns = { column0: 'firstName', column1: 'lastName', column2: 'email' }
const lines = Array.from(
  { length: 1_500 },
  (_, at) => `Prénom${at};Nom${at};p${at}@valbrenne.example`,
)
const file = ['Prénom;Nom;Courriel', ...lines].join('\n')

it('brought by two people and written at the same time, a file makes each contact once', async () => {
  const both = await Promise.all([upload(file, 'a.csv'), upload(file, 'b.csv')])
  for (const { at } of both) {
    const tried = await door.post(`${at}/colonnes`, { ...columns, origin: 'met' }, staff)
    expect(tried.status).toBe(303)
  }
  await Promise.all(both.map(({ at }) => door.post(`${at}/confirmer`, {}, staff)))
  await Promise.all(both.map(({ at }) => work(at)))
  expect(await count('network_contacts')).toBe(lines.length)
  expect(await count('network_contact_import_rows', { outcome: 'created' })).toBe(lines.length)
  expect(await count('network_contact_import_rows', { outcome: 'unchanged' })).toBe(lines.length)
  expect(await count('network_contact_imports', { state: 'done' })).toBe(2)
}, 60_000)

it('confirmed twice at the same moment, it is begun once', async () => {
  const { at } = await upload('Nom;Courriel\nAna;ana@valbrenne.example', 'une.csv')
  await door.post(`${at}/colonnes`, { column0: 'name', column1: 'email', origin: 'met' }, staff)
  const pressed = await Promise.all([1, 2, 3].map(() => door.post(`${at}/confirmer`, {}, staff)))
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
  // None of them is told that something is missing.
  for (const { response } of pressed) expect(noticeOf(response)).toBe('L’import commence.')
  const begun = { act: 'contacts-import.started', subject: `contacts-import:${idOf(at)}` }
  expect(await count('audit_lines', begun)).toBe(1)
  await work(at)
  // Long after, somebody presses it from a page that was left open.
  const late = await door.post(`${at}/confirmer`, {}, staff)
  expect(noticeOf(late.response)).toMatch(/déjà commencé/)
  // Its columns are said for good: whoever asks for them again is led to what became of it.
  expect((await door.get(`${at}/colonnes`, staff)).location).toBe(at)
})

it('a workbook of LibreOffice, under a title and with empty lines, is recognised by its titles', async () => {
  const made = new URL('../../../../platform/sheets/made-elsewhere/liste.ods', import.meta.url)
  const { at } = await upload(await readFile(made), 'liste.ods')
  const page = await door.get(`${at}/colonnes`, staff)
  for (const field of ['firstName', 'lastName', 'email', 'insee']) {
    expect(page.text).toMatch(new RegExp(`<option value="${field}" selected`))
  }
  expect(page.text).toContain('i@valbrenne.example')
})

it('a file without the columns that it needs says which, and loses nothing', async () => {
  const { at } = await upload('Ville;Rue\nLyon;Haute', 'villes.csv')
  const refused = await door.post(`${at}/colonnes`, { column0: 'territory', origin: 'met' }, staff)
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/<option value="territory" selected/)
})
