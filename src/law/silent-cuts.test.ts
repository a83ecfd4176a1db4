import { expect, test } from 'vitest'
import { cutsOf, knownCuts, silentCuts } from './silent-cuts.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src/modules', /\.ts$/)
const path = 'src/modules/draws/store/planted.ts'
const store = (limit: string, before = '') => ({
  path,
  text: `${before}\nexport async function listPlanted(db: Db, asked: Asked) {\n  return db.selectFrom('draws')${limit}.execute()\n}\n`,
})
const found = (limit: string, before = '') => silentCuts([store(limit, before)])

test('no store cuts a list without its reason', () => {
  expect(silentCuts(house)).toEqual([])
})

test('each reason is of a cut that is there', () => {
  const cuts = house.flatMap(cutsOf).map(({ key }) => key)
  expect(Object.keys(knownCuts).filter((key) => !cuts.includes(key))).toEqual([])
})

test('a number, a constant, and a number where nobody asked are found', () => {
  expect(found('.limit(500)')).toEqual(['draws/store/planted.ts#listPlanted (line 3)'])
  expect(found('.limit(20_000)')).toHaveLength(1)
  expect(found('.limit(asked.limit ?? 1000)')).toHaveLength(1)
  expect(found('.limit(most)', 'const most = 15')).toHaveLength(1)
  expect(found('; sql`select id from draws limit 300`')).toHaveLength(1)
  expect(found('; sql`select id limit $' + '{ids ? null : most}`', 'const most = 9')).toHaveLength(
    1,
  )
})

test('what the caller asks, and one row, are not', () => {
  expect(found('.limit(asked.limit)')).toEqual([])
  expect(found('.limit(limit)')).toEqual([])
  expect(found('.limit(1)')).toEqual([])
  expect(found('.$if(limit !== undefined, (query) => query.limit(limit ?? 0))')).toEqual([])
  expect(found('; sql`select id from draws limit $' + '{asked.limit}`')).toEqual([])
  expect(silentCuts([{ ...store('.limit(500)'), path: 'src/modules/draws/jobs/a.ts' }])).toEqual([])
})
