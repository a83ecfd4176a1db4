import { challengeNames } from '#kit/challenge.ts'
import type { Locale } from '#kit/texts.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { ReportedNeed } from '#platform/module.ts'
import { needPaths } from '../../paths/need.ts'
import { listNeeds } from '../store/needs.ts'

/** What territories said they would like to try, for the board of what nothing answers yet. */
export async function reportNeeds(db: Db, locale: Locale): Promise<readonly ReportedNeed[]> {
  const needs = await listNeeds(db)
  const places = await getTerritories(
    db,
    needs.map(({ territoryId }) => territoryId),
  )
  return needs.flatMap((need) => {
    const place = places.get(need.territoryId)
    const words =
      need.words || need.challenges.map((challenge) => challengeNames[locale][challenge]).join(', ')
    if (!place || !words) return []
    return {
      key: `need:${need.territoryId}`,
      words: `${territoryLabel(place)} : ${words}`.slice(0, 300),
      href: needPaths.needs(place.slug),
      at: need.updatedAt,
    }
  })
}
