import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { saidOfLetters, type Telling } from '#kit/telling.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'
import type { Door } from './door.ts'
import { deadLinks, type Letter } from './follow-letters.ts'
import { noticeOf } from './said-and-sent.ts'
import { testSettings } from './world.ts'

export interface ToldPress {
  readonly path: string
  readonly fields?: Readonly<Record<string, string>>
  readonly as?: Viewer
  /** Who must find a letter. */
  readonly email: string
}

/**
 * Plays a sentence that says that somebody was told, twice: with an address, a letter to it is in the outbox; without
 * any, the page says so and no letter is there. `make` brings what is pressed to the moment before. Each link of the
 * letters is then opened as whoever receives them.
 */
export async function playTold(
  { door, db }: { readonly door: Door; readonly db: Db },
  telling: Telling,
  make: () => Promise<ToldPress>,
  forget: (db: Db) => Promise<void> = forgetAddresses,
): Promise<void> {
  for (const isReached of [true, false]) {
    const press = await make()
    if (!isReached) await forget(db)
    const before = new Set((await letters(db)).map(({ id }) => id))
    const done = await door.post(press.path, press.fields ?? {}, press.as)
    expect(done.status, done.text.slice(0, 2_000)).toBe(303)
    const fresh = (await letters(db)).filter(({ id }) => !before.has(id))
    const people = fresh.map(({ to }) => to).filter((to) => to !== testSettings.contactEmail)
    const words = saidOfLetters(telling, isReached ? people.length : 0)
    expect(noticeOf(done.response)).toBe(words)
    expect(await deadLinks({ door, db }, fresh)).toEqual([])
    if (isReached) expect(people).toContain(press.email)
    else expect(people).toEqual([])
  }
  expect(telling.nobody).toMatch(/(?:prévene|dites|posez|imprimez|envoyez|tell|print)/i)
}

/** Takes their address away from everybody of the house. */
async function forgetAddresses(db: Db): Promise<void> {
  await sql`update identities set email = null`.execute(db as Kysely<PlatformTables>)
}

async function letters(db: Db): Promise<readonly (Letter & { readonly id: string })[]> {
  const house: Kysely<PlatformTables> = db
  return house
    .selectFrom('outbox_mails')
    .select(['id', 'recipient as to', 'bodyText as text'])
    .execute()
}
