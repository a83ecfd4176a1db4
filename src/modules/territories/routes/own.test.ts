import { expect, test } from 'vitest'
import { recordMandate, recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { registerPlace } from '../index.ts'
import { territoriesModule } from '../module.ts'
import { paths } from '../paths.ts'

const database = useDatabase()
const door = openDoor(database, { routes: territoriesModule(() => []).routes })
const staff = asPerson('lab-team')

const place = (name: string) =>
  act(door.house, { person: staff }, (ctx) =>
    registerPlace(ctx, {
      ...{ kind: 'commune', subtype: '', source: 'demo' },
      ...{ name, slug: name.toLowerCase() },
    }),
  )
const at = (id: string) =>
  ({ role: 'territory-referent', place: { kind: 'territory', id } }) as const

test('leads to the territory of whoever answers for one, and lists several', async () => {
  const [one, two] = [await place('Valbrenne'), await place('Lauris')]
  const only = await door.get(paths.own, { ...staff, roles: [at(one.id)] })
  expect([only.status, only.location]).toEqual([303, paths.territory('valbrenne')])
  const both = await door.get(paths.own, { ...staff, roles: [at(one.id), at(two.id)] })
  expect(both.status).toBe(200)
  for (const slug of ['valbrenne', 'lauris']) expect(both.text).toContain(paths.territory(slug))
})

test('leads whoever holds a mandate there today, and no longer once it is over', async () => {
  const { id: territoryId } = await place('Montreuil')
  const personId = await act(door.house, { person: staff }, async (ctx) => {
    const id = await recordPerson(ctx, { name: 'Odile Serre', email: 'o@montreuil.example' })
    await recordMandate(ctx, {
      ...{ personId: id, territoryId, title: 'Maire' },
      ...{ startsOn: '2020-05-01', endsOn: '2032-05-01' },
    })
    return id
  })
  const odile = asPerson([], { id: personId })
  expect((await door.get(paths.own, odile)).location).toBe(paths.territory('montreuil'))
  database.clock.pass({ seconds: 8 * 366 * 86_400 })
  expect((await door.get(paths.own, odile)).text).toContain('rattaché à aucun territoire')
})

test('says what to do where there is none, and asks visitors to sign in', async () => {
  const { status, text } = await door.get(paths.own, asPerson([]))
  expect([status, text.includes('rattaché à aucun territoire')]).toEqual([200, true])
  expect((await door.get(paths.own)).status).not.toBe(200)
})
