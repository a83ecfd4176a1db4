import { expect, test } from 'vitest'
import { certainOtherwise, columnsOf, uncertainOrders } from './certain-order.ts'
import { filesBelow, readHouse } from './source.ts'

const columns = columnsOf(readHouse('db/schema.sql'))
const house = filesBelow('src', /\.tsx?$/)

const planted = (text: string) =>
  uncertainOrders([{ path: 'src/modules/people/store/a.ts', text }], columns)

test('no list of the house is ordered by a time alone', () => {
  expect(uncertainOrders(house, columns)).toEqual([])
})

test('each exception is a file that orders so, and says why', () => {
  for (const [path, why] of Object.entries(certainOtherwise)) {
    const file = house.find((sourceFile) => sourceFile.path === path)
    expect(why.length).toBeGreaterThan(20)
    const elsewhere = { path: 'src/elsewhere.ts', text: file?.text ?? '' }
    expect(uncertainOrders([elsewhere], columns), path).not.toEqual([])
  }
})

test.each([
  ".orderBy('created_at')",
  ".orderBy('o.created_at', 'desc').limit(1)",
  ".orderBy('on_day')\n    .orderBy('starts_at')",
  ".orderBy('id')\n  .execute()\n const b = db.orderBy('asked_at')",
  '.orderBy(sql`coalesce(published_at, seen_at)`, "desc")',
  ".orderBy('answered_at', (order) => order.asc().nullsFirst())",
  ".orderBy('starts_on').orderBy('identities.name')",
  ".orderBy('contact.created_at')",
  'sql`select id from a order by merit desc, published_at desc limit 9`',
  'sql`select (select b from c order by at), id`',
])('a time alone, at the end of %j, is found', (text) => {
  expect(planted(text)).toHaveLength(1)
})

test.each([
  ".orderBy('created_at')\n    .orderBy('id')",
  ".orderBy('o.created_at', 'desc').orderBy('o.id', 'desc')",
  ".orderBy('label')",
  ".orderBy('issued_on').orderBy('number')",
  'sql`select id from a order by at desc, id desc limit 1`',
  '// .orderBy("created_at")',
])('a key of one row ends %j', (text) => {
  expect(planted(text)).toEqual([])
})
