import type { Kysely, sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import type { Door } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'

/** One act that may be taken back, from where it can be done. */
export interface Play {
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  /** The thing, as the database holds it; what only grows (lines, passages, a date of change) is left out. */
  readonly seen: () => Promise<unknown>
  /** Somebody else changes the same thing. */
  readonly change: () => Promise<unknown>
}

export interface World {
  readonly db: Db
  readonly door: Door
  readonly staff: Viewer
  readonly other: Viewer
  readonly newId: () => string
  readonly now: () => Date
  readonly chance: TestDatabase['clock']['chance']
  by<T>(person: Viewer, run: (ctx: Ctx) => Promise<T>): Promise<T>
  rows(query: ReturnType<typeof sql>): Promise<unknown>
}

export function makeWorld(
  { db, clock }: Pick<TestDatabase, 'db' | 'clock'>,
  door: Door,
  people: { readonly staff: Viewer; readonly other: Viewer },
): World {
  return {
    ...people,
    db,
    door,
    newId: () => newId(clock.now(), clock.chance),
    now: clock.now,
    chance: clock.chance,
    by: (person, run) => act(door.house, { person }, run),
    rows: async (query) => (await query.execute(db as Kysely<unknown>)).rows,
  }
}

/** Thrown by a play whose beginning did not go as it should. */
export async function good<T extends { readonly ok: boolean }>(done: Promise<T>) {
  const result = await done
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { readonly ok: true }>
}
