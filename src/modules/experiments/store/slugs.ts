import type { Kysely } from 'kysely'
import { slugCandidate } from '../experiment.ts'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/**
 * Takes the first free address for this title. The primary key decides between two who ask at once;
 * an address an experiment once had is its own for ever, and never given to another.
 */
export async function reserveSlug(
  db: Db,
  title: string,
  experimentId: string,
  now: Date,
): Promise<string> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const slug = slugCandidate(title, attempt)
    if (await takeSlug(db, slug, experimentId, now)) return slug
  }
  throw new Error('no free address for this title')
}

async function takeSlug(db: Db, slug: string, experimentId: string, now: Date): Promise<boolean> {
  const taken = await db
    .insertInto('experiment_slugs')
    .values({ slug, experimentId, since: now })
    .onConflict((on) =>
      on
        .column('slug')
        .doUpdateSet({ since: now })
        .where('experiment_slugs.experimentId', '=', experimentId),
    )
    .returning('slug')
    .executeTakeFirst()
  return taken !== undefined
}
