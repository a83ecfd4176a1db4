import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Circle } from '../../circle.ts'
import type { CircleView } from '../../circle-view.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { paths } from '../../paths.ts'
import { prepareTexts } from '../../procedure/nouns.ts'
import { type RoleVoteState, roleVoteTexts } from '../../role-votes/nouns.ts'
import { circleTexts } from '../../texts/circles.ts'
import { seatTexts } from '../texts/seats.ts'
import { type CircleForms, CircleInside, type InsideView } from './CircleInside.tsx'
import { CirclesDrawing, CirclesLegend, roleLetter } from './CirclesDrawing.tsx'
import { HolderWords } from './HolderWords.tsx'

export type { CircleForms } from './CircleInside.tsx'

/** A vote that fills a role of this circle. */
export interface RoleVoteView {
  readonly role: string
  readonly href: string
  readonly state: RoleVoteState
}

export interface CirclePageProps {
  readonly frame: Frame
  readonly view: CircleView
  readonly parent: Circle | undefined
  readonly holds: readonly Circle[]
  /** What only those who take part read. */
  readonly inside: InsideView | undefined
  readonly votes: readonly RoleVoteView[]
  readonly mayRun: boolean
  readonly mayKeep: boolean
  readonly isMember: boolean
  readonly mayReopen: boolean
  /** What must be done before this one may be opened again. */
  readonly keptClosedBy: 'parent-closed' | undefined
  readonly reopenings: readonly Reopening[]
  readonly today: string
  readonly forms: Required<CircleForms>
}

export function CirclePage(props: CirclePageProps) {
  const { frame, view, parent, holds, inside, today } = props
  const { circle } = view
  const texts = circleTexts[frame.locale]
  const refused = Object.values(props.forms).some(
    ({ problems }) => Object.keys(problems).length > 0,
  )
  return (
    <Layout
      frame={frame}
      title={circle.name}
      titleIn={writtenLocale}
      lead={circle.purpose}
      leadIn={writtenLocale}
      crumbs={[{ label: texts.circles, href: paths.circles }]}
      refused={refused}
      wide
      actions={
        <>
          {inside && !circle.closedAt ? (
            <>
              <ButtonLink href={decisionPaths.prepareFor(circle.slug, 'consent')}>
                {prepareTexts[frame.locale].propose}
              </ButtonLink>
              <ButtonLink href={decisionPaths.prepareFor(circle.slug, 'election')} tone="quiet">
                {prepareTexts[frame.locale].elect}
              </ButtonLink>
            </>
          ) : null}
          {props.mayKeep ? (
            <>
              <ButtonLink href={paths.roleVotes(circle.slug)} tone="quiet">
                {roleVoteTexts[frame.locale].title}
              </ButtonLink>
              <ButtonLink href={paths.edit(circle.slug)} tone="quiet">
                {texts.edit}
              </ButtonLink>
            </>
          ) : null}
        </>
      }
    >
      <Facts
        layout="rows"
        items={[
          ...(circle.domain ? [{ name: texts.domain, value: circle.domain }] : []),
          ...(parent ? [{ name: texts.heldBy, value: <CircleLink circle={parent} /> }] : []),
          ...(holds.length > 0
            ? [{ name: texts.holds, value: holds.map((item) => <CircleLink circle={item} />) }]
            : []),
          { name: texts.people, value: peopleWords(view.memberCount, frame.locale) },
          ...(circle.closedAt
            ? [{ name: texts.closed, value: writtenDay(circle.closedAt, frame.locale) }]
            : []),
        ]}
      />
      <section>
        <h2>{texts.roles}</h2>
        {view.roles.length === 0 ? (
          <p>{texts.noRole}</p>
        ) : (
          <LiveRegion subject={`circle:${circle.id}`}>
            <Picture
              locale={frame.locale}
              kind="circles"
              drawing={<CirclesDrawing locale={frame.locale} views={[view]} />}
              legend={<CirclesLegend locale={frame.locale} />}
              summary={texts.roles}
              unfolded
              table={<Roles {...props} today={today} />}
            />
          </LiveRegion>
        )}
        {props.mayRun ? (
          <p>
            <a href={paths.role(circle.slug, 'nouveau')}>{texts.addRole}</a>
          </p>
        ) : null}
        {props.mayRun && view.roles.length > 0 ? (
          <p>
            <a href={paths.seats(circle.slug)}>{seatTexts[frame.locale].link}</a>
          </p>
        ) : null}
      </section>
      <RoleVotes frame={frame} votes={props.votes} />
      {inside ? <CircleInside {...props} circle={circle} inside={inside} /> : null}
      <Reopenings locale={frame.locale} reopenings={props.reopenings} />
      {props.mayReopen ? <Reopen {...props} /> : null}
    </Layout>
  )
}

function Reopen({ frame, view, keptClosedBy, forms }: CirclePageProps) {
  const texts = circleTexts[frame.locale]
  if (keptClosedBy) return <p>{texts.refusals[keptClosedBy]}</p>
  return (
    <ReopenForm
      frame={frame}
      action={paths.reopen(view.circle.slug)}
      label={texts.reopen}
      lead={texts.reopenLead}
      form={forms.reopen}
    />
  )
}

function Roles({ frame, view, today, mayRun }: CirclePageProps) {
  const texts = circleTexts[frame.locale]
  return (
    <Table
      caption={texts.roles}
      captionHidden
      columns={[{ title: texts.role }, { title: texts.accountabilities }, { title: texts.holder }]}
      rows={view.roles.map((role, at) => [
        <>
          {`${roleLetter(at)} · `}
          {mayRun ? (
            <a lang={writtenLocale} href={paths.role(view.circle.slug, role.role.id)}>
              {role.role.title}
            </a>
          ) : (
            <span lang={writtenLocale}>{role.role.title}</span>
          )}
          {role.role.purpose ? <Prose markdown={role.role.purpose} /> : null}
        </>,
        <ul>
          {role.role.accountabilities.map((line) => (
            <li>{line}</li>
          ))}
        </ul>,
        <HolderWords view={role} today={today} locale={frame.locale} />,
      ])}
    />
  )
}

function RoleVotes({ frame, votes }: Pick<CirclePageProps, 'frame' | 'votes'>) {
  const texts = roleVoteTexts[frame.locale]
  if (votes.length === 0) return null
  return (
    <section>
      <h2>{texts.votes}</h2>
      <LinkList
        items={votes.map(({ role, href, state }) => ({
          label: texts.votesOf(role),
          href,
          note: texts.states[state],
        }))}
      />
    </section>
  )
}

function CircleLink({ circle }: { circle: Circle }) {
  return (
    <div>
      <a href={paths.circle(circle.slug)}>{circle.name}</a>
    </div>
  )
}

function peopleWords(count: number, locale: Frame['locale']): string {
  const texts = circleTexts[locale]
  return count === 1 ? texts.onePerson : texts.peopleCount(String(count))
}
