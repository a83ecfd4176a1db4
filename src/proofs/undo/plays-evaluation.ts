import { sql } from 'kysely'
import { paths } from '#modules/evaluation/paths.ts'
import { trialNumbers } from '#modules/evaluation/testing/trial-numbers.ts'
import { evaluationPaths } from '#modules/experiments/index.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import type { Db } from '#platform/context.ts'
import { placeTrial } from '../evaluation/placed-trials.ts'
import type { Play, World } from './play.ts'

/** A result of which nothing is known, as a draft. */
async function drafted(world: World, title: string) {
  const { db, now } = world
  const [experimentId, id] = [world.newId(), world.newId()]
  const slug = await db.transaction().execute(async (trx: Db) => {
    const reserved = await reserveSlug(trx, title, experimentId, now())
    const experiment = { id: experimentId, slug: reserved, title, stage: 'running' } as const
    await insertExperiment(trx, anExperiment(experiment))
    return reserved
  })
  await sql`insert into evaluation_results (id, experiment_id, kind, state, question, protocol_version,
      protocol_sha256, plan_place, plan_sha256, reason, kept_at)
    values (${id}, ${experimentId}, 'unknown', 'draft', 'Vient-on plus ?', 1, 'a', 1, 'b', 'Trop peu de réponses.',
      ${now()})`.execute(db)
  const seen = () =>
    world.rows(sql`select state, deviations, note, reason, published_at, withdrawn_at
      from evaluation_results where id = ${id}`)
  return { slug, id, seen }
}

/** A family of two trials, as a draft. */
async function familyOf(world: World, title: string) {
  for (const effect of [1, 3])
    await placeTrial(world, `${title} ${effect}`, trialNumbers(effect, { outcome: title }))
  const id = world.newId()
  const slug = `${title.toLowerCase()}-${id}`
  await sql`insert into trial_families (id, slug, state, title, outcome, unit, better, created_at)
    values (${id}, ${slug}, 'draft', ${title}, ${title}, 'séances', 'higher', ${world.now()})`.execute(
    world.db,
  )
  const seen = () =>
    world.rows(sql`select state, reason, published_at, withdrawn_at from trial_families
      where id = ${id}`)
  return { slug, id, seen }
}

const words = { differs: 'yes', deviations: 'Un mois plus tard.', note: 'À lire avec prudence.' }

export function evaluationPlays(world: World) {
  const press = (path: string, fields: Record<string, string>) =>
    world.door.post(path, fields, world.other)
  const reason = 'Une colonne pour une autre.'
  return {
    'result.published': async (): Promise<Play> => {
      const { slug, id, seen } = await drafted(world, 'Publier un résultat')
      return {
        ...{ path: evaluationPaths.publishResult(slug, id), fields: words, seen },
        change: () => press(evaluationPaths.withdrawResult(slug, id), { reason }),
      }
    },
    'trial-family.published': async (): Promise<Play> => {
      const { slug, seen } = await familyOf(world, 'Visites')
      return {
        ...{ path: paths.publishFamily(slug), fields: {}, seen },
        change: () => press(paths.withdrawFamily(slug), { reason }),
      }
    },
    'trial-family.withdrawn': async (): Promise<Play> => {
      const { slug, id, seen } = await familyOf(world, 'Lettres')
      await press(paths.publishFamily(slug), {})
      return {
        ...{ path: paths.withdrawFamily(slug), fields: { reason }, seen },
        change: () =>
          sql`update trial_families set reason = 'autre' where id = ${id}`.execute(world.db),
      }
    },
    'result.withdrawn': async (): Promise<Play> => {
      const { slug, id, seen } = await drafted(world, 'Retirer un résultat')
      await press(evaluationPaths.publishResult(slug, id), words)
      return {
        ...{ path: evaluationPaths.withdrawResult(slug, id), fields: { reason }, seen },
        change: () =>
          sql`update evaluation_results set reason = 'autre' where id = ${id}`.execute(world.db),
      }
    },
  }
}
