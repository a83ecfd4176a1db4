import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { badgePaths } from '../../paths/badge.ts'
import { missionPaths } from '../../paths/mission.ts'
import type { Badge } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

/** One’s own. */
export function OwnBadgesPage(props: { readonly frame: Frame; readonly badges: readonly Badge[] }) {
  const { frame, badges } = props
  const { locale } = frame
  const texts = badgeTexts[locale]
  return (
    <Layout frame={frame} title={texts.ownTitle} lead={texts.ownLead}>
      {badges.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
          <p>
            <a href={missionPaths.list}>{texts.missions}</a>
          </p>
        </EmptyState>
      ) : null}
      {badges.map((badge) => (
        <Card
          title={achievementTexts[locale][badge.kind].name}
          href={badgePaths.show(badge.id)}
          eyebrow={writtenDay(badge.awardedOn, locale)}
        >
          <p>{badge.shown ? texts.shown : texts.hidden}</p>
        </Card>
      ))}
    </Layout>
  )
}
