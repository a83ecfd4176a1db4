import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { questionsIn } from '#platform/database/asked-together.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { governanceModule } from '../module.ts'

// Twenty circles ask no more of the database than two: their members, roles and mandates are asked for at once.

const database = useDatabase()
const door = openDoor(database, { routes: governanceModule.routes, cachesPages: false })
const staff = asPerson('lab-team')
let member: Viewer
const asked: string[] = []

/** A circle, and the circle that it holds: somebody takes part in it, with the roles of its model. */
async function open(name: string) {
  const words = { name, purpose: `Raison d’être de ${name}`, visibility: 'public' }
  await door.post('/cercles/nouveau', { ...words, template: 'lab-steering' }, staff)
  const slug = name.toLowerCase().replace(' ', '-')
  const input = { name: member.name, email: 'ines@exemple.fr' }
  expect((await door.post(`/cercles/${slug}/membres`, input, staff)).status).toBe(303)
}

beforeAll(async () => {
  const name = 'Inès Carlier'
  const id = await recordPerson(database.ctx(), { name, email: 'ines@exemple.fr' })
  member = asPerson([], { id, name })
  await open('Cercle un')
  await open('Cercle deux')
  const real = pg.Client.prototype.query as (...args: unknown[]) => unknown
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first] = args as [string | { readonly text: string }]
    asked.push(typeof first === 'string' ? first : first.text)
    return real.apply(this, args)
  } as never)
})
afterAll(() => vi.restoreAllMocks())

async function questionsOf(path: string, viewer: Viewer | undefined) {
  await door.get(path, viewer)
  asked.length = 0
  expect((await door.get(path, viewer)).status).toBe(200)
  return asked.flatMap(questionsIn).length
}

test('circles, one circle, the register and its preparation ask the same of two circles and of six', async () => {
  const pages = ['/cercles', '/cercles/cercle-un', '/decisions', '/decisions/nouvelle']
  const askedBy = async () => {
    const counts: Record<string, number> = {}
    for (const path of pages) counts[path] = await questionsOf(path, member)
    counts['/cercles of a visitor'] = await questionsOf('/cercles', undefined)
    return counts
  }
  const ofTwo = await askedBy()
  for (const name of ['Cercle trois', 'Cercle quatre', 'Cercle cinq', 'Cercle six'])
    await open(name)
  expect(await askedBy()).toEqual(ofTwo)
})
