import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { grantRead, makeProject } from '../testing/made-project.ts'
import { addGrant } from './keep-grants.ts'
import { readCerfa } from './read-cerfa.ts'

const database = useDatabase()
const house = testHouse(database)
const run = <T>(asked: (ctx: Ctx) => Promise<T>, person = asPerson('finance')) =>
  act(house, { person }, asked)

test('a form is of one grant, named where there are several', async () => {
  const { slug } = await makeProject(run)
  const read = (funder: string) => run((ctx) => readCerfa(ctx, slug, '12156', funder))
  expect(await read('')).toMatchObject({ refusal: 'grant-unclear', funders: [] })
  await run((ctx) => addGrant(ctx, slug, grantRead))
  expect(await read('')).toMatchObject({ ok: true, value: { filled: { ok: true } } })
  await run((ctx) => addGrant(ctx, slug, { ...grantRead, funder: 'Région de Bise' }))
  const refused = await read('')
  expect(refused).toMatchObject({ refusal: 'grant-unclear' })
  expect('funders' in refused && refused.funders.toSorted()).toEqual([
    'Région de Bise',
    'Région d’Orée',
  ])
  expect(await read('bise')).toMatchObject({ value: { grant: { funder: 'Région de Bise' } } })
  expect(await read('commune')).toMatchObject({ refusal: 'grant-unclear' })
})
