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

export interface RegisterPageProps {
  readonly frame: Frame
  readonly badges: readonly Badge[]
  readonly names: ReadonlyMap<string, string>
  readonly keys: readonly { readonly kid: string; readonly createdAt: Date }[]
}

/** What the house signed, for the team. */
export function BadgeRegisterPage({ frame, badges, names, keys }: RegisterPageProps) {
  const { locale } = frame
  const texts = badgeTexts[locale]
  return (
    <Layout frame={frame} title={texts.registerTitle} lead={texts.registerLead} wide>
      {badges.length === 0 ? <EmptyState title={texts.none} /> : null}
      {badges.length > 0 ? (
        <Table
          caption={texts.registerTitle}
          captionHidden
          columns={[
            { title: texts.title },
            { title: texts.person },
            { title: texts.on },
            { title: texts.state },
          ]}
          rows={badges.map((badge) => [
            badge.personId ? (
              <a href={badgePaths.show(badge.id)}>{achievementTexts[locale][badge.kind].name}</a>
            ) : (
              achievementTexts[locale][badge.kind].name
            ),
            names.get(badge.personId ?? '') ?? texts.erased,
            writtenDay(badge.awardedOn, locale),
            badge.revokedAt ? texts.revoked : texts.valid,
          ])}
        />
      ) : null}
      <h2>{texts.keys}</h2>
      <p>{texts.keysText}</p>
      <ul>
        {keys.map(({ kid, createdAt }) => (
          <li>
            <a href={badgePaths.key(kid)}>{texts.keyFrom(writtenDay(dayOf(createdAt), locale))}</a>
          </li>
        ))}
      </ul>
      {isAdministrator(frame.viewer) ? (
        <ActionButton
          frame={frame}
          action={badgePaths.addKey}
          label={texts.addKey}
          confirm={texts.addKeySure}
        />
      ) : null}
    </Layout>
  )
}
