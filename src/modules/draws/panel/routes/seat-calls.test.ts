import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { fillVacancies, vacateSeat } from '../../ceremony/actions/change-seats.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { insertRegistration } from '../../recruits/store/registrations.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { drawnPanel } from '../../testing/drawn-panel.ts'
import { answerForPerson } from '../actions/answer-summons.ts'
import { summonPanel } from '../actions/summon-panel.ts'
import { tellNewcomers } from '../actions/tell-newcomers.ts'
import { seatTexts } from '../texts/seat.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const { clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
let draw: Draw
let newcomers: readonly string[] = []

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const standing = async (id: string) =>
  (await listRecruits(db, draw.id)).find((recruit) => recruit.id === id)?.status
const statusOf = (title: string) => new RegExp(`${title}[^]*?</tr>`)

/** Puts one person in the hands of the caller; the others wait. */
async function inHand(id: string) {
  await db.deleteFrom('draw_call_locks').execute()
  await sql`insert into draw_call_locks (person_id, draw_id, caller_id, locked_until)
    values (${id}, ${draw.id}, ${staff.id}, ${new Date(clock.now().getTime() + 600_000)})`.execute(
    db,
  )
  return door.get(recruitPaths.calls(draw.slug), staff)
}

beforeAll(async () => {
  // A telephone and no mail, like many people who answered a letter.
  draw = await drawnPanel(db, clock, acting, (at) => `06 00 00 ${1000 + at}`)
  draw = (await findDraw(db, draw.id)) ?? draw
  expect(draw.state).toBe('drawn')
  // All six decline: six newcomers get a seat by the rule, and the listener of the house tells them.
  for (const { id } of await listRecruits(db, draw.id, { statuses: ['drawn'] }))
    await acting((ctx) => vacateSeat(ctx, id, 'declined'))
  newcomers = await acting(async (ctx) => {
    const filled = await fillVacancies(ctx, draw.id)
    const personIds = filled.ok ? filled.value.personIds : []
    await tellNewcomers(ctx, { id: draw.id, personIds })
    return personIds
  })
  expect(newcomers).toHaveLength(6)
}, 120_000)

describe('a newcomer who has a telephone and no mail', () => {
  test('is not taken for told: the page says so, with what to do', async () => {
    const page = await door.get(recruitPaths.panel(draw.slug), staff)
    expect(page.text).toContain('6 personnes tirées n’ont pas de courriel')
    // Each name leads to its line of the table, where one acts.
    const leads = [...page.text.matchAll(/<a href="#(place-[0-9a-f-]{36})">/g)].map(([, id]) => id)
    expect(leads.toSorted()).toEqual(newcomers.map((id) => `place-${id}`).toSorted())
    for (const id of leads) expect(page.text).toContain(`<span id="${id}">`)
    expect(page.text.match(/pas prévenue/g)?.length).toBeGreaterThanOrEqual(6)
    expect(page.text).toContain('Les lettres à poster')
  })

  test('a yes on the telephone confirms the seat; the script is that of a seat', async () => {
    const [id = ''] = newcomers
    const page = await inHand(id)
    expect(page.text).toContain('Vous êtes tiré·e au sort')
    expect(page.text).not.toContain('je ne vends rien')
    const called = { outcome: 'agreed', channel: 'phone' }
    expect((await door.post(recruitPaths.call(draw.slug, id), called, staff)).status).toBe(303)
    expect(await standing(id)).toBe('confirmed')
    const log = await listDrawEvents(db, draw.id)
    expect(log.at(-1)?.kind).toBe('confirmed')
    const panel = await door.get(recruitPaths.panel(draw.slug), staff)
    expect(panel.text).toMatch(statusOf('vient'))
    // Whatever letter or link is kept of it, whoever said yes was told.
    await db.updateTable('draw_summons').set({ answer: null }).where('personId', '=', id).execute()
    const line = (text: string) => text.split(`place-${id}`).at(-1)?.split('</tr>')[0] ?? ''
    const after = line((await door.get(recruitPaths.panel(draw.slug), staff)).text)
    expect(after).toContain('vient')
    expect(after).not.toMatch(/pas prévenue|Elle vient/)
    expect(panel.text).toContain('5 personnes tirées n’ont pas de courriel')
  })

  test('a no on the telephone gives the seat back; a second one is refused in words', async () => {
    const id = newcomers[1] ?? ''
    await inHand(id)
    const called = { outcome: 'refused', channel: 'phone', reason: 'dates' }
    await door.post(recruitPaths.call(draw.slug, id), called, staff)
    expect(await standing(id)).toBe('refused')
    expect((await listDrawEvents(db, draw.id)).at(-1)).toMatchObject({
      kind: 'vacated',
      payload: { reason: 'declined' },
    })
  })

  test('a yes of somebody who has no seat is refused in words, and they stay in hand', async () => {
    const others = await listRecruits(db, draw.id, { statuses: ['pool', 'reserve'] })
    const id = others[0]?.id ?? ''
    const answer = { answer: 'confirmed', medium: 'phone' } as const
    const refused = { ok: false, refusal: 'no-seat' }
    expect(await acting((ctx) => answerForPerson(ctx, id, answer))).toEqual(refused)
    await inHand(id)
    const called = { outcome: 'agreed', channel: 'phone' }
    const { status, text } = await door.post(recruitPaths.call(draw.slug, id), called, staff)
    expect(status).toBe(422)
    expect(text).toContain('plus de place dans ce tirage')
    const hands = await db.selectFrom('draw_call_locks').select('personId').execute()
    expect(hands).toEqual([{ personId: id }])
  })

  test('under 18 a yes asks for the representative, and is not noted without', async () => {
    const id = newcomers[2] ?? ''
    await insertRegistration(db, {
      ...{ personId: id, drawId: draw.id, medium: 'paper', enteredBy: staff.id },
      ...{ noticeVersion: 'x', hasConflict: false, asksAgain: false, isMinor: true },
      at: clock.now(),
    })
    expect((await inHand(id)).text).toContain('guardianName')
    const path = recruitPaths.call(draw.slug, id)
    const alone = await door.post(path, { outcome: 'agreed', channel: 'phone' }, staff)
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('représentant légal')
    // At the desk: said to the team, and what to do; no sentence that was meant for the person.
    const desk = await door.post(recruitPaths.seat(draw.slug, id), { answer: 'confirmed' }, staff)
    const notice = decodeURIComponent(desk.response.headers.get('set-cookie') ?? '')
    expect(notice).toContain(seatTexts.fr.deskRefusals['no-agreement'].slice(0, 40))
    expect(await standing(id)).toBe('drawn')
    expect(
      await db.selectFrom('draw_calls').where('personId', '=', id).selectAll().execute(),
    ).toEqual([])
    const agreed = { guardianName: 'Un Parent', guardianContact: '06', outcome: 'agreed' }
    expect((await door.post(path, { ...agreed, channel: 'phone' }, staff)).status).toBe(303)
    expect(await standing(id)).toBe('confirmed')
  })

  test('on paper too: the sheet says that it is about a seat, and what is typed back moves it', async () => {
    await db.deleteFrom('draw_call_locks').execute()
    const made = await door.post(recruitPaths.callSheets(draw.slug), {}, staff)
    const sheet = made.location?.split('/').at(-1) ?? ''
    const page = await door.get(recruitPaths.callSheet(draw.slug, sheet), staff)
    // Only those who hold a seat and have not answered.
    expect(page.text.match(/name="line\d+"/g)).toHaveLength(3)
    const pdf = await door.post(recruitPaths.callSheetPdf(draw.slug, sheet), {}, staff)
    if (hasCommand('pdftotext')) {
      const bytes = new Uint8Array(await pdf.response.clone().arrayBuffer())
      const text = told(bytes, 'sheet.pdf', 'pdftotext', 'FILE', '-')
      expect(text).toContain('Vous êtes tiré')
      expect(text).not.toContain('je ne vends rien')
    }
    await door.post(
      recruitPaths.callSheet(draw.slug, sheet),
      { line1: 'agreed', line2: 'refused:dates', line3: 'absent' },
      staff,
    )
    const left = (await listRecruits(db, draw.id)).filter(({ id }) => newcomers.includes(id))
    const count = (status: string) => left.filter((recruit) => recruit.status === status).length
    expect([count('confirmed'), count('refused'), count('drawn')]).toEqual([3, 2, 1])
  })

  test('three vain tries by two channels in five days, counted from the first: not before', async () => {
    const [last] = await listRecruits(db, draw.id, { statuses: ['drawn'] })
    const id = last?.id ?? ''
    for (const [channel, days] of [
      ['sms', 2],
      ['phone', 2],
    ] as const) {
      clock.pass({ days })
      await inHand(id)
      await door.post(recruitPaths.call(draw.slug, id), { outcome: 'absent', channel }, staff)
      expect(await standing(id)).toBe('drawn')
    }
    clock.pass({ days: 2 })
    await inHand(id)
    await door.post(
      recruitPaths.call(draw.slug, id),
      { outcome: 'absent', channel: 'phone' },
      staff,
    )
    expect(await standing(id)).toBe('withdrawn')
  })

  test('letters: those who have no mail, each with a link that opens, once', async () => {
    // Three seats are vacant by now: three more newcomers.
    const more = await acting(async (ctx) => {
      const filled = await fillVacancies(ctx, draw.id)
      const personIds = filled.ok ? filled.value.personIds : []
      await tellNewcomers(ctx, { id: draw.id, personIds })
      return personIds
    })
    expect(more).toHaveLength(3)
    const asked = { format: 'letters' }
    const pdf = await door.post(recruitPaths.summon(draw.slug), asked, staff)
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
    if (hasCommand('pdftotext')) {
      const bytes = new Uint8Array(await pdf.response.clone().arrayBuffer())
      const text = told(bytes, 'letters.pdf', 'pdftotext', 'FILE', '-')
      expect(text.match(/Vous êtes tiré·e au sort\n/g)).toHaveLength(3)
      expect(text).toContain('rue Basse')
    }
    const page = await door.get(recruitPaths.panel(draw.slug), staff)
    expect(page.text).not.toContain('n’ont pas de courriel')
    expect(page.text.match(/attend, avant le/g)).toHaveLength(3)
  })

  test('an address where nothing arrives is like none: a letter and a call are left', async () => {
    const [recruit] = await listRecruits(db, draw.id, { statuses: ['drawn'] })
    const id = recruit?.id ?? ''
    const email = 'odile@sizun.exemple'
    await db.updateTable('draw_identities').set({ email }).where('personId', '=', id).execute()
    const tellThem = (lost: readonly string[]) =>
      acting(async (ctx) => {
        const unreachedAmong = async (all: readonly string[]) =>
          all.filter((address) => lost.includes(address))
        const told = await summonPanel({ ...ctx, unreachedAmong }, draw, id, { having: 'mail' })
        return told.ok ? told.value.map(({ byMail }) => byMail) : []
      })
    expect(await tellThem([email])).toEqual([])
    expect(await tellThem([])).toEqual([true])
    await db.updateTable('draw_identities').set({ email: '' }).where('personId', '=', id).execute()
  })

  test('somebody who has moved gives the seat back, and at the desk a yes needs no link', async () => {
    const [gone, here] = await listRecruits(db, draw.id, { statuses: ['drawn'] })
    await inHand(gone?.id ?? '')
    const called = { outcome: 'gone', channel: 'phone' }
    await door.post(recruitPaths.call(draw.slug, gone?.id ?? ''), called, staff)
    expect(await standing(gone?.id ?? '')).toBe('withdrawn')
    await db
      .deleteFrom('draw_summons')
      .where('personId', '=', here?.id ?? '')
      .execute()
    const seat = recruitPaths.seat(draw.slug, here?.id ?? '')
    expect((await door.post(seat, { answer: 'confirmed' }, staff)).status).toBe(303)
    expect(await standing(here?.id ?? '')).toBe('confirmed')
  })
})
