import type { Pending } from '#kit/instruments/instrument.ts'
import type { Ctx } from '#platform/context.ts'
import { hasLogEntrySince } from '../../follow-up/index.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { phasePaths } from '../../paths/phase.ts'
import type { Phase } from '../phase.ts'
import { phaseTexts } from '../texts/phase.ts'

/**
 * What the plan said of an open phase, or its journal should tell, and that nobody wrote down. It ends nothing, unlike
 * what its instruments still have to do: whoever closes is asked once, and the answer stays beside the phase.
 */
export async function missingIn(
  ctx: Pick<Ctx, 'db'>,
  experiment: { readonly id: string; readonly slug: string },
  phase: Phase,
): Promise<readonly Pending[]> {
  if (phase.state !== 'open') return []
  const milestones = phase.plan.milestones.filter(({ id }) => phase.reached[id] === undefined)
  const since = phase.record?.openedOn
  const told = since === undefined || (await hasLogEntrySince(ctx.db, experiment.id, since))
  const { fr, en } = phaseTexts
  return [
    ...milestones.map(({ title }) => ({
      words: { fr: fr.milestoneMissing(title), en: en.milestoneMissing(title) },
      href: `${phasePaths.list(experiment.slug)}#phase-${phase.plan.id}`,
    })),
    ...(told
      ? []
      : [
          {
            words: { fr: fr.logbookMissing, en: en.logbookMissing },
            href: followUpPaths.logbook(experiment.slug),
          },
        ]),
  ]
}
