import { beforeAll, expect, test } from 'vitest'
import { importTerritories } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { contactPaths } from '../../paths/contact.ts'
import { importGroup, undoGroup } from '../actions/run-import.ts'

// Lines that were copied from a spreadsheet go through the import of files. Nobody in them is real.

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const { db } = database

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')
const paste = (block: string, more: Record<string, string | File> = {}) =>
  door.post(contactPaths.importing, { block, ...more }, staff)
const contacts = () => db.selectFrom('network_contacts').select('function').execute()

/** As Excel puts it on the clipboard: tabs, and marks around a cell of two lines. */
const block = [
  'Prénom\tNom\tCourriel\tFonction',
  'Ana\tMorvan\tana@valbrenne.example\tMaire',
  '',
  'Bastien\tLe Goff\tpas une adresse\tAgent',
  'Chloé\tRiou\tchloe@valbrenne.example\t"Chargée de mission, ""culture"""',
].join('\n')

test('lines that were pasted are told by line and column, written at one confirmation, and taken back', async () => {
  const read = await paste(block)
  expect(read.status).toBe(303)
  expect((await door.get(contactPaths.importing, staff)).text).toContain('Lignes collées')
  const at = (read.location ?? '').replace(/\/colonnes$/, '')
  const columns = {
    column0: 'firstName',
    column1: 'lastName',
    column2: 'email',
    column3: 'function',
  }
  await door.post(`${at}/colonnes`, { ...columns, origin: 'met' }, staff)
  const told = plain((await door.get(at, staff)).text)
  // The empty row keeps its place: the fault is said where the sheet has it.
  expect(told).toMatch(/<t[hd][^>]*>\s*4\s*<\/t[hd]>/)
  expect(told).toContain('pas une adresse')
  expect(told).toContain('Courriel')
  expect(await contacts()).toEqual([])
  await door.post(`${at}/confirmer`, {}, staff)
  const id = at.split('/').at(-1) ?? ''
  await act(door.house, {}, (ctx) => importGroup(ctx, id))
  const functions = (await contacts()).map((contact) => contact['function'])
  expect(functions.sort()).toEqual(['Chargée de mission, "culture"', 'Maire'])
  await door.post(`${at}/annuler`, {}, staff)
  await act(door.house, {}, (ctx) => undoGroup(ctx, id))
  expect(await contacts()).toEqual([])
})

test('a function that takes the place of another is named in the forecast, before it is confirmed', async () => {
  const columns = {
    column0: 'firstName',
    column1: 'lastName',
    column2: 'email',
    column3: 'function',
  }
  const tried = async (lines: readonly string[]) => {
    const read = await paste(['Prénom\tNom\tCourriel\tFonction', ...lines].join('\n'))
    const at = (read.location ?? '').replace(/\/colonnes$/, '')
    await door.post(`${at}/colonnes`, { ...columns, origin: 'met' }, staff)
    return { at, told: plain((await door.get(at, staff)).text) }
  }
  const people = Array.from(
    { length: 52 },
    (_, at) => `Ana\tMorvan${at}\tana${at}@valbrenne.example`,
  )
  const first = await tried(people.map((cells) => `${cells}\tAdjointe à la vie locale`))
  expect(first.told).not.toContain('Fonctions remplacées')
  await door.post(`${first.at}/confirmer`, {}, staff)
  await act(door.house, {}, (ctx) => importGroup(ctx, first.at.split('/').at(-1) ?? ''))
  const { told } = await tried(people.map((cells) => `${cells}\tAdjointe`))
  expect(told).toContain('Fonctions remplacées')
  expect(told).toContain('Ana Morvan7')
  expect(told.match(/Adjointe à la vie locale → Adjointe/g)).toHaveLength(50)
  expect(told).toContain('Et 2 autres fonctions remplacées.')
})

test('nothing at all, lines without titles, or a file and lines at once: each says what to do, and nothing is lost', async () => {
  const nothing = await paste(' ')
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('ou collez des lignes')
  const bare = await paste(
    'Ana\tMorvan\tana@valbrenne.example\nChloé\tRiou\tchloe@valbrenne.example',
  )
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('ana@valbrenne.example')
  const file = new File(['Nom;Courriel\nAna;ana@valbrenne.example'], 'a.csv')
  const both = await paste(block, { file })
  expect(both.status).toBe(422)
  expect(plain(both.text)).toContain('Il y a un fichier et des lignes collées')
  expect(both.text).toContain('Le Goff')
})
