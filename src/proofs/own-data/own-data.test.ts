import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { eraseByRule } from '#modules/people/rights/actions/erase-person.ts'
import { platformColumns } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'
import {
  excepted,
  exportFaults,
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
const keepers: readonly Keeper[] = [{ name: 'platform', columns: platformColumns }, ...rooms].map(
  (keeper) => (keeper.name === 'people' ? withForgotten(keeper) : keeper),
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

beforeAll(async () => {
  for (const name of forgotten)
    await sql`alter table roles_held add column ${sql.ref(name)} text`.execute(db)
  planted = await plant(db, database.connectionString, keepers)
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

  it('would be seen to leave out a column that is new', () => {
    expect(told.untold.filter(isForgotten)).toEqual(['roles_held.nickname'])
  })
})

describe('an erasure', () => {
  let standing: readonly string[]
  beforeAll(async () => {
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

  it('would be seen to leave a column that is new', () => {
    expect(standing.filter(isForgotten)).toEqual(['roles_held.door_code', 'roles_held.nickname'])
  })
})
