import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { EvaluationReportRow, ExperimentTables } from '../../tables.ts'
import type { EvaluationLine, EvaluationReport, EvaluationWords } from '../evaluation.ts'

type Db = Kysely<ExperimentTables>

export function listEvaluationLines(db: Db, experimentId: string): Promise<EvaluationLine[]> {
  return db
    .selectFrom('experiment_evaluation_lines')
    .select(['id', 'question', 'criterion', 'indicator', 'source', 'planned', 'finding'])
    .where('experimentId', '=', experimentId)
    .orderBy('position')
    .execute()
}

/** The experiment is locked by the act, so two new lines cannot take one position. */
export async function insertEvaluationLine(
  db: Db,
  experimentId: string,
  line: EvaluationWords & { readonly id: string },
  now: Date,
) {
  const row = await db
    .selectFrom('experiment_evaluation_lines')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  await db
    .insertInto('experiment_evaluation_lines')
    .values({
      ...line,
      experimentId,
      position: (row?.last ?? 0) + 1,
      updatedAt: now,
    })
    .execute()
}

export async function updateEvaluationLine(
  db: Db,
  at: { readonly experimentId: string; readonly id: string },
  words: EvaluationWords,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('experiment_evaluation_lines')
    .set({ ...words, updatedAt: now })
    .where('experimentId', '=', at.experimentId)
    .where('id', '=', at.id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteEvaluationLine(db: Db, experimentId: string, id: string) {
  await db
    .deleteFrom('experiment_evaluation_lines')
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .execute()
}

export async function listReports(
  db: Db,
  experimentId: string,
): Promise<readonly EvaluationReport[]> {
  const rows = await db
    .selectFrom('experiment_evaluation_reports')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(reportOf)
}

export async function insertReport(
  db: Db,
  experimentId: string,
  report: EvaluationReport,
  by: { readonly personId: string | undefined; readonly at: Date },
) {
  await db
    .insertInto('experiment_evaluation_reports')
    .values({
      id: report.id,
      experimentId,
      form: report.form,
      author: report.author,
      filedOn: report.filedOn,
      summary: report.summary,
      link: report.link ?? null,
      fileId: report.fileId ?? null,
      protocolVersion: report.protocolVersion ?? null,
      filedBy: by.personId ?? null,
      at: by.at,
    })
    .execute()
}

function reportOf(row: EvaluationReportRow): EvaluationReport {
  return nounOf(row, {}, 'at', 'experimentId', 'filedBy')
}

/** What published experiments have found, the latest first. */
export async function listFindings(db: Db, limit: number) {
  const rows = await db
    .selectFrom('experiment_evaluation_lines as line')
    .innerJoin('experiments', 'experiments.id', 'line.experimentId')
    .select([
      'line.id',
      'line.question',
      'line.finding',
      'line.updatedAt',
      'experiments.title',
      'experiments.slug',
    ])
    .where('experiments.visibility', '=', 'published')
    .where('line.finding', '<>', '')
    .orderBy('line.updatedAt', 'desc')
    .orderBy('line.id')
    .limit(limit)
    .execute()
  return rows.map(({ updatedAt, ...row }) => ({ ...row, at: updatedAt }))
}

/** A published experiment whose team filed a report, with what it measured. */
export interface FiledEvaluation {
  readonly slug: string
  readonly title: string
  /** As the team named them, in the order of its lines. */
  readonly indicators: readonly string[]
}

/** The one whose report came last is first. */
export async function listFiledEvaluations(db: Db): Promise<readonly FiledEvaluation[]> {
  const filed = await db
    .selectFrom('experiments')
    .innerJoin('experiment_evaluation_reports as report', 'report.experimentId', 'experiments.id')
    .select(['experiments.id', 'experiments.slug', 'experiments.title'])
    .where('experiments.visibility', '=', 'published')
    .groupBy('experiments.id')
    .orderBy((of) => of.fn.max('report.at'), 'desc')
    .orderBy('experiments.id')
    .execute()
  if (filed.length === 0) return []
  const lines = await db
    .selectFrom('experiment_evaluation_lines')
    .select(['experimentId', 'indicator'])
    .where(
      'experimentId',
      'in',
      filed.map(({ id }) => id),
    )
    .where('indicator', '<>', '')
    .orderBy('position')
    .execute()
  return filed.map(({ id, ...experiment }) => {
    const own = lines.filter(({ experimentId }) => experimentId === id)
    return { ...experiment, indicators: [...new Set(own.map(({ indicator }) => indicator))] }
  })
}

type LineColumn =
  | 'id'
  | 'question'
  | 'criterion'
  | 'indicator'
  | 'source'
  | 'planned'
  | 'finding'
  | 'position'

/** Every question as its row holds it, its place in the list included. */
export type EvaluationState = readonly {
  readonly [name in LineColumn]: Selectable<ExperimentTables['experiment_evaluation_lines']>[name]
}[]

export function findEvaluationState(db: Db, experimentId: string): Promise<EvaluationState> {
  return db
    .selectFrom('experiment_evaluation_lines')
    .select(['id', 'question', 'criterion', 'indicator', 'source', 'planned', 'finding'])
    .select('position')
    .where('experimentId', '=', experimentId)
    .orderBy('id')
    .execute()
}

export async function putBackEvaluation(
  db: Db,
  experimentId: string,
  lines: EvaluationState,
  now: Date,
): Promise<void> {
  await db
    .deleteFrom('experiment_evaluation_lines')
    .where('experimentId', '=', experimentId)
    .execute()
  if (lines.length === 0) return
  const rows = lines.map((line) => ({ ...line, experimentId, updatedAt: now }))
  await db.insertInto('experiment_evaluation_lines').values(rows).execute()
}
