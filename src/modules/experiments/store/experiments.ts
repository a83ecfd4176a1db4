import type { Kysely } from 'kysely'
import { isChallenge } from '#kit/challenge.ts'
import { type Experiment, type ExperimentSource, slugCandidate } from '../experiment.ts'
import type { Station, StopReason } from '../stage.ts'
import type { ExperimentRow, ExperimentTables } from '../tables.ts'

export { recordReopening } from '#platform/reopenings/reopenings.ts'

type Db = Kysely<ExperimentTables>

export async function findExperiment(db: Db, id: string): Promise<Experiment | undefined> {
  const row = await db.selectFrom('experiments').selectAll().where('id', '=', id).executeTakeFirst()
  return row && experimentOf(row)
}

/** Any address it ever had, in any case; compare `slug` to know whether it is the current one. */
export async function findExperimentBySlug(db: Db, slug: string): Promise<Experiment | undefined> {
  const row = await db
    .selectFrom('experiment_slugs as known')
    .innerJoin('experiments', 'experiments.id', 'known.experimentId')
    .selectAll('experiments')
    .where('known.slug', '=', slug.toLowerCase())
    .executeTakeFirst()
  return row && experimentOf(row)
}

/** Holds the experiment until the end of the act: two acts on it happen one after the other. */
/** Of these experiments, those that are still there. */
export async function standingExperiments(
  db: Db,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('experiments')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

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

export function experimentOf(row: ExperimentRow): Experiment {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    question: row.question,
    hypothesis: row.hypothesis,
    summary: row.summary,
    challenges: row.challenges.filter(isChallenge),
    territoryId: row.territoryId ?? undefined,
    regionCode: row.regionCode ?? undefined,
    seeking: row.seeking,
    stage: row.stage,
    stop: stopOf(row),
    visibility: row.visibility,
    declineReason: row.declineReason ?? undefined,
    proposedBy: row.proposedBy ?? undefined,
    startedOn: row.startedOn,
    now: row.nowOn ? { title: row.nowTitle, text: row.nowText, on: row.nowOn } : undefined,
    source: row.source,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

function stopOf(row: ExperimentRow): Experiment['stop'] {
  if (row.stoppedFrom === null || row.stoppedAt === null) return undefined
  return {
    from: row.stoppedFrom as Station,
    reason: (row.stopReason ?? 'other') as StopReason,
    text: row.stopText ?? '',
    at: row.stoppedAt,
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
    territoryId: experiment.territoryId ?? null,
    regionCode: experiment.regionCode ?? null,
    seeking: experiment.seeking,
    stage: experiment.stage,
    stoppedFrom: experiment.stop?.from ?? null,
    stopReason: experiment.stop?.reason ?? null,
    stopText: experiment.stop?.text ?? null,
    stoppedAt: experiment.stop?.at ?? null,
    visibility: experiment.visibility,
    declineReason: experiment.declineReason ?? null,
    proposedBy: experiment.proposedBy ?? null,
    startedOn: experiment.startedOn,
    nowTitle: experiment.now?.title ?? '',
    nowText: experiment.now?.text ?? '',
    nowOn: experiment.now?.on ?? null,
    source: experiment.source,
    createdAt: experiment.createdAt,
    updatedAt: experiment.updatedAt,
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
            .whereRef('known.experimentId', '=', 'experiments.id')
            .where('known.slug', '=', slugCandidate(title, 0)),
        ),
      ]),
    )
    .executeTakeFirst()
  return row && experimentOf(row)
}
