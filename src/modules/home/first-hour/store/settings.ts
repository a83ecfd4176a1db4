import type { Kysely } from 'kysely'
import { isNobodys } from '#kit/invented-address.ts'
import { reasonOf } from '#kit/mail-reason.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { holdSetting, keepSetting, readSetting } from '../../store.ts'
import { type FirstHour, readFirstHour } from '../first-hour.ts'
import type { LetterSent } from '../test-letter.ts'

type Db = Kysely<PlatformTables>
interface Now {
  readonly db: Db
  readonly now: Date
}

const firstHour = 'first-hour'

export async function getFirstHour(db: Db): Promise<FirstHour> {
  return readFirstHour(await readSetting(db, firstHour))
}

/** Held until the end of the act: two administrators who leave two steps leave both. */
export async function lockFirstHour(db: Db): Promise<FirstHour> {
  await holdSetting(db, firstHour)
  return getFirstHour(db)
}

export async function saveFirstHour(ctx: Now, hour: FirstHour): Promise<void> {
  await keepSetting(ctx, firstHour, hour)
}

/** Of the setting, and of the lock, of the demonstration. */
export const demonstrationMark = 'demonstration'

export async function findDemonstration(db: Db): Promise<'loaded' | 'removed' | undefined> {
  const kept = (await readSetting(db, demonstrationMark)) as { state?: unknown } | undefined
  return kept?.state === 'loaded' || kept?.state === 'removed' ? kept.state : undefined
}

export async function lockDemonstration(db: Db) {
  await holdSetting(db, demonstrationMark)
  return findDemonstration(db)
}

export async function saveRemoved(ctx: Now): Promise<void> {
  await keepSetting(ctx, demonstrationMark, { state: 'removed' })
}

/** Somebody of the demonstration. */
export function isInvented(personId: string): boolean {
  return Object.values(demoPeople).some(({ id }) => id === personId)
}

const testLetter = 'test-letter'
/** The last letters say how the server does: among them, one that tells. */
const lettersRead = 30

/** When the last test letter was asked for; its address is in the outbox alone, which forgets it. */
export async function keepTestLetter(ctx: Now): Promise<void> {
  await keepSetting(ctx, testLetter, { at: ctx.now.toISOString() })
}

/** The last letters of the outbox, newest first. */
export async function listLettersSent(db: Db): Promise<readonly LetterSent[]> {
  const kept = (await readSetting(db, testLetter)) as { at?: unknown } | undefined
  const rows = await db
    .selectFrom('outbox_mails')
    .select(['at', 'sentAt', 'state', 'lastProblem', 'recipient'])
    .where('state', 'in', ['queued', 'sending', 'sent', 'failed'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(lettersRead)
    .execute()
  return rows.map(({ at, sentAt, state, lastProblem, recipient }) => ({
    at,
    sentAt: sentAt ?? undefined,
    state,
    why: reasonOf({
      state,
      isNobodys: isNobodys(recipient),
      problem: lastProblem ?? undefined,
    }),
    isTest: at.toISOString() === kept?.at,
  }))
}
