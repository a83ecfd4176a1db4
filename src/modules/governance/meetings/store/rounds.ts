import type { Kysely } from 'kysely'
import type { RoundKind, Turn } from '../../speaking-round.ts'
import type { GovernanceTables } from '../../tables.ts'

type Db = Kysely<GovernanceTables>

export interface OpenRound {
  readonly id: string
  readonly kind: RoundKind
  readonly seconds: number
  readonly turns: readonly Turn[]
}

/** The round under way in a meeting: there is one at most. */
export async function findOpenRound(db: Db, meetingId: string): Promise<OpenRound | undefined> {
  const row = await db
    .selectFrom('circle_rounds')
    .select(['id', 'kind', 'seconds'])
    .where('meetingId', '=', meetingId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const turns = await db
    .selectFrom('circle_turns')
    .selectAll()
    .where('roundId', '=', row.id)
    .orderBy('position')
    .execute()
  return {
    ...row,
    turns: turns.map((turn) => ({
      memberId: turn.memberId,
      state: turn.state,
      beganAt: turn.beganAt ?? undefined,
      endedAt: turn.endedAt ?? undefined,
    })),
  }
}

export async function insertRound(
  db: Db,
  round: OpenRound & { readonly meetingId: string; readonly itemId: string | undefined },
  now: Date,
): Promise<void> {
  await db
    .insertInto('circle_rounds')
    .values({
      id: round.id,
      meetingId: round.meetingId,
      itemId: round.itemId ?? null,
      kind: round.kind,
      seconds: round.seconds,
      startedAt: now,
      closedAt: null,
    })
    .execute()
  await saveTurns(db, round.id, round.turns)
}

export async function saveTurns(db: Db, roundId: string, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return
  await db
    .insertInto('circle_turns')
    .values(
      turns.map((turn, at) => ({
        roundId,
        memberId: turn.memberId,
        position: at + 1,
        state: turn.state,
        beganAt: turn.beganAt ?? null,
        endedAt: turn.endedAt ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'memberId']).doUpdateSet((where) => ({
        state: where.ref('excluded.state'),
        beganAt: where.ref('excluded.beganAt'),
        endedAt: where.ref('excluded.endedAt'),
      })),
    )
    .execute()
}

export async function closeRound(db: Db, roundId: string, now: Date): Promise<void> {
  await db
    .updateTable('circle_rounds')
    .set({ closedAt: now })
    .where('id', '=', roundId)
    .where('closedAt', 'is', null)
    .execute()
}
