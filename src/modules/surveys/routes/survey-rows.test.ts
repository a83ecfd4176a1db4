import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listSurveys } from '../store/surveys.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

test('several surveys whose last day is over are closed at one press; one that still takes answers is named', async () => {
  const over = await run((ctx) => openedSurvey(ctx, { title: 'Le marché couvert' }))
  const again = await run((ctx) => openedSurvey(ctx, { title: 'La halle' }))
  database.clock.set('2027-01-04T09:00:00Z')
  await database.db
    .updateTable('surveys')
    .set({ closesOn: '2027-06-30' })
    .where('id', '=', again.id)
    .execute()

  const ticked = `?acte=fermer&choix=${over.id}&choix=${again.id}`
  const asked = (await door.get(paths.list + ticked, team)).text
  expect(asked).toContain('Cette enquête ne prend plus de réponses')
  expect(asked).toContain('son dernier jour n’est pas passé')
  const ids = `${over.id} ${again.id}`
  expect((await door.post(paths.closeMany, { ids }, asPerson('innovator'))).status).toBe(403)
  const done = await door.post(paths.closeMany, { ids }, team)
  expect(done.status).toBe(303)
  const states = (await listSurveys(database.db, true)).map(({ title, state }) => [title, state])
  expect(states).toContainEqual(['Le marché couvert', 'closed'])
  expect(states).toContainEqual(['La halle', 'open'])
})

test('a visitor is offered no box', async () => {
  expect((await door.get(paths.list)).text).not.toContain('liste-choix')
  expect((await door.get(paths.list, team)).text).toContain('liste-choix')
})
