import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import { mayRunDraw } from '../../permissions.ts'
import { listRecruits } from '../../recruits/index.ts'
import { fullName } from '../../recruits/nouns.ts'
import { findDrawBySlug, keepDrawStill } from '../../store/draws.ts'

/** Somebody of a panel, as a letter is addressed to them. */
export interface PanelMember {
  /** A number drawn at random, that says no name. */
  readonly id: string
  readonly name: string
  readonly address: string
}

/** Those who hold a seat, or have it offered; or with those who wait for one. */
export type PanelPart = 'seats' | 'seats-and-reserve'

interface PanelRead {
  readonly title: string
  readonly members: readonly PanelMember[]
}

/**
 * Names and addresses of a panel, for letters that another room writes: to those who run the draw, once it was held, as long
 * as the draw keeps them. It leaves a line in the draw, each time.
 */
export async function readPanel(
  ctx: Ctx,
  slug: string,
  part: PanelPart,
): Promise<Result<PanelRead, 'no-draw' | 'forbidden' | 'not-drawn'>> {
  const found = await findDrawBySlug(ctx.db, slug)
  // Nobody leaves their seat, and nothing is erased, between this list and the letters.
  const draw = found && (await keepDrawStill(ctx.db, found.id))
  if (!draw) return refused('no-draw')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'drawn' && draw.state !== 'closed') return refused('not-drawn')
  const recruits = await listRecruits(ctx.db, draw.id, {
    statuses: [
      ...(['drawn', 'confirmed', 'present'] as const),
      ...(part === 'seats' ? [] : (['reserve'] as const)),
    ],
  })
  const members = recruits.flatMap(({ id, identity }) => {
    if (!identity) return []
    const town = `${identity.postcode} ${identity.town}`.trim()
    const address = [identity.address, town].filter(Boolean).join(', ')
    return [{ id, name: fullName(identity), address }]
  })
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.panel-written-to',
    detail: { people: members.length },
  })
  return left.ok ? done({ title: draw.title, members }) : left
}
