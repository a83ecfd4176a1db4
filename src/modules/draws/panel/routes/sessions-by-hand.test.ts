import { type Kysely, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import type { DrawTables } from '../../tables.ts'
import { drawnPanel } from '../../testing/drawn-panel.ts'
import { sessionsField } from '../attended-sessions.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const { clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
let draw: Draw
let path = ''
let one = ''
let other = ''

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const panel = async () => (await door.get(recruitPaths.panel(draw.slug), staff)).text
const send = (fields: Record<string, string>) => door.post(path, fields, staff)
const standing = async (id: string) =>
  (await listRecruits(db, draw.id)).find((person) => person.id === id)?.status

/** What the file of indemnities says of each member: name, sessions, euros, and where the number comes from. */
async function dues(): Promise<Record<string, readonly (string | undefined)[]>> {
  const asked = { format: 'xlsx' }
  const { response } = await door.post(recruitPaths.indemnities(draw.slug), asked, staff)
  const book = await readWorkbook(new Uint8Array(await response.clone().arrayBuffer()))
  if (!book.ok) throw new Error('no table')
  return Object.fromEntries(
    book.rows.map(({ cells: [name = '', sessions, euros, , , source] }) => [
      name,
      [sessions, euros, source],
    ]),
  )
}

const bySheets = ['0', '0', 'feuilles de présence']
const byHand = expect.stringContaining('à la main, le')

beforeAll(async () => {
  draw = await drawnPanel(db, clock, acting)
  const drawn = await listRecruits(db, draw.id, { statuses: ['drawn'] })
  ;[one = '', other = ''] = drawn.map(({ id }) => id)
  for (const [id, firstName] of [
    [one, 'Ama'],
    [other, 'Bel'],
  ]) {
    await sql`update draw_people set status = 'confirmed' where id = ${id}`.execute(db)
    await sql`update draw_identities set first_name = ${firstName}, last_name = 'Invente'
      where person_id = ${id}`.execute(db)
  }
  await sql`update draw_recruitments set session_cents = 8650 where draw_id = ${draw.id}`.execute(
    db,
  )
  path = recruitPaths.sessions(draw.slug)
}, 120_000)

test('without linked events a number is written for each member who said yes: page and file follow', async () => {
  expect(await dues()).toEqual({ 'Ama Invente': bySheets, 'Bel Invente': bySheets })
  // Four others are drawn and have not answered: nothing is due to them.
  expect((await panel()).match(/name="sessions-/g)).toHaveLength(2)

  expect((await send({ [sessionsField(one)]: '3', [sessionsField(other)]: '' })).status).toBe(303)
  expect(await dues()).toEqual({
    'Ama Invente': ['3', '259.5', byHand],
    'Bel Invente': bySheets,
  })
  expect(await panel()).toMatch(/3 \(à la main\)[\s\S]{0,200}259,50\s€/)
  expect(await standing(one)).toBe('present')
  expect(await standing(other)).toBe('confirmed')
})

test('a word is refused with all that was typed, and nothing of it is kept', async () => {
  const typed = { [sessionsField(one)]: '4', [sessionsField(other)]: 'trois' }
  const refused = await send(typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Écrivez un nombre entier, de 0 à 200.')
  expect(refused.text).toContain('value="trois"')
  expect((await dues())['Ama Invente']).toEqual(['3', '259.5', byHand])
})

test('somebody who has no seat is not written, whatever is sent', async () => {
  const [unseated] = await listRecruits(db, draw.id, { statuses: ['reserve', 'drawn'] })
  await send({ [sessionsField(unseated?.id ?? '')]: '9' })
  const kept = await sql`select person_id from draw_attended_sessions`.execute(db)
  expect(kept.rows).toEqual([{ personId: one }])
})

test('two people who write at once: the second is told, and the first number stays', async () => {
  const _seen = /id="presences"[\s\S]*?name="_seen" value="([^"]*)"/.exec(await panel())?.[1] ?? ''
  expect((await send({ [sessionsField(one)]: '4', _seen })).status).toBe(303)
  const late = await send({ [sessionsField(one)]: '5', _seen })
  expect(late.status).toBe(422)
  expect(late.text).toMatch(/L’autre personne a écrit\s: «\s4\s»/)
  expect((await dues())['Ama Invente']?.[0]).toBe('4')
})

test('a mistake is taken back with the presence that it gave; an empty box leaves it to the sheets', async () => {
  await send({ [sessionsField(one)]: '0' })
  expect((await dues())['Ama Invente']).toEqual(['0', '0', byHand])
  expect(await standing(one)).toBe('confirmed')
  await send({ [sessionsField(one)]: '' })
  expect((await dues())['Ama Invente']).toEqual(bySheets)
})

test('the paper says which numbers a person wrote, and each press leaves a line without a name', async () => {
  await send({ [sessionsField(other)]: '2' })
  const asked = { format: 'pdf' }
  const pdf = await door.post(recruitPaths.indemnities(draw.slug), asked, staff)
  expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
  const { rows } = await sql<{ detail: unknown }>`select detail from audit_lines
    where act = 'draw.sessions-noted' and subject = ${`draw:${draw.id}`}`.execute(db)
  expect(rows.map(({ detail }) => detail)).toEqual(rows.map(() => ({ people: 1 })))
  expect(rows).toHaveLength(5)
})

test('the number goes with the name', async () => {
  const count = () => db.selectFrom('draw_attended_sessions').select('sessions').execute()
  expect(await count()).toHaveLength(1)
  clock.set('2040-01-02T00:00:00Z')
  await acting((ctx) => drawsModule.purge?.(ctx) ?? Promise.resolve(0))
  expect(await count()).toEqual([])
})
