import type { Kysely, Selectable } from 'kysely'
import { isChallenge } from '#kit/challenge.ts'
import {
  type Experiment,
  type ExperimentSource,
  slugCandidate,
  type Visibility,
} from '../experiment.ts'
import type { Stage, Station, StopReason } from '../stage.ts'
import type { ExperimentRow, ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

export async function findExperiment(db: Db, id: string): Promise<Experiment | undefined> {
  const row = await db.selectFrom('experiments').selectAll().where('id', '=', id).executeTakeFirst()
  return row && experimentOf(row)
}

/** Any address it ever had, in any case; compare `slug` to know whether it is the current one. */
export async function findExperimentBySlug(db: Db, slug: string): Promise<Experiment | undefined> {
  const row = await db
    .selectFrom('experiment_slugs as known')
    .innerJoin('experiments', 'experiments.id', 'known.experiment_id')
    .selectAll('experiments')
    .where('known.slug', '=', slug.toLowerCase())
    .executeTakeFirst()
  return row && experimentOf(row)
}

/** Holds the experiment until the end of the act: two acts on it happen one after the other. */
export async function lockExperiment(db: Db, id: string): Promise<Experiment | undefined> {
  const row = await db
    .selectFrom('experiments')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && experimentOf(row)
}

export async function getExperiment(db: Db, id: string): Promise<Experiment> {
  const experiment = await findExperiment(db, id)
  if (!experiment) throw new Error(`no experiment ${id}`)
  return experiment
}

/** Writes a new experiment whose address is already reserved (`reserveSlug`). */
export async function insertExperiment(db: Db, experiment: Experiment): Promise<void> {
  await db.insertInto('experiments').values(rowOf(experiment)).execute()
}

export async function saveExperiment(db: Db, experiment: Experiment): Promise<void> {
  const { id, ...columns } = rowOf(experiment)
  await db.updateTable('experiments').set(columns).where('id', '=', id).execute()
}

export function experimentOf(row: Selectable<ExperimentRow>): Experiment {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    question: row.question,
    hypothesis: row.hypothesis,
    summary: row.summary,
    challenges: row.challenges.filter(isChallenge),
    territoryId: row.territory_id ?? undefined,
    regionCode: row.region_code ?? undefined,
    seeking: row.seeking,
    stage: row.stage as Stage,
    stop: stopOf(row),
    visibility: row.visibility as Visibility,
    declineReason: row.decline_reason ?? undefined,
    proposedBy: row.proposed_by ?? undefined,
    startedOn: row.started_on,
    now: row.now_on ? { title: row.now_title, text: row.now_text, on: row.now_on } : undefined,
    source: row.source as ExperimentSource,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function stopOf(row: Selectable<ExperimentRow>): Experiment['stop'] {
  if (row.stopped_from === null || row.stopped_at === null) return undefined
  return {
    from: row.stopped_from as Station,
    reason: (row.stop_reason ?? 'other') as StopReason,
    text: row.stop_text ?? '',
    at: row.stopped_at,
  }
}

function rowOf(experiment: Experiment) {
  return {
    id: experiment.id,
    slug: experiment.slug,
    title: experiment.title,
    question: experiment.question,
    hypothesis: experiment.hypothesis,
    summary: experiment.summary,
    challenges: [...experiment.challenges],
    territory_id: experiment.territoryId ?? null,
    region_code: experiment.regionCode ?? null,
    seeking: experiment.seeking,
    stage: experiment.stage,
    stopped_from: experiment.stop?.from ?? null,
    stop_reason: experiment.stop?.reason ?? null,
    stop_text: experiment.stop?.text ?? null,
    stopped_at: experiment.stop?.at ?? null,
    visibility: experiment.visibility,
    decline_reason: experiment.declineReason ?? null,
    proposed_by: experiment.proposedBy ?? null,
    started_on: experiment.startedOn,
    now_title: experiment.now?.title ?? '',
    now_text: experiment.now?.text ?? '',
    now_on: experiment.now?.on ?? null,
    source: experiment.source,
    created_at: experiment.createdAt,
    updated_at: experiment.updatedAt,
  }
}

/** Said once, when the story of an experiment opens: replayed from public facts, or invented. */
export async function markSource(
  db: Db,
  id: string,
  source: Exclude<ExperimentSource, 'house'>,
): Promise<void> {
  await db.updateTable('experiments').set({ source }).where('id', '=', id).execute()
}

/** The told experiment of this title, or that once had it; a lived one of the same title is another. */
export async function findTold(db: Db, title: string): Promise<Experiment | undefined> {
  const row = await db
    .selectFrom('experiments')
    .selectAll('experiments')
    .where('source', '<>', 'house')
    .where((the) =>
      the.or([
        the('title', '=', title),
        the.exists(
          the
            .selectFrom('experiment_slugs as known')
            .select('known.slug')
            .whereRef('known.experiment_id', '=', 'experiments.id')
            .where('known.slug', '=', slugCandidate(title, 0)),
        ),
      ]),
    )
    .executeTakeFirst()
  return row && experimentOf(row)
}
