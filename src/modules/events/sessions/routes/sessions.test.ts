import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { pathTo } from '../../paths.ts'
import { sessionsKind } from '../sessions-kind.ts'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { listSessions } from '../store/sessions.ts'
import { closeSet, readFigures, reopenSet } from '../store/sets.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const outsider = asPerson('innovator')

let setId = ''

beforeAll(async () => {
  const opened = await sessionsKind.open(
    ctx({ person: staff }),
    {
      phaseId: newId(clock.now(), clock.chance),
      experimentId: newId(clock.now(), clock.chance),
      territoryId: undefined,
      title: 'Les ateliers de Valbrenne',
      startsOn: '2026-12-01',
      endsOn: '2026-12-15',
      protocolVersion: 3,
    },
    { format: 'workshop', sessions: 3, participants: 24, minutes: 150, place: 'Salle des fêtes' },
  )
  setId = opened.instrumentId
  await post(
    pathTo('participants', setId),
    { people: 'Inès Morvan\nPaul Le Goff\nAnna Kerr' },
    staff,
  )
})

async function session(number: number) {
  const found = (await listSessions(db, setId)).find((item) => item.number === number)
  if (!found) throw new Error(`no session ${number}`)
  return found
}

describe('the sessions that a phase opens', () => {
  test('are planned over its days, and anyone reads them', async () => {
    const days = (await listSessions(db, setId)).map(({ onDay }) => onDay)
    expect(days).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'])
    const page = await get(pathTo('set', setId))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Les ateliers de Valbrenne')
    expect(page.text).not.toContain('Inès Morvan')
    const first = await get(pathTo('session', (await session(1)).id))
    expect(first.text).not.toMatch(/0\sprésent/)
  })

  test('ask nothing of whoever only reads them: a run sheet that is empty is not theirs to begin', async () => {
    const { id } = await session(1)
    const adds = /ajoutez une première étape|premier temps/
    for (const reader of [undefined, outsider]) {
      const page = await get(pathTo('session', id), reader)
      expect(page.status).toBe(200)
      expect(page.text).toContain('Le déroulé n’est pas encore écrit.')
      expect(page.text).not.toMatch(adds)
    }
  })

  test('are run by the team only: names and sheets are refused to others', async () => {
    const { id } = await session(1)
    for (const path of [pathTo('participants', setId), pathTo('attendance', id)]) {
      expect((await get(path, outsider)).status).toBe(403)
      expect((await get(path)).status).toBe(303)
    }
    expect((await post(pathTo('cancel', id), { reason: 'Non' }, outsider)).status).toBe(403)
    expect((await session(1)).state).toBe('planned')
  })

  test('an unknown session is not found, whatever is written in the address', async () => {
    expect((await get('/seances/pas-une-cle')).status).toBe(404)
    expect((await get(pathTo('session', newId(clock.now(), clock.chance)))).status).toBe(404)
  })
})

describe('attendance', () => {
  test('ticked on screen and copied from paper counts each person once', async () => {
    const { id } = await session(1)
    const [first, second] = await listParticipants(db, setId)
    const present = [first?.id ?? '', second?.id ?? '']
    expect((await post(pathTo('attendance', id), { present }, staff)).status).toBe(303)
    const copied = await post(pathTo('paper', id), { numbers: '2, 3' }, staff)
    expect(copied.status).toBe(303)
    const lines = await listAttendance(db, id)
    expect(lines.map(({ medium }) => medium).sort()).toEqual(['paper', 'screen', 'screen'])
  })

  test('ticked by two who opened the same sheet: the second reads what the first ticked', async () => {
    const { id } = await session(3)
    const [first, second] = await listParticipants(db, setId)
    const { text } = await get(pathTo('attendance', id), staff)
    const _seen = /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
    const tick = (present: string) =>
      post(pathTo('attendance', id), { present, _seen, _whole: 'yes' }, staff)
    expect((await tick(first?.id ?? '')).status).toBe(303)
    expect((await tick(second?.id ?? '')).status).toBe(422)
    const lines = await listAttendance(db, id)
    expect(lines.map(({ participantId }) => participantId)).toEqual([first?.id])
  })

  test('of a number nobody has is refused, and nothing of the sheet is written', async () => {
    const { id } = await session(2)
    const refused = await post(pathTo('paper', id), { numbers: '1 99' }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('99')
    expect(await listAttendance(db, id)).toEqual([])
  })

  test('sent by twenty people at once stays exact', async () => {
    const { id } = await session(2)
    await Promise.all(
      Array.from({ length: 20 }, () => post(pathTo('paper', id), { numbers: '1-3' }, staff)),
    )
    expect(await listAttendance(db, id)).toHaveLength(3)
  })

  test('has a printed twin', async () => {
    const { id } = await session(1)
    const sheet = await get(pathTo('attendancePdf', id), staff)
    expect(sheet.response.headers.get('content-type')).toBe('application/pdf')
    expect(sheet.text.startsWith('%PDF')).toBe(true)
  })
})

describe('a session that took place', () => {
  test('counts in the figures, and no longer changes', async () => {
    const { id } = await session(1)
    const words = { actualMinutes: '165', uncountedPresent: '4', summary: 'Trois pistes.' }
    const before = clock.now().toISOString()
    // not-yet: the evening before, nobody came to it.
    clock.set('2026-11-30T20:00:00Z')
    const early = await post(pathTo('close', id), words, staff)
    expect([early.status, early.text.includes('est à venir')]).toEqual([422, true])
    clock.set('2026-12-01T20:00:00Z')
    expect((await post(pathTo('close', id), words, staff)).status).toBe(303)
    expect(await readFigures(db, setId)).toEqual({
      held: 1,
      cancelled: 0,
      present: 7,
      uncounted: 4,
      named: 3,
      minutes: 165,
    })
    clock.set(before)
    // Addresses that were kept lead to the session, which says what happened: nothing to fill in for nothing.
    for (const kept of ['attendance', 'paper', 'runSheet'] as const) {
      const { status, location } = await get(pathTo(kept, id), staff)
      expect([kept, status, location]).toEqual([kept, 303, pathTo('session', id)])
    }
    const again = await post(pathTo('close', id), words, staff)
    expect(again.status).toBe(422)
    expect(again.text).toContain('déjà tenue')
  })

  test('is corrected with a reason, which stays beside the figures; not once its phase is closed', async () => {
    const { id } = await session(1)
    const words = { actualMinutes: '165', uncountedPresent: '6', summary: 'Trois pistes.' }
    const short = await post(pathTo('correct', id), { ...words, reason: 'Oups' }, staff)
    expect([short.status, (await readFigures(db, setId)).present]).toEqual([422, 7])
    const why = 'Deux personnes étaient au fond de la salle.'
    for (const uncountedPresent of ['', ' ', '-1', '4,5']) {
      const empty = { ...words, uncountedPresent, reason: why }
      expect((await post(pathTo('correct', id), empty, staff)).status).toBe(422)
    }
    expect((await readFigures(db, setId)).present).toBe(7)
    const reason = 'Deux personnes étaient au fond de la salle.'
    expect((await post(pathTo('correct', id), { ...words, reason }, outsider)).status).toBe(403)
    const { summary: _, ...figures } = words
    expect((await post(pathTo('correct', id), { ...figures, reason }, staff)).status).toBe(303)
    expect((await readFigures(db, setId)).present).toBe(9)
    // Words that were not sent again are still there.
    expect((await get(pathTo('session', id), staff)).text).toContain('Trois pistes.')
    expect((await get(pathTo('session', id))).text).toContain(reason)
    await closeSet(db, setId, clock.now())
    const closed = (await get(pathTo('session', id), staff)).text
    expect([closed.includes(pathTo('correct', id)), closed.includes('rouvrez la phase')]).toEqual([
      false,
      true,
    ])
    const late = await post(pathTo('correct', id), { ...words, reason }, staff)
    expect([late.status, late.text.includes('rouvrez la phase')]).toEqual([422, true])
    await reopenSet(db, setId)
    expect((await post(pathTo('correct', id), { ...words, reason }, staff)).status).toBe(303)
    const { id: planned } = await session(2)
    expect((await post(pathTo('correct', planned), { ...words, reason }, staff)).status).toBe(422)
  })

  test('is refused with the words kept when a number is missing', async () => {
    const { id } = await session(2)
    const words = { actualMinutes: 'deux heures', uncountedPresent: '0', summary: 'À relire' }
    const refused = await post(pathTo('close', id), words, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('À relire')
  })
})

test('the page of a session asks nobody to write what only the team can write', async () => {
  const { id } = await session(2)
  const page = (await get(pathTo('session', id))).text
  expect(page).toContain('pas encore écrit')
  expect(page).not.toContain('ajoutez une première étape')
  expect((await get(pathTo('runSheet', id), staff)).text).toContain('ajoutez une première étape')
})

describe('the run sheet', () => {
  test('is written, reordered by buttons, and printed', async () => {
    const { id } = await session(3)
    const step = (title: string) => ({ title, minutes: '20', aim: '', method: '', material: '' })
    for (const title of ['Accueil', 'Tour de table']) {
      const fields = { ...step(title), facilitator: 'Équipe' }
      expect((await post(pathTo('runSheet', id), fields, staff)).status).toBe(303)
    }
    const page = await get(pathTo('runSheet', id), staff)
    const item = /deroule\/([0-9a-f-]{36})\/deplacer/.exec(page.text)?.[1] ?? ''
    await post(pathTo('runSheetMove', id, { item }), { direction: 'down' }, staff)
    const after = (await get(pathTo('session', id))).text
    expect(after.indexOf('Tour de table')).toBeLessThan(after.indexOf('Accueil'))
    expect((await get(pathTo('runSheetPdf', id), staff)).text.startsWith('%PDF')).toBe(true)
  })
})

describe('names', () => {
  test('go a year later, and the counts stay true', async () => {
    const before = await readFigures(db, setId)
    clock.pass({ days: 364 })
    expect(await eventsModule.purge?.(ctx())).toBe(0)
    clock.pass({ days: 3 })
    expect(await eventsModule.purge?.(ctx())).toBe(3)
    expect((await listParticipants(db, setId)).map(({ name }) => name)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(await readFigures(db, setId)).toEqual(before)
  })

  test('of a person who asks to be erased leave the export empty', async () => {
    const personId = newId(clock.now(), clock.chance)
    await eventsModule.personErase?.(ctx(), personId)
    expect(await eventsModule.personExport?.(db, personId)).toMatchObject({ sessions: [] })
  })
})

describe('a phase that closes and reopens', () => {
  test('plans again what its end called off, and tells those whom it had told', async () => {
    const phase = {
      phaseId: newId(clock.now(), clock.chance),
      experimentId: newId(clock.now(), clock.chance),
      territoryId: undefined,
      title: 'Une phase close trop tôt',
      startsOn: '2028-01-10',
      endsOn: '2028-01-20',
      protocolVersion: 1,
    }
    const settings = {
      format: 'workshop',
      sessions: 2,
      participants: 9,
      minutes: 60,
      place: '',
    } as const
    const { instrumentId: setId } = await sessionsKind.open(ctx({ person: staff }), phase, settings)
    const of = async () => (await listSessions(db, setId)).map(({ state }) => state)
    const before = await of()
    const people = 'Noor Danet ; noor@exemple.fr'
    expect((await post(pathTo('participants', setId), { people }, staff)).status).toBe(303)
    expect(before).toContain('planned')
    const closing = ctx({ person: staff })
    await sessionsKind.close(closing, setId)
    expect(await of()).not.toContain('planned')
    const opening = ctx({ person: staff })
    await sessionsKind.reopen?.(opening, setId)
    expect(await of()).toEqual(before)
    const told = closing.mails.map(({ to }) => to)
    expect(told.length).toBeGreaterThan(0)
    expect(opening.mails.map(({ to }) => to)).toEqual(told)
    expect(opening.mails[0]?.text).toMatch(/annulées?\. Elles? aur(?:a|ont) bien lieu/)
  })
})

test('closing a phase cancels what was planned, with its reason', async () => {
  await sessionsKind.close(ctx({ person: staff }), setId)
  const states = (await listSessions(db, setId)).map(({ state }) => state)
  expect(states).toEqual(['held', 'cancelled', 'cancelled'])
  const { id } = await session(2)
  expect((await get(pathTo('session', id))).text).toContain('terminée avant cette séance')
  expect((await post(pathTo('paper', id), { numbers: '1' }, staff)).status).toBe(422)
})
