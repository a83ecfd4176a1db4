import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { eraseByRule } from '#modules/people/rights/actions/erase-person.ts'
import { platformColumns } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'
import { type Neighbour, plantNeighbour, rowsOfNeighbour, toldOfNeighbour } from './neighbour.ts'
import {
  excepted,
  exportFaults,
  isAddressAlone,
  type Keeper,
  type Planted,
  person,
  plant,
  saysNotWhose,
  standingAfter,
} from './one-person.ts'

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const house = testHouse(database)
const account = { fr: 'tant que le compte existe', en: 'as long as the account exists' }
const personal = { class: 'personal', kept: account } as const

/** Columns that a migration of tomorrow would add to a table of people, and that no act knows of. */
const forgotten = ['nickname', 'door_code'] as const
/** What the platform keeps of somebody, a room tells and empties in its place. */
const platform: Keeper = {
  name: 'platform',
  columns: platformColumns,
  personExport: async (db, id) => ({
    all: await Promise.all(rooms.map(({ personExport }) => personExport?.(db, id))),
  }),
}
const keepers: readonly Keeper[] = [platform, ...rooms].map((keeper) =>
  keeper.name === 'people' ? withForgotten(keeper) : keeper,
)

function withForgotten(keeper: Keeper): Keeper {
  const [nickname, doorCode] = forgotten
  const roles = keeper.columns['roles_held'] ?? table()
  const columns = {
    ...roles.columns,
    [nickname]: personal,
    [doorCode]: { class: 'secret', kept: account } as const,
  }
  return { ...keeper, columns: { ...keeper.columns, roles_held: { ...roles, columns } } }
}

const isForgotten = (place: string) => forgotten.some((name) => place === `roles_held.${name}`)

let planted: Planted
let told: Awaited<ReturnType<typeof exportFaults>>
let neighbour: Neighbour

beforeAll(async () => {
  for (const name of forgotten)
    await sql`alter table roles_held add column ${sql.ref(name)} text`.execute(db)
  planted = await plant(db, database.connectionString, keepers)
  neighbour = await plantNeighbour(planted)
  told = await exportFaults(planted)
}, 120_000)

describe('the register of columns', () => {
  it('says whose the rows are, of each table that is about people or opens a door', () => {
    expect(planted.places.length).toBeGreaterThan(80)
    expect(saysNotWhose(keepers)).toEqual([])
    const unsaid = { name: 'trees', columns: { owners: table([personal, 'name']) } }
    const said = {
      name: 'trees',
      columns: { owners: peopleTable(ownedBy('id'), [personal, 'id']) },
    }
    expect(saysNotWhose([unsaid, said])).toEqual(['owners'])
  })

  it('finds by the address alone only what has no name beside it', () => {
    const alone = planted.places.filter(({ rules }) => isAddressAlone(rules))
    expect(alone.map(({ table: name }) => name).sort()).toEqual([
      'outbox_mails',
      'resource_invitation_identities',
      'saved_search_identities',
      'sign_in_requests',
    ])
    const named = alone.filter(({ rules }) =>
      Object.keys(rules.columns).some(
        (name) => /(?:^|_)name$/.test(name) && name !== 'attached_name',
      ),
    )
    expect(named).toEqual([])
  })
})

describe('the export of one’s own data', () => {
  it('tells what the register says is personal, and leaves out what it excepts, with its reason', () => {
    expect(
      told.untold.filter((place) => !isForgotten(place)),
      'Tell each in personExport of its room, or say in the register of columns why it is untold.',
    ).toEqual(excepted(planted, 'untold'))
  })

  it('tells no secret', () => {
    expect(told.secrets).toEqual([])
  })

  it('tells nothing of another person of the same mailbox, under another name', async () => {
    expect(neighbour.tables.length).toBeGreaterThan(50)
    expect(await toldOfNeighbour(planted, neighbour)).toEqual([])
  })

  it('would be seen to leave out a column that is new', () => {
    expect(told.untold.filter(isForgotten)).toEqual(['roles_held.nickname'])
  })
})

describe('an erasure', () => {
  let standing: readonly string[]
  let before: Awaited<ReturnType<typeof rowsOfNeighbour>>
  beforeAll(async () => {
    before = await rowsOfNeighbour(planted, neighbour)
    standing = await standingAfter(planted, () =>
      act(house, {}, async (ctx) => {
        const erased = await eraseByRule(ctx, { all: () => rooms }, person.id)
        if (!erased.ok) throw new Error(erased.refusal)
      }),
    )
  }, 60_000)

  it('empties what is personal or secret, and leaves what the register says that stays, with its reason', () => {
    expect(
      standing.filter((place) => !isForgotten(place)),
      'Empty each in personErase of its room, or say in the register of columns why it stays.',
    ).toEqual(excepted(planted, 'stays'))
  })

  it('leaves what another person of the same mailbox has under another name', async () => {
    expect(await rowsOfNeighbour(planted, neighbour)).toEqual(before)
  })

  it('would be seen to leave a column that is new', () => {
    expect(standing.filter(isForgotten)).toEqual(['roles_held.door_code', 'roles_held.nickname'])
  })
})
