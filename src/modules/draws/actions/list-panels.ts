import {
  explain,
  hashOf,
  type Instance,
  loadSolver,
  portfolioText,
  roundAt,
  type Selection,
  select,
  ticketsOf,
} from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, moveDraw } from '../draw.ts'
import { mayRunDraw } from '../permissions.ts'
import { poolInstance } from '../pool-instance.ts'
import { lockDraw, moveDrawTo } from '../store/draws.ts'
import { listFeatures } from '../store/features.ts'
import { listFrozen } from '../store/pool-people.ts'
import { insertList, readSeals } from '../store/seals.ts'
import { readBeacon } from './read-beacon.ts'
import { recordEvent } from './record-event.ts'

export type ListRefusal = 'forbidden' | 'not-now' | 'impossible' | 'unproven'

/** Step 7: the numbered list of equally likely panels. Each was counted again, in whole numbers, by the engine. */
export async function listPanels(ctx: Ctx, drawId: string): Promise<Result<Draw, ListRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'frozen' || !moveDraw(draw.state, 'listed').ok) return refused('not-now')
  const { pool } = await readSeals(ctx.db, draw.id)
  if (!pool) throw new Error(`a frozen draw has no pool: ${draw.id}`)
  const instance = await instanceOf(ctx, draw)

  // The first round after the freeze orders the list: nobody knew it when the pool was fixed.
  const round = roundAt(pool.frozen_at.getTime() / 1000) + 1
  const signature = await readBeacon(ctx, round)
  const outcome = select(await loadSolver(), instance, {
    method: draw.method,
    panels: draw.listSize,
    listSeed: signature ?? pool.sha256,
  })
  if (outcome.kind === 'infeasible') return refused('impossible')
  if (outcome.kind === 'unproven') return refused('unproven')
  const { selection } = outcome
  const panels = rowsOf(selection, pool.file)
  const text = portfolioText(panels)
  const least = leastOf(selection)

  await insertList(ctx.db, {
    draw_id: draw.id,
    panels: text,
    sha256: hashOf(text),
    size: panels.length,
    least,
    best: Math.round(selection.bound * 1_000_000),
    status: selection.status,
    version: selection.version,
    shut_out: selection.shutOut.length,
    certain: selection.certain.length,
    seed_round: signature ? round : null,
    seed_signature: signature ?? null,
    listed_at: ctx.now,
  })
  await recordEvent(ctx, draw.id, 'listed', {
    sha256: hashOf(text),
    size: panels.length,
    least,
    engine: selection.version,
    // 0: no relay answered; the fingerprint of the pool ordered the list.
    seedRound: signature ? round : 0,
  })
  await moveDrawTo(ctx.db, draw.id, 'listed', ctx.now)

  ctx.audit({
    act: 'draw.listed',
    subject: `draw:${draw.id}`,
    public: true,
    detail: { sha256: hashOf(text), least },
  })
  return done({ ...draw, state: 'listed' })
}

/** The frozen pool as the engine may know it. */
export async function instanceOf(ctx: Pick<Ctx, 'db'>, draw: Draw): Promise<Instance> {
  const features = await listFeatures(ctx.db, draw.id)
  return poolInstance(draw, features, await listFrozen(ctx.db, draw.id))
}

function rowsOf(selection: Selection, file: string): number[][] {
  const row = new Map(ticketsOf(file).map((ticket, at) => [ticket, at]))
  return selection.panels.map((panel) =>
    panel.map((ticket) => row.get(ticket) ?? -1).sort((a, b) => a - b),
  )
}

/** Panels that hold the least favoured ticket, those that the quotas shut out aside. */
function leastOf({ counts, shutOut }: Selection): number {
  const out = new Set(shutOut)
  const inside = [...counts].filter(([ticket]) => !out.has(ticket)).map(([, count]) => count)
  return inside.length === 0 ? 0 : Math.min(...inside)
}

/** Step 6: are the quotas possible with this pool? If not, why, and the smallest relaxations. */
export async function explainQuotas(ctx: Pick<Ctx, 'db'>, draw: Draw) {
  const instance = await instanceOf(ctx, draw)
  const solver = await loadSolver()
  const outcome = select(solver, instance, { method: 'maximin', panels: 1 })
  if (outcome.kind !== 'infeasible') return undefined
  return explain(solver, instance)
}
