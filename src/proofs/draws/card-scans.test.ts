import type { Kysely } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { enterCards } from '#modules/draws/cards/actions/enter-cards.ts'
import { printedCards } from '#modules/draws/cards/index.ts'
import type { Draw } from '#modules/draws/draw.ts'
import { drawsModule } from '#modules/draws/module.ts'
import { recruitPaths } from '#modules/draws/paths/recruiting.ts'
import { drawPaths } from '#modules/draws/paths.ts'
import { makePeople } from '#modules/draws/recruits/actions/make-people.ts'
import { openOwnRecruitment } from '#modules/draws/recruits/actions/set-recruitment.ts'
import { noIdentity } from '#modules/draws/recruits/recruit.ts'
import { insertSource, insertWave } from '#modules/draws/recruits/store/recruitments.ts'
import { insertRecruits, listRecruits } from '#modules/draws/recruits/store/recruits.ts'
import { findDrawBySlug, moveDrawTo } from '#modules/draws/store/draws.ts'
import { insertFeature } from '#modules/draws/store/features.ts'
import type { DrawTables } from '#modules/draws/tables.ts'
import { twoFeatures } from '#modules/draws/testing/features.ts'
import { scansModule } from '#modules/scans/module.ts'
import type { Ctx } from '#platform/context.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { boxesOn, cross } from '#proofs/drawn-sheets/pen.ts'
import { papersOf } from '#proofs/drawn-sheets/printed-sheets.ts'
import {
  fieldsOf,
  numbersIn,
  picturesOf,
  readAllFiles,
} from '#proofs/drawn-sheets/sent-pictures.ts'
import type { SheetPaper } from '#proofs/drawn-sheets/sheet-paper.ts'

/** Poppler draws the printed pages: a machine without it skips these. */
const drawn = test.skipIf(!hasCommand('pdftoppm'))

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const { get, post, house } = openDoor(database, {
  routes: drawsModule.routes,
  listeners: scansModule.listeners ?? [],
})
const [team, other] = [asPerson('lab-team'), asPerson('lab-team')]
let draw: Draw
let codes: readonly string[] = []

beforeAll(async () => {
  database.clock.set('2026-12-01T10:00:00Z')
  await post(drawPaths.create, { title: 'Panel des cartes', panelSize: '2' }, team)
  const found = await findDrawBySlug(db, 'panel-des-cartes')
  if (!found) throw new Error('no draw')
  draw = found
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, draw.id, feature)
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  codes = await act(house, { person: team }, async (ctx: Ctx) => {
    const letters = makePeople(
      ctx,
      draw,
      await openOwnRecruitment(ctx, draw),
      Array.from({ length: 3 }, (_, at) => ({
        identity: { ...noIdentity, lastName: `Invente${at}`, address: `${at} rue Basse` },
        status: 'invited' as const,
        ...{ answers: {}, channel: 'letter', waveId: undefined, number: at + 1, stratum: '' },
      })),
    )
    await insertRecruits(ctx.db, letters, ctx.now)
    return letters.map(({ code }) => code)
  })
})

async function cards(numbers: readonly string[]): Promise<readonly SheetPaper[]> {
  const of = { var: { ctx: database.ctx({ person: team }) } } as never
  return papersOf(await printedCards(of, draw, numbers, false))
}

async function sent(papers: readonly SheetPaper[], label = 'Lot', language = 'fr') {
  const files = await picturesOf(papers)
  const fields = { label, files, language }
  const { status, location } = await post(recruitPaths.cardScans(draw.slug), fields, team)
  expect(status).toBe(303)
  await readAllFiles(database, house)
  return location ?? ''
}

/** What a person types beside the pictures of the handwriting. */
function typed(number: string, words: Record<string, string>) {
  const places = [
    'firstName',
    'lastName',
    'birthYear',
    'phone',
    'email',
    'address',
    'postcode',
    'town',
  ]
  return Object.fromEntries(
    places.map((field, at) => [`w-${number}-q2.w${at + 1}`, words[field] ?? '']),
  )
}

const openCall = (isOpenCall: boolean) =>
  db.updateTable('draw_recruitments').set({ isOpenCall }).where('drawId', '=', draw.id).execute()

/** A wave of one letter, whose fingerprint is not public yet. */
async function aWave(): Promise<string> {
  const now = database.clock.now()
  const [id, sourceId] = [newId(now, database.clock.chance), newId(now, database.clock.chance)]
  const source = {
    id: sourceId,
    drawId: draw.id,
    kind: 'addresses',
    label: 'Base Adresse',
  } as const
  const declared = { ...source, provenance: '', usualResponse: 0.1 }
  await insertSource(db, declared, { by: undefined, at: now })
  const wave = {
    ...{ id, drawId: draw.id, sourceId, number: 1, size: 1, frameSize: 1, frameSha256: '' },
    ...{ seed: 'dés', isSeedOfHouse: false, beacon: undefined, expectedResponse: 0.1 },
    ...{ confidence: 0.9, codesSha256: '', strata: [] },
    ...{ committedAt: undefined, postedOn: undefined, remindedOn: undefined },
  }
  await insertWave(db, wave, now)
  return id
}

const people = () => listRecruits(db, draw.id)
const maiwenn = { firstName: 'Maïwenn', lastName: 'Kerr', birthYear: '1984' }

drawn(
  'a card that came with a letter is read, typed where it is handwritten, and registers one person on paper',
  async () => {
    const [code = '', no = ''] = codes
    const papers = await cards([code, no])
    const each = papers.length / 2
    const first = papers[0] as SheetPaper
    const boxes = boxesOn(first)
    cross(first, boxes[0])
    cross(papers[each] as SheetPaper, boxes[1])
    // The questions of the draw and what one agrees to stand on the last page.
    const last = papers[each - 1] as SheetPaper
    const more = each === 1 ? boxes.slice(2) : boxesOn(last)
    cross(last, more[0])
    const batch = await sent(papers)
    const page = await get(batch, team)
    expect(numbersIn(page.text).toSorted()).toEqual([code, no].toSorted())
    // What is asked by hand is not said to be optional; on the card that says no it is folded away.
    expect(page.text).not.toContain('facultatif')
    expect(page.text.match(/rien à taper/g)).toHaveLength(1)
    const read = fieldsOf(page.text)
    expect(read[`g-${no}-q1`]).toEqual(['q1.2'])

    // The box that says that one may be drawn was left: the page asks for it, and nobody is registered.
    const words = typed(code, maiwenn)
    const lacking = await post(batch, { ...read, ...words }, team)
    expect(lacking.status).toBe(422)
    expect(lacking.text).toContain('n’est pas cochée. Si elle ne l’est pas non plus sur la carte')
    const nameless = await post(batch, { ...read, ...typed(code, {}) }, team)
    expect(nameless.text).toContain('Tapez le prénom écrit sur la carte')
    expect(nameless.text).not.toContain('Écrivez votre prénom')
    expect((await people()).every(({ status }) => status === 'invited')).toBe(true)

    const end =
      /name="(g-[0-9A-Z]+-q\d+)" value="(q\d+\.1)"[^>]*><label[^>]*>[^<]*je m’inscris une seule fois/.exec(
        page.text,
      )
    const feature = /name="(g-[0-9A-Z]+-q3)"/.exec(page.text)
    expect([end?.[2], feature?.[1] !== undefined]).toEqual(['q4.1', true])
    const whole = { ...read, ...words, [`g-${code}-q4`]: ['q4.1'], [`g-${code}-q3`]: ['q3.1'] }
    const both = await Promise.all([post(batch, whole, team), post(batch, whole, other)])
    for (const { status } of both) expect([303, 422]).toContain(status)
    const rows = await people()
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['eligible', 'invited', 'refused'])
    const kept = await db.selectFrom('draw_registrations').select('medium').execute()
    expect(kept).toEqual([{ medium: 'paper' }])
    // A code is written nowhere once its card is entered.
    expect(await database.db.selectFrom('scan_numbers').select('number').execute()).toEqual([])

    // Sent once more: the code has served, and the page says so before anything is entered.
    const again = await sent(papers.slice(0, each), 'Encore')
    const shown = fieldsOf((await get(again, team)).text)
    const refused = await post(again, { ...shown, ...typed(code, maiwenn) }, team)
    expect([refused.status, refused.text.includes('déjà servi')]).toEqual([422, true])
    const spoilt = { ...shown, [`x-${code}`]: ['yes'] }
    expect((await post(again, spoilt, team)).status).toBe(303)
    expect(await people()).toHaveLength(3)
  },
  180_000,
)

drawn(
  'cards of a wave are in the language that was pressed, and read in that one only',
  async () => {
    const waveId = await aWave()
    const committedAt = database.clock.now()
    await db.updateTable('draw_waves').set({ committedAt }).where('id', '=', waveId).execute()
    const after = (await get(recruitPaths.board(draw.slug), team)).text
    for (const language of ['français', 'anglais'])
      expect(after).toMatch(new RegExp(`Cartes-réponse 1 à 1, en ${language}`))
    const [, , code = ''] = codes
    const recruit = (await people()).find((invited) => invited.code === code)
    await db
      .updateTable('draw_people')
      .set({ waveId })
      .where('id', '=', recruit?.id ?? '')
      .execute()
    const print = recruitPaths.print(draw.slug, waveId)
    const printed = await post(
      print,
      { format: 'cards', to: 'all', from: '0', language: 'en' },
      team,
    )
    const papers = await papersOf(new Uint8Array(await printed.response.arrayBuffer()))
    cross(papers[0] as SheetPaper, boxesOn(papers[0] as SheetPaper)[1])
    // Read as French ones, nothing of them is: their boxes stand elsewhere.
    const wrong = await get(await sent(papers, 'Pris pour du français'), team)
    expect(wrong.text).toContain('feuille d’un autre formulaire')
    const read = await get(await sent(papers, 'En anglais', 'en'), team)
    expect(numbersIn(read.text)).toEqual([code])
  },
  180_000,
)

drawn(
  'a card of a stall has no letter: its number counts once, and after the registrations no card enters',
  async () => {
    const nothing = await act(house, { person: team }, (ctx) =>
      enterCards(ctx, draw, newId(ctx.now, ctx.chance), []),
    )
    expect(nothing).toMatchObject({ refusal: 'no-sheets' })
    const page = await get(recruitPaths.cards(draw.slug), team)
    expect(page.text).toContain('Cartes-réponse à cases')
    expect((await get(recruitPaths.cards(draw.slug), asPerson('innovator'))).status).not.toBe(200)
    // Closed, registration without a letter prints no card; opened by the team, it does.
    expect(page.text).toContain('Ouvrir aussi l’inscription sans lettre')
    const shut = await post(recruitPaths.cards(draw.slug), { count: '1' }, team)
    expect([shut.status, shut.text.includes('sans lettre est fermée')]).toEqual([422, true])
    await openCall(true)
    const wrong = await post(recruitPaths.cards(draw.slug), { count: '0' }, team)
    expect([wrong.status, wrong.text.includes('de 1 à 300')]).toEqual([422, true])
    const printed = await post(recruitPaths.cards(draw.slug), { count: '1' }, team)
    const papers = await papersOf(new Uint8Array(await printed.response.arrayBuffer()))
    cross(papers[0] as SheetPaper, boxesOn(papers[0] as SheetPaper)[0])
    const batch = await sent(papers, 'Stand')
    const shown = await get(batch, team)
    const [number = ''] = numbersIn(shown.text)
    expect(number).toMatch(/^[0-9A-F]{10}$/)
    const soizic = {
      ...maiwenn,
      firstName: 'Soizic',
      phone: '06 98 76 54 32',
      address: '3 rue Haute',
      postcode: '29450',
      town: 'Sizun',
    }
    const fields = {
      ...fieldsOf(shown.text),
      ...typed(number, soizic),
      ...{ [`g-${number}-q3`]: ['q3.1'], [`g-${number}-q4`]: ['q4.1'] },
    }
    await openCall(false)
    const closed = await post(batch, fields, team)
    expect([closed.status, closed.text.includes('est venue sans lettre')]).toEqual([422, true])
    expect(await people()).toHaveLength(3)
    await openCall(true)
    expect((await post(batch, fields, team)).status).toBe(303)
    expect(await people()).toHaveLength(4)
    const again = await sent(papers, 'Stand, encore')
    expect((await get(again, team)).text).toContain('déjà été comptée')

    const [, , third = ''] = codes
    const late = await sent(await cards([third]), 'En retard')
    const no = { [`g-${third}-q1`]: ['q1.2'] }
    // The same box would mean something else on a card of today.
    const conflicts = (text: string) =>
      db
        .updateTable('draw_recruitments')
        .set({ conflicts: text })
        .where('drawId', '=', draw.id)
        .execute()
    await conflicts('être élu·e')
    expect((await get(late, team)).text).toContain('Cette feuille a changé depuis')
    const stale = await post(late, no, team)
    expect([stale.status, stale.text.includes('a changé depuis')]).toEqual([422, true])
    expect((await people()).filter(({ status }) => status === 'refused')).toHaveLength(1)
    await conflicts('')
    await moveDrawTo(db, draw.id, 'frozen', database.clock.now())
    const refused = await post(late, no, team)
    expect([refused.status, refused.text.includes('ne sont pas ouvertes')]).toEqual([422, true])
  },
  180_000,
)
