import { type Kysely, sql } from 'kysely'
import { addDays, type Day } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import type { Experiment, Visibility } from '../../experiment.ts'
import type { Stage, Station } from '../../stage.ts'
import { experimentOf } from '../../store/experiments.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** Nearest to people first: what runs, what is being judged and told, then what is being prepared. */
const nearest: readonly Station[] = [
  'running',
  'evaluation',
  'documentation',
  'protocol',
  'agreement',
  'framing',
  'idea',
]

/** Published, neither stopped nor at the end of the line: what the front page shows of today. */
export async function listUnderWay(db: Db, limit: number): Promise<readonly Experiment[]> {
  const rows = await db
    .selectFrom('experiments')
    .selectAll()
    .where('visibility', '=', 'published')
    // What others lived is told among the sheets and on the map, never as what this house is doing.
    .where('source', '<>', 'starter')
    .where('stage', 'in', [...nearest])
    .orderBy(sql`array_position(${[...nearest]}::text[], stage)`)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(experimentOf)
}

/** One line for each published experiment that has a territory, for a map. */
export interface PlacedExperiment {
  readonly slug: string
  readonly territoryId: string
  readonly stage: Stage
  readonly seeking: boolean
}

export async function listPlacedExperiments(
  db: Db,
  limit: number,
): Promise<readonly PlacedExperiment[]> {
  const rows = await db
    .selectFrom('experiments')
    .select(['slug', 'territoryId', 'stage', 'seeking'])
    .where('visibility', '=', 'published')
    .where('territoryId', 'is not', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ slug, territoryId, stage, seeking }) =>
    territoryId === null ? [] : [{ slug, territoryId, stage: stage as Stage, seeking }],
  )
}

export interface WordsAsked {
  readonly words: string
  readonly visibility: readonly Visibility[]
  /** Experiments of these territories answer too: their name was what was asked. */
  readonly territoryIds: readonly string[]
  readonly limit: number
}

/** By French words, by a title nearly well written, or by the place; the best answers first. */
export async function searchExperiments(
  db: Db,
  { words, visibility, territoryIds, limit }: WordsAsked,
): Promise<readonly Experiment[]> {
  const query = sql`french_query(${words})`
  const likeness = sql<number>`word_similarity(${plainWords(words)}, plain_words(title))`
  const rows = await db
    .selectFrom('experiments')
    .selectAll()
    .select(sql<number>`ts_rank(${searched}, ${query}) * 4 + ${likeness}`.as('rank'))
    .where('visibility', 'in', [...visibility])
    .where(
      sql<boolean>`(${searched} @@ ${query} or ${plainWords(words)} <% plain_words(title)
        or territory_id = any(${[...territoryIds]}::uuid[]))`,
    )
    .orderBy('rank', 'desc')
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(experimentOf)
}

/** Written as in the index `experiments_by_words`, so that it serves. */
const searched = sql`(setweight(french_words(title), 'A') ||
  setweight(french_words(question || ' ' || hypothesis || ' ' || summary), 'B'))`

export interface TaskOfPerson {
  readonly id: string
  readonly title: string
  readonly dueOn: Day
  readonly slug: string
  readonly experiment: string
}

/** Tasks that this person does or answers for, late or due in the coming days. */
export async function listTasksOf(
  db: Db,
  personId: string,
  today: Day,
  aheadDays = 14,
): Promise<readonly TaskOfPerson[]> {
  const rows = await db
    .selectFrom('experiment_tasks as task')
    .innerJoin('experiment_task_shares as part', 'part.taskId', 'task.id')
    .innerJoin('experiment_members as member', 'member.id', 'part.memberId')
    .innerJoin('experiments', 'experiments.id', 'task.experimentId')
    .select(['task.id', 'task.title', 'task.dueOn', 'experiments.slug'])
    .select('experiments.title as experiment')
    .distinct()
    .where('member.personId', '=', personId)
    .where('part.share', 'in', ['does', 'answers'])
    .where('task.doneOn', 'is', null)
    .where('task.dueOn', '<=', addDays(today, aheadDays))
    .where('experiments.stage', '<>', 'stopped')
    .orderBy('task.dueOn')
    .orderBy('task.id')
    .execute()
  return rows.flatMap(({ dueOn, ...task }) => (dueOn === null ? [] : [{ ...task, dueOn }]))
}
