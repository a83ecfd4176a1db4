import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { SheetForm } from '#engines/mark-reading/index.ts'
import { dayOf } from '#kit/dates.ts'
import { groupField, type LookedSheet } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { answerStatement, startAnswers } from '../../actions/answer-map.ts'
import { closeMap } from '../../actions/close-map.ts'
import { giveMapCodes } from '../../actions/give-codes.ts'
import { judgeStatement } from '../../actions/judge-statement.ts'
import { opinionMapsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findMap } from '../../store/maps.ts'
import { makeOpenMap, makeParticipant } from '../../testing/made-map.ts'
import { chooseForPaper } from '../actions/choose-for-paper.ts'
import { enterMapSheets } from '../actions/enter-map-sheets.ts'
import { mapScans, type SheetVotes } from '../map-sheet.ts'

const database = useDatabase()
const { house, ...door } = openDoor(database, {
  routes: opinionMapsModule.routes,
})
// Pictures that are sent are sent to nobody: this door does not ask for their letters.
const pictureDoor = openDoor(database, { routes: opinionMapsModule.routes, house })
const team = asPerson('lab-team')
const { db } = database
const run = <T>(asked: (ctx: Ctx) => Promise<T>, person = team) => act(house, { person }, asked)
const all = [1, 2, 3, 4, 5]

/** A batch whose pictures were read already. */
async function batchOf(slug: string): Promise<string> {
  const map = await findMap(db, slug)
  const id = crypto.randomUUID()
  const keyFile = await run((ctx) =>
    ctx.files.save({
      ...{ name: 'cle.txt', mediaType: 'text/plain', public: false },
      bytes: new TextEncoder().encode(id),
    }),
  )
  await sql`insert into scan_batches (id, purpose, subject, label, form, key_file, sent_at, gone_at)
    values (${id}, ${mapScans}, ${map?.id}, 'Lot', '{"form":"C","version":1,"pages":[]}', ${keyFile}, now(), now() + interval '1 day')`.execute(
    db,
  )
  return id
}
const sheet = (number: string): LookedSheet => ({
  ...{ number, ticked: [], written: {}, isSpoilt: false },
})
const says =
  (votes: SheetVotes['votes'], twice: readonly string[] = []) =>
  () => ({ votes, twice })
const agreed = says([
  { statement: 1, vote: 'agree' },
  { statement: 2, vote: 'disagree' },
])
async function votesIn(slug: string) {
  const rows = await db
    .selectFrom('opinion_votes')
    .innerJoin('opinion_maps', 'opinion_maps.id', 'opinion_votes.mapId')
    .innerJoin('opinion_participants', 'opinion_participants.id', 'opinion_votes.participantId')
    .where('slug', '=', slug)
    .select(['vote', 'medium'])
    .orderBy('vote')
    .execute()
  return rows.map(({ vote, medium }) => `${medium} ${vote}`)
}

test('the statements of the sheet are chosen once, by the team, among those that are asked', async () => {
  const slug = await makeOpenMap(run)
  const choose = (numbers: readonly number[], of = slug) =>
    run((ctx) => chooseForPaper(ctx, of, numbers))
  expect(await choose(all, 'nulle-part')).toMatchObject({ refusal: 'not-found' })
  expect(await run((ctx) => chooseForPaper(ctx, slug, all), asPerson([]))).toMatchObject({
    refusal: 'forbidden',
  })
  expect(await choose([1, 2])).toMatchObject({ refusal: 'choice-wrong' })
  expect((await choose(all)).ok).toBe(true)
  expect(await choose(all)).toMatchObject({ refusal: 'chosen-already' })
  const over = await makeOpenMap(run, { openUntil: dayOf(database.clock.now()) })
  await run((ctx) => closeMap(ctx, over))
  expect(await choose(all, over)).toMatchObject({ refusal: 'not-now' })
})

test('sheets become answers of people on paper, once; what is spoilt, blank or ticked twice is left out', async () => {
  const slug = await makeOpenMap(run)
  const batch = await batchOf(slug)
  const enter = (sheets: readonly LookedSheet[], read: (of: LookedSheet) => SheetVotes = agreed) =>
    run((ctx) => enterMapSheets(ctx, slug, batch, sheets, read))
  expect(await enter([])).toMatchObject({ refusal: 'no-sheets' })
  expect(
    await run((ctx) => enterMapSheets(ctx, slug, crypto.randomUUID(), [sheet('A')], agreed)),
  ).toMatchObject({
    refusal: 'not-found',
  })
  const spoilt = { ...sheet('B2'), isSpoilt: true }
  expect(await enter([sheet('A2'), spoilt])).toEqual({
    ok: true,
    value: { people: 1, leftOut: [{ place: 2, why: 'void' }] },
  })
  expect(await votesIn(slug)).toEqual(['paper -1', 'paper 1'])
  expect(await enter([sheet('A2')])).toMatchObject({ refusal: 'counted-meanwhile' })
  expect(await enter([sheet('C2'), sheet('D2')], says([], ['q1r1']))).toMatchObject({
    value: {
      people: 0,
      leftOut: [
        { place: 1, why: 'twice' },
        { place: 2, why: 'twice' },
      ],
    },
  })
  // Moderation took one out since the sheets were printed.
  const out = { verdict: 'refused', clause: 2, reason: 'Il vise une voisine.' } as const
  await run((ctx) => judgeStatement(ctx, slug, 1, out))
  expect(await enter([sheet('F2')])).toMatchObject({ value: { people: 1, leftOut: [] } })
  expect(await votesIn(slug)).toEqual(['paper -1', 'paper -1', 'paper 1'])
  const refused = await run(
    (ctx) => enterMapSheets(ctx, slug, batch, [sheet('G2')], agreed),
    asPerson([]),
  )
  expect(refused).toMatchObject({ refusal: 'forbidden' })
})

test('with codes, a sheet is the answer of its code: not a second one, and of no other map', async () => {
  const slug = await makeOpenMap(run, { access: 'codes' })
  const other = await makeOpenMap(run, { access: 'codes' })
  const batch = await batchOf(slug)
  const codes = await run((ctx) => giveMapCodes(ctx, slug, 2))
  const foreign = await run((ctx) => giveMapCodes(ctx, other, 1))
  const [first = '', second = ''] = codes.ok ? codes.value.codes : []
  const [theirs = ''] = foreign.ok ? foreign.value.codes : []
  // Begun on screen, without an answer: the paper is what this person says.
  await run((ctx) => startAnswers(ctx, slug, { code: first }))
  const enter = (numbers: readonly string[]) =>
    run((ctx) => enterMapSheets(ctx, slug, batch, numbers.map(sheet), agreed))
  expect(await enter([first, second, theirs, 'K7RW'])).toMatchObject({
    value: {
      people: 2,
      leftOut: [
        { place: 3, why: 'unknown' },
        { place: 4, why: 'unknown' },
      ],
    },
  })
  expect(await enter([first])).toMatchObject({
    value: { people: 0, leftOut: [{ place: 1, why: 'served' }] },
  })
  expect(await votesIn(slug)).toHaveLength(4)
})

/** The pages of these sheets, as if pictures of them had been sent and read; and one that was not. */
async function sentBatch(slug: string, numbers: readonly string[]): Promise<string> {
  const files = new File([new Uint8Array([1])], 'pile.png', { type: 'image/png' })
  const sent = await pictureDoor.post(paths.scans(slug), { label: 'Pile', files }, team)
  const at = sent.location ?? ''
  const id = at.split('/').at(-1) ?? ''
  const file = await db
    .selectFrom('scan_files')
    .select('id')
    .where('batchId', '=', id)
    .executeTakeFirstOrThrow()
  const { form } = await db
    .selectFrom('scan_batches')
    .select('form')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const drawn = form as unknown as SheetForm
  await sql`update scan_files set state = 'read', sealed = null where id = ${file.id}`.execute(db)
  const read = numbers.flatMap((number) => drawn.pages.map(({ page }) => ({ number, page })))
  for (const [place, { number, page }] of read.entries()) {
    const code = { form: drawn.form, version: drawn.version, page, number }
    const reading = JSON.stringify({ code, boxes: [], zones: [] })
    await sql`insert into scan_pages (id, batch_id, file_id, position, reading)
      values (${crypto.randomUUID()}, ${id}, ${file.id}, ${place + 1}, ${reading})`.execute(db)
  }
  await sql`insert into scan_pages (id, batch_id, file_id, position, refusal)
    values (${crypto.randomUUID()}, ${id}, ${file.id}, 99, 'blurred')`.execute(db)
  return at
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a sheet whose code has served is told before and after; once some are counted, none is said unread', async () => {
  const slug = await makeOpenMap(run, { access: 'codes' })
  await run((ctx) => chooseForPaper(ctx, slug, all))
  const printed = await run((ctx) => giveMapCodes(ctx, slug, 3))
  const [served = '', fresh = '', blank = ''] = printed.ok ? printed.value.codes : []
  const started = await run((ctx) => startAnswers(ctx, slug, { code: served }))
  const token = started.ok ? started.value.token : ''
  await run((ctx) => answerStatement(ctx, token, { statement: 1, vote: 'agree' }))
  const at = await sentBatch(slug, [served, fresh, blank])
  const before = plain((await door.get(at, team)).text)
  expect(before).toContain('2 feuilles lues')
  expect(before).toContain('Déjà comptée')
  expect(before).not.toContain(served)
  // The statement is what tells one line from the next.
  expect(before).toContain('>1. Il faut plus de bancs sur la place.<')
  expect(before).not.toContain('Vous pouvez laisser une ligne vide.')
  const confirmed = await door.post(at, { [groupField(fresh, 'q1r1')]: 'q1.1' }, team)
  expect(confirmed.status).toBe(303)
  const notice = confirmed.response.headers.getSetCookie().map(decodeURIComponent).join()
  expect(plain(notice)).toContain('1 feuille est comptée. 1 feuille n’est pas comptée.')
  expect(plain(notice)).toContain('Nulle ou vide : feuille 2.')
  const after = plain((await door.get(at, team)).text)
  expect(after).toContain('Aucune feuille ne reste à regarder')
  expect(after).not.toContain('Aucune feuille n’a pu être lue')
  const unread = await sentBatch(slug, [])
  expect(plain((await door.get(unread, team)).text)).toContain('Aucune feuille n’a pu être lue')
})

test('no sheet counts once the map is closed', async () => {
  const slug = await makeOpenMap(run, { openUntil: dayOf(database.clock.now()) })
  const batch = await batchOf(slug)
  await makeParticipant(run, slug, ['agree'])
  await run((ctx) => closeMap(ctx, slug))
  const entered = await run((ctx) => enterMapSheets(ctx, slug, batch, [sheet('A2')], agreed))
  expect(entered).toMatchObject({ refusal: 'shut' })
})

test('the page proposes a choice, then prints and reads; others find nothing there', async () => {
  const slug = await makeOpenMap(run)
  const at = paths.paper(slug)
  expect((await door.get(at, asPerson([]))).response.status).not.toBe(200)
  expect((await door.get(at, team)).text).toContain('Choisir les énoncés')
  expect((await door.get(paths.scans(slug), team)).response.status).toBe(404)
  const form = (await door.get(at, team)).text
  expect(form).toContain('tous seront sur la feuille')
  expect(form.match(/ checked/g)).toHaveLength(all.length)
  // What is not understood is refused: the choice is made once.
  for (const odd of ['-1', '99', 'un', ''])
    expect(
      (await door.post(at, { statements: [...all.map(String), odd] }, team)).response.status,
    ).toBe(422)
  const few = await door.post(at, { statements: '1' }, team)
  expect([few.response.status, few.text.includes('de sept à vingt')]).toEqual([422, true])
  expect((await door.post(at, {}, team)).response.status).toBe(422)
  const kept = await door.post(at, { statements: all.map(String) }, team)
  expect(kept.response.status).toBe(303)
  expect((await door.get(at, team)).text).toContain('Préparer les feuilles')
  expect((await door.get(paths.scans(slug), team)).response.status).toBe(200)
  const wrong = await door.post(paths.sheets(slug), { count: '301' }, team)
  expect([wrong.response.status, wrong.text.includes('de 1 à 300')]).toEqual([422, true])
  const printed = await door.post(paths.sheets(slug), { count: '2' }, team)
  expect(printed.response.headers.get('content-type')).toBe('application/pdf')
})
