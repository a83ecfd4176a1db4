import { newId } from '#kit/ids.ts'
import type { Db } from '#platform/context.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import type { Experiment } from '../experiment.ts'
import { insertExperiment } from '../store/experiments.ts'
import { reserveSlug } from '../store/slugs.ts'
import { anExperiment } from './examples.ts'

/** An experiment in the database of a test, as if it had been there: no act made it, nobody is its author. */
export function recordedIn({ db, clock }: Pick<TestDatabase, 'db' | 'clock'>) {
  return async (overrides: Partial<Experiment> = {}): Promise<Experiment> => {
    const id = newId(clock.now(), clock.chance)
    const title = overrides.title ?? 'Tirer au sort sans fichier'
    return db.transaction().execute(async (trx: Db) => {
      const slug = await reserveSlug(trx, title, id, clock.now())
      const experiment = anExperiment({ ...overrides, id, slug, title })
      await insertExperiment(trx, experiment)
      return experiment
    })
  }
}
