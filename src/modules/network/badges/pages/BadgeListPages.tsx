import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { isAdministrator } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { badgePaths } from '../../paths/badge.ts'
import { missionPaths } from '../../paths/mission.ts'
import type { Badge } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

/** One’s own. */
export function OwnBadgesPage(props: { readonly frame: Frame; readonly badges: readonly Badge[] }) {
  const { frame, badges } = props
  const { locale } = frame
  const said = badgeTexts[locale]
  return (
    <Layout frame={frame} title={said.ownTitle} lead={said.ownLead}>
      {badges.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
          <p>
            <a href={missionPaths.list}>{said.missions}</a>
          </p>
        </EmptyState>
      ) : null}
      {badges.map((badge) => (
        <Card
          title={achievementTexts[locale][badge.kind].name}
          href={badgePaths.show(badge.id)}
          eyebrow={writtenDay(badge.awardedOn, locale)}
        >
          <p>{badge.shown ? said.shown : said.hidden}</p>
        </Card>
      ))}
    </Layout>
  )
}

export interface RegisterPageProps {
  readonly frame: Frame
  readonly badges: readonly Badge[]
  readonly names: ReadonlyMap<string, string>
  readonly keys: readonly { readonly kid: string; readonly createdAt: Date }[]
}

/** What the house signed, for the team. */
export function BadgeRegisterPage({ frame, badges, names, keys }: RegisterPageProps) {
  const { locale } = frame
  const said = badgeTexts[locale]
  return (
    <Layout frame={frame} title={said.registerTitle} lead={said.registerLead} wide>
      {badges.length === 0 ? <EmptyState title={said.none} /> : null}
      {badges.length > 0 ? (
        <Table
          caption={said.registerTitle}
          captionHidden
          columns={[
            { title: said.title },
            { title: said.person },
            { title: said.on },
            { title: said.state },
          ]}
          rows={badges.map((badge) => [
            badge.personId ? (
              <a href={badgePaths.show(badge.id)}>{achievementTexts[locale][badge.kind].name}</a>
            ) : (
              achievementTexts[locale][badge.kind].name
            ),
            names.get(badge.personId ?? '') ?? said.erased,
            writtenDay(badge.awardedOn, locale),
            badge.revokedAt ? said.revoked : said.valid,
          ])}
        />
      ) : null}
      <h2>{said.keys}</h2>
      <p>{said.keysText}</p>
      <ul>
        {keys.map(({ kid, createdAt }) => (
          <li>
            <a href={badgePaths.key(kid)}>{said.keyFrom(writtenDay(dayOf(createdAt), locale))}</a>
          </li>
        ))}
      </ul>
      {isAdministrator(frame.viewer) ? (
        <ActionButton
          frame={frame}
          action={badgePaths.addKey}
          label={said.addKey}
          confirm={said.addKeySure}
        />
      ) : null}
    </Layout>
  )
}
