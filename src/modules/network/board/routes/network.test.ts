import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { firstDeclaration } from '../../declaration/declaration.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const room = networkModule(() => [])
const { get } = openDoor(database, { routes: room.routes })

test('a new house has a text to sign from its first day, and does not write it twice', async () => {
  expect((await get('/reseau')).text).toContain('n’est pas encore publiée')
  // The declaration, and the key that signs badges.
  expect(await room.seed?.(database.ctx())).toBe(2)
  expect(await room.seed?.(database.ctx())).toBe(0)
  const page = await get('/reseau')
  expect(page.status).toBe(200)
  expect(page.text).toContain(firstDeclaration.title)
})
