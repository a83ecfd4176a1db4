import { newId } from '#kit/ids.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type EligibilityCriterion,
  type EligibilityState,
  eligibility,
  eligibilityCriteria,
} from '../../eligibility.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { addEligibilityCheck, listEligibilityChecks } from '../store/eligibility-checks.ts'
import { criteriaTexts } from '../texts/criteria.ts'

type Reading = {
  readonly state: EligibilityState
  readonly text: string
  readonly link: string | null
  readonly fileId: string | null
}

type CriteriaState = { readonly [criterion in EligibilityCriterion]: Reading }

/** Readings add up: what stood before is read once more, and those of a moment ago stay among the earlier ones. */
export const criteriaUndo: UndoKind<Ctx, CriteriaState> = {
  act: 'experiment-criteria.written',
  named: { fr: criteriaTexts.fr.savingNamed, en: criteriaTexts.en.savingNamed },
  undone: { fr: criteriaTexts.fr.savingUndone, en: criteriaTexts.en.savingUndone },
  state: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment && findCriteriaState(ctx, experimentId)
  },
  may: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && mayEditExperiment(ctx.person, experiment)
  },
  isPublic: async (ctx, experimentId) => {
    const experiment = await lockExperiment(ctx.db, experimentId)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: async (ctx, experimentId, before) => {
    const now = await findCriteriaState(ctx, experimentId)
    for (const criterion of eligibilityCriteria) {
      const { state, text, link, fileId } = before[criterion]
      const isSame = (Object.keys(now[criterion]) as (keyof Reading)[]).every(
        (name) => now[criterion][name] === before[criterion][name],
      )
      if (isSame) continue
      await addEligibilityCheck(ctx.db, experimentId, {
        ...{ id: newId(ctx.now, ctx.chance), criterion, state, text },
        ...{ link: link ?? undefined, fileId: fileId ?? undefined },
        ...{ personId: ctx.person?.id, at: ctx.now },
      })
    }
  },
}

async function findCriteriaState({ db }: Ctx, experimentId: string): Promise<CriteriaState> {
  const standing = eligibility(await listEligibilityChecks(db, experimentId))
  const readings = standing.map(({ criterion, state, latest }) => [
    criterion,
    {
      ...{ state, text: latest?.text ?? '' },
      ...{ link: latest?.link ?? null, fileId: latest?.fileId ?? null },
    },
  ])
  return Object.fromEntries(readings) as CriteriaState
}
