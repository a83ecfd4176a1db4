import { type Kysely, sql } from 'kysely'
import type { Challenge } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import type { Experiment, Visibility } from '../experiment.ts'
import type { Stage } from '../stage.ts'
import type { ExperimentTables } from '../tables.ts'
import { experimentOf } from './experiments.ts'

type Db = Kysely<ExperimentTables>

export interface ExperimentFilter {
  readonly visibility?: readonly Visibility[]
  readonly stage?: Stage | undefined
  readonly challenge?: Challenge | undefined
  readonly territoryId?: string | undefined
  readonly regionCode?: string | undefined
  readonly seeking?: boolean | undefined
  /** Without what was lived elsewhere and is told again here from its sources. */
  readonly livedHere?: boolean | undefined
  readonly ids?: readonly string[]
  /** On whose team this person is today, or who proposed it. */
  readonly of?: { readonly personId: string; readonly today: Day } | undefined
  /** Past the day on which the present station should have been left. */
  readonly lateOn?: Day | undefined
  /** Goes on, and spent this part of its planned costs, of a hundred, or more. */
  readonly spentFrom?: number | undefined
  readonly oldestFirst?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** Most recently changed first, unless the oldest is asked first; every one, unless a limit is asked. */
export async function listExperiments(
  db: Db,
  filter: ExperimentFilter = {},
): Promise<readonly Experiment[]> {
  const { limit } = filter
  const rows = await filtered(db, filter)
    .selectAll()
    .orderBy('updatedAt', filter.oldestFirst ? 'asc' : 'desc')
    .orderBy('id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .offset(filter.offset ?? 0)
    .execute()
  return rows.map(experimentOf)
}

export async function countExperiments(db: Db, filter: ExperimentFilter = {}): Promise<number> {
  const row = await filtered(db, filter)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many each filter keeps, in one question. */
export async function countEach(
  db: Db,
  filters: readonly ExperimentFilter[],
): Promise<readonly number[]> {
  const row = await db
    .selectNoFrom(
      filters.map((filter, at) =>
        filtered(db, filter)
          .select((of) => of.fn.countAll<number>().as('count'))
          .as(`count${at}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return filters.map((_, at) => Number(row[`count${at}`]))
}

/** Codes of the regions where something published happens. */
export async function listRegionCodes(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiments')
    .select('regionCode')
    .distinct()
    .where('visibility', '=', 'published')
    .where('regionCode', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.regionCode ?? [])
}

function filtered(db: Db, filter: ExperimentFilter) {
  let query = db.selectFrom('experiments')
  if (filter.visibility) query = query.where('visibility', 'in', [...filter.visibility])
  if (filter.stage) query = query.where('stage', '=', filter.stage)
  if (filter.challenge) {
    query = query.where(sql<boolean>`challenges @> array[${filter.challenge}]::text[]`)
  }
  if (filter.territoryId) query = query.where('territoryId', '=', filter.territoryId)
  if (filter.regionCode) query = query.where('regionCode', '=', filter.regionCode)
  // A stopped one looks for nobody any more.
  if (filter.seeking) query = query.where('seeking', '=', true).where('stage', '<>', 'stopped')
  if (filter.livedHere) query = query.where('source', '<>', 'starter')
  if (filter.ids) query = query.where(sql<boolean>`id = any(${[...filter.ids]}::uuid[])`)
  if (filter.of) query = query.where(isOf(filter.of.personId, filter.of.today))
  if (filter.lateOn) query = query.where(isLateOn(filter.lateOn))
  if (filter.spentFrom) query = query.where(isSpentFrom(filter.spentFrom))
  return query
}

function isOf(personId: string, today: Day) {
  return sql<boolean>`(proposed_by = ${personId} or exists (
    select 1 from experiment_members as member
    where member.experiment_id = experiments.id and member.person_id = ${personId}
      and (member.ends_on is null or member.ends_on >= ${today})))`
}

/** The same rule as `isLate` in lateness.ts, asked of many at once. */
function isLateOn(today: Day) {
  return sql<boolean>`(stage not in ('stopped', 'dissemination') and exists (
    select 1 from experiment_stage_dates as expected
    where expected.experiment_id = experiments.id and expected.stage = experiments.stage
      and expected.due_on < ${today}))`
}

/** Money only, as in `budgetTotals`: what is given in kind is not spent. */
function isSpentFrom(percent: number) {
  return sql<boolean>`(stage not in ('stopped', 'dissemination') and exists (
    select 1 from experiment_budget_lines as line
    where line.experiment_id = experiments.id and line.side = 'cost' and not line.in_kind
    having sum(line.planned_cents) > 0
      and sum(line.actual_cents) * 100 >= sum(line.planned_cents) * ${percent}))`
}

/** Of these addresses, those that anybody reads. */
export async function experimentsPublishedAmong(
  db: Db,
  slugs: readonly string[],
): Promise<readonly string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('experiments')
    .select('slug')
    .where('visibility', '=', 'published')
    .where('slug', 'in', [...slugs])
    .execute()
  return rows.map(({ slug }) => slug)
}
