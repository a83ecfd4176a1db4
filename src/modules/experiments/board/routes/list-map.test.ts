import { expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { coreRoutes } from '../../module.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const door = openDoor(database, { routes: coreRoutes(() => []) })
const experiment = recordedIn(database)

test('the map shows what the list shows: a search narrows both', async () => {
  const place = await registerPlace(database.ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne-36', name: 'Valbrenne' },
    ...{ source: 'demo', regionCode: '75', population: 8400, lon: 1.2, lat: 46.6 },
  })
  const placed = { territoryId: place.id, visibility: 'published', stage: 'framing' } as const
  await experiment({ ...placed, title: 'Un plan vélo' })
  await experiment({ ...placed, title: 'Une cantine' })
  const mapOf = async (query: string) => {
    const { text } = await door.get(`/experiences${query}`)
    return text.split('Où cela se passe').slice(1).join()
  }
  const all = await mapOf('')
  expect(all).toContain('Un plan vélo')
  expect(all).toContain('Une cantine')
  const found = await mapOf('?q=velo')
  expect(found).toContain('Un plan vélo')
  expect(found).not.toContain('Une cantine')
  expect(await mapOf('?q=zzzzq')).toBe('')
  // The words of a place are searched too.
  expect(await mapOf('?q=valbrenne')).toContain('Une cantine')
})
