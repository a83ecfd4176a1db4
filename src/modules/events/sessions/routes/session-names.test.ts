import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventSubjects } from '../../actions/name-subjects.ts'
import { searchEvents } from '../../agenda/actions/search-events.ts'
import { eventsModule } from '../../module.ts'
import { paths, pathTo } from '../../paths.ts'
import { addParticipants } from '../actions/add-participants.ts'
import { attendanceSheet, runSheetDocument } from '../documents/sheets.ts'
import { sessionsKind } from '../sessions-kind.ts'
import { listParticipants } from '../store/participants.ts'
import { listSessions } from '../store/sessions.ts'
import { getSet } from '../store/sets.ts'
import { sessionRollTitle } from './session-rolls.tsx'

const database = useDatabase()
const { db, clock, ctx } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const experiment = 'Convention sur l’eau'
const experimentId = newId(clock.now(), clock.chance)
let set = ''
let session = ''

beforeAll(async () => {
  clock.set('2026-12-01T09:00:00Z')
  const { instrumentId } = await sessionsKind.open(
    ctx({ person: staff }),
    {
      ...{ phaseId: newId(clock.now(), clock.chance), experimentId, territoryId: undefined },
      ...{ title: 'Réunir le jury', experimentTitle: experiment, protocolVersion: 1 },
      ...{ startsOn: '2026-12-05', endsOn: '2026-12-15' },
    },
    { format: 'workshop', sessions: 2, participants: 24, minutes: 150, place: 'Salle des fêtes' },
  )
  set = instrumentId
  session = (await listSessions(db, set))[0]?.id ?? ''
  const people = { people: 'Inès Morvan ; ines@exemple.fr\nPaul Le Goff ; paul@exemple.fr' }
  await door.post(pathTo('participants', set), people, staff)
})

/** Every page of a set or a session, as the plate of the room lists them: a new one is read too. */
const pages = eventsModule.routes
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/seances/'))
  .map(({ path }) => path)

/** Whatever names a session or its set says of which experiment. */
function named(text: string): boolean {
  return text.includes(experiment)
}

describe('wherever a session is printed, its experiment is named', () => {
  // A batch of pictures stands under the page that lists them, and its crumbs are the same.
  test.each(pages.filter((path) => !path.endsWith('.pdf') && !path.includes('/:batch')))(
    '%s',
    async (path) => {
      const id = path.startsWith('/seances/ensemble/') ? set : session
      const { status, text } = await door.get(path.replace(':id', id), staff)
      expect(status).toBe(200)
      // In the head of the page: its title, or the way that leads there.
      expect(named(text.slice(text.indexOf('<main'), text.indexOf('</h1>')))).toBe(true)
    },
  )

  test('papers', async () => {
    const of = {
      set: await getSet(db, set),
      session: (await listSessions(db, set))[0] as never,
      now: clock.now(),
      locale: 'fr' as const,
    }
    const people = await listParticipants(db, set)
    for (const paper of [attendanceSheet(of, people), runSheetDocument(of, [])]) {
      expect(paper.title).toContain(`Séance 1 · ${experiment}`)
    }
    expect(sessionRollTitle('fr', of)).toContain(`Séance 1 · ${experiment}`)
    // All the papers of sessions are read above.
    expect(pages.filter((path) => path.endsWith('.pdf'))).toEqual(
      expect.arrayContaining([paths.attendancePdf, paths.runSheetPdf, paths.rollPdf]),
    )
    expect(pages.filter((path) => path.endsWith('.pdf'))).toHaveLength(3)
  })

  test('the agenda, the search and the journal', async () => {
    const agenda = (await door.get('/agenda')).text
    const cards = agenda.split('<article').filter((card) => card.includes(`/seances/`))
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) expect(named(card)).toBe(true)
    const answers = await searchEvents(db, {
      words: 'Séance',
      limit: 10,
      locale: 'fr',
      viewer: undefined,
    })
    const ofSessions = answers.filter(({ href }) => href.startsWith('/seances/'))
    expect(ofSessions.length).toBeGreaterThan(0)
    for (const { title } of ofSessions) expect(named(title)).toBe(true)
    for (const { kind, name } of eventSubjects) {
      const ids = kind === 'session' ? [session] : kind === 'session-set' ? [set] : []
      if (ids.length === 0) continue
      const [subject] = await name(db, ids, 'fr')
      expect(named(subject?.title ?? '')).toBe(true)
    }
  })

  test('letters', async () => {
    await outbox.deleteFrom('outbox_mails').execute()
    const [first] = await listParticipants(db, set)
    await door.post(pathTo('withdraw', set, { person: first?.id ?? '' }), {}, staff)
    const reason = { reason: 'La salle a été inondée.' }
    await door.post(pathTo('cancel', session), reason, staff)
    const letters = await outbox
      .selectFrom('outbox_mails')
      .select(['subject', 'bodyText'])
      .execute()
    expect(letters).toHaveLength(2)
    for (const { subject, bodyText } of letters) {
      expect(named(subject)).toBe(true)
      expect(named(bodyText)).toBe(true)
    }
  })

  test('follows when the experiment takes another name', async () => {
    const edited = eventsModule.listeners?.find(({ name }) => name === 'events.rename-sessions')
    await edited?.run(ctx({}), { id: experimentId, title: 'Assemblée de l’eau' })
    expect((await door.get(pathTo('set', set))).text).toContain(
      'Réunir le jury · Assemblée de l’eau',
    )
    await edited?.run(ctx({}), { id: experimentId, title: experiment })
  })
})

test('a name that is too long is given back, and nobody is kept under half of it', async () => {
  const people = `Ada Roux\n${'Béa '.repeat(60)}`
  const before = await listParticipants(db, set)
  const done = await addParticipants(ctx({ person: staff }), set, people)
  expect(done).toMatchObject({ refusal: 'line-too-long' })
  const page = await door.post(pathTo('participants', set), { people }, staff)
  expect(page.status).toBe(422)
  expect(page.text).toContain('200 caractères au plus')
  expect(page.text).toContain('Ada Roux')
  expect(await listParticipants(db, set)).toEqual(before)
})
