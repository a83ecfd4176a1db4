import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { SubjectsOf } from '#platform/module.ts'
import type { Assessment } from '../assessment.ts'
import { paths, wavePaths } from '../paths.ts'
import { listAssessments } from '../store/assessments.ts'
import { listPublishedModels } from '../store/models.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { referentialTexts } from '../texts/referential.ts'

/** Assessments that anyone may read, each with its territory; in no order of results. */
export async function listOpened(db: Db) {
  const opened = (await listAssessments(db)).filter(({ openedAt }) => openedAt !== undefined)
  return placed(db, opened)
}

async function placed(db: Db, assessments: readonly Assessment[]) {
  const places = await getTerritories(
    db,
    assessments.map(({ territoryId }) => territoryId),
  )
  return assessments.flatMap((assessment) => {
    const territory = places.get(assessment.territoryId)
    if (!territory) return []
    const place = territoryLabel(territory)
    return [{ assessment, place, href: wavePaths(territory.slug, assessment.wave).assessment }]
  })
}

/** Assessments and versions of the referential, for the public journal. */
export const indexSubjects: readonly SubjectsOf[] = [
  {
    kind: 'assessment',
    name: async (db, ids, locale) =>
      (await listOpened(db))
        .filter(({ assessment }) => ids.includes(assessment.id))
        .map(({ assessment, place, href }) => ({
          id: assessment.id,
          title: assessmentTexts[locale].title(
            assessmentTexts[locale].waveOf(place, assessment.wave),
          ),
          href,
        })),
  },
  {
    kind: 'index-model',
    name: async (db, ids, locale) =>
      (await listPublishedModels(db))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, number }) => ({
          id,
          title: referentialTexts[locale].version(number),
          href: paths.referential,
        })),
  },
]
