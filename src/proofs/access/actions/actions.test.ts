import { beforeAll, describe, expect, it } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../../app.ts'
import { handedBy, type RoomProofs } from '../handed.ts'
import { everyLeft, everyPermission, tellNoticed } from '../sweep.ts'
import { type Asking, askingOf, permissionsOf, roomsWithActions } from './asking.ts'
import { faultsOf, isNoticed, type Sampled } from './matrix.ts'

const database = useDatabase()
const noticed: string[] = []
const rooms = makeRooms()
const { house } = openDoor(database, { routes: [] })
let nobody = ''

beforeAll(async () => {
  await act(house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
    nobody = await recordPerson(ctx, { name: 'Camille Arnaud', email: 'camille@ailleurs.example' })
  })
}, 600_000)

type Handed = Pick<RoomProofs, 'acts' | 'noActs' | 'alwaysYes'>

/** The calls that a room hands over itself, or else those that stand beside this proof; none of either fails. */
async function callsOf(room: string): Promise<Handed> {
  return (await handedBy(room)) ?? ((await import(`./rooms/${room}.ts`)) as Handed)
}

function called({ acts = {} }: Handed, asking: readonly Asking[]) {
  return asking.flatMap((item) => {
    const samples: readonly Sampled[] = [acts[item.name] ?? []].flat()
    return samples.map((sample) => ({ asking: item, sample }))
  })
}

describe.each(roomsWithActions().filter((room) => askingOf(room).length > 0))('%s', (room) => {
  const asking = askingOf(room)

  it('hands over a sample call of each action that asks a permission, or says why not', async () => {
    const { acts = {}, noActs = {} } = await callsOf(room)
    const names = new Set(asking.map(({ name }) => name))
    const told = [...Object.keys(acts), ...Object.keys(noActs)]
    expect([...names].filter((name) => !told.includes(name))).toEqual([])
    expect(told.filter((name) => !names.has(name))).toEqual([])
  })

  it('lets in whoever may, and nobody else, without any route before it', async () => {
    const faults: string[] = []
    for (const { asking: one, sample } of called(await callsOf(room), asking))
      faults.push(...(await faultsOf(house, nobody, one, sample)))
    expect(faults).toEqual([])
  }, 600_000)

  it('notices any permission of an action that is switched off', async () => {
    const handed = await callsOf(room)
    const samples = called(handed, asking)
    const reached = permissionsOf(room).filter((permission) =>
      asking.some(({ asks }) => asks.includes(permission)),
    )
    const unseen: string[] = []
    for (const permission of reached)
      if (await isNoticed(house, nobody, permission, samples)) noticed.push(permission)
      else unseen.push(permission)
    const told = Object.keys(handed.alwaysYes ?? {})
    expect(unseen.map((one) => one.replace(/.*#/, ''))).toEqual(told)
  }, 600_000)
})

it('leaves each permission that no action is refused by to one proof of pages', async () => {
  tellNoticed('actions', noticed)
  const left = await everyLeft()
  expect(left.toSorted()).toEqual(
    everyPermission()
      .filter((one) => !noticed.includes(one))
      .toSorted(),
  )
})
