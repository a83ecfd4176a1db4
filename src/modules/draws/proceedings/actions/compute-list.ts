import { roundAt, type ThreadAnswer } from '#engines/sortition/index.ts'
import { settle } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, OpenAct } from '#platform/context.ts'
import { readBeacon } from '../../ceremony/index.ts'
import { type Draw, moveDraw } from '../../draw.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  askToStop,
  beginComputation,
  type ComputationEnd,
  followComputation,
  type RunEngine,
} from '../../preparation/index.ts'
import { listHash } from '../../preparation/nouns.ts'
import { type AskedList, instanceOf, keepList, readSeals } from '../../seals/index.ts'
import { lockDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { readWaiting } from './read-waiting.ts'

export type ListRefusal = 'forbidden' | 'not-now' | 'running' | 'unsettled'

/**
 * Steps 6 and 7: are the quotas possible, and the numbered list of equally likely panels. The calculation runs in a
 * thread and no transaction waits for it; its result is written once, by a short act that asks everything again. This
 * returns as soon as it has begun; `ended` is for whoever can wait.
 */
export async function computeList(
  ctx: Pick<Ctx, 'web'>,
  drawId: string,
  runEngine: RunEngine,
  openAct: OpenAct,
): Promise<Result<{ readonly ended: Promise<void> }, ListRefusal>> {
  const begun = await openAct((inside) => beginList(inside, drawId))
  return begun.ok ? done({ ended: makeList(ctx, begun.value, runEngine, openAct) }) : begun
}

async function beginList(ctx: Ctx, drawId: string): Promise<Result<AskedList, ListRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'frozen' || !moveDraw(draw.state, 'listed').ok) return refused('not-now')
  const { pool } = await readSeals(ctx.db, draw.id)
  if (!pool) throw new Error(`a frozen draw has no pool: ${draw.id}`)
  const settling = settle(fixingActs.list, await readWaiting(ctx, draw), '')
  if (settling.kind !== 'free') return refused('unsettled')

  const id = newId(ctx.now, ctx.chance)
  const hash = listHash(draw, await listFeatures(ctx.db, draw.id), pool.sha256)
  const asked = { id, drawId, purpose: 'list', pool: 'registered', quotasHash: hash } as const
  if (!(await beginComputation(ctx.db, asked, ctx.now))) return refused('running')
  ctx.changed(`draw:${draw.id}`)
  return done({ id, draw, hash, pool, instance: await instanceOf(ctx, draw) })
}

async function makeList(
  ctx: Pick<Ctx, 'web'>,
  asked: AskedList,
  runEngine: RunEngine,
  openAct: OpenAct,
): Promise<void> {
  const { draw, pool, instance } = asked
  // The first round after the freeze orders the list: nobody knew it when the pool was fixed.
  const round = roundAt(pool.frozenAt.getTime() / 1000) + 1
  const signature = await readBeacon(ctx, round)
  const task = {
    instance,
    options: {
      method: draw.method,
      panels: draw.listSize,
      mostPanels: 10_000,
      listSeed: signature ?? pool.sha256,
    },
  }
  const seed = signature ? { round, signature } : undefined
  const end = (inside: Ctx, answer: ThreadAnswer): Promise<ComputationEnd> =>
    keepList(inside, asked, answer, seed)
  await followComputation(openAct, asked.id, task, runEngine, end)
}

export async function stopList(ctx: Ctx, draw: Draw): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  await askToStop(ctx.db, draw.id)
  ctx.audit({ act: 'draw.list-stopped', subject: `draw:${draw.id}`, public: false })
  return done()
}
