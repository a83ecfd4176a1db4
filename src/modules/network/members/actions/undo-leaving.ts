import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { findOpenMembership, lockMembership, saveMembership } from '../../membership/index.ts'
import type { MembershipState } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { leavingTexts } from '../texts/leaving.ts'

interface LeavingState {
  readonly [name: string]: string | boolean | null
  readonly state: MembershipState
  readonly leftOn: string | null
  readonly leaveReason: string | null
  readonly leaveNote: string
  /** The territory has come back meanwhile, by another membership: this one stays ended. */
  readonly another: boolean
}

/** A membership that the team ended a moment ago: nobody has been told. */
export const leaveUndo: UndoKind<Ctx, LeavingState> = {
  act: 'membership.left',
  named: { fr: leavingTexts.fr.undoNamed, en: leavingTexts.en.undoNamed },
  undone: { fr: leavingTexts.fr.undone, en: leavingTexts.en.undone },
  state: async (ctx, id) => {
    const membership = await lockMembership(ctx.db, id)
    if (!membership) return undefined
    const { state, leftOn = null, leaveReason = null, leaveNote, territoryId } = membership
    const open = await findOpenMembership(ctx.db, territoryId)
    const another = open !== undefined && open.id !== id
    return { state, leftOn, leaveReason, leaveNote, another }
  },
  may: async (ctx) => mayManageMemberships(ctx.person),
  restore: async (ctx, id, { state }) => {
    const membership = await lockMembership(ctx.db, id)
    if (!membership) return
    const { leftOn: _day, leaveReason: _why, ...rest } = membership
    await saveMembership(
      ctx.db,
      { ...rest, state, leftOn: undefined, leaveReason: undefined, leaveNote: '' },
      ctx.now,
    )
  },
}
