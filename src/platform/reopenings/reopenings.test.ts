import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  dropReopenings,
  exportReopenings,
  forgetInReopenings,
  listReopenings,
  recordReopening,
} from './reopenings.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const person = asPerson('lab-team')

test('each time stays, the last first; the person goes and the reason stays; all goes with the thing', async () => {
  const [kept, gone] = [newId(clock.now(), clock.chance), newId(clock.now(), clock.chance)]
  await recordReopening(ctx({ person }), `mission:${kept}`, 'Deux tables manquent.')
  clock.pass({ days: 1 })
  await recordReopening(ctx({ person }), `mission:${kept}`, 'Une table manque encore.')
  await recordReopening(ctx({ person }), `mission:${gone}`, 'Pour une autre mission.')
  await recordReopening(ctx({ person }), `event:${gone}`, 'Pour un rendez-vous.')
  const reasons = async () =>
    (await listReopenings(db, `mission:${kept}`)).map(({ reason, byId }) => [reason, byId])
  expect(await reasons()).toEqual([
    ['Une table manque encore.', person.id],
    ['Deux tables manquent.', person.id],
  ])
  expect(await exportReopenings(db, person.id)).toHaveLength(4)

  await forgetInReopenings(db, person.id)
  expect(await exportReopenings(db, person.id)).toEqual([])
  expect(await reasons()).toEqual([
    ['Une table manque encore.', undefined],
    ['Deux tables manquent.', undefined],
  ])

  const standing = async (ids: readonly string[]) => ids.filter((id) => id === kept)
  expect(await dropReopenings(db, 'mission', standing)).toBe(1)
  expect(await reasons()).toHaveLength(2)
  expect(await listReopenings(db, `event:${gone}`)).toHaveLength(1)
})
