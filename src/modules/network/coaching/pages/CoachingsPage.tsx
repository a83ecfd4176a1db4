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
  const said = coachingTexts[locale]
  const total = coachings.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Layout
      frame={frame}
      title={said.listTitle}
      lead={said.listLead}
      actions={<ButtonLink href={coachingPaths.ask}>{said.askTitle}</ButtonLink>}
      wide
    >
      {coachings.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{said.total(writtenDuration(total, frame.locale))}</p>
          <Table
            caption={said.listTitle}
            captionHidden
            columns={[
              { title: said.territory },
              { title: said.themesShort },
              { title: said.state },
              { title: said.coached },
              { title: said.coach },
              { title: said.hours, align: 'right' },
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
