import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { closingOf, type Named, runsCircle, sayings, seenOf } from '../../actions/circle-at-undo.ts'
import type { Circle } from '../../circle.ts'
import { mayKeepCircles, mayRunCircle } from '../../permissions.ts'
import { lockRole, saveRole } from '../../store/circle-roles.ts'
import { listCircles, lockCircle, saveCircle } from '../../store/circles.ts'
import {
  listMandateTerms,
  listTensionEnds,
  reopenTension,
  type TensionEnd,
} from '../../store/put-back.ts'
import { lockTension } from '../../tensions/index.ts'

interface TensionState {
  readonly [name: string]: string | null
  readonly state: string
  readonly outcome: string
  readonly circleClosedAt: string | null
}

function tensionUndo(
  act: 'tension.settled' | 'tension.withdrawn',
  words: Named,
): UndoKind<Ctx, TensionState> {
  return {
    act,
    ...sayings(words),
    state: async (ctx, id) => {
      const tension = await lockTension(ctx.db, id)
      if (!tension) return undefined
      const { state, outcome, circleId } = tension
      return { state, outcome, circleClosedAt: await closingOf(ctx, circleId) }
    },
    may: async (ctx, id) => {
      const tension = await lockTension(ctx.db, id)
      const seen = tension && (await seenOf(ctx, tension.circleId))
      if (!seen) return false
      const self = seen.belonging?.memberId
      return mayRunCircle(ctx.person, seen) || (self !== undefined && self === tension.raisedBy)
    },
    restore: async (ctx, id) => reopenTension(ctx.db, id),
  }
}

export const tensionSettledUndo = tensionUndo('tension.settled', 'tensionSettled')
export const tensionWithdrawnUndo = tensionUndo('tension.withdrawn', 'tensionWithdrawn')

interface CircleState {
  readonly [name: string]: string | null | readonly (readonly (string | null)[])[]
  readonly name: string
  readonly purpose: string
  readonly domain: string
  readonly visibility: Circle['visibility']
  readonly parentId: string | null
  readonly closedAt: string | null
  /** Which open circle is held by which: one that was moved since could end up holding itself. */
  readonly tree: readonly (readonly (string | null)[])[]
}

/** What a circle is for, who sees it, or what holds it, as it was a moment ago. */
export const circleEditUndo: UndoKind<Ctx, CircleState> = {
  act: 'circle.edited',
  ...sayings('circleEdited'),
  state: async (ctx, id) => {
    const circle = await lockCircle(ctx.db, id)
    if (!circle) return undefined
    const { name, purpose, domain, visibility, parentId, closedAt } = circle
    return {
      ...{ name, purpose, domain, visibility },
      parentId: parentId ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      tree: await treeOf(ctx),
    }
  },
  may: async (ctx) => mayKeepCircles(ctx.person),
  needed: (before) => ({ ...before, tree: [] }),
  restore: async (ctx, id, { name, purpose, domain, visibility, parentId }) => {
    const circle = await lockCircle(ctx.db, id)
    if (!circle) return
    const words = { name, purpose, domain, visibility, parentId: parentId ?? undefined }
    await saveCircle(ctx.db, { ...circle, ...words, updatedAt: ctx.now })
  },
}

async function treeOf(ctx: Ctx) {
  const circles = await listCircles(ctx.db)
  return circles
    .map(({ id, parentId }) => [id, parentId ?? null] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

interface ClosingState {
  readonly [name: string]: string | null | readonly TensionEnd[]
  readonly closedAt: string | null
  /** The wider circle may end once this one has. */
  readonly parentClosedAt: string | null
  readonly tensions: readonly TensionEnd[]
}

/** A circle that ended a moment ago, with its tensions: its members have not been told. */
export const circleCloseUndo: UndoKind<Ctx, ClosingState> = {
  act: 'circle.closed',
  ...sayings('circleClosed'),
  state: async (ctx, id) => {
    const circle = await lockCircle(ctx.db, id)
    if (!circle) return undefined
    return {
      closedAt: circle.closedAt?.toISOString() ?? null,
      parentClosedAt: circle.parentId ? await closingOf(ctx, circle.parentId) : null,
      tensions: await listTensionEnds(ctx.db, id),
    }
  },
  may: async (ctx) => mayKeepCircles(ctx.person),
  needed: (before) => ({
    ...before,
    tensions: before.tensions.filter(({ state }) => state === 'open'),
  }),
  restore: async (ctx, id, { tensions }) => {
    const circle = await lockCircle(ctx.db, id)
    if (!circle) return
    await saveCircle(ctx.db, { ...circle, closedAt: undefined, updatedAt: ctx.now })
    for (const tension of tensions) await reopenTension(ctx.db, tension.id)
  },
}

interface RoleState {
  readonly [name: string]: string | null | readonly string[]
  readonly endedOn: string | null
  readonly circleClosedAt: string | null
  readonly mandates: readonly string[]
}

export const roleEndUndo: UndoKind<Ctx, RoleState> = {
  act: 'role.ended',
  ...sayings('roleEnded'),
  state: async (ctx, id) => {
    const role = await lockRole(ctx.db, id)
    if (!role) return undefined
    return {
      endedOn: role.endedOn ?? null,
      circleClosedAt: await closingOf(ctx, role.circleId),
      mandates: (await listMandateTerms(ctx.db, [id])).map((term) => term.id),
    }
  },
  may: async (ctx, id) => {
    const role = await lockRole(ctx.db, id)
    return role !== undefined && runsCircle(ctx, role.circleId)
  },
  restore: async (ctx, id) => {
    const role = await lockRole(ctx.db, id)
    if (role) await saveRole(ctx.db, { ...role, endedOn: undefined }, ctx.now)
  },
}
