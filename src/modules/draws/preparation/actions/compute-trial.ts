import type { Person, ThreadTask } from '#engines/sortition/index.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, OpenAct } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { poolInstance } from '../../pool-instance.ts'
import type { DrawFeature } from '../../quota.ts'
import { listRegistered } from '../../store/draw-people.ts'
import { listFeatures } from '../../store/features.ts'
import { inventPool } from '../invented-pool.ts'
import { gridProblems } from '../quota-grid.ts'
import { askToStop, beginComputation } from '../store/computations.ts'
import { quotasHash, trialOutcome } from '../trial.ts'
import { followComputation, type RunEngine } from './follow-computation.ts'

export type TrialRefusal =
  | 'forbidden'
  | 'no-feature'
  | 'grid-problems'
  | 'pool-too-small'
  | 'running'

/**
 * Tries the quotas: on the people who said yes when there are enough, else on an invented pool of the size
 * hoped for. It runs outside any transaction and this returns as soon as it has begun; `ended` is for whoever
 * can wait. Nothing of the draw changes.
 */
export async function computeTrial(
  ctx: Ctx,
  draw: Draw,
  runEngine: RunEngine,
  openAct: OpenAct,
): Promise<Result<{ readonly ended: Promise<void> }, TrialRefusal>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const features = await listFeatures(ctx.db, draw.id)

  if (features.length === 0) return refused('no-feature')
  if (gridProblems(features, draw.panelSize).some(({ code }) => code !== 'shares-not-whole'))
    return refused('grid-problems')
  const { pool, people } = await poolOf(ctx, draw, features)
  if (people.length < draw.panelSize) return refused('pool-too-small')

  const id = newId(ctx.now, ctx.chance)
  const hash = quotasHash(draw, features)
  const asked = { id, drawId: draw.id, purpose: 'trial', pool, quotasHash: hash } as const
  if (!(await beginComputation(ctx.db, asked, ctx.now))) return refused('running')
  const task = taskOf(draw, features, people)
  const ended = followComputation(openAct, id, task, runEngine, async (_, answer) => ({
    state: 'done',
    outcome: trialOutcome(answer, people, task.instance.quotas),
  }))
  return done({ ended })
}

/** Who the quotas are tried on: those who said yes when there are enough, else people who do not exist. */
export async function poolOf(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
  features: readonly DrawFeature[],
): Promise<{ pool: 'invented' | 'registered'; people: readonly Person[] }> {
  const registered = draw.state === 'preparing' ? [] : await listRegistered(ctx.db, draw.id)
  if (registered.length >= draw.panelSize) {
    const people = registered.map(({ ticket, answers, household }) => ({
      id: ticket,
      values: answers,
      ...(household && draw.sameAddress ? { household } : {}),
    }))
    return { pool: 'registered', people }
  }
  const size = draw.expectedPool ?? draw.panelSize * 4
  return { pool: 'invented', people: inventPool(features, size, draw.sameAddress) }
}

export function taskOf(
  draw: Draw,
  features: readonly DrawFeature[],
  people: readonly Person[],
): ThreadTask {
  const { quotas, panelSize } = poolInstance(draw, features, [])
  return {
    instance: { quotas, panelSize, people },
    options: { method: draw.method, panels: draw.listSize },
  }
}

export async function stopTrial(ctx: Ctx, draw: Draw): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  await askToStop(ctx.db, draw.id)
  ctx.audit({ act: 'draw.trial-stopped', subject: `draw:${draw.id}`, public: false })
  return done()
}
