import { type Kysely, sql } from 'kysely'
import type { Db, Unreached } from '../context.ts'
import { unreachedOf } from '../mail/unreached.ts'
import type { PlatformTables } from '../tables.ts'
import { tellsOfLetters } from './telling-words.ts'

/** What an act leaves for somebody: letters of the house, and the work that writes others. */
export async function countLetters(db: Db, known?: Unreached): Promise<number> {
  const house: Kysely<PlatformTables> = db
  const { rows } = await sql<{ count: string }>`select
    (select count(*) from outbox_mails where state <> 'held') + (select count(*) from graphile_worker.jobs
      where task_identifier in ('listen')) as count`.execute(house)
  const all = Number(rows[0]?.count ?? 0)
  if (!known) return all
  // A letter to where none arrives is for nobody.
  const to = await house.selectFrom('outbox_mails').select('recipient').execute()
  const addresses = to.map(({ recipient }) => recipient)
  const lost = new Set(await unreachedOf(db, [...new Set(addresses)], known))
  return all - addresses.filter((address) => lost.has(address)).length
}

/** The sentence that an act leaves for the next page. */
export function noticeOf(answer: Response): string {
  const lines = answer.headers.getSetCookie()
  const kept = lines.find((line) => line.startsWith('ouvroir-mot='))
  return kept ? decodeURIComponent(kept.slice(kept.indexOf('=') + 1).split(';')[0] ?? '') : ''
}

/** A sentence that only supposes, or speaks of what comes later, says nothing of what happened. */
const supposes = /(?:^|[.;] )(?:si |if )|recevrez|recevront|will receive/i

/**
 * In every test of the house: an act that says that somebody was told has put a letter in the outbox. Throws, with the
 * sentence, when it has not.
 */
export async function holdToItsWords(
  db: Db,
  before: number,
  path: string,
  answer: Response,
  known?: Unreached,
): Promise<void> {
  const notice = noticeOf(answer)
  if (notice === '' || supposes.test(notice)) return
  if (!tellsOfLetters(notice, 'fr') && !tellsOfLetters(notice, 'en')) return
  if ((await countLetters(db, known)) > before) return
  throw new Error(`${path} says « ${notice} », and no letter is in the outbox`)
}
