import { beforeAll, describe, expect, test } from 'vitest'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { type WaitingLine, waitingFamilies } from '#kit/waiting-line.ts'
import { asPerson } from '#platform/testing/world.ts'
import { useDemonstration, wholeHouse } from './demonstration-forms.ts'

// What each room says waits for somebody, over the demonstration: it opens for them, says why and how long, and those who hold
// no role are asked nothing that belongs to the team.

const database = useDemonstration()
const { rooms, door } = wholeHouse(database)

const asked = async (room: (typeof rooms)[number], viewer: Viewer) =>
  (await room.waiting?.(database.ctx(), viewer)) ?? []

const personas: Record<string, Viewer> = {}
const lines = new Map<string, readonly WaitingLine[]>()
const named = () => Object.entries(personas)
const speaking = rooms.filter(({ waiting }) => waiting !== undefined)
/** What no role opens: it is for whoever is named in it. */
const ownKeys =
  /^(?:decision|circle-task|meeting|experiment-task|vote:.*:cast|registration|event:|coaching:.*:answer|resource:.*:(?:accepted|changes-asked))/

beforeAll(async () => {
  const { experimentId, territoryId } = await database.db
    .selectFrom('experiments')
    .select(['id as experimentId', 'territoryId'])
    .where('stage', '=', 'running')
    .where('source', '=', 'demo')
    .where('territoryId', 'is not', null)
    .executeTakeFirstOrThrow()
  const place = { kind: 'territory' as const, id: String(territoryId) }
  const here = { kind: 'experiment' as const, id: String(experimentId) }
  const roles: Record<string, readonly RoleHeld[]> = {
    nobody: [],
    volunteer: [{ role: 'volunteer' }],
    finance: [{ role: 'finance' }],
    referent: [{ role: 'territory-referent', place }],
    researcher: [{ role: 'researcher', place: here }],
    'lab-here': [{ role: 'lab-team', place: here }],
    lab: [{ role: 'lab-team' }],
    administrator: [{ role: 'administrator' }],
  }
  for (const [name, held] of Object.entries(roles)) personas[name] = asPerson([...held])
  for (const room of speaking)
    for (const [name, viewer] of named())
      lines.set(`${room.name} ${name}`, await asked(room, viewer))
}, 120_000)

const of = (room: string, name: string) => lines.get(`${room} ${name}`) ?? []

test('the rooms that hold matters say them', () => {
  expect(speaking.map(({ name }) => name).toSorted()).toEqual(
    [
      ...[
        'discussions',
        'draws',
        'economics',
        'events',
        'experiments',
        'funding',
        'governance',
        'home',
        'mailings',
        'network',
      ],
      ...[
        'operations',
        'opinion-maps',
        'participatory-budgets',
        'people',
        'quotes',
        'resources',
        'surveys',
        'tenders',
        'timesheets',
        'votes',
        'watch',
      ],
    ].toSorted(),
  )
})

describe.each(speaking.map(({ name }) => name))('what waits in %s', (room) => {
  test('opens for each person it waits for, with its reason, its time and a key of its own', async () => {
    for (const [name, viewer] of named()) {
      const found = of(room, name)
      expect(new Set(found.map(({ key }) => key)).size, `${name}: two of one key`).toBe(
        found.length,
      )
      for (const line of found) {
        expect(line.why, line.key).not.toBe('')
        expect(line.where, line.key).not.toBe('')
        expect(line.label, line.key).not.toMatch(/undefined|: $/)
        expect(waitingFamilies, line.key).toContain(line.family)
        expect(line.minutes, line.key).toBeGreaterThan(0)
        expect(line.key).not.toContain(' ')
        const { status } = await door.get(line.href, viewer)
        expect(status, `${name} opens ${line.href}`).toBe(200)
      }
    }
  }, 60_000)

  test('is nothing for whoever holds no role, but what is theirs by name', () => {
    for (const name of ['nobody', 'volunteer'])
      expect(of(room, name).filter(({ key }) => !ownKeys.test(key))).toEqual([])
  })

  test('is never more for a part of the team than for the whole of it', () => {
    const all = new Set(of(room, 'administrator').map(({ key }) => key))
    for (const { key } of of(room, 'lab')) expect(all, key).toContain(key)
  })

  test('keeps its keys in the other language, whose words are not the same', async () => {
    const viewer = personas['administrator'] as Viewer
    const inEnglish = { ...database.ctx(), locale: 'en' as const }
    const asked = rooms.find(({ name }) => name === room)
    const english = (await asked?.waiting?.(inEnglish, viewer)) ?? []
    expect(english.map(({ key }) => key)).toEqual(of(room, 'administrator').map(({ key }) => key))
    for (const [at, { why }] of english.entries())
      expect(why).not.toBe(of(room, 'administrator')[at]?.why)
  })
})

test('the demonstration shows something of most rooms', () => {
  const shown = speaking.filter(({ name }) => of(name, 'administrator').length > 0)
  expect(shown.length).toBeGreaterThanOrEqual(6)
})
