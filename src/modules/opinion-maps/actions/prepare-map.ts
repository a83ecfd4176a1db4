import { dayOf } from '#kit/dates.ts'
import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import {
  freshMap,
  type OpeningProblem,
  type OpinionMap,
  openingProblem,
  type Preparation,
} from '../opinion-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { insertMap, lockMap, moveMap, savePreparation } from '../store/maps.ts'
import { insertStatements } from '../store/statements.ts'

type Edge = 'forbidden' | 'not-found'

/** Where a map comes from, when it is not from the team’s own page. */
export interface MapOrigin {
  readonly experimentId?: string
  readonly phaseId?: string
  readonly protocolVersion?: number
  readonly planned?: number
  readonly hidden?: boolean
  readonly invented?: boolean
}

/** A draft, that the team alone reads. */
export async function createMap(
  ctx: Ctx,
  draft: Preparation,
  origin: MapOrigin = {},
): Promise<Result<OpinionMap, 'forbidden'>> {
  if (!mayKeepMaps(ctx.person)) return refused('forbidden')

  const map = newMap(ctx, draft, origin)

  await insertMap(ctx.db, map)

  ctx.audit({ act: 'opinion-map.prepared', subject: `opinion-map:${map.id}`, public: false })
  return done(map)
}

/** Until it opens: what people answer to does not change under them. */
export async function saveMap(
  ctx: Ctx,
  slug: string,
  draft: Preparation,
): Promise<Result<OpinionMap, Edge | 'opened-already'>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.state !== 'draft') return refused('opened-already')

  await savePreparation(ctx.db, map.id, draft)

  ctx.audit({ act: 'opinion-map.prepared', subject: `opinion-map:${map.id}`, public: false })
  return done({ ...map, ...draft })
}

/** Statements of the draft have their numbers, and anyone answers. */
export async function openMap(
  ctx: Ctx,
  slug: string,
): Promise<Result<OpinionMap, Edge | OpeningProblem>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  const problem = openingProblem(map, dayOf(ctx.now))
  if (problem) return refused(problem)

  await moveMap(ctx.db, map.id, { state: 'open', openedAt: ctx.now })
  await insertStatements(
    ctx.db,
    map.seeds.map((text, at) => ({
      ...{ id: newId(ctx.now, ctx.chance), mapId: map.id, number: at + 1, text },
      ...{ origin: 'team', state: 'shown', createdAt: ctx.now },
    })),
  )

  ctx.audit({
    act: 'opinion-map.opened',
    subject: `opinion-map:${map.id}`,
    public: !map.hidden,
  })
  ctx.changed(`opinion-map:${map.id}`)
  if (map.experimentId) ctx.changed(`experiment:${map.experimentId}`)
  return done({ ...map, state: 'open', openedAt: ctx.now })
}

export function newMap(ctx: Ctx, draft: Preparation, origin: MapOrigin = {}): OpinionMap {
  return {
    ...freshMap,
    ...draft,
    id: newId(ctx.now, ctx.chance),
    slug: `${slugOf(draft.title).slice(0, 60).replace(/-$/, '')}-${chanceHex(ctx.chance, 2)}`,
    experimentId: origin.experimentId,
    phaseId: origin.phaseId,
    protocolVersion: origin.protocolVersion,
    planned: origin.planned,
    hidden: origin.hidden ?? false,
    invented: origin.invented ?? false,
    createdAt: ctx.now,
  }
}
