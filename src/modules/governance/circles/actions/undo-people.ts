import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { closingOf, runsCircle, sayings } from '../../actions/circle-at-undo.ts'
import {
  findMandate,
  findMembership,
  listMandateTerms,
  listRoleEnds,
  listRolesOfMember,
  listTermsOfMember,
  type MandateTerm,
  putBackMandate,
  putBackMember,
  type Term,
} from '../../store/put-back.ts'

interface MemberState {
  readonly [name: string]: string | null | readonly (Term | MandateTerm | string | null)[]
  readonly circleClosedAt: string | null
  /** Each time that this person was of the circle. */
  readonly terms: readonly Term[]
  /** Of every role that they held here, whoever holds it. */
  readonly mandates: readonly MandateTerm[]
  /** A role may end once it was freed. */
  readonly roleEnds: readonly (string | null)[]
}

/** Somebody who left a circle a moment ago, with the roles that were freed. */
export const memberLeftUndo: UndoKind<Ctx, MemberState> = {
  act: 'circle.left',
  ...sayings('circleLeft'),
  state: async (ctx, memberId) => {
    const membership = await findMembership(ctx.db, memberId)
    if (!membership) return undefined
    // The circle is locked first: whoever gives a role, or joins, waits for it.
    const circleClosedAt = await closingOf(ctx, membership.circleId)
    const roles = await listRolesOfMember(ctx.db, memberId)
    return {
      circleClosedAt,
      terms: await listTermsOfMember(ctx.db, memberId),
      mandates: await listMandateTerms(ctx.db, roles),
      roleEnds: await listRoleEnds(ctx.db, roles),
    }
  },
  may: async (ctx, memberId) => {
    const membership = await findMembership(ctx.db, memberId)
    if (!membership) return false
    return (
      (await runsCircle(ctx, membership.circleId)) ||
      (ctx.person !== undefined && membership.personId === ctx.person.id)
    )
  },
  needed: (before, after) => ({
    ...before,
    terms: changed(before.terms, after.terms),
    mandates: changed(before.mandates, after.mandates),
  }),
  restore: async (ctx, _memberId, { terms, mandates }) => {
    for (const term of terms) await putBackMember(ctx.db, term)
    for (const mandate of mandates) await putBackMandate(ctx.db, mandate)
  },
}

interface MandateState {
  readonly [name: string]: string | null | readonly (MandateTerm | string | null)[]
  readonly circleClosedAt: string | null
  readonly mandates: readonly MandateTerm[]
  readonly roleEnds: readonly (string | null)[]
}

/** A mandate that was ended before its term a moment ago. */
export const mandateEndUndo: UndoKind<Ctx, MandateState> = {
  act: 'role.vacated',
  ...sayings('roleVacated'),
  state: async (ctx, id) => {
    const mandate = await findMandate(ctx.db, id)
    if (!mandate) return undefined
    const circleClosedAt = await closingOf(ctx, mandate.circleId)
    return {
      circleClosedAt,
      mandates: await listMandateTerms(ctx.db, [mandate.roleId]),
      roleEnds: await listRoleEnds(ctx.db, [mandate.roleId]),
    }
  },
  may: async (ctx, id) => {
    const mandate = await findMandate(ctx.db, id)
    return mandate !== undefined && runsCircle(ctx, mandate.circleId)
  },
  needed: (before, after) => ({ ...before, mandates: changed(before.mandates, after.mandates) }),
  restore: async (ctx, _id, { mandates }) => {
    for (const mandate of mandates) await putBackMandate(ctx.db, mandate)
  },
}

/** Those that the act moved, as they stood before. */
function changed<T extends Term>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.filter((item) => {
    const now = after.find(({ id }) => id === item.id)
    return now === undefined || now.from !== item.from || now.to !== item.to
  })
}
