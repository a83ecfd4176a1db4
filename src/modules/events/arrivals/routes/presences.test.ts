import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { presencePath } from '../../paths/presences.ts'
import { listPresences, ticketCodeOf } from '../../presence/store/presences.ts'
import { insertRegistration } from '../../seating/store/registrations.ts'
import { getEvent, insertEvent } from '../../store/events.ts'
import { ticketText } from '../check-in.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const outsider = asPerson('innovator')
const names = ['Inès Morvan', 'Paul Le Goff', 'Anna Kerr', 'Paula Morvan', 'Yann Kerr']

let eventId = ''
let ids: readonly string[] = []
const slug = 'rencontres'
const to = (name: Parameters<typeof presencePath>[0]) => presencePath(name, { slug })

beforeAll(async () => {
  // Two days, that began this morning.
  const event = await addEvent({
    title: 'Rencontres',
    startsAt: new Date('2026-11-25T08:30:00Z'),
    endsAt: new Date('2026-11-26T15:00:00Z'),
  })
  eventId = event.id
  const waiting = { state: 'waiting' } as const
  ids = await Promise.all(
    names.map((name, at) => addPerson(event, at + 1, name, at === 4 ? waiting : {})),
  )
})

/** An event with people who are registered, without their whole story. */
async function addEvent(overrides: Partial<NetworkEvent>): Promise<NetworkEvent> {
  const now = clock.now()
  const id = newId(now, clock.chance)
  await insertEvent(db, {
    id,
    kind: 'gathering',
    title: 'Rencontres',
    summary: '',
    description: '',
    seriesId: undefined,
    state: 'published',
    startsAt: now,
    endsAt: now,
    timeZone: 'Europe/Paris',
    place: 'Salle des fêtes',
    territoryId: undefined,
    onlineUrl: '',
    video: 'link',
    capacity: undefined,
    audience: 'public',
    registrationOpensAt: undefined,
    registrationClosesAt: undefined,
    waitingList: true,
    waitingRule: 'seat',
    offerHours: 24,
    confirmEmail: false,
    sequence: 0,
    cancelReason: undefined,
    replayUrl: '',
    hours: undefined,
    source: '',
    createdAt: now,
    updatedAt: now,
    createdBy: undefined,
    ...overrides,
  })
  return getEvent(db, id)
}

async function addPerson(
  event: NetworkEvent,
  number: number,
  name: string,
  input: { state?: 'registered' | 'waiting'; personId?: string } = {},
) {
  const id = newId(clock.now(), clock.chance)
  await insertRegistration(
    db,
    {
      id,
      eventId: event.id,
      seriesId: undefined,
      parentId: undefined,
      number,
      seatClassId: undefined,
      state: input.state ?? 'registered',
      role: 'attendee',
      language: 'fr',
      medium: 'screen',
      position: undefined,
      offeredUntil: undefined,
      createdAt: clock.now(),
      confirmedAt: undefined,
      cancelledAt: undefined,
    },
    {
      name,
      email: `${name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z]/g, '')}@exemple.fr`,
      organisation: '',
      function: '',
      territoryId: undefined,
      personId: input.personId,
    },
    '2027-11-26',
  )
  return id
}

const there = async () => (await listPresences(db, eventId)).length

describe('the door', () => {
  test('is held by the team, and by nobody else', async () => {
    expect((await get(to('checkIn'))).status).toBe(303)
    expect((await get(to('checkIn'), outsider)).status).toBe(403)
    expect((await post(to('checkIn'), { who: '1' }, outsider)).status).toBe(403)
    expect((await post(to('checkInQueue'), { scans: '' }, outsider)).status).toBe(403)
    const page = await get(to('checkIn'), staff)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Inès Morvan')
    expect(page.text).not.toContain('Yann Kerr')
    expect(page.text).not.toContain('@exemple.fr')
    expect(page.response.headers.get('x-kept-until')).toBe('2026-11-27T03:00:00.000Z')
  })

  test('notes a number, says when it is already there, and counts it once', async () => {
    expect((await post(to('checkIn'), { who: '1' }, staff)).status).toBe(303)
    const again = await post(to('checkIn'), { who: ticketText(ticketCodeOf(ids[0] ?? '')) }, staff)
    expect(again.status).toBe(303)
    expect(await there()).toBe(1)
    expect(await listPresences(db, eventId)).toMatchObject([
      { day: '2026-11-25', how: 'on-site', medium: 'typed', morning: true, afternoon: true },
    ])
  })

  test('asks who is meant when several are, and keeps what was typed', async () => {
    const asked = await post(to('checkIn'), { who: 'morvan' }, staff)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Paula Morvan')
    expect((await post(to('checkIn'), { who: 'morvan', choice: '4' }, staff)).status).toBe(303)
    expect(await there()).toBe(2)
  })

  test.each([
    ['Dupont', 'Aucune personne trouvée'],
    ['5', 'liste d’attente'],
  ])('refuses “%s” in words', async (person, words) => {
    const refused = await post(to('checkIn'), { who: person }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
  })
})

describe('what phones kept without a network', () => {
  const scan = (at: number) => `${ticketCodeOf(ids[at] ?? '')}|${clock.now().getTime()}`

  test('is noted when it comes, and each line is answered', async () => {
    const sent = await post(
      to('checkInQueue'),
      { scans: [scan(0), scan(1), scan(4), 'FFFFFFFFFFFFFFFF|1'].join('\n') },
      staff,
    )
    expect(
      JSON.parse(sent.text).answers.map((answer: { outcome: string }) => answer.outcome),
    ).toEqual(['already', 'added', 'no-seat', 'unknown'])
    expect(await there()).toBe(3)
  })

  test('sent by twenty phones at once is one presence', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(to('checkInQueue'), { scans: scan(2) }, staff)),
    )
    const outcomes = answers.map(({ text }) => JSON.parse(text).answers[0].outcome)
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1)
    expect(await there()).toBe(4)
  })

  test('read then written without the lock would be several: the control', async () => {
    await db.schema.createTable('unguarded').addColumn('code', 'text').execute()
    // Each has read before any writes: what a lock forbids happens for certain, on a busy machine too.
    let reading = 3
    let allHaveRead = () => {}
    const haveRead = new Promise<void>((resolve) => {
      allHaveRead = resolve
    })
    await Promise.all(
      Array.from({ length: reading }, () =>
        db.transaction().execute(async (inside) => {
          const known = await inside.selectFrom('unguarded').selectAll().execute()
          reading -= 1
          if (reading === 0) allHaveRead()
          await haveRead
          if (known.length === 0)
            await inside.insertInto('unguarded').values({ code: 'x' }).execute()
        }),
      ),
    )
    expect((await db.selectFrom('unguarded').selectAll().execute()).length).toBeGreaterThan(1)
    await db.schema.dropTable('unguarded').execute()
  })

  test('is made from a script that holds no name and may rule that door only', async () => {
    const worker = await get(to('checkInWorker'))
    expect(worker.response.headers.get('service-worker-allowed')).toBe(to('checkIn'))
    expect(worker.response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; connect-src 'self'",
    )
  })
})

describe('the signed sheet', () => {
  test('is copied by half-day: who was ticked on a screen is told, and not counted twice', async () => {
    const copied = await post(to('paper'), { half: '2026-11-25 morning', numbers: '1, 2' }, staff)
    expect(copied.status).toBe(303)
    expect(await there()).toBe(4)
    const next = await post(to('paper'), { half: '2026-11-26 morning', numbers: '1-2' }, staff)
    expect(next.status).toBe(303)
    await post(to('paper'), { half: '2026-11-26 afternoon', numbers: '2' }, staff)
    const second = (await listPresences(db, eventId)).filter(({ day }) => day === '2026-11-26')
    expect(second.map(({ medium, morning, afternoon }) => [medium, morning, afternoon])).toEqual([
      ['paper', true, false],
      ['paper', true, true],
    ])
  })

  test.each([
    ['1 99', '99'],
    ['1 5', 'n’ont pas de place'],
    ['un', 'un'],
  ])('with “%s” is refused, and nothing of it is written', async (numbers, words) => {
    const before = await there()
    const refused = await post(to('paper'), { half: '2026-11-26 afternoon', numbers }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(await there()).toBe(before)
  })

  test('is printed with a column for each half-day, and badges with it', async () => {
    for (const name of ['sheetPdf', 'badgesPdf'] as const) {
      const pdf = await get(to(name), staff)
      expect(pdf.text.startsWith('%PDF')).toBe(true)
      expect((await get(to(name), outsider)).status).toBe(403)
    }
  })
})

describe('names that no face draws', () => {
  test('are told before the sheet and the badges are printed, and nowhere else', async () => {
    const tangut = '\u{17000}\u{17001}'
    const startsAt = new Date('2026-11-25T08:30:00Z')
    const event = await addEvent({
      title: 'Les lettres',
      startsAt,
      endsAt: new Date('2026-11-25T15:00:00Z'),
    })
    const at = presencePath('presences', { slug: event.slug })
    const page = async () => (await get(at, staff)).text
    await addPerson(event, 1, 'Zoé Le Goff', {})
    expect(await page()).not.toContain('fonts-noto-cjk')
    await addPerson(event, 2, tangut, {})
    const told = await page()
    expect(told).toMatch(/1\snom sera imprimé avec des carrés/)
    expect(told).toContain([...tangut].join(' '))
    expect(told).toContain('fonts-noto-cjk')
  })
})

describe('the page of presences', () => {
  test('counts each person once, by day and by way', async () => {
    const page = await get(to('presences'), staff)
    expect(page.status).toBe(200)
    expect(page.text).toContain('personnes présentes')
    expect((await get(to('oldPresencesCsv'), staff)).location).toBe(to('presences'))
    const csv = await post(to('presencesFile'), {}, staff)
    expect(csv.text.split('\r\n')[1]).toContain('Inès Morvan')
    const lines = db.selectFrom('audit_lines').where('act', '=', 'presences.exported')
    expect(await lines.select('actorId').execute()).toEqual([{ actorId: staff.id }])
  })

  test('corrects a presence, and refuses a day that is not of the event', async () => {
    const before = await there()
    const no = { number: '1', day: '2026-11-26', how: 'on-site', there: 'no' }
    expect((await post(to('presences'), no, staff)).status).toBe(303)
    expect(await there()).toBe(before - 1)
    const other = await post(to('presences'), { ...no, day: '2026-12-24' }, staff)
    expect(other.status).toBe(422)
  })

  test('of an event that is a draft does not exist', async () => {
    const endsAt = new Date('2026-11-25T18:00:00Z')
    await addEvent({ title: 'Brouillon', state: 'draft', endsAt })
    for (const slug of ['brouillon', 'inconnu']) {
      expect((await get(presencePath('presences', { slug }), staff)).status).toBe(404)
      expect((await get(presencePath('checkIn', { slug }), staff)).status).toBe(404)
    }
  })

  test('of an event that was cancelled leads to its page, which says so', async () => {
    const endsAt = new Date('2026-11-25T18:00:00Z')
    await addEvent({ title: 'Annulé', state: 'cancelled', endsAt })
    const pages = ['presences', 'checkIn', 'certificates', 'materials', 'imports'] as const
    for (const name of pages) {
      const answer = await get(presencePath(name, { slug: 'annule' }), staff)
      expect(answer.status).toBe(303)
      const notice = decodeURIComponent(answer.response.headers.get('set-cookie') ?? '')
      expect(notice).toMatch(/n’a\spas\slieu/)
    }
  })
})

test('a report of another day says its line, and a file of another kind says what it is', async () => {
  const day =
    /<option value="(\d{4}-\d\d-\d\d)"/.exec((await get(to('imports'), staff)).text)?.[1] ?? ''
  const send = (text: string) =>
    post(to('imports'), { file: new File([text], 'releve.csv'), day }, staff)
  const sent = await send('Nom;Arrivée;Départ\nAnna Kerr;24/11/2020 18:00;24/11/2020 19:00\n')
  const id = /releves\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
  const csv = await get(presencePath('importRejected', { slug, id }), staff)
  expect(csv.text).toContain('2;Arrivée;2020-11-24;un autre jour;un jour de l’événement;')
  const refused = await send('%PDF-1.7')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Ce fichier est un PDF')
})

test('once the door is closed, its page holds no name any more', async () => {
  expect((await post(to('checkInClose'), { closed: 'yes' }, staff)).status).toBe(303)
  const closed = await get(to('checkIn'), staff)
  expect(closed.text).not.toContain('Inès Morvan')
  expect(closed.text).toContain('closed="yes"')
  await post(to('checkInClose'), { closed: 'no' }, staff)
  expect((await get(to('checkIn'), staff)).text).toContain('Inès Morvan')
})
