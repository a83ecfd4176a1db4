import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import { skillList } from '../../skills/index.ts'
import type { Coaching } from '../coaching.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'

export interface ListedCoaching {
  readonly coaching: Coaching
  readonly place: string
  readonly coached: string
  readonly coach: string
  readonly minutes: number
}

export interface CoachingsPageProps {
  readonly frame: Frame
  readonly coachings: readonly ListedCoaching[]
}

/** Those one may know of: all for the team, one’s own for a pair, its own for a territory. */
export function CoachingsPage({ frame, coachings }: CoachingsPageProps) {
  const { locale } = frame
  const texts = coachingTexts[locale]
  const total = coachings.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Layout
      frame={frame}
      title={texts.listTitle}
      lead={texts.listLead}
      actions={<ButtonLink href={coachingPaths.ask}>{texts.askTitle}</ButtonLink>}
      wide
    >
      {coachings.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{texts.total(writtenDuration(total, frame.locale))}</p>
          <Table
            caption={texts.listTitle}
            captionHidden
            columns={[
              { title: texts.territory },
              { title: texts.themesShort },
              { title: texts.state },
              { title: texts.coached },
              { title: texts.coach },
              { title: texts.hours, align: 'right' },
            ]}
            rows={coachings.map(({ coaching, place, coached, coach, minutes }) => [
              <a href={coachingPaths.show(coaching.id)}>{place}</a>,
              skillList(coaching.themes, locale),
              coachingWords[locale].states[coaching.state],
              coached,
              coach,
              writtenDuration(minutes, frame.locale),
            ])}
          />
        </>
      )}
    </Layout>
  )
}
