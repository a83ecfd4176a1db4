import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import type { FamilyState } from '../family.ts'
import { lockFamily, saveFamilyStanding } from '../store/families.ts'
import { familyTexts } from '../texts/families.ts'

interface StandingState {
  readonly [name: string]: string | null
  readonly state: FamilyState
  readonly reason: string
  readonly publishedAt: string | null
  readonly withdrawnAt: string | null
}

const dayOrNone = (written: string | null) => (written === null ? undefined : new Date(written))

function standingUndo(
  act: 'trial-family.published' | 'trial-family.withdrawn',
  words: 'publishing' | 'withdrawing',
): UndoKind<Ctx, StandingState> {
  return {
    act,
    named: { fr: familyTexts.fr.undo[words].named, en: familyTexts.en.undo[words].named },
    undone: { fr: familyTexts.fr.undo[words].undone, en: familyTexts.en.undo[words].undone },
    state: async (ctx, id) => {
      const family = await lockFamily(ctx.db, id)
      if (!family) return undefined
      const { state, reason, publishedAt, withdrawnAt } = family
      return {
        ...{ state, reason },
        publishedAt: publishedAt?.toISOString() ?? null,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      }
    },
    may: async (ctx) => mayKeepFamilies(ctx.person),
    restore: async (ctx, id, { state, reason, publishedAt, withdrawnAt }) =>
      saveFamilyStanding(ctx.db, id, {
        ...{ state, reason },
        ...{ publishedAt: dayOrNone(publishedAt), withdrawnAt: dayOrNone(withdrawnAt) },
      }),
  }
}

/** A family that anybody read for a moment is a draft again. */
export const familyPublishedUndo = standingUndo('trial-family.published', 'publishing')
/** A family that was withdrawn a moment ago stands again. */
export const familyWithdrawnUndo = standingUndo('trial-family.withdrawn', 'withdrawing')
