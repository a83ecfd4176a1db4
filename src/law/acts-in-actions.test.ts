import { expect, test } from 'vitest'
import { actsIn, isRead, writersIn, writersOf } from './acts-in-actions.ts'
import { filesBelow, type SourceFile } from './source.ts'

const house = filesBelow('src/modules', /\.tsx?$/)
const writers = writersOf(house)

test('routes, pages and papers do nothing: acts are in actions', () => {
  const faults = house
    .filter(({ path }) => isRead(path))
    .flatMap((file) => actsIn(file, writers).map((fault) => `${file.path} ${fault}`))
  expect(faults).toEqual([])
})

test('most stores write, and most routes are looked at', () => {
  expect([...writers.values()].filter(({ size }) => size > 0).length).toBeGreaterThan(100)
  expect(house.filter(({ path }) => isRead(path)).length).toBeGreaterThan(800)
})

const store: SourceFile = {
  path: 'src/modules/events/store/seats.ts',
  text: `export function findSeat(db: Db) {
  return db.selectFrom('seats').execute()
}
export async function dropSeat(db: Db) {
  await db.deleteFrom('seats').execute()
}
export const renameSeat = (db: Db) => sql\`update seats as old set name = ''\`.execute(db)
export async function replaceSeat(db: Db) {
  await dropSeat(db)
}
// delete from seats, some day
export function countSeats(db: Db) {
  return sql\`select count(*) from seats for update\`.execute(db)
}`,
}
const route = (text: string): SourceFile => ({ path: 'src/modules/events/routes/seats.tsx', text })

test('what writes is told from what reads, through what it calls', () => {
  expect([...writersIn(store)].sort()).toEqual(['dropSeat', 'renameSeat', 'replaceSeat'])
})

test('a writer is known through the door of its sub-room and that of its room', () => {
  const at = 'src/modules/events'
  const doors = [
    { path: `${at}/index.ts`, text: "export { dropSeat } from './seating/index.ts'" },
    { path: `${at}/seating/index.ts`, text: "export { dropSeat } from './store/seats.ts'" },
  ]
  const known = writersOf([...doors, { ...store, path: `${at}/seating/store/seats.ts` }])
  expect(actsIn(route("import { dropSeat } from '../index.ts'"), known)).toEqual([
    'takes dropSeat from a store',
  ])
})

test('a route that writes, audits or mails is seen, and one that reads is not', () => {
  const door = {
    path: 'src/modules/events/index.ts',
    text: "export { countSeats, dropSeat } from './store/seats.ts'",
  }
  const known = writersOf([store, door])
  const planted = route(`import { dropSeat } from '#modules/events/index.ts'
import { findSeat, replaceSeat } from '../store/seats.ts'
async function act({ ctx }) {
  ctx.audit({ act: 'seat.replaced' })
  ctx.mail(seatMail)
}`)
  expect(actsIn(planted, known)).toEqual([
    'takes dropSeat from a store',
    'takes replaceSeat from a store',
    'calls ctx.audit',
    'calls ctx.mail',
  ])
  const twin = route(`import { countSeats, findSeat } from '../store/seats.ts'
// ctx.audit( is for actions
const form = ctx.mails`)
  expect(actsIn(twin, known)).toEqual([])
})
