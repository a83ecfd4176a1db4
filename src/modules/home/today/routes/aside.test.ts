import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTodayField } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { homeModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { countForThoseHere, purgeWaiting } from '../actions/count-waiting.ts'
import { sayOfMatter, takeBackMatter } from '../actions/say-of-matter.ts'
import { findCount } from '../store/counts.ts'

const database = useDatabase()
const { db, clock, ctx } = database

const line = (key: string, more: Partial<WaitingLine> = {}): WaitingLine => ({
  ...{ key, family: 'lab', label: `Faire ${key}`, href: '/experiences', where: 'Labo' },
  ...{ why: 'Vous êtes de l’équipe', minutes: 5, dueOn: undefined, ...more },
})
let standing: WaitingLine[] = []
/** What waits for the team alone. */
const room: Module = {
  name: 'things',
  routes: [],
  columns: {},
  waiting: async (_ctx, { roles }) =>
    roles.some(({ role }) => role === 'lab-team') ? standing : [],
}
const home = homeModule(() => [room])
const door = openDoor(database, {
  routes: home.routes,
  navigation: (viewer, locale) => home.navigation?.(viewer, locale) ?? [],
  waiting: (base, { id }) => findCount(base, id),
})

const people: Record<string, Viewer> = {}
const personOf = (name: string): Viewer => people[name] ?? asPerson([])
const shows = async (name: string, at: string = paths.dashboard) =>
  (await door.get(at, personOf(name))).text.replace(/[\u00a0\u202f]/g, ' ')

beforeAll(async () => {
  for (const name of ['Ana', 'Bilal', 'Chloé', 'Dario']) {
    const id = await recordPerson(ctx(), {
      name,
      email: `${name.toLowerCase().replace('é', 'e')}@labo.example`,
    })
    const role = name === 'Dario' ? 'volunteer' : 'lab-team'
    await recordRole(ctx(), { personId: id, role })
    people[name] = asPerson(role, { id, name })
  }
})
beforeEach(async () => {
  await db.deleteFrom('waiting_said').execute()
  clock.set('2026-11-30T08:00:00Z')
  standing = [line('one'), line('two', { dueOn: '2026-11-12', minutes: 60 })]
})

describe('on the page of the day', () => {
  test('each thing says why and how long, and what is done is gone', async () => {
    const page = await shows('Ana')
    expect(page).toContain('Labo · Vous êtes de l’équipe · 5 min')
    expect(page).toMatch(/Aujourd’hui<span[^>]*> \(2\)/)
    standing = [line('one')]
    expect(await shows('Ana')).not.toContain('Faire two')
  })

  test('later leaves the page, is among what was put aside, and comes back on its day', async () => {
    const sent = await door.post(paths.laterOf('one'), { when: 'monday', day: '' }, personOf('Ana'))
    expect(sent.location).toBe(paths.dashboard)
    expect(await shows('Ana')).not.toContain('Faire one')
    expect(await shows('Bilal')).toContain('Faire one')
    expect(await shows('Ana', paths.aside)).toContain('Plus tard, le 7 déc.')
    clock.set('2026-12-06T08:00:00Z')
    expect(await shows('Ana')).not.toContain('Faire one')
    clock.set('2026-12-07T08:00:00Z')
    expect(await shows('Ana')).toContain('Faire one')
  })

  test('a day that is past is refused, and nothing is put off', async () => {
    const sent = await door.post(
      paths.laterOf('one'),
      { when: 'day', day: '2026-11-29' },
      personOf('Ana'),
    )
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('2026-11-29')
    // What the refused page leads back to is itself, and not an address that lost its question.
    expect(sent.text).toMatch(/href="[^"]*sujet=one[^"]*"[^>]*hreflang="en"/)
    expect(await shows('Ana')).toContain('Faire one')
  })

  test('given is seen by the other, with who gave it and when; refused by them, it comes back', async () => {
    const page = await shows('Ana', paths.giveOf('one'))
    expect(page).toContain('Bilal')
    expect(page).not.toContain('Dario')
    const give = (name: string) =>
      door.post(paths.giveOf('one'), { to: personOf(name).id }, personOf('Ana'))
    expect((await give('Dario')).status).toBe(422)
    expect((await give('Bilal')).status).toBe(303)
    expect(await shows('Ana')).not.toContain('Faire one')
    expect(await shows('Bilal')).toContain('Confié par Ana le 30 nov.')
    await door.post(paths.notMine, { key: 'one' }, personOf('Bilal'))
    expect(await shows('Bilal')).not.toContain('Faire one')
    expect(await shows('Ana')).toContain('Faire one')
  })

  test('not for the last one either: it is refused, with what to do, and stays on their page', async () => {
    const not = (name: string) => door.post(paths.notMine, { key: 'one' }, personOf(name))
    expect((await not('Ana')).status).toBe(303)
    expect((await not('Bilal')).status).toBe(303)
    expect(noticeOf((await not('Chloé')).response)).toContain('pas pour elles')
    const last = await act(door.house, { person: personOf('Chloé') }, (inside) =>
      sayOfMatter(inside, [room], 'one', { said: 'not-mine' }),
    )
    expect(last).toEqual({ ok: false, refusal: 'left-to-nobody' })
    expect(await shows('Chloé')).toContain('Faire one')
    expect(await shows('Ana')).not.toContain('Faire one')
    await door.post(paths.takeBack, { key: 'one' }, personOf('Ana'))
    expect((await not('Chloé')).status).toBe(303)
  })

  test('whoever comes last by name may be given something, however many have a role', async () => {
    const many = await Promise.all(
      Array.from({ length: 70 }, (_, at) =>
        recordPerson(ctx(), { name: `Aa${at}`, email: `aa${at}@labo.example` }),
      ),
    )
    for (const personId of many) await recordRole(ctx(), { personId, role: 'volunteer' })
    expect(await shows('Ana', paths.giveOf('one'))).toContain('Chloé')
  })

  describe('given, it is always on somebody’s page', () => {
    const give = async (from: string, to: string) => {
      clock.pass({ minutes: 1 })
      const sent = await door.post(paths.giveOf('one'), { to: personOf(to).id }, personOf(from))
      expect(sent.status).toBe(303)
    }
    const holders = async () => {
      const names: string[] = []
      for (const name of ['Ana', 'Bilal', 'Chloé'])
        if ((await shows(name)).includes('Faire one')) names.push(name)
      return names
    }

    test('given back, and given round', async () => {
      await give('Ana', 'Bilal')
      await give('Bilal', 'Ana')
      expect(await holders()).toEqual(['Ana', 'Chloé'])
      expect(await shows('Ana')).toContain('Confié par Bilal')
      await give('Ana', 'Bilal')
      await give('Bilal', 'Chloé')
      await give('Chloé', 'Ana')
      expect(await holders()).toEqual(['Ana'])
    })

    test('to somebody who had said that it is not theirs; refused again, it is back with the giver', async () => {
      await door.post(paths.notMine, { key: 'one' }, personOf('Bilal'))
      await door.post(paths.notMine, { key: 'one' }, personOf('Chloé'))
      await give('Ana', 'Bilal')
      expect(await holders()).toEqual(['Bilal'])
      await door.post(paths.notMine, { key: 'one' }, personOf('Bilal'))
      expect(await holders()).toEqual(['Ana'])
    })

    test('to somebody who holds the role no more: on the giver’s page at once, and the word goes at night', async () => {
      await give('Ana', 'Bilal')
      const word = () =>
        db
          .selectFrom('waiting_said')
          .select('said')
          .where('personId', '=', personOf('Ana').id)
          .execute()
      await purgeWaiting(ctx(), [room])
      expect(await word()).toEqual([{ said: 'given' }])
      const { id } = personOf('Bilal')
      await db.deleteFrom('roles_held').where('personId', '=', id).execute()
      expect(await shows('Ana')).toContain('Faire one')
      expect(await shows('Ana', paths.aside)).not.toContain('Confié à')
      await purgeWaiting(ctx(), [room])
      expect(await word()).toEqual([])
      await recordRole(ctx(), { personId: id, role: 'lab-team' })
    })
  })

  test('what was not put aside is not taken back, and nothing is offered to undo', async () => {
    const offered = () => db.selectFrom('undoable_acts').select('act').execute()
    await db.deleteFrom('undoable_acts').execute()
    const sent = await door.post(paths.takeBack, { key: 'nulle-part' }, personOf('Ana'))
    expect(sent.status).toBe(303)
    expect(sent.location).toBe(paths.aside)
    expect(await offered()).toEqual([])
    await door.post(paths.notMine, { key: 'one' }, personOf('Ana'))
    expect(await offered()).toHaveLength(1)
  })

  test('what is given to nobody who may do it is refused by the act itself', async () => {
    const to = personOf('Dario').id
    expect(
      await act(door.house, { person: personOf('Ana') }, (inside) =>
        sayOfMatter(inside, [room], 'one', { said: 'given', to }),
      ),
    ).toEqual({ ok: false, refusal: 'not-theirs' })
  })

  test('not mine can be taken back, from the minute’s button and from what was put aside', async () => {
    const sent = await door.post(paths.notMine, { key: 'two' }, personOf('Ana'))
    expect(sent.status).toBe(303)
    expect(await shows('Ana')).not.toContain('Faire two')
    await door.post(paths.takeBack, { key: 'two' }, personOf('Ana'))
    expect(await shows('Ana')).toContain('Faire two')
  })

  test('what is pressed in a view comes back to its top, where it is said and taken back', async () => {
    standing = ['one', 'two', 'three'].map((key) => line(key, { done: '/fait' }))
    const page = await shows('Ana', paths.dashboardBy('tout'))
    const pressed = [...page.matchAll(/name="_today" value="([^"]*)"/g)].map(([, value]) => value)
    expect(pressed).toEqual(Array(6).fill('tout'))
    const fields = { key: 'two', [fromTodayField]: 'tout' }
    const { location } = await door.post(paths.notMine, fields, personOf('Ana'))
    expect(location).toBe('/atelier?vue=tout')
  })

  test('two lines that ask the same of two things are told apart by ear too', async () => {
    const same = { label: 'Noter la suite' }
    standing = [
      line('one', { ...same, where: 'Lot 4' }),
      line('two', { ...same, where: 'Lot 5' }),
      line('three'),
    ]
    const page = await shows('Ana', paths.dashboardBy('tout'))
    for (const label of ['Noter la suite (Lot 4)', 'Noter la suite (Lot 5)', 'Faire three'])
      expect(page).toContain(`aria-label="Plus tard : ${label}"`)
  })

  test.each([
    ['laterOf', { when: 'monday', day: '' }],
    ['giveOf', {}],
  ] as const)('%s, pressed in a view, comes back to it too', async (act, fields) => {
    standing = ['one', 'two', 'three'].map((key) => line(key))
    const page = await shows('Ana', paths.dashboardBy('cinq-minutes'))
    const at = paths[act]('one', 'cinq-minutes').replaceAll('&', '&amp;')
    expect(page).toContain(`href="${at}"`)
    const asked = await shows('Ana', paths[act]('one', 'cinq-minutes'))
    expect(asked).toContain(`action="${at}"`)
    expect(asked).toContain('href="/atelier?vue=cinq-minutes"')
    const to = personOf('Bilal').id
    const sent = await door.post(
      paths[act]('one', 'cinq-minutes'),
      { ...fields, to },
      personOf('Ana'),
    )
    expect(sent.location).toBe('/atelier?vue=cinq-minutes')
    // An address that no button made leads to the day, and nowhere else.
    const forged = paths[act]('two', 'https://ailleurs.example')
    const other = await door.post(forged, { ...fields, to }, personOf('Ana'))
    expect(other.location).toBe('/atelier')
  })

  test('what does not wait for somebody is nowhere for them', async () => {
    expect((await door.get(paths.laterOf('one'), personOf('Dario'))).status).toBe(404)
    expect((await door.post(paths.notMine, { key: 'one' }, personOf('Dario'))).status).toBe(404)
    expect(await db.selectFrom('waiting_said').selectAll().execute()).toEqual([])
  })

  test('two words at once on one thing: one of them stands', async () => {
    await Promise.all([
      door.post(paths.notMine, { key: 'one' }, personOf('Ana')),
      door.post(paths.giveOf('one'), { to: personOf('Bilal').id }, personOf('Ana')),
    ])
    const rows = await db.selectFrom('waiting_said').select('key').execute()
    expect(rows).toEqual([{ key: 'one' }])
  })

  test('views keep what is late and what is short, with their numbers', async () => {
    expect(await shows('Ana', paths.dashboardBy('en-retard'))).not.toContain('Faire one')
    expect(await shows('Ana', paths.dashboardBy('cinq-minutes'))).not.toContain('Faire two')
    expect(await shows('Ana', paths.dashboardBy('tout'))).toContain('Faire two')
  })
})

test('words about matters that are gone go at night, and after three months', async () => {
  for (const key of ['one', 'two']) await door.post(paths.notMine, { key }, personOf('Ana'))
  standing = [line('one')]
  await purgeWaiting(ctx(), [room])
  expect(await db.selectFrom('waiting_said').select('key').execute()).toEqual([{ key: 'one' }])
  clock.pass({ days: 91 })
  await purgeWaiting(ctx(), [room])
  expect(await db.selectFrom('waiting_said').select('key').execute()).toEqual([])
})

test('the number is counted for those who are here, and falls with what is put aside', async () => {
  const now = clock.now()
  await db
    .insertInto('sessions')
    .values({
      ...{ tokenHash: 'a', personId: personOf('Ana').id, device: '', awaitsSecondFactor: false },
      ...{ createdAt: now, lastSeenAt: now, expiresAt: new Date('2027-01-01') },
    })
    .execute()
  await countForThoseHere(ctx(), [room])
  expect(await findCount(db, personOf('Ana').id)).toBe(2)
  expect(await shows('Ana', paths.aside)).toContain('(2)')
  await door.post(paths.notMine, { key: 'one' }, personOf('Ana'))
  await shows('Ana')
  expect(await shows('Ana', paths.aside)).toContain('(1)')
})

test('what was never put aside is not taken back', async () => {
  const asked = takeBackMatter(ctx({ person: personOf('Ana') }), [room], 'never')
  expect(await asked).toMatchObject({ refusal: 'not-aside' })
})
