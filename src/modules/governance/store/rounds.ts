import type { Kysely } from 'kysely'
import type { RoundKind, Turn } from '../speaking-round.ts'
import type { GovernanceTables } from '../tables.ts'

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
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const turns = await db
    .selectFrom('circle_turns')
    .selectAll()
    .where('round_id', '=', row.id)
    .orderBy('position')
    .execute()
  return {
    ...row,
    turns: turns.map((turn) => ({
      memberId: turn.member_id,
      state: turn.state,
      beganAt: turn.began_at ?? undefined,
      endedAt: turn.ended_at ?? undefined,
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
      meeting_id: round.meetingId,
      item_id: round.itemId ?? null,
      kind: round.kind,
      seconds: round.seconds,
      started_at: now,
      closed_at: null,
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
        round_id: roundId,
        member_id: turn.memberId,
        position: at + 1,
        state: turn.state,
        began_at: turn.beganAt ?? null,
        ended_at: turn.endedAt ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'member_id']).doUpdateSet((where) => ({
        state: where.ref('excluded.state'),
        began_at: where.ref('excluded.began_at'),
        ended_at: where.ref('excluded.ended_at'),
      })),
    )
    .execute()
}

export async function closeRound(db: Db, roundId: string, now: Date): Promise<void> {
  await db
    .updateTable('circle_rounds')
    .set({ closed_at: now })
    .where('id', '=', roundId)
    .where('closed_at', 'is', null)
    .execute()
}
