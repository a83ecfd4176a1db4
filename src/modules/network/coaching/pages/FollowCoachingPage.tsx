import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import { skillList } from '../../skills/index.ts'
import type { Coaching } from '../coaching.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'

export interface FollowCoachingPageProps {
  readonly frame: Frame
  readonly coaching: Coaching
  readonly place: string
  readonly minutes: number
  readonly token: string
}

/** By the link received by mail. Letters pass through hands: this page never shows a note. */
export function FollowCoachingPage(props: FollowCoachingPageProps) {
  const { frame, coaching, place, minutes, token } = props
  const { locale } = frame
  const texts = coachingTexts[locale]
  const words = coachingWords[locale]
  const waits = coaching.state === 'asked' || coaching.state === 'proposed'
  return (
    <Layout
      frame={frame}
      title={texts.followTitle}
      lead={texts.followLead[coaching.state]}
      eyebrow={<Badge tone="info">{words.states[coaching.state]}</Badge>}
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.territory, value: place },
          { name: texts.themesShort, value: skillList(coaching.themes, locale) },
          { name: texts.need, value: coaching.need },
          ...(minutes > 0
            ? [{ name: texts.hours, value: writtenDuration(minutes, frame.locale) }]
            : []),
        ]}
      />
      {waits ? (
        <ActionButton
          frame={frame}
          action={coachingPaths.withdrawByLink(token)}
          label={texts.withdraw}
          tone="danger"
          confirm={texts.withdrawSure}
        />
      ) : (
        <>
          <p>{texts.signInForNotes}</p>
          <p>
            <ButtonLink href={peoplePaths.signIn}>{texts.signIn}</ButtonLink>
          </p>
        </>
      )}
    </Layout>
  )
}
