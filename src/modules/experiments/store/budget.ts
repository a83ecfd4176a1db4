import { type Kysely, type Selectable, sql } from 'kysely'
import type { BudgetLine, Nature, Side } from '../budget.ts'
import type { BudgetLineRow } from '../tables/steering.ts'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** Costs first, then revenue, in the order they were written. */
export async function listBudgetLines(
  db: Db,
  experimentId: string,
): Promise<readonly BudgetLine[]> {
  return (await budgetLinesOf(db, [experimentId])).get(experimentId) ?? []
}

/** The lines of many experiments, in one question. */
export async function budgetLinesOf(
  db: Db,
  experimentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BudgetLine[]>> {
  const found = new Map<string, BudgetLine[]>()
  if (experimentIds.length === 0) return found
  const rows = await db
    .selectFrom('experiment_budget_lines')
    .selectAll()
    .where('experiment_id', 'in', [...experimentIds])
    .orderBy('side')
    .orderBy('position')
    .execute()
  for (const row of rows) {
    const lines = found.get(row.experiment_id) ?? []
    lines.push(lineOf(row))
    found.set(row.experiment_id, lines)
  }
  return found
}

export async function addBudgetLine(
  db: Db,
  experimentId: string,
  line: BudgetLine,
  now: Date,
): Promise<void> {
  await db
    .insertInto('experiment_budget_lines')
    .values({
      id: line.id,
      experiment_id: experimentId,
      ...columnsOf(line),
      position: sql<number>`(select coalesce(max(position), 0) + 1
        from experiment_budget_lines where experiment_id = ${experimentId})`,
      updated_at: now,
    })
    .execute()
}

/** False when this line is not one of this experiment. */
export async function saveBudgetLine(
  db: Db,
  experimentId: string,
  line: BudgetLine,
  now: Date,
): Promise<boolean> {
  const saved = await db
    .updateTable('experiment_budget_lines')
    .set({ ...columnsOf(line), updated_at: now })
    .where('id', '=', line.id)
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

export async function deleteBudgetLine(
  db: Db,
  experimentId: string,
  lineId: string,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('experiment_budget_lines')
    .where('id', '=', lineId)
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

function columnsOf(line: BudgetLine) {
  return {
    side: line.side,
    nature: line.nature,
    label: line.label,
    planned_cents: line.plannedCents ?? null,
    actual_cents: line.actualCents ?? null,
    planned_tenths: line.plannedTenths ?? null,
    actual_tenths: line.actualTenths ?? null,
    in_kind: line.inKind,
    note: line.note,
  }
}

function lineOf(row: Selectable<BudgetLineRow>): BudgetLine {
  return {
    id: row.id,
    side: row.side as Side,
    nature: row.nature as Nature,
    label: row.label,
    plannedCents: row.planned_cents ?? undefined,
    actualCents: row.actual_cents ?? undefined,
    plannedTenths: row.planned_tenths ?? undefined,
    actualTenths: row.actual_tenths ?? undefined,
    inKind: row.in_kind,
    note: row.note,
  }
}

/** A line as its row holds it, its place in the list included. */
export type BudgetLineState = {
  readonly [name in
    | 'side'
    | 'nature'
    | 'label'
    | 'planned_cents'
    | 'actual_cents'
    | 'planned_tenths'
    | 'actual_tenths'
    | 'in_kind'
    | 'note'
    | 'position']: Selectable<BudgetLineRow>[name]
}

export function findBudgetLineState(
  db: Db,
  experimentId: string,
  lineId: string,
): Promise<BudgetLineState | undefined> {
  return db
    .selectFrom('experiment_budget_lines')
    .select(['side', 'nature', 'label', 'planned_cents', 'actual_cents'])
    .select(['planned_tenths', 'actual_tenths', 'in_kind', 'note', 'position'])
    .where('id', '=', lineId)
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
}

export async function putBackBudgetLine(
  db: Db,
  back: {
    readonly id: string
    readonly experimentId: string
    readonly line: BudgetLineState
    readonly now: Date
  },
): Promise<void> {
  const { id, experimentId, line, now } = back
  await db
    .insertInto('experiment_budget_lines')
    .values({ id, experiment_id: experimentId, ...line, updated_at: now })
    .execute()
}
