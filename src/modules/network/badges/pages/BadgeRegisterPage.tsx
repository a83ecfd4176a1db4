import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { isAdministrator } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { badgePaths } from '../../paths/badge.ts'
import type { Badge } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

export interface ListedBadge {
  readonly badge: Badge
  readonly name: string
}

export interface RegisterPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedBadge>
  readonly keys: readonly { readonly kid: string; readonly createdAt: Date }[]
}

/** What the house signed, the latest first, and the keys it signs with. */
export function BadgeRegisterPage({ frame, shown, keys }: RegisterPageProps) {
  const { locale } = frame
  const texts = badgeTexts[locale]
  return (
    <Layout frame={frame} title={texts.registerTitle} lead={texts.registerLead} wide>
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneSigned }}
        cells={{
          badge: ({ badge }) => {
            const { name } = achievementTexts[locale][badge.kind]
            // Once its person is erased, there is no page of it.
            return badge.personId ? <a href={badgePaths.show(badge.id)}>{name}</a> : name
          },
        }}
      />
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
