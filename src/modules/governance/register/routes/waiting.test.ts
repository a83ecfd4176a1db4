import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle, aCircleRole } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { findDecisionBySlug } from '../../procedure/store/decisions.ts'
import { insertCircle } from '../../store/circles.ts'
import { insertTask } from '../../tensions/store/tasks.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })

const people: Record<string, Viewer> = {}
const memberOf: Record<string, string> = {}
const who = (name: string): Viewer => {
  const viewer = people[name]
  if (!viewer) throw new Error(name)
  return viewer
}
const mailOf = (name: string) => `${name.toLowerCase()}@cercle.example`

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  for (const name of ['Ana', 'Bilal', 'Dario']) {
    const personId = await recordPerson(ctx(), { name, email: mailOf(name) })
    people[name] = asPerson('volunteer', { id: personId, name })
    const id = newId(clock.now(), clock.chance)
    memberOf[name] = id
    const member = { id, circleId: aCircle().id, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
})

beforeEach(async () => {
  await db.deleteFrom('outbox_mails').execute()
})

async function post(path: string, fields: Record<string, string | string[]>, as: string) {
  const answer = await door.post(path, fields, who(as))
  if (answer.status !== 303) throw new Error(`${path} ${JSON.stringify(fields)}: ${answer.status}`)
  return answer.location ?? ''
}

async function prepared(title: string, mode: 'room' | 'days', more = {}) {
  const by = who('Ana').id
  return post(
    '/decisions',
    {
      ...{ circle: 'animation', kind: 'consent', title, text: 'Se réunir le mardi soir.' },
      ...{ carrier: who('Bilal').id, facilitator: by, mode, quorum: '2', silence: 'wait' },
      ...{ stepDays: '3', ...more },
    },
    'Ana',
  )
}

const lead = (at: string, act: string, more = {}) => post(`${at}/conduite`, { act, ...more }, 'Ana')
const consent = (at: string, as: string) =>
  post(`${at}/reponse`, { answer: 'consent', version: '1' }, as)

/** Its line on the page of the day of this person: the gesture and its day. Its page opens for them. */
async function line(name: string, at: string) {
  const lines = (await governanceModule.waiting?.(ctx(), who(name))) ?? []
  for (const item of lines) expect((await door.get(item.href, who(name))).status).toBe(200)
  const found = lines.find(({ href }) => href === at)
  if (found) expect(found.where).toBe(aCircle().name)
  return found && [found.label.replace(/\s«.*|\s:.*/, ''), found.dueOn]
}

const letters = async (subject: string) =>
  (await db.selectFrom('outbox_mails').select(['recipient', 'subject', 'bodyText']).execute())
    .filter((row) => row.subject.startsWith(subject))
    .toSorted((row, other) => row.recipient.localeCompare(other.recipient))

describe('what a circle awaits from somebody', () => {
  test('stands on their page, step after step, with its day; nobody else has it', async () => {
    const at = await prepared('Le jour des réunions', 'days')
    expect(await line('Ana', at)).toBeUndefined()
    await lead(at, 'open')
    await lead(at, 'next')
    const due = async () =>
      (await findDecisionBySlug(db, at.split('/')[2] ?? ''))?.deadlineAt?.toISOString().slice(0, 10)
    expect(await line('Bilal', at)).toEqual(['Réagir à la proposition', await due()])
    await post(`${at}/parole`, { said: 'reaction', text: 'Cela me convient.' }, 'Bilal')
    expect(await line('Bilal', at)).toBeUndefined()
    await lead(at, 'next')
    expect((await line('Bilal', at))?.[0]).toBe('Garder, changer ou retirer votre proposition')
    await lead(at, 'next')
    expect(await line('Dario', at)).toEqual(['Donner ou refuser votre consentement', await due()])
    for (const other of [asPerson('lab-team'), asPerson('volunteer')])
      expect(await governanceModule.waiting?.(ctx(), other)).toEqual([])
    await consent(at, 'Dario')
    expect(await line('Dario', at)).toBeUndefined()
  })

  test('reaches whoever facilitates by letter once the last one has answered, and not before', async () => {
    const at = await prepared('Une règle simple', 'room')
    await lead(at, 'open', { present: ['Ana', 'Bilal', 'Dario'].map((name) => who(name).id) })
    for (let step = 0; step < 4; step++) await lead(at, 'next')
    await consent(at, 'Ana')
    await consent(at, 'Bilal')
    expect(await letters('Tout le monde a répondu')).toEqual([])
    await consent(at, 'Dario')
    const [letter, ...more] = await letters('Tout le monde a répondu')
    expect(more).toEqual([])
    expect(letter?.recipient).toBe(mailOf('Ana'))
    expect(letter?.bodyText).toMatch(/Ont consenti\s: 3\./)
    expect(letter?.bodyText).toContain(`${at}`)
    expect(letter?.bodyText).not.toMatch(/Bilal|Dario/)
    expect((await line('Ana', at))?.[0]).toBe('Constater la décision')
    expect(await line('Bilal', at)).toBeUndefined()

    // The circle learns that it is adopted, by letter too: those who were not in the room live by it.
    await lead(at, 'adopt')
    expect((await letters('Adoptée')).map(({ recipient }) => recipient)).toEqual([
      mailOf('Bilal'),
      mailOf('Dario'),
    ])
    expect(await line('Ana', at)).toBeUndefined()
  })

  test('of two who answer at once, one letter leaves', async () => {
    const at = await prepared('Deux à la fois', 'room')
    await lead(at, 'open', { present: ['Bilal', 'Dario'].map((name) => who(name).id) })
    for (let step = 0; step < 4; step++) await lead(at, 'next')
    await Promise.all([consent(at, 'Bilal'), consent(at, 'Dario')])
    expect(await letters('Tout le monde a répondu')).toHaveLength(1)
  })

  test('an objection that comes last is told once, and waits for those who lead', async () => {
    const at = await prepared('Une objection', 'days')
    await lead(at, 'open')
    for (let step = 0; step < 3; step++) await lead(at, 'next')
    await consent(at, 'Ana')
    await consent(at, 'Bilal')
    await db.deleteFrom('outbox_mails').execute()
    const objection = { answer: 'objection', version: '1', text: 'Trop tôt.', tie: 'Le soin.' }
    await post(`${at}/reponse`, objection, 'Dario')
    const all = await letters('')
    expect(all.map(({ recipient }) => recipient)).toEqual([mailOf('Ana')])
    expect(all[0]?.bodyText).toContain('Une objection est ouverte')
    expect(all[0]?.bodyText).not.toMatch(/Trop tôt|Dario/)
    expect((await line('Ana', at))?.[0]).toBe('Prendre en main l’objection faite à')
  })

  test('a review is due for those who run the circle, ten days ahead; a task for whoever said it', async () => {
    const { title, kind, seats, purpose, position } = aCircleRole({ kind: 'secretary' })
    const role = { id: aCircleRole().id, circleId: aCircle().id }
    const times = { createdAt: clock.now(), updatedAt: clock.now() }
    await db
      .insertInto('circle_roles')
      .values({ ...role, title, kind, seats, purpose, position, ...times })
      .execute()
    await db
      .insertInto('role_mandates')
      .values({
        ...{ id: newId(clock.now(), clock.chance), roleId: role.id },
        ...{
          memberId: memberOf['Bilal'] ?? '',
          startsOn: '2026-01-01',
          filledBy: 'appointment',
        },
        createdAt: clock.now(),
      })
      .execute()
    const at = await prepared('À revoir bientôt', 'room', { reviewOn: '2026-12-20' })
    await lead(at, 'open', { present: ['Ana', 'Bilal'].map((name) => who(name).id) })
    for (let step = 0; step < 4; step++) await lead(at, 'next')
    await consent(at, 'Ana')
    await consent(at, 'Bilal')
    await lead(at, 'adopt')
    clock.set('2026-12-09T09:00:00Z')
    expect(await line('Bilal', at)).toBeUndefined()
    clock.set('2026-12-10T09:00:00Z')
    expect(await line('Bilal', at)).toEqual(['Revoir la décision', '2026-12-20'])
    expect(await line('Dario', at)).toBeUndefined()

    const task = { meetingId: undefined, itemId: undefined, doneAt: undefined }
    const words = { words: 'Réserver la salle', memberId: memberOf['Dario'], dueOn: '2026-12-24' }
    await insertTask(
      db,
      aCircle().id,
      { id: newId(clock.now(), clock.chance), ...task, ...words },
      clock.now(),
    )
    const tasksOf = async (name: string) =>
      ((await governanceModule.waiting?.(ctx(), who(name))) ?? []).filter(
        ({ label }) => label === 'Réserver la salle',
      )
    expect(await tasksOf('Dario')).toEqual([
      {
        key: expect.stringMatching(/^circle-task:/),
        family: 'governance',
        why: 'Vous avez dit que vous le feriez',
        minutes: 30,
        done: expect.stringMatching(/^\/cercles\/animation\/a-faire\/.+\/fait$/),
        label: 'Réserver la salle',
        href: '/cercles/animation',
        where: aCircle().name,
        dueOn: '2026-12-24',
      },
    ])
    expect(await tasksOf('Bilal')).toEqual([])
  })

  test('whoever left the circle is awaited no more', async () => {
    expect(((await governanceModule.waiting?.(ctx(), who('Dario'))) ?? []).length).toBeGreaterThan(
      0,
    )
    await db
      .updateTable('circle_members')
      .set({ leftOn: '2026-12-01' })
      .where('id', '=', memberOf['Dario'] ?? '')
      .execute()
    expect(await governanceModule.waiting?.(ctx(), who('Dario'))).toEqual([])
  })
})
