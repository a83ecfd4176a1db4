import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { makeRooms, timetableOf } from './app.ts'

const database = useDatabase()

it('each night, bytes that no row knows go, a day after they were written', async () => {
  const { storage, clock, ctx } = database
  const bytes = new TextEncoder().encode('Une photo dont l’acte a été annulé.')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storage.write(sha256, bytes)
  const sweep = timetableOf([], storage).find(({ name }) => name === 'sweep-files')

  const written = Date.now()
  clock.set(new Date(written + 3_600_000))
  await sweep?.run(ctx())
  expect(await storage.read(sha256)).toEqual(bytes)

  clock.set(new Date(written + 25 * 3_600_000))
  await sweep?.run(ctx())
  expect(await storage.read(sha256)).toBeUndefined()
})

it('two appointments never bear the same name: the second would replace the first', () => {
  const names = timetableOf(makeRooms(), database.storage).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
