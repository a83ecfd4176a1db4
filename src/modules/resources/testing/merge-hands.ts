import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../actions/publish-resource.ts'
import { resourcesModule } from '../module.ts'
import { writingPaths } from '../paths/writing.ts'
import { draftResource } from '../working/actions/draft-resource.ts'
import { aSheet } from './examples.ts'

type Words = Parameters<typeof aSheet>[0]

/** Makes resources and merges them as the team does, by its page: for tests. */
export function mergeHands(database: TestDatabase) {
  const { db } = database
  const { routes, listeners = [] } = resourcesModule
  const door = openDoor(database, { routes, listeners })
  const staff = asPerson('lab-team')
  const by = <T>(run: (ctx: Ctx) => Promise<T>) => act(door.house, { person: staff }, run)
  const make = async (how: typeof draftResource, title: string, words: Words = {}) => {
    const done = await by((ctx) => how(ctx, aSheet({ title, origin: undefined, ...words })))
    if (!done.ok) throw new Error(done.refusal)
    return done.value
  }
  return {
    ...door,
    staff,
    by,
    made: (title: string, words?: Words) => make(publishResource, title, words),
    drafted: (title: string, words?: Words) => make(draftResource, title, words),
    merge: (
      kept: string,
      other: string,
      more: Record<string, string> = {},
      person: Viewer = staff,
    ) => door.post(writingPaths.merge(kept), { avec: other, sure: 'yes', ...more }, person),
    rowOf: (slug: string) =>
      db.selectFrom('resources').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow(),
  }
}
