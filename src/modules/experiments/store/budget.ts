import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { BudgetLine, Nature } from '../budget.ts'
import type { BudgetLineRow, ExperimentTables } from '../tables.ts'

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
    .where('experimentId', 'in', [...experimentIds])
    .orderBy('side')
    .orderBy('position')
    .execute()
  for (const row of rows) {
    const lines = found.get(row.experimentId) ?? []
    lines.push(lineOf(row))
    found.set(row.experimentId, lines)
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
      experimentId,
      ...columnsOf(line),
      position: sql<number>`(select coalesce(max(position), 0) + 1
        from experiment_budget_lines where experiment_id = ${experimentId})`,
      updatedAt: now,
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
    .set({ ...columnsOf(line), updatedAt: now })
    .where('id', '=', line.id)
    .where('experimentId', '=', experimentId)
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
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

function columnsOf(line: BudgetLine) {
  return {
    side: line.side,
    nature: line.nature,
    label: line.label,
    plannedCents: line.plannedCents ?? null,
    actualCents: line.actualCents ?? null,
    plannedTenths: line.plannedTenths ?? null,
    actualTenths: line.actualTenths ?? null,
    inKind: line.inKind,
    note: line.note,
  }
}

function lineOf(row: BudgetLineRow): BudgetLine {
  return nounOf(row, { nature: row.nature as Nature }, 'experimentId', 'updatedAt', 'position')
}

type LineColumn =
  | 'id'
  | 'side'
  | 'nature'
  | 'label'
  | 'plannedCents'
  | 'actualCents'
  | 'plannedTenths'
  | 'actualTenths'
  | 'inKind'
  | 'note'
  | 'position'

/** Every line as its row holds it, its place in the list included. */
export type BudgetState = readonly { readonly [name in LineColumn]: BudgetLineRow[name] }[]

export function findBudgetState(db: Db, experimentId: string): Promise<BudgetState> {
  return db
    .selectFrom('experiment_budget_lines')
    .select(['id', 'side', 'nature', 'label', 'plannedCents', 'actualCents'])
    .select(['plannedTenths', 'actualTenths', 'inKind', 'note', 'position'])
    .where('experimentId', '=', experimentId)
    .orderBy('id')
    .execute()
}

export async function putBackBudget(
  db: Db,
  experimentId: string,
  lines: BudgetState,
  now: Date,
): Promise<void> {
  await db.deleteFrom('experiment_budget_lines').where('experimentId', '=', experimentId).execute()
  if (lines.length === 0) return
  const rows = lines.map((line) => ({ ...line, experimentId, updatedAt: now }))
  await db.insertInto('experiment_budget_lines').values(rows).execute()
}
