import { expect, test } from 'vitest'
import type { FixingAct } from '#kit/fixing-act.ts'
import { fixingActs as draws } from '#modules/draws/fixing-acts.ts'
import { fixingActsPlayed as drawsPlayed } from '#modules/draws/testing/fixing-acts-played.ts'
import { fixingActs as evaluation } from '#modules/evaluation/fixing-acts.ts'
import { fixingActs as events } from '#modules/events/fixing-acts.ts'
import { fixingActs as experiments } from '#modules/experiments/fixing-acts.ts'
import { fixingActs as governance } from '#modules/governance/fixing-acts.ts'
import { fixingActsPlayed as governancePlayed } from '#modules/governance/testing/fixing-acts-played.ts'
import { fixingActs as mailings } from '#modules/mailings/fixing-acts.ts'
import { fixingActsPlayed as mailingsPlayed } from '#modules/mailings/testing/fixing-acts-played.ts'
import { fixingActs as network } from '#modules/network/fixing-acts.ts'
import { fixingActs as opinionMaps } from '#modules/opinion-maps/fixing-acts.ts'
import { fixingActsPlayed as opinionMapsPlayed } from '#modules/opinion-maps/testing/fixing-acts-played.ts'
import { fixingActs as participatoryBudgets } from '#modules/participatory-budgets/fixing-acts.ts'
import { fixingActsPlayed as participatoryBudgetsPlayed } from '#modules/participatory-budgets/testing/fixing-acts-played.ts'
import { fixingActs as resources } from '#modules/resources/fixing-acts.ts'
import { fixingActsPlayed as resourcesPlayed } from '#modules/resources/testing/fixing-acts-played.ts'
import { fixingActs as surveys } from '#modules/surveys/fixing-acts.ts'
import { fixingActs as votes } from '#modules/votes/fixing-acts.ts'
import { fixingActsPlayed as votesPlayed } from '#modules/votes/testing/fixing-acts-played.ts'
import { notFixing, staleActs, undeclaredActs } from './fixing-acts.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src/modules', /\.ts$/)

test('every act that fixes something for good is in the table of its room', () => {
  expect(undeclaredActs(house)).toEqual([])
})

test('no line of a table, and no exception, outlives its function', () => {
  expect(staleActs(house)).toEqual([])
})

test('each exception says why', () => {
  for (const why of Object.values(notFixing)) expect(why.length).toBeGreaterThan(20)
})

test('a new act that forgets the table is found, in a room that has one as in a room that has none', () => {
  const planted = ['src/modules/events/actions/cancel-hall.ts', 'src/modules/watch/actions/send.ts']
  const text = [
    'export async function cancelHall(ctx: Ctx) {}',
    'export function send(ctx: Ctx) {}',
  ]
  const files = planted.map((path, at) => ({ path, text: text[at] ?? '' }))
  expect(undeclaredActs([...house, ...files])).toEqual([
    'events/cancel-hall.ts#cancelHall',
    'watch/send.ts#send',
  ])
  const without = house.filter(({ path }) => path !== 'src/modules/draws/fixing-acts.ts')
  expect(undeclaredActs(without)).toContain('draws/freeze-pool.ts#freezePool')
})

const tables = {
  draws,
  evaluation,
  events,
  experiments,
  governance,
  mailings,
  network,
  resources,
  surveys,
  'opinion-maps': opinionMaps,
  'participatory-budgets': participatoryBudgets,
  votes,
}

test.each(Object.entries(tables))(
  'what an act of %s says that it writes, its actions write',
  (room, acts) => {
    const actions = house
      .filter(({ path }) => path.startsWith(`src/modules/${room}/`) && path.includes('/actions/'))
      .map(({ text }) => text)
      .join('\n')
    const isWritten = (line: string) =>
      actions.includes(`'${line}'`) || actions.includes(`\`${line.split('.')[0]}.\${`)
    const sentences = Object.values(acts).flatMap(
      (act: { readonly writes: readonly string[] }) => act.writes,
    )
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter((line) => !isWritten(line))).toEqual([])
  },
)

/** Where each room plays its cells; what the types ask there is in `ActsWith` and `FixingActName`. */
const cellsOf: Record<keyof typeof tables, readonly string[]> = {
  draws: ['draws/proceedings/routes/fixing-acts.test.ts', 'draws/testing/fixing-acts-played.ts'],
  evaluation: ['evaluation/results/kept-result.test.ts'],
  events: ['events/routes/fixing-acts.test.ts'],
  experiments: ['experiments/routes/fixing-acts.test.ts'],
  governance: ['governance/routes/fixing-acts.test.ts', 'governance/testing/fixing-acts-played.ts'],
  mailings: ['mailings/testing/fixing-acts-played.ts'],
  network: ['network/routes/fixing-acts.test.ts'],
  resources: ['resources/testing/fixing-acts-played.ts'],
  surveys: ['surveys/nouns.test.ts'],
  'opinion-maps': ['opinion-maps/testing/fixing-acts-played.ts'],
  'participatory-budgets': ['participatory-budgets/testing/fixing-acts-played.ts'],
  votes: ['votes/routes/acts.test.ts', 'votes/testing/fixing-acts-played.ts'],
}

test('a new table of a room has its cells played somewhere', () => {
  const withTable = house
    .filter(({ path }) => path.endsWith('/fixing-acts.ts'))
    .map(({ path }) => path.split('/')[2] ?? '')
  expect(Object.keys(cellsOf).toSorted()).toEqual(withTable.toSorted())
})

/** What a room must have played: each act that waits for something, ends something, or tells somebody. */
test.each(Object.entries(tables))('each cell of %s is named where it is played', (room, acts) => {
  const played = cellsOf[room as keyof typeof tables]
    .map((path) => house.find((file) => file.path === `src/modules/${path}`)?.text ?? '')
    .join('\n')
  const isWhole = /fixingActs\['[\w-]+'\]\.(?:settledBefore|endedWithReason)|Object\.keys\(/.test(
    played,
  )
  const missing = Object.entries<FixingAct>(acts).flatMap(([name, act]) => {
    const columns = [act.settledBefore, act.endedWithReason, act.tells]
    const isNamed = new RegExp(`(?:'${name}'|\\b${name}:|\\['${name}'\\])`).test(played)
    return columns.some(({ length }) => length > 0) && !isNamed ? [name] : []
  })
  expect(missing).toEqual([])
  expect(isWhole || played.includes('satisfies Record<')).toBe(true)
})

/** Rooms whose every act is pressed by its page, and held to what its row asks and writes. */
const pressedIn = {
  events: 'events/routes/fixing-acts-pressed.test.ts',
  mailings: 'mailings/routes/fixing-acts.test.ts',
  network: 'network/routes/fixing-acts-pressed.test.ts',
  resources: 'resources/routes/fixing-acts.test.ts',
} as const

test.each(Object.entries(pressedIn))(
  'each act of %s is pressed by its page, which asks and writes what its row says',
  (room, path) => {
    const text = house.find((file) => file.path === `src/modules/${path}`)?.text ?? ''
    expect(text).toContain('await pressed(')
    for (const act of Object.keys(tables[room as keyof typeof pressedIn]))
      expect(text, act).toMatch(new RegExp(`^  (?:'${act}'|${act}): async \\(\\) =>`, 'm'))
  },
)

/** The lists of cells that are played elsewhere. */
const elsewhere = {
  draws: drawsPlayed,
  governance: governancePlayed,
  mailings: mailingsPlayed,
  resources: resourcesPlayed,
  'opinion-maps': opinionMapsPlayed,
  'participatory-budgets': participatoryBudgetsPlayed,
  votes: votesPlayed,
}

test.each(Object.entries(elsewhere))(
  'where a cell of %s is said to be played, that test is there',
  (room, played) => {
    for (const where of Object.values<string>(played)) {
      const [file = '', title = ''] = where.split('#')
      const sourceFile = house.find(({ path }) => path === `src/modules/${room}/${file}`)
      expect(sourceFile, where).toBeDefined()
      expect(sourceFile?.text, where).toContain(title)
    }
  },
)
