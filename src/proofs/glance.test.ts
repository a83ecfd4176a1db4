import { beforeAll, describe, expect, test } from 'vitest'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { asPerson } from '#platform/testing/world.ts'
import { useDemonstration, wholeHouse } from './demonstration-forms.ts'
import { rowsBehind } from './rows-behind.ts'

// The house at a glance: each figure that a room gives is the number of lines of the list that it leads to, for whom it is
// given; nobody else is given any.

const database = useDemonstration()
const { rooms, door } = wholeHouse(database)

const roles: Readonly<Record<string, readonly RoleHeld[]>> = {
  administrator: [{ role: 'administrator' }],
  lab: [{ role: 'lab-team' }],
  finance: [{ role: 'finance' }],
}
const others: Readonly<Record<string, readonly RoleHeld[]>> = {
  nobody: [],
  volunteer: [{ role: 'volunteer' }],
}

const figuresFor = async (viewer: Viewer) =>
  (await Promise.all(rooms.map((room) => room.glance?.(database.ctx(), viewer) ?? []))).flat()
const countedRight = async (figures: readonly GlanceFigure[], viewer: Viewer) => {
  const faults: string[] = []
  for (const { key, count, href } of figures) {
    const rows = await rowsBehind(door, href, viewer)
    if (rows !== count) faults.push(`${key} says ${count}, ${href} shows ${rows}`)
  }
  return faults
}

beforeAll(async () => {
  const { db } = database
  // The demonstration is well kept: what nobody lets happen there is written, so that no figure is nought for want of lines.
  const running = await db
    .selectFrom('experiments')
    .select('id')
    .where('visibility', '=', 'published')
    .where('stage', 'not in', ['stopped', 'dissemination'])
    .limit(3)
    .execute()
  const [first, ...rest] = running.map(({ id }) => id)
  if (!first) throw new Error('no experiment goes on')
  await db
    .updateTable('experiment_budget_lines')
    .set({ plannedCents: 1000, actualCents: 900, inKind: false })
    .where('experimentId', '=', first)
    .execute()
  for (const id of rest)
    await db
      .updateTable('experiment_budget_lines')
      .set({ plannedCents: 1000, actualCents: 899, inKind: false })
      .where('experimentId', '=', id)
      .execute()
  await db
    .updateTable('network_prospects')
    .set({ stage: 'contacted', lastExchangeOn: '2025-01-01' })
    .where('stage', 'in', ['identified', 'contacted', 'interested', 'proposal', 'not-now'])
    .execute()
  await joinedLongAgo()
}, 120_000)

/** A member whom nobody has seen since it joined. */
async function joinedLongAgo() {
  const { db } = database
  const place = await registerPlace(database.ctx(), {
    ...{
      kind: 'commune',
      subtype: '',
      slug: 'longue-attente',
      name: 'Longue-Attente',
      source: 'demo',
    },
    ...{ regionCode: '75', population: 8400, lon: 1.2, lat: 46.6 },
  })
  const at = new Date('2021-01-04T09:00:00Z')
  await db
    .insertInto('network_memberships')
    .values({
      id: '01920000-0000-7000-8000-00000000a001',
      territoryId: place.id,
      state: 'active',
      source: 'team',
      requestedAt: at,
      changedAt: at,
      sinceOn: '2021-01-04',
    })
    .execute()
}

test('the rooms that hold what is led give figures', async () => {
  const giving: string[] = []
  const viewer = asPerson([{ role: 'administrator' }])
  for (const { name, glance } of rooms)
    if (((await glance?.(database.ctx(), viewer)) ?? []).length > 0) giving.push(name)
  expect(giving.toSorted()).toEqual(['experiments', 'network', 'people'])
})

describe.each(Object.entries(roles))('for %s', (_, held) => {
  test('each figure is the number of lines of its list', async () => {
    const viewer = asPerson([...held])
    const figures = await figuresFor(viewer)
    expect(figures.length).toBeGreaterThan(2)
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
    for (const { key, label, why, count } of figures) {
      expect(why, key).not.toBe('')
      expect(label.replace(/\D/g, ''), key).toContain(String(count))
    }
    expect(await countedRight(figures, viewer)).toEqual([])
  }, 120_000)
})

test('none of them is nought here, and a figure that is wrong is seen', async () => {
  const viewer = asPerson([{ role: 'administrator' }])
  const figures = await figuresFor(viewer)
  expect(figures.filter(({ count }) => count === 0).map(({ key }) => key)).toEqual([])
  const planted = figures.map((figure) => ({ ...figure, count: figure.count + 1 }))
  expect(await countedRight(planted, viewer)).toHaveLength(figures.length)
}, 120_000)

test('whoever leads nothing is given none, and is told so', async () => {
  for (const held of Object.values(others)) {
    const viewer = asPerson([...held])
    expect(await figuresFor(viewer)).toEqual([])
    expect((await door.get('/atelier', viewer)).text).not.toContain('coup d’œil')
  }
})

test('the words of the other language are others', async () => {
  const viewer = asPerson([{ role: 'administrator' }])
  const french = await figuresFor(viewer)
  const inEnglish = { ...database.ctx(), locale: 'en' as const }
  const asked = rooms.map((room) => room.glance?.(inEnglish, viewer) ?? [])
  const english = (await Promise.all(asked)).flat()
  expect(english.map(({ key }) => key)).toEqual(french.map(({ key }) => key))
  for (const [at, { label }] of english.entries()) expect(label).not.toBe(french[at]?.label)
})
