import type { Viewer } from '#kit/viewer.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, type FormSeen } from './crawl.ts'

const staff = asPerson('administrator')

/** The whole house, for whoever may do everything in it. */
export function wholeHouse(database: TestDatabase) {
  const rooms = makeRooms()
  const { identify: _, ...needs } = roomNeeds(rooms)
  return { rooms, door: openDoor(database, { ...needs, stepUp: () => undefined }), staff }
}

/** What the instance of a demonstration holds. */
export async function loadDemonstration(
  database: TestDatabase,
  { rooms, door }: { rooms: ReturnType<typeof makeRooms>; door: Door },
): Promise<void> {
  await act(door.house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
  })
  // What was held is corrected as long as its phase is open.
  await database.db.updateTable('event_sets').set({ closedAt: null }).execute()
}

/** Loads the demonstration, and finds the forms that its pages offer. */
export async function formsOfDemonstration(
  database: TestDatabase,
  house: { rooms: ReturnType<typeof makeRooms>; door: Door },
  viewer: Viewer = staff,
): Promise<ReadonlyMap<string, readonly FormSeen[]>> {
  await loadDemonstration(database, house)
  const { rooms, door } = house
  const open = await Promise.all(
    rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, response } = await door.get(path, viewer)
    return /html/.test(response.headers.get('content-type') ?? '') ? text : ''
  }
  const first = ['/', ...open.flat().map(({ path }) => path)]
  const { forms } = await crawl(listRoutes(), visit, first, 3)
  return forms
}
