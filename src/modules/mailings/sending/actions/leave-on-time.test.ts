import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { mailingsModule } from '../../module.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { pathTo } from '../../paths.ts'
import { findMailing, listDue, lockMailing } from '../store/mailings.ts'
import { leaveOnTime } from './leave-on-time.ts'
import { scheduleLetter } from './schedule-letter.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const { house } = door
const hour = new Date('2026-12-01T07:00:00Z')
let ana: Viewer
let number = 0

beforeAll(async () => {
  const id = await recordPerson(ctx(), { name: 'Ana', email: 'ana@exemple.fr' })
  await recordRole(ctx(), { personId: id, role: 'lab-team' })
  ana = asPerson('lab-team', { id, name: 'Ana' })
})
beforeEach(async () => {
  clock.set('2026-11-30T09:00:00Z')
  await sql`truncate outbox_mails, graphile_worker._private_jobs, mailings cascade`.execute(db)
  await sql`delete from instance_settings where name = 'restored'`.execute(db)
})

async function scheduled(by = ana, readers = 3) {
  number++
  const made = await makeTestMailing(db, clock, { readers, word: `heure${number}` })
  const chosen = await act(house, { person: by }, (inside) => scheduleLetter(inside, made.id, hour))
  expect(chosen.ok).toBe(true)
  return made.id
}

/** As the worker does each minute: those that are due are told, then each leaves in an act of its own. */
async function minute() {
  for (const { run } of room.timetable ?? []) await act(house, {}, run)
  const { rows } = await sql<{ payload: { payload: { id: string } } }>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'listen'
      and j.payload->>'listener' = 'mailings.leave-on-time' returning j.payload`.execute(db)
  for (const { payload } of rows)
    for (const listener of room.listeners ?? [])
      await act(house, {}, (inside) => listener.run(inside, payload.payload))
}

const letter = async (id: string) => {
  const found = await findMailing(db, id)
  if (!found) throw new Error('it is there')
  return found
}
const readersOf = async (id: string) =>
  (await db.selectFrom('mailing_recipients').select('number').where('mailingId', '=', id).execute())
    .length
const confirmations = async (id: string) =>
  (
    await db
      .selectFrom('audit_lines')
      .select('act')
      .where('subject', '=', `mailing:${id}`)
      .where('act', '=', 'mailing.confirmed')
      .execute()
  ).length
const mails = () =>
  db.selectFrom('outbox_mails').select(['recipient', 'subject', 'bodyText']).execute()

describe('a letter whose hour is chosen', () => {
  test('waits until then, is read nowhere before, and leaves to those who subscribe at that moment', async () => {
    const id = await scheduled()
    const { slug, listId } = await letter(id)
    clock.set('2026-12-01T06:59:00Z')
    await minute()
    expect(await letter(id)).toMatchObject({ state: 'ready', leavesAt: hour })
    const address = filled(archivePaths.letter, { slug })
    expect((await door.get(address)).status).toBe(404)
    expect((await door.get(archivePaths.archive)).text).not.toContain(slug)

    await makeTestMailing(db, clock, { readers: 2, word: `tard${number}`, listId })
    clock.set('2026-12-01T07:00:00Z')
    await minute()
    const gone = await letter(id)
    expect(gone).toMatchObject({ state: 'sending', leavesAt: undefined })
    expect(await readersOf(id)).toBe(5)
    const { confirmedBy } = (await db
      .selectFrom('mailings')
      .select('confirmedBy')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()) as { confirmedBy: string }
    expect(confirmedBy).toBe(ana.id)
    expect(await mails()).toEqual([])
    // It is under way: nobody has it yet.
    expect((await door.get(address)).status).toBe(404)
  })

  test('leaves at the next minute when the house was stopped at that one', async () => {
    const id = await scheduled()
    clock.set('2026-12-01T09:30:00Z')
    await minute()
    expect((await letter(id)).state).toBe('sending')
  })

  test('leaves once after a worker that fell in the middle', async () => {
    const id = await scheduled()
    clock.set('2026-12-01T07:00:00Z')
    const fell = act(house, {}, async (inside) => {
      await leaveOnTime(inside, id)
      throw new Error('the worker fell')
    })
    await expect(fell).rejects.toThrow('the worker fell')
    expect(await letter(id)).toMatchObject({ state: 'ready', leavesAt: hour })
    await minute()
    await minute()
    expect(await readersOf(id)).toBe(3)
    expect(await confirmations(id)).toBe(1)
    expect(await mails()).toEqual([])
  })

  /** Two workers reach the letter while its row is held, and go on together. */
  async function race(id: string, start: (inside: Ctx) => Promise<void>) {
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let held: () => void = () => undefined
    const isHeld = new Promise<void>((resolve) => {
      held = resolve
    })
    const holder = act(house, {}, async (inside) => {
      await lockMailing(inside.db, id)
      held()
      await released
    })
    await isHeld
    const both = [act(house, {}, start), act(house, {}, start)]
    for (let waiting = 0; waiting < 2; ) {
      const { rows } = await sql<{ count: string }>`select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      waiting = Number(rows[0]?.count)
    }
    release()
    await Promise.all([holder, ...both])
  }

  test('leaves once when two workers take it in the same minute', async () => {
    const id = await scheduled()
    clock.set('2026-12-01T07:00:00Z')
    await race(id, (inside) => leaveOnTime(inside, id))
    expect(await confirmations(id)).toBe(1)
    expect(await readersOf(id)).toBe(3)
    expect(await mails()).toEqual([])
  })

  test('the same race starts twice a letter whose hour is read before its row is held', async () => {
    const id = await scheduled()
    clock.set('2026-12-01T07:00:00Z')
    await race(id, async (inside) => {
      const due = await listDue(inside.db, inside.now)
      if (!due.includes(id)) return
      await lockMailing(inside.db, id)
      inside.audit({ act: 'mailing.confirmed', subject: `mailing:${id}`, public: false })
    })
    expect(await confirmations(id)).toBe(2)
  })
})

describe('a letter that is kept from leaving', () => {
  const lines = (viewer: Viewer) => room.waiting?.(ctx(), viewer)
  const reasons: readonly [string, RegExp, (id: string) => Promise<unknown>][] = [
    [
      'nobody',
      /Personne ne l’aurait reçue/,
      () => sql`update mailing_subscriptions set state = 'unsubscribed'`.execute(db),
    ],
    [
      'not-ready',
      /n’était pas déclarée prête/,
      (id) => sql`update mailings set state = 'draft' where id = ${id}`.execute(db),
    ],
    [
      'not-good',
      /trop lourde/,
      (id) =>
        sql`update mailings set subject = '', blocks = ${JSON.stringify([{ kind: 'heading', text: 'Là' }])}
          where id = ${id}`.execute(db),
    ],
    ['too-late', /plus de douze heures/, async () => clock.set('2026-12-01T19:30:00Z')],
    [
      'held',
      /restauré depuis une sauvegarde/,
      () =>
        sql`insert into instance_settings (name, value, changed_at)
          values ('restored', 'true', now())`.execute(db),
    ],
  ]

  test.each(reasons)(
    '%s: stays, and who chose the hour is told why',
    async (reason, words, block) => {
      const id = await scheduled()
      clock.set('2026-12-01T07:00:00Z')
      await block(id)
      await minute()
      const stayed = await letter(id)
      expect(stayed).toMatchObject({ stayed: reason, stayedAt: hour, leavesAt: undefined })
      expect(['draft', 'ready']).toContain(stayed.state)
      expect(await readersOf(id)).toBe(0)
      const [mail, ...others] = await mails()
      expect(others).toEqual([])
      expect(mail?.['recipient']).toBe('ana@exemple.fr')
      expect(String(mail?.['bodyText'])).toMatch(words)
      expect(String(mail?.['bodyText'])).toMatch(/mardi 1er décembre 2026 à 8\sh/)
      expect(String(mail?.['bodyText'])).toContain(pathTo('sending', id))

      const own = await lines(ana)
      expect(own).toMatchObject([
        { key: `mailing:${id}:stayed`, why: 'Vous aviez choisi son heure de départ' },
      ])
      const page = (await door.get(pathTo('sending', id), ana)).text
      expect(page).toMatch(/Cette lettre n’est pas partie, le mardi/)
      expect(page).toMatch(words)
      // Said once: the next minute has nothing to do.
      await minute()
      expect(await mails()).toHaveLength(1)
    },
  )

  test('by the right of whoever chose the hour, which is asked again; the team finds it', async () => {
    const id = await recordPerson(ctx(), { name: 'Léo', email: 'leo@exemple.fr' })
    const leo = asPerson('lab-team', { id, name: 'Léo' })
    const mailing = await scheduled(leo)
    clock.set('2026-12-01T07:00:00Z')
    await minute()
    expect((await letter(mailing)).stayed).toBe('forbidden')
    expect(await mails()).toMatchObject([{ recipient: 'leo@exemple.fr' }])
    expect(await lines(ana)).toMatchObject([
      { key: `mailing:${mailing}:stayed`, why: 'L’équipe envoie les lettres' },
    ])
  })

  test('nothing of it is said any more once another hour is chosen, or it is sent', async () => {
    const id = await scheduled()
    clock.set('2026-12-02T07:00:00Z')
    await minute()
    expect((await letter(id)).stayed).toBe('too-late')
    await door.post(pathTo('send', id), {}, ana)
    expect(await letter(id)).toMatchObject({ state: 'sending', stayed: undefined })
    expect(await lines(ana)).toEqual([])
  })
})
