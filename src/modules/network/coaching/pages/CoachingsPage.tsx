import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import type { Coaching } from '../coaching.ts'
import { coachingTexts } from '../texts/coaching.ts'

export interface ListedCoaching {
  readonly coaching: Coaching
  readonly place: string
  readonly coached: string
  readonly coach: string
  readonly minutes: number
}

export interface CoachingsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedCoaching>
  /** Minutes of them all, whatever is asked of the list. */
  readonly total: number
}

/** Those one may know of: all for the team, one’s own for a pair, its own for a territory. */
export function CoachingsPage({ frame, shown, total }: CoachingsPageProps) {
  const { locale } = frame
  const texts = coachingTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.listTitle}
      lead={texts.listLead}
      actions={<ButtonLink href={coachingPaths.ask}>{texts.askTitle}</ButtonLink>}
      wide
    >
      {total > 0 ? <p>{texts.total(writtenDuration(total, locale))}</p> : null}
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{ heures: ({ minutes }) => writtenDuration(minutes, locale) }}
      />
    </Layout>
  )
}
