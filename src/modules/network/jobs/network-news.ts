import { writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { NewsletterItem } from '#platform/module.ts'
import type { Part } from '#platform/parts.ts'
import { listMembers } from '../membership/index.ts'
import { listMissions } from '../missions/index.ts'
import { missionPaths } from '../paths/mission.ts'
import { newsTexts } from '../texts/news.ts'

const most = 20

/** For a letter: missions that wait for an answer, and the territories that joined since the last one. */
async function networkNews(
  db: Db,
  locale: Locale,
  since?: Date,
): Promise<readonly NewsletterItem[]> {
  const [missions, members] = await Promise.all([
    listMissions(db, { state: 'open', limit: most }),
    listMembers(db),
  ])
  const joined = members
    .map((member) => ({ ...member, at: new Date(`${member.since}T12:00:00Z`) }))
    .filter(({ at }) => since === undefined || at > since)
    .slice(-most)
  const places = await getTerritories(
    db,
    joined.map(({ territoryId }) => territoryId),
  )
  return [
    ...missions.map(
      (mission): NewsletterItem => ({
        key: `mission:${mission.id}`,
        kind: 'mission',
        title: mission.title,
        text: plainProse(mission.text),
        href: missionPaths.show(mission.slug),
        at: mission.publishedAt,
      }),
    ),
    ...joined.flatMap(({ membershipId, territoryId, at }): readonly NewsletterItem[] => {
      const place = places.get(territoryId)
      return place
        ? [
            {
              key: `member:${membershipId}`,
              kind: 'member',
              title: territoryLabel(place),
              text: newsTexts[locale].joined(writtenDay(at, locale)),
              href: territoryPaths.territory(place.slug),
              at,
            },
          ]
        : []
    }),
  ]
}

export const newsPart: Part = { newsletterItems: networkNews }
