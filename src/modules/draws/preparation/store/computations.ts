import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { DrawComputationRow, DrawTables } from '../../tables.ts'
import type { TrialOutcome } from '../trial.ts'

type Db = Kysely<DrawTables>

export interface Computation {
  readonly id: string
  readonly drawId: string
  readonly purpose: 'trial' | 'list'
  readonly pool: 'invented' | 'registered'
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly quotasHash: string
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly outcome: TrialOutcome | undefined
  readonly problem: string | undefined
  readonly startedAt: Date
  readonly seenAt: Date
}

/** How a calculation ended, and what it found. */
export interface ComputationEnd {
  readonly state: 'done' | 'stopped' | 'failed'
  readonly outcome?: TrialOutcome
  readonly problem?: string
}

/** A calculation that gives no sign for this long is lost with its process. */
const patience = 90_000

/** The last one. One that gives no sign any more is told as failed: it can be asked again. */
export async function lastComputation(
  db: Db,
  drawId: string,
  purpose: Computation['purpose'],
  now: Date,
): Promise<Computation | undefined> {
  const row = await db
    .selectFrom('draw_computations')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('purpose', '=', purpose)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const isLost = row.state === 'running' && now.getTime() - row.seenAt.getTime() > patience
  return toComputation(isLost ? { ...row, state: 'failed', problem: 'lost' } : row)
}

/** Only one runs for a draw: whoever comes second is told so. One that gave no sign is lost. */
export async function beginComputation(
  db: Db,
  asked: Pick<Computation, 'id' | 'drawId' | 'purpose' | 'pool' | 'quotasHash'>,
  now: Date,
): Promise<boolean> {
  await db
    .updateTable('draw_computations')
    .set({ state: 'failed', problem: 'lost', endedAt: now })
    .where('drawId', '=', asked.drawId)
    .where('state', '=', 'running')
    .where('seenAt', '<', new Date(now.getTime() - patience))
    .execute()
  const row = await db
    .insertInto('draw_computations')
    .values({
      id: asked.id,
      drawId: asked.drawId,
      purpose: asked.purpose,
      pool: asked.pool,
      state: 'running',
      quotasSha256: asked.quotasHash,
      phase: '',
      done: 0,
      total: 0,
      stopAsked: false,
      outcome: null,
      problem: null,
      startedAt: now,
      seenAt: now,
      endedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Says how far it is; the answer is whether somebody asked it to stop. */
export async function noteProgress(
  db: Db,
  id: string,
  said: { readonly phase: string; readonly done: number; readonly total: number },
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('draw_computations')
    .set({
      phase: said.phase,
      done: Math.min(Math.trunc(said.done), 2_000_000_000),
      total: Math.min(Math.trunc(said.total), 2_000_000_000),
      seenAt: now,
    })
    .where('id', '=', id)
    .returning(['stopAsked', 'drawId'])
    .executeTakeFirst()
  if (row) await tell(db, row.drawId)
  return row?.stopAsked ?? true
}

export async function endComputation(db: Db, id: string, ended: ComputationEnd, now: Date) {
  const row = await db
    .updateTable('draw_computations')
    .set({
      state: ended.state,
      outcome: ended.outcome === undefined ? null : JSON.stringify(ended.outcome),
      problem: ended.problem ?? null,
      endedAt: now,
    })
    .where('id', '=', id)
    .returning('drawId')
    .executeTakeFirst()
  if (row) await tell(db, row.drawId)
}

/** Open pages look again: no act is under way that could tell them. */
async function tell(db: Db, drawId: string) {
  await sql`select pg_notify('ouvroir_changed', ${`draw-trial:${drawId}`})`.execute(db)
}

export async function askToStop(db: Db, drawId: string) {
  await db
    .updateTable('draw_computations')
    .set({ stopAsked: true })
    .where('drawId', '=', drawId)
    .where('state', '=', 'running')
    .execute()
}

/** Asked to stop, even a moment before its result is written. */
export async function isAskedToStop(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('draw_computations')
    .select('stopAsked')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.stopAsked ?? true
}

function toComputation(row: DrawComputationRow): Computation {
  return nounOf(
    row,
    { quotasHash: row.quotasSha256, outcome: (row.outcome as TrialOutcome | null) ?? undefined },
    'endedAt',
    'quotasSha256',
    'stopAsked',
  )
}
