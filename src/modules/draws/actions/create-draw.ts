import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type CreateDraw, type Draw, drawSlug, isReserved } from '../draw.ts'
import { organiserOf } from '../organiser.ts'
import { mayCreateDraw } from '../permissions.ts'
import { drawSlugTaken, insertDraw } from '../store/draws.ts'

export type CreateDrawRefusal = 'forbidden'

/** A draw of its own, outside any protocol: a jury, a panel, a group of candidates by lot. */
export async function createDraw(
  ctx: Ctx,
  form: CreateDraw & { readonly territoryId: string | undefined },
): Promise<Result<Draw, CreateDrawRefusal>> {
  if (!mayCreateDraw(ctx.person)) return refused('forbidden')

  const draw = await keepDraw(ctx, form)

  ctx.audit({ act: 'draw.created', subject: `draw:${draw.id}`, public: false })
  return done(draw)
}

type Given = Partial<Draw> & Pick<Draw, 'title' | 'panelSize'>

/** Writes the draw, with the usual values of whatever is not said. */
export async function keepDraw(ctx: Ctx, input: Given): Promise<Draw> {
  const draw: Draw = {
    purpose: '',
    organiser: '',
    organiserKind: await kindOfPlace(ctx, input.territoryId),
    territoryId: undefined,
    experimentId: undefined,
    phaseId: undefined,
    instrumentId: undefined,
    protocolVersion: undefined,
    hidden: false,
    parentDrawId: undefined,
    source: 'house',
    population: '',
    reserveSize: 0,
    expectedPool: input.panelSize * 4,
    method: 'leximin',
    listSize: 1000,
    sameAddress: true,
    diceAlone: false,
    lettersRound: undefined,
    indemnity: '',
    care: '',
    registrationOpensOn: undefined,
    registrationClosesOn: undefined,
    drawOn: undefined,
    firstSessionOn: undefined,
    replacementsEndOn: undefined,
    publishedAt: undefined,
    closedAt: undefined,
    voidReason: undefined,
    voidedAt: undefined,
    createdBy: ctx.person?.id,
    ...input,
    id: newId(ctx.now, ctx.chance),
    slug: await freeSlug(ctx, input.title),
    state: 'preparing',
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await insertDraw(ctx.db, draw)
  return draw
}

/** A draw of a commune is called by a commune, until somebody says otherwise. */
async function kindOfPlace(ctx: Ctx, territoryId: string | undefined) {
  const place = territoryId === undefined ? undefined : await findTerritory(ctx.db, territoryId)
  return place ? organiserOf(place) : 'other'
}

async function freeSlug(ctx: Ctx, title: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const slug = drawSlug(title, attempt)
    if (!isReserved(slug) && !(await drawSlugTaken(ctx.db, slug))) return slug
  }
}
