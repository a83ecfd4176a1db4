import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Circle } from '../../circle.ts'
import type { CircleView } from '../../circle-view.ts'
import { paths } from '../../paths.ts'
import { circleTexts } from '../../texts/circles.ts'
import { CirclesDrawing, CirclesLegend, roleLetter } from './CirclesDrawing.tsx'
import { HolderWords } from './HolderWords.tsx'

export interface CirclesPageProps {
  readonly frame: Frame
  /** In the order of the nesting: their rank is the number drawn. */
  readonly views: readonly CircleView[]
  readonly mayKeep: boolean
  /** Those that ended, for whoever may open one again. */
  readonly closed: readonly Circle[]
  readonly today: string
}

/** Every circle that the reader may see, drawn within one another, with the same as a table. */
export function CirclesPage({ frame, views, mayKeep, closed, today }: CirclesPageProps) {
  const { locale } = frame
  const texts = circleTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.circles}
      lead={texts.lead}
      wide
      actions={mayKeep ? <ButtonLink href={paths.add}>{texts.open}</ButtonLink> : undefined}
    >
      {views.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Picture
          locale={locale}
          kind="circles"
          drawing={<CirclesDrawing locale={locale} views={views} />}
          legend={<CirclesLegend locale={locale} />}
          summary={texts.table}
          unfolded
          table={
            <Table
              caption={texts.table}
              captionHidden
              columns={[
                { title: texts.circle },
                { title: texts.purpose },
                { title: texts.roles },
                { title: texts.people, align: 'right' },
              ]}
              rows={views.map((view, at) => [
                <>
                  {`${at + 1} · `}
                  <a href={paths.circle(view.circle.slug)}>{view.circle.name}</a>{' '}
                  {view.circle.visibility === 'members' ? (
                    <Badge tone="neutral">{texts.membersOnly}</Badge>
                  ) : null}
                </>,
                view.circle.purpose,
                <RoleLines view={view} today={today} locale={locale} />,
                writtenNumber(view.memberCount, locale),
              ])}
            />
          }
        />
      )}
      {closed.length > 0 ? (
        <section>
          <h2>{texts.closedCircles}</h2>
          <LinkList
            items={closed.map(({ name, slug, closedAt }) => ({
              label: name,
              href: paths.circle(slug),
              note: closedAt && writtenDay(closedAt, locale),
            }))}
          />
        </section>
      ) : null}
    </Layout>
  )
}

function RoleLines(props: { view: CircleView; today: string; locale: Frame['locale'] }) {
  const { view, today, locale } = props
  if (view.roles.length === 0) return circleTexts[locale].noRole
  return (
    <ul>
      {view.roles.map((role, at) => (
        <li>
          <strong>{`${roleLetter(at)} · ${role.role.title}`}</strong>{' '}
          <HolderWords view={role} today={today} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
