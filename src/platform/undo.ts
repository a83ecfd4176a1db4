import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { AnyUndoKind, PlainState, UndoKind, UndoOffer } from '#kit/undo.ts'
import type { Ctx } from './context.ts'
import type { PlatformTables } from './tables.ts'

/** How long whoever acted may take it back. */
export const undoSeconds = 60

/**
 * How long what the act says waits: longer than the minute, so that a press at its last second, which takes a moment to be
 * written, still finds everything in the house.
 */
export const heldSeconds = 90

/** How long after the minute the states are emptied; the line itself, which says that it is too late, stays a day. */
const emptiedAfterSeconds = 120

/** How things stood after the act: only whether they still do is asked, so that a digest is enough. */
function printOf(state: PlainState): string {
  return createHash('sha256').update(canonicalJson(state)).digest('hex')
}

/** Every few minutes: what nobody can take back any more is no longer described. Returns how many. */
export async function emptyPastUndos(db: Kysely<PlatformTables>, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('undoable_acts')
    .set(emptied)
    .where('until', '<', new Date(now.getTime() - emptiedAfterSeconds * 1000))
    .where('after', '<>', emptied.after)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

const emptied = { before: 'null', after: '""' }

/** Written with the act. `heldJobs` are the keys of the jobs that wait. */
export async function keepUndoable(
  db: Kysely<PlatformTables>,
  kept: {
    readonly id: string
    readonly personId: string
    readonly offer: UndoOffer
    readonly heldJobs: readonly string[]
    readonly now: Date
  },
): Promise<void> {
  const { id, personId, offer, heldJobs, now } = kept
  await db
    .insertInto('undoable_acts')
    .values({
      id,
      personId,
      act: offer.act,
      thing: offer.thing,
      subject: offer.subject,
      isPublic: offer.public,
      before: JSON.stringify(offer.before),
      after: JSON.stringify(printOf(offer.after)),
      heldJobs: [...heldJobs],
      at: now,
      until: new Date(now.getTime() + undoSeconds * 1000),
      undoneAt: null,
    })
    .execute()
}

export interface Undoable {
  readonly id: string
  readonly act: string
  readonly secondsLeft: number
  /** Letters of the act that have not left. */
  readonly mailsHeld: number
}

/** What this person may still take back. */
export async function findUndoable(
  db: Kysely<PlatformTables>,
  id: string,
  personId: string,
  now: Date,
): Promise<Undoable | undefined> {
  const row = await db
    .selectFrom('undoable_acts')
    .select((the) => [
      'act',
      'until',
      the
        .selectFrom('outbox_mails')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('outbox_mails.undoableAct', '=', 'undoable_acts.id')
        .as('mails'),
    ])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('undoneAt', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const secondsLeft = Math.ceil((row.until.getTime() - now.getTime()) / 1000)
  return { id, act: row.act, secondsLeft, mailsHeld: Number(row.mails ?? 0) }
}

/** How long letters to this address, of acts that may be taken back, are still held; undefined when there are none. */
export async function secondsHeld(
  db: Kysely<PlatformTables>,
  recipient: string,
  now: Date,
): Promise<number | undefined> {
  const leaveAfter = heldSeconds - undoSeconds
  const row = await db
    .selectFrom('outbox_mails')
    .select(({ fn }) => fn.max('notBefore').as('last'))
    .where('recipient', '=', recipient)
    .where('undoableAct', 'is not', null)
    .where('state', '=', 'queued')
    .where('notBefore', '>', new Date(now.getTime() - leaveAfter * 1000))
    .executeTakeFirst()
  if (!row?.last) return undefined
  return Math.ceil((row.last.getTime() - now.getTime()) / 1000) + leaveAfter
}

export type UndoRefusal =
  | 'not-found'
  | 'forbidden'
  | 'minute-over'
  | 'already-undone'
  | 'changed-since'

/** Takes an act back: by who did it, with the same permission, within the minute, if nobody changed the thing since. */
export async function undoAct(
  ctx: Ctx,
  kinds: readonly AnyUndoKind<Ctx>[],
  id: string,
): Promise<Result<Pick<UndoKind<Ctx>, 'undone'>, UndoRefusal>> {
  const db: Kysely<PlatformTables> = ctx.db
  const row = await db
    .selectFrom('undoable_acts')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', ctx.person?.id ?? null)
    .forUpdate()
    .executeTakeFirst()
  const kind = kinds.find(({ act }) => act === row?.act) as UndoKind<Ctx> | undefined
  if (!row || !kind) return refused('not-found')

  const stands = (await kind.state(ctx, row.thing)) ?? null
  if (!(await kind.may(ctx, row.thing))) return refused('forbidden')

  if (row.undoneAt) return refused('already-undone')
  if (ctx.now >= row.until) return refused('minute-over')
  if (printOf(stands) !== row.after) return refused('changed-since')
  const before = row.before as PlainState
  if (kind.fits && !(await kind.fits(ctx, row.thing, before))) return refused('changed-since')

  const isPublic = row.isPublic && ((await kind.isPublic?.(ctx, row.thing)) ?? true)
  await kind.restore(ctx, row.thing, before)
  await dropHeld(db, id, row.heldJobs)
  // The same form, sent again from the page before, does the act again.
  await db.deleteFrom('submissions').where('undoableAct', '=', id).execute()
  await db
    .updateTable('undoable_acts')
    .set({ undoneAt: ctx.now, ...emptied })
    .where('id', '=', id)
    .execute()

  ctx.audit({
    act: 'act.undone',
    subject: row.subject,
    public: isPublic,
    detail: { act: row.act },
  })
  ctx.changed(row.subject)
  return done({ undone: kind.undoneInPart?.(ctx, before) ?? kind.undone })
}

/** Drops the letters and jobs of an act, so that no room ever hears of it and has anything to put right. */
async function dropHeld(db: Kysely<PlatformTables>, id: string, jobs: readonly string[]) {
  await db.deleteFrom('outbox_mails').where('undoableAct', '=', id).execute()
  for (const key of jobs) await sql`select graphile_worker.remove_job(${key})`.execute(db)
}
