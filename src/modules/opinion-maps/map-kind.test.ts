import { expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { computeMap } from './computed-map.ts'
import { mapKind } from './map-kind.ts'
import { opinionMapsModule } from './module.ts'
import { getMap, keepCounted, moveMap } from './store/maps.ts'
import { insertStatements } from './store/statements.ts'
import { conversation } from './testing/conversation.ts'

const database = useDatabase()
const door = openDoor(database, { routes: opinionMapsModule.routes })
const team = asPerson('lab-team')
const experimentId = '01900000-0000-7000-8000-00000000e482'

async function opened(hidden: boolean) {
  const phase = {
    phaseId: newId(database.clock.now(), database.clock.chance),
    ...{ experimentId, territoryId: undefined, title: 'Se déplacer' },
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-31', protocolVersion: 2, hidden },
  }
  const settings = mapKind.shape.parse({
    ...{ commitment: 'Répondre à tout.', planned: 40, moderation: 'before' },
  })
  return await act(door.house, { person: team }, (ctx) => mapKind.open(ctx, phase, settings))
}

it('is opened by a phase as a draft, and gives its figures and its evidence back', async () => {
  const { instrumentId: id, href } = await opened(false)
  const ctx = () => database.ctx({ person: team })
  expect(await getMap(database.db, id)).toMatchObject({ state: 'draft', openUntil: '2026-12-31' })
  expect(await mapKind.pending(ctx(), id)).toMatchObject([{ href }])
  expect(await mapKind.evidence(ctx(), id, 'fr')).toEqual([])
  const at = new Date()
  await moveMap(database.db, id, { state: 'open', openedAt: at })
  await insertStatements(
    database.db,
    Array.from({ length: 10 }, (_, place) => ({
      ...{ id: crypto.randomUUID(), mapId: id, number: place + 1, text: `Énoncé ${place + 1}` },
      ...{ origin: 'team', state: 'shown', createdAt: at },
    })),
  )
  const counted = computeMap(conversation(24).task)
  await keepCounted(database.db, id, {
    ...{ counted, countedAt: at, countedPeople: 24, countedMark: '240/0' },
  })
  await moveMap(database.db, id, { state: 'closed', closedAt: at })
  expect(await mapKind.figures(ctx(), id)).toMatchObject([
    { key: 'people', planned: 40 },
    { key: 'statements', actual: 10 },
    { key: 'per-person', actual: undefined },
    { key: 'agreed', actual: counted.consensus.agree.length + counted.consensus.disagree.length },
  ])
  expect(JSON.stringify(await mapKind.evidence(ctx(), id, 'fr'))).toContain('Énoncé 8')
  expect(await mapKind.pending(ctx(), id)).toEqual([])
})

it('is seen by the team alone while its experiment is not published, or it is a draft', async () => {
  const { instrumentId: id, href } = await opened(true)
  await moveMap(database.db, id, { state: 'open', openedAt: new Date() })
  const heard = (on: string) =>
    act(door.house, {}, async (ctx) => {
      for (const listener of opinionMapsModule.listeners ?? [])
        if (listener.on === on) await listener.run(ctx, { id: experimentId })
    })
  const status = async () => (await door.get(href)).status
  expect(await status()).toBe(404)
  expect((await door.get(href, team)).status).toBe(200)
  await heard('experiment.published')
  expect(await status()).toBe(200)
  await heard('experiment.withdrawn')
  expect(await status()).toBe(404)
})
