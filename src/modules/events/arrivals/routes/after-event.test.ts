import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listCertificates, listCertified } from '../../certificates/store/certificates.ts'
import type { NetworkEvent } from '../../event.ts'
import { listMaterials } from '../../materials/store/materials.ts'
import { eventsModule } from '../../module.ts'
import { askSatisfaction } from '../../opinions/actions/ask-satisfaction.ts'
import { presencePath } from '../../paths/presences.ts'
import { managePath } from '../../paths.ts'
import { countReplayViews, listPresences, ticketCodeOf } from '../../presence/store/presences.ts'
import { listImports } from '../../reports/store/imports.ts'
import { insertLink } from '../../seating/store/registrants.ts'
import { insertRegistration } from '../../seating/store/registrations.ts'
import { getEvent, insertEvent } from '../../store/events.ts'
import { recordArrivals } from '../actions/record-arrivals.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const names = ['Inès Morvan', 'Paul Le Goff', 'Anna Kerr', 'Paula Morvan', 'Yann Kerr', 'Lou Bihan']
const personId = newId(clock.now(), clock.chance)

let event: NetworkEvent
let ids: readonly string[] = []
const to = (name: Parameters<typeof presencePath>[0], more: Record<string, string> = {}) =>
  presencePath(name, { slug: event.slug, ...more })

beforeAll(async () => {
  event = await addEvent({
    title: 'Un webinaire',
    kind: 'webinar',
    startsAt: new Date('2026-11-25T17:00:00Z'),
    endsAt: new Date('2026-11-25T18:30:00Z'),
    replayUrl: 'https://video.exemple.fr/webinaire',
  })
  ids = await Promise.all(
    names.map((name, at) => addPerson(event, at + 1, name, at === 0 ? { personId } : {})),
  )
  clock.set('2026-11-25T19:00:00Z')
})

/** An event with people who are registered, without their whole story. */
async function addEvent(given: Partial<NetworkEvent>): Promise<NetworkEvent> {
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
    ...given,
  })
  return getEvent(db, id)
}

async function addPerson(
  event: NetworkEvent,
  number: number,
  name: string,
  given: { state?: 'registered' | 'waiting'; personId?: string } = {},
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
      state: given.state ?? 'registered',
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
      personId: given.personId,
    },
    '2027-11-26',
  )
  return id
}

const teams = [
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Tablette\t11/25/2026, 6:00:00 PM\t11/25/2026, 7:05:03 PM\t1h 5m 3s\tinesmorvan@exemple.fr\t\tPresenter',
  'Le Goff Paul\t11/25/2026, 6:00:00 PM\t11/25/2026, 7:00:00 PM\t1h\t\t\tAttendee',
  'Ana Kerr\t11/25/2026, 6:00:00 PM\t11/25/2026, 6:05:00 PM\t5m\t\t\tAttendee',
  'iPad de la salle\t11/25/2026, 6:00:00 PM\t11/25/2026, 7:00:00 PM\t1h\t\t\tAttendee',
  '\t11/25/2026, 6:00:00 PM\t11/25/2026, 7:00:00 PM\t1h\t\t\tAttendee',
].join('\r\n')

function report(text: string, name = 'releve.csv') {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  return new File([bytes], name, { type: 'text/csv' })
}

async function draft(text: string, more: Record<string, string> = {}) {
  const sent = await post(to('imports'), { file: report(text), day: '2026-11-25', ...more }, staff)
  return { sent, id: /releves\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? '' }
}

describe('a report of Teams, in UTF-16', () => {
  test('is read first, and counts nobody', async () => {
    const { sent, id } = await draft(teams)
    expect(sent.status).toBe(303)
    const page = await get(to('oneImport', { id }), staff)
    expect(page.text).toContain('même courriel')
    expect(page.text).toContain('même nom, à confirmer')
    expect(page.text).toMatch(/moins de 20\smin/)
    expect(page.text).toMatch(/>7<\/th>.*?Name.*?personne n’est nommé.*?un nom ou un courriel/s)
    expect(await listPresences(db, event.id)).toEqual([])
  })

  test('counts those who were confirmed, and a second time nobody', async () => {
    for (const added of [2, 0]) {
      const { id } = await draft(teams)
      const page = await get(to('oneImport', { id }), staff)
      const chosen = [...page.text.matchAll(/name="(person-\d+)"|value="(\d+)" selected/g)]
      const fields: Record<string, string> = {}
      let last = ''
      for (const [, field, number] of chosen) {
        if (field) last = field
        if (number) fields[last] = number
      }
      const before = (await listPresences(db, event.id)).length
      expect((await post(to('oneImport', { id }), fields, staff)).status).toBe(303)
      expect((await listPresences(db, event.id)).length - before).toBe(added)
      expect((await post(to('oneImport', { id }), fields, staff)).status).toBe(422)
    }
    expect(await listPresences(db, event.id)).toMatchObject([
      { how: 'online', medium: 'import', minutes: 65 },
      { how: 'online', medium: 'import', minutes: 60 },
    ])
  })

  test('gives back as a file the lines left aside', async () => {
    const [last] = await listImports(db, event.id)
    const csv = await get(to('importRejected', { id: last?.id ?? '' }), staff)
    expect(csv.text).toMatch(/2;Role;5;colonne non lue.*7;Name;;personne n’est nommé;un nom/s)
  })
})

test('unknown headings are told once, and remembered', async () => {
  const text = 'Qui;Depuis;Jusque\nAnna Kerr;25/11/2026 18:00;25/11/2026 19:00\n'
  const { sent } = await draft(text)
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Jusque')
  const columns = { 'column-name': 'Qui', 'column-join': 'Depuis', 'column-leave': 'Jusque' }
  expect((await draft(text, columns)).sent.status).toBe(303)
  expect((await draft(text)).sent.status).toBe(303)
})

describe('certificates', () => {
  test('are for those who were there, each with its number and code', async () => {
    const issued = await post(to('certificates'), {}, staff)
    expect(issued.status).toBe(303)
    const all = await listCertificates(db, event.id)
    expect(all.map(({ number, minutes }) => [number, minutes])).toEqual([
      ['A-2026-00001', 65],
      ['A-2026-00002', 60],
    ])
    await Promise.all(Array.from({ length: 5 }, () => post(to('certificates'), {}, staff)))
    expect(await listCertificates(db, event.id)).toHaveLength(2)
    for (const path of [to('certificatesPdf'), to('certificatePdf', { id: all[0]?.id ?? '' })]) {
      expect((await get(path, staff)).text.startsWith('%PDF')).toBe(true)
      expect((await get(path)).status).toBe(303)
    }
  })

  test('are checked by anyone, who never reads a name there', async () => {
    const [first] = await listCertificates(db, event.id)
    const code = first?.code ?? ''
    const page = await get(presencePath('certificate', { code: code.toLowerCase() }))
    expect(page.text).toContain('Cette attestation est valable')
    expect(page.text).not.toContain('Morvan')
    const compare = async (name: string) =>
      (await post(presencePath('certificate', { code }), { name })).text
    expect(await compare('MORVAN Ines')).toContain('bien à ce nom')
    expect(await compare('Paul Le Goff')).toContain('n’est pas à ce nom')
    expect((await get(presencePath('certificate', { code: '2'.repeat(12) }))).status).toBe(404)
  })

  test('no longer hold once the presence is corrected', async () => {
    const [, second] = await listCertificates(db, event.id)
    const fields = { number: '2', day: '2026-11-25', how: 'online', there: 'no' }
    expect((await post(to('presences'), fields, staff)).status).toBe(303)
    const page = await get(presencePath('certificate', { code: second?.code ?? '' }))
    expect(page.text).toContain('n’est plus valable')
    expect(page.text).not.toContain('Un webinaire')
  })
})

describe('the link of a registration', () => {
  const links = new Map<string, string>()

  test('leads from a letter to those who came to their certificate, and no one else’s', async () => {
    const at = managePath('write', event.id)
    const words = { group: 'attended', subject: 'Merci', body: 'Voici la suite.' }
    const shown = await get(at, staff)
    expect(shown.text).toContain('Personnes venues (1)')
    expect(shown.text).toContain('Personnes inscrites et absentes (5)')
    const preview = await post(at, words, staff)
    expect(preview.text).toContain('Ce message part à 1 personne')
    expect(preview.text).toContain('attestation.pdf')
    await post(at, { ...words, step: 'send' }, staff)
    await post(at, { ...words, group: 'absent', subject: 'Dommage', step: 'send' }, staff)
    for (const { recipient, bodyText } of await db
      .selectFrom('outbox_mails')
      .select(['recipient', 'bodyText'])
      .where('subject', 'in', ['Merci', 'Dommage'])
      .execute()) {
      links.set(recipient, /\/inscription\/[0-9a-f]{64}/.exec(bodyText)?.[0] ?? '')
      expect(bodyText.includes('attestation.pdf')).toBe(recipient === 'inesmorvan@exemple.fr')
    }
    expect(links.size).toBe(6)
    const mine = links.get('inesmorvan@exemple.fr') ?? ''
    expect((await get(mine)).text).toContain(`href="${mine}/attestation.pdf"`)
    expect((await get(`${mine}/attestation.pdf`)).text.startsWith('%PDF')).toBe(true)
    const absent = links.get('annakerr@exemple.fr') ?? ''
    expect((await get(absent)).text).not.toContain('attestation.pdf')
    expect((await get(`${absent}/attestation.pdf`)).status).toBe(404)
  })

  test('opens the materials that are reserved, and only while it holds a seat', async () => {
    const file = new File(['Notes de la table 3'], 'notes.txt', { type: 'text/plain' })
    const given = { title: 'Notes', href: '', reserved: 'yes', file }
    expect((await post(to('materials'), given, staff)).status).toBe(303)
    const [material] = await listMaterials(db, event.id)
    const id = material?.id ?? ''
    expect(material?.public).toBe(false)
    expect((await get(to('material', { id }))).status).toBe(404)

    const mine = links.get('annakerr@exemple.fr') ?? ''
    expect((await get(mine)).text).toContain(`href="${mine}/supports/${id}"`)
    expect((await get(`${mine}/supports/${id}`)).text).toBe('Notes de la table 3')
    expect((await get(`${mine}/supports/${event.id}`)).status).toBe(404)

    const late = await addPerson(event, 7, 'Lise Danet', { state: 'waiting' })
    await insertLink(db, late, '7'.repeat(64), clock.now())
    const waiting = `/inscription/${'7'.repeat(64)}`
    expect((await get(waiting)).text).not.toContain('/supports/')
    expect((await get(`${waiting}/supports/${id}`)).status).toBe(404)
  })
})

describe('the replay', () => {
  test('is counted without knowing whose, and is followed by its own page', async () => {
    expect((await post(to('replay'), {})).location).toContain('?ouvert')
    expect((await get(`${to('replay')}?ouvert`)).text).toContain(
      'https://video.exemple.fr/webinaire',
    )
    expect(await countReplayViews(db, event.id)).toBe(1)
    expect((await listPresences(db, event.id)).some(({ how }) => how === 'replay')).toBe(false)
  })
})

describe('what people thought of it', () => {
  const said = new Map<string, string>()

  test('is asked once of those who were there', async () => {
    const scans = ids.map((id) => ({ code: ticketCodeOf(id), at: clock.now().getTime() }))
    await recordArrivals(ctx({ person: staff }), event.slug, scans)
    const asking = ctx()
    await askSatisfaction(asking)
    expect(asking.mails).toHaveLength(6)
    const again = ctx()
    await askSatisfaction(again)
    expect(again.mails).toEqual([])
    for (const { to: email, text } of asking.mails) {
      said.set(email, /\/agenda\/avis\/[0-9a-f]{64}/.exec(text)?.[0] ?? '')
    }
  })

  test('is answered without an account, once; few answers show nothing', async () => {
    const links = [...said.values()]
    for (const [at, link] of links.slice(0, 4).entries()) {
      expect((await get(link)).text).toContain('Dans l’ensemble')
      expect((await post(link, { overall: '4', liked: `Idée ${at}` })).status).toBe(303)
    }
    expect((await post(links[0] ?? '', { overall: '1' })).status).toBe(422)
    expect((await post(links[5] ?? '', {})).status).toBe(422)
    const few = await get(to('opinions'), staff)
    expect(few.text).toContain('Moins de cinq réponses')
    expect(few.text).not.toContain('Idée')
    await post(links[4] ?? '', { overall: '5' })
    expect((await get(to('opinions'), staff)).text).toContain('Idée 0')
    expect((await get(to('opinionsCsv'), staff)).text).toContain('4,2')
  })

  test('is kept apart from who said it', async () => {
    const row = await db.selectFrom('event_satisfaction_answers').selectAll().executeTakeFirst()
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'eventId',
      'id',
      'improve',
      'liked',
      'marks',
      'moment',
      'wordsKeptUntil',
    ])
  })

  test('is asked at once when the door is closed after the end, and not before it', async () => {
    const [startsAt, endsAt] = [clock.now(), new Date(clock.now().getTime() + 7_200_000)]
    const evening = await addEvent({ title: 'Une veillée', startsAt, endsAt })
    const id = await addPerson(evening, 1, 'Lise Danet')
    const scans = [{ code: ticketCodeOf(id), at: clock.now().getTime() }]
    await recordArrivals(ctx({ person: staff }), evening.slug, scans)
    const close = presencePath('checkInClose', { slug: evening.slug })
    const asked = () =>
      db
        .selectFrom('outbox_mails')
        .select('recipient')
        .where('subject', 'like', 'Votre avis%Une veillée%')
        .execute()
    expect((await post(close, { closed: 'yes' }, staff)).status).toBe(303)
    expect(await asked()).toEqual([])
    clock.pass({ hours: 3 })
    for (const closed of ['no', 'yes', 'yes']) await post(close, { closed }, staff)
    expect(await asked()).toEqual([{ recipient: 'lisedanet@exemple.fr' }])
  })

  test('is asked again eight weeks later', async () => {
    clock.pass({ days: 57 })
    const asking = ctx()
    await askSatisfaction(asking)
    expect(asking.mails[0]?.subject).toMatch(/^Quelques semaines après/)
  })
})

test('a certificate withdrawn by hand is not given again by the next press', async () => {
  await post(to('certificates'), {}, staff)
  const [first] = (await listCertificates(db, event.id)).filter((one) => !one.withdrawnAt)
  await post(to('certificateWithdraw', { id: first?.id ?? '' }), {}, staff)
  await post(to('certificates'), {}, staff)
  expect((await listCertified(db, event.id)).has(first?.registrationId ?? '')).toBe(false)
})

test('lines of reports go after a week and words after a year; counts stay true', async () => {
  await eventsModule.purge?.(ctx())
  expect((await listImports(db, event.id)).every(({ people }) => people === undefined)).toBe(true)
  clock.pass({ days: 400 })
  await eventsModule.purge?.(ctx())
  expect((await get(to('opinions'), staff)).text).not.toContain('Idée')
  expect((await get(to('opinionsCsv'), staff)).text).toContain('4,2')
})

test('a person who is erased leaves the counts as they were', async () => {
  const before = (await listPresences(db, event.id)).length
  expect(before).toBeGreaterThan(5)
  await eventsModule.personErase?.(ctx(), personId)
  expect((await listPresences(db, event.id)).length).toBe(before)
  expect(await eventsModule.personExport?.(db, personId)).toMatchObject({ presences: [] })
})
