import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { AnyUndoKind, PlainState, UndoKind, UndoOffer } from '#kit/undo.ts'
import type { Ctx } from './context.ts'
import { listTexts } from './lists/texts.ts'
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

/** Several that one press acted on: each has a line of its own, and this one holds them together. */
const rowsAct = 'rows.done'

interface UndoableRow {
  readonly id: string
  /** What the row is called in its list: said of those that cannot be taken back any more. */
  readonly named: string
}

export function rowsOffer(rows: readonly UndoableRow[]): UndoOffer {
  return {
    act: rowsAct,
    thing: rows.map(({ id }) => id).join(' '),
    before: rows.map(({ named }) => named),
    after: null,
    ...{ subject: '', public: false },
  }
}

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
  /** How many one press acted on; nothing when it was about one thing. */
  readonly rows: number | undefined
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
    .select(['act', 'thing', 'until'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('undoneAt', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const secondsLeft = Math.ceil((row.until.getTime() - now.getTime()) / 1000)
  const rows = row.act === rowsAct ? row.thing.split(' ') : []
  const [first] = rows
  const { act } = first
    ? await db
        .selectFrom('undoable_acts')
        .select('act')
        .where('id', '=', first)
        .executeTakeFirstOrThrow()
    : row
  const { mails } = await db
    .selectFrom('outbox_mails')
    .select(({ fn }) => fn.countAll<string>().as('mails'))
    .where('undoableAct', 'in', [id, ...rows])
    .executeTakeFirstOrThrow()
  return { id, act, rows: rows.length || undefined, secondsLeft, mailsHeld: Number(mails) }
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

type Undone = Result<Pick<UndoKind<Ctx>, 'undone'>, UndoRefusal>

/** Takes back what one press did: to one thing, or to each of several. */
export async function undoAct(
  ctx: Ctx,
  kinds: readonly AnyUndoKind<Ctx>[],
  id: string,
): Promise<Undone> {
  const db: Kysely<PlatformTables> = ctx.db
  const whole = await db
    .selectFrom('undoable_acts')
    .selectAll()
    .where('id', '=', id)
    .where('act', '=', rowsAct)
    .where('personId', '=', ctx.person?.id ?? null)
    .forUpdate()
    .executeTakeFirst()
  if (!whole) return undoOne(ctx, kinds, id)
  if (whole.undoneAt) return refused('already-undone')
  if (ctx.now >= whole.until) return refused('minute-over')

  const rows = whole.thing.split(' ')
  const names = whole.before as readonly string[]
  const left: { readonly named: string; readonly refusal: UndoRefusal }[] = []
  // The last one that was done is taken back first.
  for (const [at, row] of [...rows.entries()].reverse()) {
    await sql`savepoint of_row`.execute(db)
    const undone = await undoOne(ctx, kinds, row)
    if (undone.ok) continue
    await sql`rollback to savepoint of_row`.execute(db)
    left.unshift({ named: names[at] ?? '', refusal: undone.refusal })
  }
  const [first] = left
  if (first && left.length === rows.length) return refused(first.refusal)

  // What was said once of all of them stays true of those that are left.
  if (left.length === 0) await dropHeld(db, id, whole.heldJobs)
  await settleUndone(db, id, ctx.now)
  const sentenceIn = (locale: 'fr' | 'en') =>
    [
      listTexts[locale].rowsUndone(rows.length - left.length),
      ...(first ? [listTexts[locale].rowsLeft(left.map(({ named }) => named))] : []),
    ].join(' ')
  return done({ undone: { fr: sentenceIn('fr'), en: sentenceIn('en') } })
}

/** Takes an act back: by who did it, with the same permission, within the minute, if nobody changed the thing since. */
async function undoOne(ctx: Ctx, kinds: readonly AnyUndoKind<Ctx>[], id: string): Promise<Undone> {
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
  await settleUndone(db, id, ctx.now)

  ctx.audit({
    act: 'act.undone',
    subject: row.subject,
    public: isPublic,
    detail: { act: row.act },
  })
  ctx.changed(row.subject)
  return done({ undone: kind.undoneInPart?.(ctx, before) ?? kind.undone })
}

/** The same form, sent again from the page before, does the act again. */
async function settleUndone(db: Kysely<PlatformTables>, id: string, now: Date) {
  await db.deleteFrom('submissions').where('undoableAct', '=', id).execute()
  await db
    .updateTable('undoable_acts')
    .set({ undoneAt: now, ...emptied })
    .where('id', '=', id)
    .execute()
}

/** Drops the letters and jobs of an act, so that no room ever hears of it and has anything to put right. */
async function dropHeld(db: Kysely<PlatformTables>, id: string, jobs: readonly string[]) {
  await db.deleteFrom('outbox_mails').where('undoableAct', '=', id).execute()
  for (const key of jobs) await sql`select graphile_worker.remove_job(${key})`.execute(db)
}
