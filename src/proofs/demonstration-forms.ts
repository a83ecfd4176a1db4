import { beforeAll } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { type Beginning, type TestDatabase, useDatabase } from '#platform/testing/database.ts'
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

/**
 * What the instance of a demonstration holds. It is made once for a run, and each proof has a copy: what one does is
 * not seen by the others.
 */
const demonstration: Beginning = {
  name: 'demonstration',
  async fill(database) {
    const { rooms, door } = wholeHouse(database)
    await act(door.house, {}, async (ctx) => {
      for (const room of rooms) await room.seed?.(ctx)
      for (const room of rooms) await room.demo?.load(ctx)
    })
  },
}

export const useDemonstration = () => useDatabase(demonstration)

/** The same, where what was held can still be corrected: its phase is open. */
export function useOpenDemonstration(): TestDatabase {
  const database = useDemonstration()
  beforeAll(async () => {
    await database.db.updateTable('event_sets').set({ closedAt: null }).execute()
  })
  return database
}

interface PageRead {
  readonly status: number
  readonly text: string
  readonly isHtml: boolean
}

const pages = new Map<string, Promise<PageRead>>()
const forms = new Map<string, Promise<ReadonlyMap<string, readonly FormSeen[]>>>()

const keyOfViewer = (viewer: Viewer | undefined) => JSON.stringify(viewer ?? null)

/**
 * A page of the demonstration with its phases open, as nobody has changed it yet: the copies are alike, so that a page
 * is drawn once for all the proofs of a worker that only read it.
 */
export function readPage(door: Door, path: string, viewer?: Viewer): Promise<PageRead> {
  return once(pages, `${path} ${keyOfViewer(viewer)}`, async () => {
    const { status, text, response } = await door.get(path, viewer)
    const isHtml = /html/.test(response.headers.get('content-type') ?? '')
    return { status, text: isHtml ? text : '', isHtml }
  })
}

const isPaper = /\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/

/** The forms that the pages of the demonstration, not changed yet, offer to somebody. */
export function formsOfDemonstration(
  database: TestDatabase,
  { rooms, door }: { rooms: ReturnType<typeof makeRooms>; door: Door },
  viewer: Viewer = staff,
): Promise<ReadonlyMap<string, readonly FormSeen[]>> {
  return once(forms, keyOfViewer(viewer), async () => {
    const open = await Promise.all(
      rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
    )
    const visit = async (path: string) =>
      isPaper.test(path) ? '' : (await readPage(door, path, viewer)).text
    const first = ['/', ...open.flat().map(({ path }) => path)]
    return (await crawl(listRoutes(), visit, first, 3)).forms
  })
}

/** What failed is tried again by the next one. */
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = kept.get(key)
  if (found) return found
  const made = make().catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  kept.set(key, made)
  return made
}
