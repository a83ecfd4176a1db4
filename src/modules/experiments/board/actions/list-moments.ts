import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { MomentsAsked, TerritoryMoment } from '#platform/module.ts'
import { listDueCommitments } from '../../agreement/index.ts'
import { paths } from '../../paths.ts'
import { mayFollowCommitment, maySeeExperiment } from '../../permissions.ts'
import { getExperiment } from '../../store/experiments.ts'
import { stageTexts } from '../../texts/stage.ts'
import { listPassageMoments } from '../store/moments.ts'
import { momentTexts } from '../texts/moments.ts'

/** Later than any promise: all those that are open are asked for. */
const lastDay = '9999-01-01'

/** What experiments tell of the life of territories: stations reached, promises that are due. */
export async function listMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const texts = momentTexts[locale]
  const stage = stageTexts[locale]
  const passages = (await listPassageMoments(db, asked)).filter((moment) =>
    maySeeExperiment(viewer, moment),
  )
  const moments = passages.map(({ title, slug, territoryId, to, at }) => ({
    territoryId,
    at,
    label: texts.passage(title, to === 'stopped' ? stage.stopped : stage.stations[to]),
    href: paths.experiment(slug),
    seen: true,
  }))
  return [...moments, ...(await dueMoments(db, asked, viewer, locale))]
}

async function dueMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const { territoryId } = asked
  if (territoryId === undefined) return []
  const due = await listDueCommitments(db, lastDay, 0)
  const moments: TerritoryMoment[] = []
  for (const commitment of due.filter((commitment) => commitment.territoryId === territoryId)) {
    const experiment = await getExperiment(db, commitment.experimentId)
    if (!mayFollowCommitment(viewer, experiment)) continue
    moments.push({
      territoryId,
      at: new Date(`${commitment.dueOn}T12:00:00Z`),
      label: momentTexts[locale].commitment(commitment.party, plainProse(commitment.text)),
      href: paths.commitment(commitment.slug, commitment.id),
      seen: false,
      due: true,
    })
  }
  return moments
}
