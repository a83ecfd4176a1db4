import type { KeptNumbers } from '#modules/evaluation/kept-numbers.ts'
import { insertResult } from '#modules/evaluation/results/store/results.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import type { Db } from '#platform/context.ts'

interface Here {
  readonly db: Db
  readonly newId: () => string
  readonly now: () => Date
}

/** A published result of a plan, in an experiment of its own that anybody reads. */
export async function placeTrial(
  { db, newId, now }: Here,
  title: string,
  numbers: KeptNumbers,
): Promise<{ readonly experimentId: string; readonly resultId: string }> {
  const [experimentId, resultId] = [newId(), newId()]
  await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, title, experimentId, now())
    const published = { stage: 'running', visibility: 'published' } as const
    await insertExperiment(trx, anExperiment({ id: experimentId, slug, title, ...published }))
    await insertResult(trx, {
      ...({ id: resultId, experimentId, kind: 'planned', state: 'published' } as const),
      ...{ question: numbers.plan.question, protocolVersion: 1, protocolSha256: 'a' },
      ...{ planPlace: 1, planSha256: 'b', fileSha256: 'c', numbers, openColumns: undefined },
      ...{ deviations: '', note: '', reason: '', keptAt: now(), publishedAt: now() },
      withdrawnAt: undefined,
    })
  })
  return { experimentId, resultId }
}
