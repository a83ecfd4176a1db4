import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { isId } from '#kit/ids.ts'
import { seenField } from '#kit/seen.ts'
import type { HttpContext } from '../routes.ts'
import type { PlatformTables } from '../tables.ts'
import { openCookies, sealCookies } from './sealed-cookies.ts'
import { sentFields } from './sent-body.ts'

export function isForm(c: HttpContext): boolean {
  const type = c.req.header('content-type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)
}

/** What was sent, and its hash, which is all that is kept of it. */
interface SentForm {
  readonly words: string
  readonly key: string
}

/**
 * What makes two posts the same act: the key of the page, the address, and what was written. The
 * key alone would not do: someone may go back and press another button of the same page.
 */
export async function sentFormOf(c: HttpContext): Promise<SentForm | undefined> {
  if (!isForm(c)) return undefined
  const body = await sentFields(c)
  const key = body['_key']
  if (typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return undefined
  const written = await Promise.all(
    Object.entries(body).map(async ([name, value]) => [
      name,
      await Promise.all([value].flat().map(plain)),
    ]),
  )
  const words = JSON.stringify([c.req.path, written])
  return { words, key: createHash('sha256').update(words).digest('hex') }
}

/** A file by its bytes: one that was corrected may keep its name and its size. */
async function plain(value: string | File): Promise<string> {
  if (typeof value === 'string') return value
  const hash = await crypto.subtle.digest('SHA-256', await value.arrayBuffer())
  return `${value.name} ${Buffer.from(hash).toString('hex')}`
}

interface FirstAnswer {
  readonly location: string
  readonly cookies: readonly string[]
}

/** Longer after, someone has come back to an old page: it does not open a door again. */
const sameGesture = 60_000

/**
 * The first to write the key does the act. A second one waits here for the first to commit, and is
 * sent where the first went. After a rollback the key is free again.
 */
export async function claimForm(
  db: Kysely<PlatformTables>,
  { key, words }: SentForm,
  now: Date,
): Promise<FirstAnswer | undefined> {
  const claimed = await db
    .insertInto('submissions')
    .values({ key, at: now, location: null, cookies: null, undoableAct: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const first = await db
    .selectFrom('submissions')
    .select(['at', 'location', 'cookies'])
    .where('key', '=', key)
    .executeTakeFirst()
  const recent = first && now.getTime() - first.at.getTime() <= sameGesture
  return {
    location: first?.location ?? '/',
    cookies: recent && first.cookies ? openCookies(words, first.cookies) : [],
  }
}

/**
 * The browser that sends twice listens to the second answer only: it carries the cookies of the
 * first, without which a double click on “enter” would leave its person outside.
 */
export function answerAgain(c: HttpContext, { location, cookies }: FirstAnswer): Response {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  return c.redirect(location, 303)
}

/**
 * Remembers an act only if it was done, and what was answered: a page shown again, or a button refused, may be sent again.
 * A file that is made once stays where its page is: sent again, the form leads to `madeOnce`.
 */
export async function settleForm(
  db: Kysely<PlatformTables>,
  { key, words }: SentForm,
  answer: Response | undefined,
  { undo, madeOnce }: { readonly undo: string | undefined; readonly madeOnce: string | undefined },
): Promise<void> {
  const location = answer?.headers.get('location') ?? madeOnce
  if (answer && location) {
    const given = answer.headers.getSetCookie()
    const cookies = given.length > 0 ? sealCookies(words, given) : null
    await db
      .updateTable('submissions')
      .set({ location, cookies, undoableAct: undo ?? null })
      .where('key', '=', key)
      .execute()
  } else {
    await sql`delete from submissions where key = ${key}`.execute(db)
  }
}

/**
 * Of two people who save the same thing, the second waits here for the first to commit: all that its handler then reads
 * is what stands. A thing has its form and the cells of its lists, each at an address of its own: they wait for each
 * other by its identifier, the last one of the address, or by the address where it holds none.
 */
export async function waitForOtherEditor(c: HttpContext, db: Kysely<PlatformTables>) {
  if (!isForm(c) || (await sentFields(c))[seenField] === undefined) return
  await waitForEditors(db, c.req.path.split('/').findLast(isId) ?? c.req.path)
}

/** Until whoever writes this thing, or sends the form of this address, is done. */
export async function waitForEditors(db: Kysely<PlatformTables>, thing: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form ${thing}`}, 0))`.execute(db)
}
