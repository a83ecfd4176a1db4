import { isStaff, type RoleName, type Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import type { Module } from '#platform/module.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { discussionAt } from '../actions/find-thing.ts'
import { discussionsModule } from '../module.ts'

export const gardenId = '01900000-0000-7000-8000-00000000ga01'.replace('ga', 'ba')
export const garden = `/discussions/garden/${gardenId}`

/** A thing of no room: it exists or not, and the team reads it or nobody does, as a test says. */
export function openGarden(database: TestDatabase) {
  const state = { exists: true, hidden: false }
  const gardens: Module = {
    name: 'gardens',
    routes: [],
    columns: {},
    discussed: [
      {
        kind: 'garden',
        family: 'means',
        pages: ['/jardins/:slug'],
        find: async (_ctx, key) =>
          state.exists && [gardenId, 'le-lavoir'].includes(key)
            ? {
                id: gardenId,
                title: 'Le jardin du lavoir',
                href: '/jardins/le-lavoir',
                readers: 'lab',
                may: (viewer) => isStaff(viewer) && !state.hidden,
              }
            : undefined,
      },
    ],
  }
  const module = discussionsModule(() => [gardens])
  const kinds = { all: () => [gardens] }
  const door = openDoor(database, {
    routes: module.routes,
    discussionAt: (ctx, path, viewer) => discussionAt(ctx, kinds, path, viewer),
  })
  const house = testHouse(database)
  return {
    state,
    kinds,
    door,
    house,
    module,
    /** Somebody who holds this role, with a mailbox. */
    person: (name: string, role: RoleName): Promise<Viewer> =>
      act(house, {}, async (ctx) => {
        const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@jardin.exemple.fr`
        const personId = await recordPerson(ctx, { name, email })
        await recordRole(ctx, { personId, role })
        return { id: personId, name, roles: [{ role }], secondFactor: true }
      }),
  }
}
