import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { nameProtocolVersion } from '../../writing/actions/name-protocol-version.ts'
import { longestVersionName } from '../protocol-version-name.ts'
import { listVersionNames } from '../store/version-names.ts'
import { beginProtocol, lockProtocol, saveVersion } from '../store/versions.ts'

const database = useDatabase()
const { db, clock } = database
const own = protocolRoutes(() => [])
const { get, post, house } = openDoor(database, { routes: [...own, ...coreRoutes(() => [])] })
const staff = asPerson('lab-team')
const recorded = recordedIn(database)

/** Three versions, that one person saved in a row. */
async function written(): Promise<Experiment> {
  const experiment = await recorded({ stage: 'protocol' })
  const save = { authorId: staff.id, at: clock.now() }
  await beginProtocol(db, experiment.id, { ...save, act: 'begun', answers: wholeProtocol })
  for (const title of ['Deuxième titre', 'Troisième titre']) {
    const protocol = await lockProtocol(db, experiment.id)
    if (!protocol) throw new Error('no protocol')
    const answers = { title: { kind: 'text' as const, text: title } as never }
    await saveVersion(db, protocol, { ...save, act: 'written', answers })
  }
  return experiment
}

const name = (experiment: Experiment, number: string, words: string) =>
  post(protocolPaths.versions(experiment.slug), { number, name: words }, staff)
const namesOf = async (experiment: Experiment) => [...(await listVersionNames(db, experiment.id))]

describe('a version is named', () => {
  test('on its own line, in the comparison and on what is taken away', async () => {
    const experiment = await written()
    const path = protocolPaths.versions(experiment.slug)
    expect((await get(path, staff)).text).toMatch(/Versions 2 à 3/)
    expect((await name(experiment, '3', '  Avant l’atelier de mars ')).status).toBe(303)
    const list = (await get(path, staff)).text
    expect(list).toMatch(/Version 3\s: «\sAvant l’atelier de mars\s»/)
    expect(list).not.toMatch(/Versions 2 à 3/)
    const compared = (await get(protocolPaths.differencesOf(experiment.slug, 1, 3), staff)).text
    expect(compared).toMatch(/à la version 3 \(«\sAvant l’atelier de mars\s»\)/)
    for (const format of ['md', 'json'] as const) {
      const { text } = await get(protocolPaths.document(experiment.slug, format), staff)
      expect(text).toContain('Avant l’atelier de mars')
    }
  })

  test('an empty name takes it away; one that is too long is typed again', async () => {
    const experiment = await written()
    await name(experiment, '2', 'Un nom')
    const longest = 'x'.repeat(longestVersionName)
    expect((await name(experiment, '3', longest)).status).toBe(303)
    expect((await name(experiment, '3', '')).status).toBe(303)
    expect((await name(experiment, '2', `${longest}x`)).status).toBe(422)
    expect(await namesOf(experiment)).toEqual([[2, 'Un nom']])
    expect((await name(experiment, '2', '   ')).status).toBe(303)
    expect(await namesOf(experiment)).toEqual([])
  })

  test('what does not exist, or is frozen, is refused', async () => {
    const experiment = await written()
    const named = (number: number) =>
      act(house, { person: staff }, (ctx) =>
        nameProtocolVersion(ctx, experiment.id, { number, name: 'Autre nom' }),
      )
    expect(await named(9)).toMatchObject({ refusal: 'no-version' })
    expect((await name(experiment, '9', 'Un nom')).text).toContain('Aucune version n’a ce numéro')
    await name(experiment, '3', 'Figée ainsi')
    const adoption = { circle: 'Comité', adoptedOn: '2026-11-25', minutes: 'Aucune objection.' }
    await post(
      protocolPaths.adoption(experiment.slug),
      { ...adoption, link: '', version: '3' },
      staff,
    )
    expect((await post(protocolPaths.freeze(experiment.slug), {}, staff)).status).toBe(303)
    expect(await named(3)).toMatchObject({ refusal: 'frozen' })
    expect((await name(experiment, '3', '')).text).toContain('elle garde son nom')
    expect(await namesOf(experiment)).toEqual([[3, 'Figée ainsi']])
  })

  test('by those who write it alone', async () => {
    const experiment = await written()
    const path = protocolPaths.versions(experiment.slug)
    expect((await post(path, { number: '1', name: 'x' }, asPerson([]))).status).not.toBe(303)
    expect((await post(path, { number: '1', name: 'x' })).status).not.toBe(422)
    expect(await namesOf(experiment)).toEqual([])
  })
})
