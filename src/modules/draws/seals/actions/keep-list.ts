import {
  hashOf,
  type Instance,
  portfolioText,
  type Selection,
  type ThreadAnswer,
  ticketsOf,
} from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { type Draw, isTold } from '../../draw.ts'
import { type ComputationEnd, isAskedToStop } from '../../preparation/index.ts'
import { listHash, trialOutcome } from '../../preparation/nouns.ts'
import { lockDraw, moveDrawTo } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { insertList, readSeals } from '../store/seals.ts'

/** What a list is asked for: it is kept for this very pool and these very quotas, or not at all. */
export interface AskedList {
  readonly id: string
  readonly draw: Draw
  readonly hash: string
  readonly pool: { readonly sha256: string; readonly frozenAt: Date }
  readonly instance: Instance
}

/**
 * The list is kept once, if the draw still waits for it: same state, same pool, same quotas, and nobody asked to stop.
 * Each panel was counted again, in whole numbers, by the engine.
 */
export async function keepList(
  ctx: Ctx,
  asked: AskedList,
  answer: ThreadAnswer,
  seed: { readonly round: number; readonly signature: string } | undefined,
): Promise<ComputationEnd> {
  const draw = await lockDraw(ctx.db, asked.draw.id)
  if (await isAskedToStop(ctx.db, asked.id)) return { state: 'stopped', problem: 'stopped' }
  const pool = draw && (await readSeals(ctx.db, draw.id)).pool
  if (!draw || !pool || draw.state !== 'frozen') return { state: 'failed', problem: 'moved' }
  const hash = listHash(draw, await listFeatures(ctx.db, draw.id), pool.sha256)
  if (hash !== asked.hash) return { state: 'failed', problem: 'moved' }
  const outcome = trialOutcome(answer, asked.instance.people, asked.instance.quotas)
  if (answer.kind !== 'selected') return { state: 'done', outcome }

  const { selection } = answer
  const panels = rowsOf(selection, pool.file)
  const text = portfolioText(panels)
  const sha256 = hashOf(text)
  const least = leastOf(selection)
  await insertList(ctx.db, {
    drawId: draw.id,
    panels: text,
    sha256,
    size: panels.length,
    least,
    best: Math.round(selection.bound * 1_000_000),
    status: selection.status,
    version: selection.version,
    shutOut: selection.shutOut.length,
    certain: selection.certain.length,
    seedRound: seed?.round ?? null,
    seedSignature: seed?.signature ?? null,
    listedAt: ctx.now,
  })
  await recordEvent(ctx, draw.id, 'listed', {
    sha256,
    size: panels.length,
    least,
    engine: selection.version,
    // 0: no relay answered; the fingerprint of the pool ordered the list.
    seedRound: seed?.round ?? 0,
    // The rule said fewer panels: somebody would have had a chance and no panel.
    ...(panels.length > draw.listSize ? { ruled: draw.listSize } : {}),
  })
  await moveDrawTo(ctx.db, draw.id, 'listed', ctx.now)

  ctx.audit({
    act: 'draw.listed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { sha256, least },
  })
  return { state: 'done', outcome }
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
