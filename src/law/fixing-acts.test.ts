import { expect, test } from 'vitest'
import { fixingActs as draws } from '#modules/draws/fixing-acts.ts'
import { fixingActs as events } from '#modules/events/fixing-acts.ts'
import { fixingActs as experiments } from '#modules/experiments/fixing-acts.ts'
import { fixingActs as governance } from '#modules/governance/fixing-acts.ts'
import { fixingActs as mailings } from '#modules/mailings/fixing-acts.ts'
import { fixingActs as network } from '#modules/network/fixing-acts.ts'
import { fixingActs as resources } from '#modules/resources/fixing-acts.ts'
import { fixingActs as votes } from '#modules/votes/fixing-acts.ts'
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

const tables = { draws, events, experiments, governance, mailings, network, resources, votes }

test.each(Object.entries(tables))(
  'what an act of %s says that it writes, its actions write',
  (room, acts) => {
    const actions = house
      .filter(({ path }) => path.startsWith(`src/modules/${room}/actions/`))
      .map(({ text }) => text)
      .join('\n')
    const isWritten = (line: string) =>
      actions.includes(`'${line}'`) || actions.includes(`\`${line.split('.')[0]}.\${`)
    const said = Object.values(acts).flatMap(
      (act: { readonly writes: readonly string[] }) => act.writes,
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((line) => !isWritten(line))).toEqual([])
  },
)
