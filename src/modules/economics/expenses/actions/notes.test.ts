import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { readBudget } from '../../actions/read-budget.ts'
import { balanceOf } from '../../balance.ts'
import { economicsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import type { Project } from '../../project.ts'
import { listNotes } from '../../store/notes.ts'
import { makeProject } from '../../testing/made-project.ts'
import type { ExpenseForm } from '../note.ts'
import { acceptNote, keepKmRate, payNote, refuseNote, sayCarried } from './judge-note.ts'
import {
  addExpense,
  beginNote,
  removeExpense,
  removeNote,
  sendNote,
  takeBackNote,
} from './keep-note.ts'
import { listWaitingNotes } from './list-waiting-notes.ts'
import { exportOwnNotes } from './read-notes.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const { house } = door
const writer = asPerson('lab-team')
const other = asPerson('lab-team', { id: '00000000-0000-7000-8000-0000000c0002' })
const accounts = asPerson('finance', { id: '00000000-0000-7000-8000-0000000c0003' })
const run = <T>(asked: (ctx: Ctx) => Promise<T>, person = writer) => act(house, { person }, asked)
const nowhere = '00000000-0000-7000-8000-00000000e15e'

const expenseOf = (project: Project, change: Partial<ExpenseForm> = {}): ExpenseForm => ({
  ...{ spentOn: '2025-01-10', label: 'Train', nature: 'travel', cents: 5_000 },
  ...{ kilometres: undefined, projectId: project.id },
  ...change,
})

async function begun() {
  const project = await makeProject((asked) => run(asked, accounts))
  const note = await run((ctx) => beginNote(ctx, { title: 'Atelier' }))
  if (!note.ok) throw new Error(note.refusal)
  return { project, id: note.value.id }
}

async function sentNote(change: Partial<ExpenseForm> = {}) {
  const made = await begun()
  const line = await run((ctx) =>
    addExpense(ctx, made.id, expenseOf(made.project, change), undefined),
  )
  if (!line.ok) throw new Error(line.refusal)
  expect(await run((ctx) => sendNote(ctx, made.id))).toMatchObject({ ok: true })
  return { ...made, line: line.value.id }
}

const noteOf = async (id: string) =>
  (await run((ctx) => listNotes(ctx.db, { personId: writer.id }))).find((note) => note.id === id)

/** When it was sent, as whoever reads its page saw it. */
const sentOf = async (id: string) => (await noteOf(id))?.sentAt?.toISOString() ?? ''

const actualOf = async (project: Project) =>
  balanceOf((await run((ctx) => readBudget(ctx.db, project), accounts)).lines).costs.actual

/** A kept file of entries whose sum for this project is of this month. */
async function keepAccounts(project: Project, cents: number, month = '2025-02') {
  const id = crypto.randomUUID()
  await sql`insert into economy_imports (id, state, file_name, sha256, rules_sha256, starts_on, ends_on, lines,
      entries, debit_cents, charges_cents, products_cents, used_cents, given_cents, not_validated, tried_at, kept_at)
    values (${id}, 'kept', 'fec.txt', 'a', 'b', '2025-01-01', '2025-12-31', 2, 1, ${cents}, ${cents}, 0, 0, 0, 0, now(), now())`.execute(
    database.db,
  )
  await sql`insert into economy_booked (import_id, project_id, line_id, side, nature, label, in_kind, cents, lines, months)
    values (${id}, ${project.id}, ${crypto.randomUUID()}, 'cost', 'travel', 'Trains', false, ${cents}, 1,
      ${JSON.stringify([{ month, cents, lines: 1 }])}::jsonb)`.execute(database.db)
}

test('a note that was taken back and sent again is not accepted from the page of the first', async () => {
  const { id, project } = await sentNote()
  const seen = await sentOf(id)
  expect(seen).not.toBe('')
  await run((ctx) => takeBackNote(ctx, id))
  const more = await run((ctx) =>
    addExpense(ctx, id, expenseOf(project, { cents: 900_000 }), undefined),
  )
  expect(more).toMatchObject({ ok: true })
  database.clock.pass({ minutes: 1 })
  await run((ctx) => sendNote(ctx, id))
  const again = { refusal: 'sent-again' }
  expect(await run((ctx) => acceptNote(ctx, id, seen), accounts)).toMatchObject(again)
  expect(await run((ctx) => acceptNote(ctx, id, ''), accounts)).toMatchObject(again)
  expect(await actualOf(project)).toBeUndefined()
})

test('a note that is accepted counts once, also when the accounts carry it later', async () => {
  const { project, id, line } = await sentNote()
  expect(await actualOf(project)).toBeUndefined()
  expect(await run(async (ctx) => acceptNote(ctx, id, await sentOf(id)), accounts)).toMatchObject({
    ok: true,
  })
  expect(await actualOf(project)).toBe(5_000)
  await keepAccounts(project, 5_000)
  expect(await actualOf(project)).toBe(5_000)
  const page = await door.get(paths.note(id), accounts)
  expect(page.text).toContain('Les comptes gardés ont une somme qui peut être celle-ci')
  const asked = { db: database.db, now: database.clock.now(), locale: 'fr' as const }
  expect((await listWaitingNotes(asked, accounts)).map(({ key }) => key)).toContain(
    `economics:note:${id}:carried`,
  )
  // It is another train: both count.
  expect(await run((ctx) => sayCarried(ctx, id, line, false), accounts)).toMatchObject({ ok: true })
  expect(await actualOf(project)).toBe(10_000)
  expect(await run((ctx) => sayCarried(ctx, id, line, true), accounts)).toMatchObject({ ok: true })
  expect(await actualOf(project)).toBe(5_000)
  // Paid or not, it counts the same.
  expect(await run((ctx) => payNote(ctx, id, { paidOn: '2025-03-01' }), accounts)).toMatchObject({
    ok: true,
  })
  expect(await actualOf(project)).toBe(5_000)
})

test('each refusal of a note is named', async () => {
  const { project, id } = await begun()
  const add = (change: Partial<ExpenseForm>) =>
    run((ctx) => addExpense(ctx, id, expenseOf(project, change), undefined))
  expect(await run((ctx) => sendNote(ctx, id))).toMatchObject({ refusal: 'no-line' })
  expect(await add({ projectId: nowhere })).toMatchObject({ refusal: 'project-unknown' })
  const driven = { cents: undefined, kilometres: 1_250 }
  expect(await add(driven)).toMatchObject({ refusal: 'no-rate' })
  expect(await run((ctx) => keepKmRate(ctx, { year: 2025, rate: 529 }), accounts)).toMatchObject({
    ok: true,
  })
  expect(await run((ctx) => keepKmRate(ctx, { year: 2099, rate: 529 }), accounts)).toMatchObject({
    refusal: 'too-late',
  })
  expect(await add(driven)).toMatchObject({ ok: true, value: { cents: 661, kmRate: 529 } })
  expect(await run((ctx) => takeBackNote(ctx, id))).toMatchObject({ refusal: 'not-sent' })
  expect(await run((ctx) => sendNote(ctx, id))).toMatchObject({ ok: true })
  expect(await add({})).toMatchObject({ refusal: 'not-open' })
  expect(await run((ctx) => sendNote(ctx, id))).toMatchObject({ refusal: 'not-open' })
  expect(await run((ctx) => removeNote(ctx, id))).toMatchObject({ refusal: 'not-open' })
  const note = await noteOf(id)
  const line = note?.lines[0]?.id ?? ''
  expect(await run((ctx) => removeExpense(ctx, id, line))).toMatchObject({ refusal: 'not-open' })
  expect(await run((ctx) => sayCarried(ctx, id, line, true), accounts)).toMatchObject({
    refusal: 'not-accepted',
  })
  expect(await run((ctx) => payNote(ctx, id, { paidOn: '2025-03-01' }), accounts)).toMatchObject({
    refusal: 'not-accepted',
  })
  expect(await run((ctx) => takeBackNote(ctx, id))).toMatchObject({ ok: true })
  expect(await run(async (ctx) => acceptNote(ctx, id, await sentOf(id)), accounts)).toMatchObject({
    refusal: 'not-sent',
  })
  const why = { reason: 'Un ticket manque.' }
  expect(await run((ctx) => refuseNote(ctx, id, why), accounts)).toMatchObject({
    refusal: 'not-sent',
  })
  await run((ctx) => sendNote(ctx, id))
  expect(await run((ctx) => refuseNote(ctx, id, why), accounts)).toMatchObject({ ok: true })
  const asked = { db: database.db, now: database.clock.now(), locale: 'fr' as const }
  expect((await listWaitingNotes(asked, writer)).map(({ key }) => key)).toContain(
    `economics:note:${id}:refused`,
  )
  // Refused, it is theirs again.
  await run((ctx) => sendNote(ctx, id))
  await run(async (ctx) => acceptNote(ctx, id, await sentOf(id)), accounts)
  expect(await run((ctx) => payNote(ctx, id, { paidOn: '2025-01-09' }), accounts)).toMatchObject({
    refusal: 'paid-before',
  })
})

test('sixty expenses are the most', async () => {
  const { project, id } = await begun()
  for (let count = 0; count < 60; count++)
    await run((ctx) => addExpense(ctx, id, expenseOf(project, { cents: 1 }), undefined))
  expect(await run((ctx) => addExpense(ctx, id, expenseOf(project), undefined))).toMatchObject({
    refusal: 'too-many-lines',
  })
})

test('a receipt is sealed, drawn without what the camera wrote, and read by its writer and the keepers alone', async () => {
  const { project, id } = await begun()
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Artist: 'Zélie Quernec' } })
    .jpeg()
    .toBuffer()
  const sent = await door.post(
    paths.addExpense(id),
    {
      ...{ spentOn: '2025-01-10', label: 'Train', nature: 'travel', cents: '50', kilometres: '' },
      projectId: project.id,
      file: new File([new Uint8Array(photo)], 'ticket.jpg', { type: 'image/jpeg' }),
    },
    writer,
  )
  expect(sent.status).toBe(303)
  const note = await noteOf(id)
  const line = note?.lines[0]?.id ?? ''
  const at = paths.noteReceipt(id, line)
  const read = await door.get(at, writer)
  expect(read.status).toBe(200)
  const bytes = Buffer.from(await read.response.clone().arrayBuffer())
  expect((await sharp(bytes).metadata()).width).toBe(90)
  expect(bytes.includes('Quernec')).toBe(false)
  // Before it is sent, its writer alone.
  expect((await door.get(at, accounts)).status).toBe(404)
  await run((ctx) => sendNote(ctx, id))
  expect((await door.get(at, accounts)).status).toBe(200)
  for (const viewer of [other, asPerson('researcher'), undefined])
    expect([303, 403, 404]).toContain((await door.get(at, viewer)).status)
  expect((await door.get(paths.note(id), other)).status).toBe(404)
  const { sealed } = await database.db
    .selectFrom('economy_receipts')
    .select('sealed')
    .where('lineId', '=', line)
    .executeTakeFirstOrThrow()
  await expect(sharp(sealed).metadata()).rejects.toThrow()
})

test('one takes away one’s notes, and what was not accepted goes with the person', async () => {
  const { id } = await sentNote()
  await run(async (ctx) => acceptNote(ctx, id, await sentOf(id)), accounts)
  const waiting = await sentNote()
  const told = await run((ctx) => exportOwnNotes(ctx.db, writer.id))
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        state: 'accepted',
        expenses: [expect.objectContaining({ cents: 5_000, project: 'Atelier' })],
      }),
    ]),
  )
  await run((ctx) => economicsModule.personErase?.(ctx, writer.id) ?? Promise.resolve())
  const left = await run((ctx) => listNotes(ctx.db), accounts)
  expect(left.find((note) => note.id === id)).toMatchObject({
    personId: undefined,
    state: 'accepted',
  })
  expect(left.some((note) => note.id === waiting.id)).toBe(false)
})
