import type { UndoKind } from '#kit/undo.ts'
import { isOpenToAll, lockExperiment } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayPublishResult } from '../../permissions.ts'
import type { ResultState } from '../kept-result.ts'
import { lockResult, saveStanding } from '../store/results.ts'
import { keptTexts } from '../texts/kept.ts'

interface StandingState {
  readonly [name: string]: string | null
  readonly state: ResultState
  readonly deviations: string
  readonly note: string
  readonly reason: string
  readonly publishedAt: string | null
  readonly withdrawnAt: string | null
}

const dayOrNone = (written: string | null) => (written === null ? undefined : new Date(written))

function standingUndo(
  act: 'result.published' | 'result.withdrawn',
  words: 'publishing' | 'withdrawing',
): UndoKind<Ctx, StandingState> {
  const experimentOf = async (ctx: Ctx, id: string) => {
    const result = await lockResult(ctx.db, id)
    return result && (await lockExperiment(ctx.db, result.experimentId))
  }
  return {
    act,
    named: { fr: keptTexts.fr.undo[words].named, en: keptTexts.en.undo[words].named },
    undone: { fr: keptTexts.fr.undo[words].undone, en: keptTexts.en.undo[words].undone },
    state: async (ctx, id) => {
      const result = await lockResult(ctx.db, id)
      if (!result) return undefined
      const { state, deviations, note, reason, publishedAt, withdrawnAt } = result
      return {
        ...{ state, deviations, note, reason },
        publishedAt: publishedAt?.toISOString() ?? null,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      }
    },
    may: async (ctx, id) => {
      const experiment = await experimentOf(ctx, id)
      return experiment !== undefined && mayPublishResult(ctx.person, experiment)
    },
    isPublic: async (ctx, id) => {
      const experiment = await experimentOf(ctx, id)
      return experiment !== undefined && isOpenToAll(experiment)
    },
    restore: async (ctx, id, { state, deviations, note, reason, publishedAt, withdrawnAt }) =>
      saveStanding(ctx.db, id, {
        ...{ state, deviations, note, reason },
        ...{ publishedAt: dayOrNone(publishedAt), withdrawnAt: dayOrNone(withdrawnAt) },
      }),
  }
}

/** A result that anybody read for a moment is a draft again. */
export const resultPublishedUndo = standingUndo('result.published', 'publishing')
/** A result that was withdrawn a moment ago stands again. */
export const resultWithdrawnUndo = standingUndo('result.withdrawn', 'withdrawing')
