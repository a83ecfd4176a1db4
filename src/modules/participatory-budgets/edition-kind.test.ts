import { expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { editionKind } from './edition-kind.ts'
import { participatoryBudgetsModule } from './module.ts'
import { getEdition, moveEdition } from './store/editions.ts'

const database = useDatabase()
const door = openDoor(database, { routes: participatoryBudgetsModule.routes })
const team = asPerson('lab-team')
const experimentId = '01900000-0000-7000-8000-00000000e481'

async function opened(hidden: boolean) {
  const phase = {
    phaseId: newId(database.clock.now(), database.clock.chance),
    ...{ experimentId, territoryId: undefined, title: 'Le budget du lavoir' },
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-31', protocolVersion: 2, hidden },
  }
  const settings = editionKind.shape.parse({
    ...{ envelope: 900_000, planned: 12, whoMay: 'Tout le monde', counting: 'equal-shares' },
  })
  return await act(door.house, { person: team }, (ctx) => editionKind.open(ctx, phase, settings))
}

it('is opened by a phase as a draft of rules, and gives its figures and its evidence back', async () => {
  const { instrumentId: id, href } = await opened(false)
  const ctx = () => database.ctx({ person: team })
  expect(await getEdition(database.db, id)).toMatchObject({
    ...{
      state: 'rules',
      envelopeCents: 900_000,
      ideasUntil: '2026-12-11',
      voteUntil: '2026-12-31',
    },
  })
  expect(await editionKind.figures(ctx(), id)).toMatchObject([
    { key: 'ideas', planned: 12, actual: undefined },
    { key: 'admissible' },
    { key: 'ballots', actual: undefined },
    { key: 'delivered' },
  ])
  expect(await editionKind.pending(ctx(), id)).toMatchObject([{ href }])
  expect(await editionKind.evidence(ctx(), id, 'fr')).toEqual([])

  const project = { number: 1, title: 'Bancs', cents: 40_000, theme: '', area: '' }
  const parts = [
    {
      ...{
        area: '',
        cents: 900_000,
        spent: 40_000,
        voters: 6,
        winners: [1],
        ties: [],
        isByLot: false,
      },
      projects: [{ ...project, isFunded: true, votes: 6, score: 6 }],
    },
  ]
  const result = { parts, voters: 6, screen: 5, paper: 1 }
  await moveEdition(database.db, id, { state: 'ideas', frozenAt: new Date(), rulesSha256: 'f' })
  await moveEdition(database.db, id, { state: 'delivery', result })
  expect((await editionKind.figures(ctx(), id))[2]).toMatchObject({ actual: 6 })
  const [sentence, table] = await editionKind.evidence(ctx(), id, 'fr')
  expect(JSON.stringify(sentence)).toMatch(/400\s?€/)
  expect(table).toMatchObject({ kind: 'table', rows: [['Bancs', expect.any(String), 'Financé']] })
  await moveEdition(database.db, id, { state: 'closed', closedAt: new Date() })
  expect(await editionKind.pending(ctx(), id)).toEqual([])
})

it('is seen by the team alone while its experiment is not published, or its rules are a draft', async () => {
  const { instrumentId: id, href } = await opened(true)
  await moveEdition(database.db, id, { state: 'ideas', frozenAt: new Date(), rulesSha256: 'f' })
  const heard = (on: string) =>
    act(door.house, {}, async (ctx) => {
      for (const listener of participatoryBudgetsModule.listeners ?? [])
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
