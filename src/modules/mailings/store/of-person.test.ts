import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mailingsModule } from '../module.ts'
import { pathTo } from '../paths.ts'

const database = useDatabase()
const { db, clock } = database
const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes })

test('their own data tell the letters that somebody began, confirmed or chose the hour of', async () => {
  clock.set('2026-11-30T09:00:00Z')
  const staff = asPerson('lab-team')
  const other = asPerson('lab-team')
  const { id, listId } = await makeTestMailing(db, clock, { readers: 1, word: 'export' })
  await door.post('/envois/nouvelle', { title: 'Janvier', list: listId }, staff)
  await door.post(pathTo('hour', id), { day: '2026-12-01', time: '8 h' }, staff)
  const toldTo = async ({ id: whose }: { readonly id: string }) => room.personExport?.(db, whose)
  const title = 'Ce que novembre a donné'
  expect(await toldTo(staff)).toMatchObject({
    lettersBegun: [{ title: 'Janvier', at: clock.now() }],
    lettersSent: [],
    lettersScheduled: [{ title, at: new Date('2026-12-01T07:00:00Z') }],
  })
  await door.post(pathTo('send', id), {}, staff)
  expect(await toldTo(staff)).toMatchObject({
    lettersSent: [{ title, at: clock.now() }],
    lettersScheduled: [],
  })
  expect(await toldTo(other)).toMatchObject({
    ...{ lettersBegun: [], lettersSent: [], lettersScheduled: [] },
  })
})
