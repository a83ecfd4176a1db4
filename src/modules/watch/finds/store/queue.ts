import { type Kysely, sql } from 'kysely'
import type { WatchTables } from '../../tables.ts'
import { itemsPerPage, type QueueLine, type QueueView } from '../queue-view.ts'
import { itemOf } from './items.ts'

type Db = Kysely<WatchTables>

/**
 * What waits for a decision: one line for each group of items that tell the same thing. Items put off
 * until a day come back to the new ones that day.
 */
export async function listQueue(
  db: Db,
  view: QueueView,
  personId: string | undefined,
  today: string,
): Promise<{ lines: readonly QueueLine[]; count: number }> {
  const heads = asked(db, view, personId, today)
  const { count } = await heads
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await heads
    .leftJoin('watch_sources', 'watch_sources.id', 'watch_items.sourceId')
    .selectAll('watch_items')
    .select('watch_sources.title as sourceTitle')
    .select((of) =>
      of
        .selectFrom('watch_items as twin')
        .innerJoin('watch_sources as told', 'told.id', 'twin.sourceId')
        .whereRef('twin.groupId', '=', 'watch_items.groupId')
        .whereRef('twin.id', '!=', 'watch_items.id')
        .select(sql<string[]>`coalesce(array_agg(distinct told.title), '{}')`.as('titles'))
        .as('alsoAt'),
    )
    .orderBy(sql`coalesce(watch_items.published_at, watch_items.seen_at)`, 'desc')
    .orderBy('watch_items.id', 'desc')
    .limit(itemsPerPage)
    .offset((view.page - 1) * itemsPerPage)
    .execute()
  return {
    count: Number(count),
    lines: rows.map(({ sourceTitle, alsoAt, ...row }) => ({
      ...itemOf(row),
      sourceTitle: sourceTitle ?? undefined,
      alsoAt: alsoAt ?? [],
    })),
  }
}

function asked(db: Db, view: QueueView, personId: string | undefined, today: string) {
  return (
    db
      .selectFrom('watch_items')
      .where((where) =>
        view.state === 'new'
          ? where.or([
              where('watch_items.state', '=', 'new'),
              where.and([
                where('watch_items.state', '=', 'later'),
                where('watch_items.until', '<=', today),
              ]),
            ])
          : where('watch_items.state', '=', view.state),
      )
      // One line for each group: the first that is in this state.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('watch_items as earlier')
              .select('earlier.id')
              .whereRef('earlier.groupId', '=', 'watch_items.groupId')
              .whereRef('earlier.state', '=', 'watch_items.state')
              .where(({ eb, refTuple }) =>
                eb(
                  refTuple('earlier.seenAt', 'earlier.id'),
                  '<',
                  refTuple('watch_items.seenAt', 'watch_items.id'),
                ),
              ),
          ),
        ),
      )
      .$if(view.sourceId !== undefined, (query) =>
        query.where('watch_items.sourceId', '=', view.sourceId ?? ''),
      )
      .$if(view.theme !== undefined, (query) =>
        query.where(sql<boolean>`${view.theme ?? ''} = any(watch_items.themes)`),
      )
      .$if(view.mine, (query) => query.where('watch_items.assigneeId', '=', personId ?? null))
      .$if(view.words !== '', (query) =>
        query.where(
          sql<boolean>`unaccent(watch_items.title || ' ' || watch_items.extract) ilike unaccent(${`%${view.words.replace(/[\\%_]/g, '\\$&')}%`})`,
        ),
      )
  )
}

/** How many lines are new, today: what the person sees first. */
export async function countWaiting(
  db: Db,
  personId: string | undefined,
  today: string,
): Promise<{ all: number; mine: number }> {
  const view: QueueView = {
    state: 'new',
    sourceId: undefined,
    theme: undefined,
    mine: false,
    words: '',
    page: 1,
  }
  const countOf = async (mine: boolean) => {
    const { count } = await asked(db, { ...view, mine }, personId, today)
      .select((of) => of.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  return { all: await countOf(false), mine: await countOf(true) }
}
