import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { economicsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { makeProject } from '../testing/made-project.ts'

const database = useDatabase()
const { house } = openDoor(database, { routes: economicsModule.routes })
const accounts = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(house, { person: accounts }, asked)

test('a project is found by a word of its name, by those alone who keep the accounts', async () => {
  const project = await makeProject(run)
  const word = project.title.split(' ').at(-1) ?? ''
  const search = async (viewer: typeof accounts | undefined, words = word) =>
    (
      (await economicsModule.search?.(database.db, {
        ...{ words, viewer, locale: 'fr', limit: 20 },
      })) ?? []
    ).map(({ href }) => href)
  expect(await search(accounts)).toContain(paths.project(project.slug))
  expect(await search(accounts, 'introuvable')).toEqual([])
  expect(await search(asPerson('lab-team'))).toEqual([])
  expect(await search(undefined)).toEqual([])
})
