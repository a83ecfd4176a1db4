import { beforeEach, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { enterRolls } from '#modules/events/arrivals/actions/enter-rolls.ts'
import type { NetworkEvent } from '#modules/events/event.ts'
import { eventsModule } from '#modules/events/module.ts'
import { presencePath } from '#modules/events/paths/presences.ts'
import { pathTo } from '#modules/events/paths.ts'
import { listPresences } from '#modules/events/presence/store/presences.ts'
import { insertRegistration } from '#modules/events/seating/store/registrations.ts'
import { enterSessionRolls } from '#modules/events/sessions/actions/record-attendance.ts'
import { sessionsKind } from '#modules/events/sessions/sessions-kind.ts'
import { listAttendance } from '#modules/events/sessions/store/participants.ts'
import { listSessions } from '#modules/events/sessions/store/sessions.ts'
import { getEvent, insertEvent } from '#modules/events/store/events.ts'
import { scansModule } from '#modules/scans/module.ts'
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
import { copyOf, dots, type SheetPaper } from '#proofs/drawn-sheets/sheet-paper.ts'

/** Poppler draws the printed pages: a machine without it skips these. */
const drawn = test.skipIf(!hasCommand('pdftoppm'))

const database = useDatabase()
const { db, clock, ctx } = database
const { get, post, house } = openDoor(database, {
  routes: eventsModule.routes,
  listeners: scansModule.listeners ?? [],
})
const team = asPerson('lab-team')
const other = asPerson('lab-team')

beforeEach(() => clock.set('2026-12-01T10:00:00Z'))

const names = ['Inès Morvan', 'Paul Le Goff', 'Anna Kerr', 'Yann Le Bihan']

/** Two days with their four half-days, and people with a seat. */
async function heldEvent(title: string): Promise<NetworkEvent> {
  const now = clock.now()
  const id = newId(now, clock.chance)
  await insertEvent(db, {
    ...{ id, kind: 'gathering', title, summary: '', description: '', seriesId: undefined },
    ...{ state: 'published', timeZone: 'Europe/Paris', place: 'Salle des fêtes' },
    startsAt: new Date('2026-12-01T08:30:00Z'),
    endsAt: new Date('2026-12-02T16:00:00Z'),
    ...{ territoryId: undefined, onlineUrl: '', video: 'link', capacity: undefined },
    ...{ audience: 'public', registrationOpensAt: undefined, registrationClosesAt: undefined },
    ...{ waitingList: true, waitingRule: 'seat', offerHours: 24, confirmEmail: false },
    ...{ sequence: 0, cancelReason: undefined, replayUrl: '', hours: undefined, source: '' },
    ...{ createdAt: now, updatedAt: now, createdBy: undefined },
  })
  for (const [at, name] of names.entries()) await register(id, at + 1, name)
  const event = await getEvent(db, id)
  expect(event.slug).not.toBe('')
  return event
}

async function register(eventId: string, number: number, name: string) {
  const id = newId(clock.now(), clock.chance)
  await insertRegistration(
    db,
    {
      ...{ id, eventId, seriesId: undefined, parentId: undefined, number, state: 'registered' },
      ...{ seatClassId: undefined, role: 'attendee', language: 'fr', medium: 'screen' },
      ...{ position: undefined, offeredUntil: undefined, createdAt: clock.now() },
      ...{ confirmedAt: undefined, cancelledAt: undefined },
    },
    {
      ...{ name, email: `n${number}@exemple.fr`, organisation: '', function: '' },
      ...{ territoryId: undefined, personId: undefined },
    },
    '2027-12-02',
  )
  return id
}

const to = (name: Parameters<typeof presencePath>[0], { slug }: NetworkEvent) =>
  presencePath(name, { slug })

async function printed(address: string): Promise<readonly SheetPaper[]> {
  const { status, response } = await get(address, team)
  expect(status).toBe(200)
  return papersOf(new Uint8Array(await response.arrayBuffer()))
}

async function sent(address: string, files: readonly File[], more: object = {}, as = team) {
  const { status, location } = await post(address, { label: 'Lot', files, ...more }, as)
  expect(status).toBe(303)
  await readAllFiles(database, house)
  return location ?? ''
}

/** Dark points of the title above the line of its capitals, where accents and dots stand. */
function inkAbove({ width, points }: SheetPaper): number {
  let ink = 0
  for (let row = Math.round(36 * dots); row < Math.round(37.8 * dots); row++)
    for (let at = 20 * dots; at < 160 * dots; at++)
      if ((points[row * width + at] ?? 255) < 128) ink++
  return ink
}

const there = async ({ id }: NetworkEvent) =>
  (await listPresences(db, id)).map(({ day, morning, afternoon, medium }) => ({
    ...{ day: day.slice(-2), morning, afternoon, medium },
  }))

drawn(
  'an attendance sheet is printed, ticked, photographed upside down, looked at, and noted once',
  async () => {
    const event = await heldEvent('Été')
    const nothing = await act(house, { person: team }, (ctx) =>
      enterRolls(ctx, event.slug, newId(ctx.now, ctx.chance), [], []),
    )
    expect(nothing).toMatchObject({ refusal: 'no-sheets' })
    const [paper] = (await printed(to('rollPdf', event))) as [SheetPaper]
    const boxes = boxesOn(paper)
    // Fifteen lines of four half-days.
    expect(boxes).toHaveLength(60)
    const noon = copyOf(paper)
    // Numbers 1 and 3, the first morning; whoever came without a seat writes on line 5.
    for (const at of [0, 8, 16]) cross(noon, boxes[at])
    expect(inkAbove(paper)).toBeGreaterThan(0)
    const [first] = await picturesOf([noon], 1)
    const batch = await sent(to('rollScans', event), first ? [first] : [])
    const page = await get(batch, team)
    expect(page.text).toContain('1. Inès Morvan')
    expect(page.text).toContain('1 case cochée dans une ligne sans nom')
    expect(page.text).toContain('1er déc. matin')
    const fields = fieldsOf(page.text)
    expect(Object.values(fields)).toEqual([['r1.1'], ['r3.1']])
    expect(await there(event)).toEqual([])
    expect((await post(batch, fields, team)).location).toBe(to('presences', event))
    const morning = { day: '01', morning: true, afternoon: false, medium: 'paper' }
    expect(await there(event)).toEqual([morning, morning])
    // What was read is gone, and the same press enters nothing more.
    const empty = await get(batch, team)
    expect([numbersIn(empty.text), empty.text.includes('/effacer')]).toEqual([[], false])
    expect((await get(to('rollScans', event), team)).text).toContain('rien ne reste à regarder')
    expect((await post(batch, fields, team)).status).toBe(422)

    // In the evening the same sheet, with more: who is noted is said, and nobody is counted twice.
    cross(noon, boxes[1])
    const evening = await sent(to('rollScans', event), await picturesOf([noon]))
    const again = await get(evening, team)
    expect(again.text).toMatch(/1\. Inès Morvan \(déjà noté\s: 1er déc\. matin\)/)
    const done = await post(evening, fieldsOf(again.text), team)
    expect(done.status).toBe(303)
    expect(await there(event)).toHaveLength(2)
    expect(await there(event)).toContainEqual({ ...morning, afternoon: true })
  },
  120_000,
)

drawn(
  'a sheet of another event, of other half-days, and a person without a seat are told, and enter nothing',
  async () => {
    const [own, two] = [await heldEvent('Une'), await heldEvent('Deux')]
    const [paper] = (await printed(to('rollPdf', own))) as [SheetPaper]
    cross(paper, boxesOn(paper)[0])
    const files = await picturesOf([paper])
    const strange = await get(await sent(to('rollScans', two), files), team)
    expect(strange.text).toContain('feuille d’un autre formulaire')
    expect(numbersIn(strange.text)).toEqual([])

    const read = await sent(to('rollScans', own), files)
    await db
      .updateTable('event_registrations')
      .set({ state: 'cancelled' })
      .where('eventId', '=', own.id)
      .where('number', '=', 1)
      .execute()
    const refused = await post(read, fieldsOf((await get(read, team)).text), team)
    expect([refused.status, refused.text.includes('n’a plus de place')]).toEqual([422, true])
    expect(await there(own)).toEqual([])

    await db
      .updateTable('events')
      .set({ endsAt: new Date('2026-12-01T16:00:00Z') })
      .where('id', '=', own.id)
      .execute()
    // What was read for other half-days is not confirmed for these: it is told, and can still be erased.
    await db
      .updateTable('event_registrations')
      .set({ state: 'registered' })
      .where('eventId', '=', own.id)
      .execute()
    const changed = await get(read, team)
    expect(changed.text).toContain('Cette feuille a changé depuis')
    expect([numbersIn(changed.text), changed.text.includes('_sheet')]).toEqual([[], true])
    const number = /Numéro ([0-9A-Z]+)/.exec(changed.text)?.[1] ?? ''
    const stale = await post(read, { [`g-${number}-r1`]: ['r1.1'] }, team)
    expect([stale.status, stale.text.includes('a changé depuis')]).toEqual([422, true])
    expect(await there(own)).toEqual([])
    expect((await post(`${read}/effacer`, {}, team)).status).toBe(303)
    expect((await get(read, team)).status).toBe(404)

    const later = await get(await sent(to('rollScans', own), files), team)
    expect(later.text).toContain('version imprimée avant')
  },
  120_000,
)

drawn(
  'two people confirm the same sheet at once: each presence is noted once, and nobody is lost',
  async () => {
    const event = await heldEvent('Trois')
    const [paper] = (await printed(`${to('rollPdf', event)}?caracteres=gros`)) as [SheetPaper]
    // Large letters of the title look like boxes to a hand that knows no layout.
    const boxes = boxesOn(paper).filter(({ y }) => y > 190)
    for (const at of [0, 1, 2]) cross(paper, boxes[at])
    const batch = await sent(to('rollScans', event), await picturesOf([paper]), { large: 'yes' })
    const shown = await get(batch, team)
    const fields = fieldsOf(shown.text)
    expect(Object.values(fields)).toEqual([['r1.1', 'r1.2'], ['r2.1']])
    const both = await Promise.all([post(batch, fields, team), post(batch, fields, other)])
    for (const { status } of both) expect([303, 422]).toContain(status)
    expect(both.some(({ status }) => status === 303)).toBe(true)
    expect(await there(event)).toHaveLength(2)
  },
  120_000,
)

drawn(
  'a long title, a long name and a long list move no box; every sheet of a list is read',
  async () => {
    const event = await heldEvent('Assises '.repeat(24).trim())
    for (let number = 5; number <= 17; number++)
      await register(event.id, number, `${'Très longue '.repeat(number)}personne ${number}`)
    const papers = await printed(to('rollPdf', event))
    expect(papers).toHaveLength(2)
    for (const paper of papers) cross(paper, boxesOn(paper)[4])
    const batch = await sent(to('rollScans', event), await picturesOf(papers))
    const page = await get(batch, team)
    expect(page.text).toContain('2 feuilles lues')
    expect(Object.values(fieldsOf(page.text))).toEqual([['r2.1'], ['r2.1']])
    expect((await post(batch, fieldsOf(page.text), team)).status).toBe(303)
    expect(await there(event)).toHaveLength(2)
  },
  120_000,
)

test('a list of more than three hundred sheets is offered in several files, and nobody is left out in silence', async () => {
  const event = await heldEvent('Foule')
  for (let number = 5; number <= 751; number++)
    await register(event.id, number, `Personne ${number}`)
  const large = `${to('rollPdf', event)}?caracteres=gros`
  const page = await get(large, team)
  expect(page.text).toContain('Feuilles 1 à 300 (PDF)')
  expect(page.text).toContain('Feuilles 301 à 302 (PDF)')
  const last = await get(`${large}&partie=2`, team)
  expect(last.response.headers.get('content-type')).toBe('application/pdf')
  expect(last.response.headers.get('content-disposition')).toContain('-301-302.pdf')
}, 60_000)

drawn(
  'a session of an experiment takes sheets too, from whoever runs it',
  async () => {
    const opened = await sessionsKind.open(
      ctx({ person: team }),
      {
        phaseId: newId(clock.now(), clock.chance),
        experimentId: newId(clock.now(), clock.chance),
        ...{ territoryId: undefined, title: 'Les ateliers', protocolVersion: 1 },
        ...{ startsOn: '2026-12-01', endsOn: '2026-12-15' },
      },
      { format: 'workshop', sessions: 1, participants: 24, minutes: 150, place: 'Salle' },
    )
    const setId = opened.instrumentId
    await post(pathTo('participants', setId), { people: names.join('\n') }, team)
    const [session] = await listSessions(db, setId)
    const id = session?.id ?? ''
    expect((await get(pathTo('rollScans', id), asPerson('innovator'))).status).toBe(404)
    const nothing = await act(house, { person: team }, (acting) =>
      enterSessionRolls(acting, id, newId(acting.now, acting.chance), [], []),
    )
    expect(nothing).toMatchObject({ refusal: 'no-sheets' })
    const [paper] = (await printed(pathTo('rollPdf', id))) as [SheetPaper]
    for (const at of [0, 3]) cross(paper, boxesOn(paper)[at])
    const batch = await sent(pathTo('rollScans', id), await picturesOf([paper]))
    const page = await get(batch, team)
    const confirmed = await post(batch, fieldsOf(page.text), team)
    expect(confirmed.location).toBe(pathTo('session', id))
    expect((await listAttendance(db, id)).map(({ medium }) => medium)).toEqual(['paper', 'paper'])
    const page2 = await get(pathTo('paper', id), team)
    expect(page2.text).toContain('Feuilles à cases, lues en photo')

    // Once it is held nothing enters, in words; what was sent can still be erased.
    const late = await sent(pathTo('rollScans', id), await picturesOf([paper]))
    await db.updateTable('event_sessions').set({ state: 'held' }).where('id', '=', id).execute()
    const shown = await get(late, team)
    expect(shown.text).toContain('déjà tenue ou annulée')
    const refused = await post(late, {}, team)
    expect([refused.status, refused.text.includes('déjà tenue')]).toEqual([422, true])
    const list = pathTo('rollScans', id)
    expect((await get(list, team)).text).not.toContain('name="files"')
    const more = await post(list, { label: 'Encore', files: await picturesOf([paper]) }, team)
    expect(more.status).toBe(422)
    expect((await post(`${late}/effacer`, {}, team)).location).toBe(list)
    expect((await get(pathTo('rollPdf', id), team)).status).toBe(404)
  },
  120_000,
)
