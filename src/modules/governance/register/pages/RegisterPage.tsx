import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Circle } from '../../circle.ts'
import { stepKey } from '../../decisions/index.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { type Decision, prepareTexts, registerTexts, stepTexts } from '../../procedure/nouns.ts'

export interface RegisterPageProps {
  readonly frame: Frame
  readonly circles: ReadonlyMap<string, Circle>
  readonly decided: readonly Decision[]
  readonly own:
    | {
        readonly current: readonly Decision[]
        readonly due: readonly Decision[]
        readonly closed: readonly Decision[]
      }
    | undefined
}

/** What circles decided, for everyone; what is under way, for those who are in them. */
export function RegisterPage(props: RegisterPageProps) {
  const { frame, own } = props
  const said = registerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      wide
      actions={
        own ? (
          <Actions>
            <ButtonLink href={decisionPaths.prepare}>
              {prepareTexts[frame.locale].propose}
            </ButtonLink>
          </Actions>
        ) : undefined
      }
    >
      {own ? <Own {...props} own={own} /> : null}
      <Decided {...props} />
    </Layout>
  )
}

function link(one: Decision) {
  return (
    <a lang={writtenLocale} href={decisionPaths.decision(one.slug)}>
      {one.title}
    </a>
  )
}

function Decided({ frame, circles, decided }: RegisterPageProps) {
  const said = registerTexts[frame.locale]
  const steps = stepTexts[frame.locale]
  const day = (given: Date | string | undefined) =>
    given === undefined ? '' : writtenDay(given, frame.locale)
  if (decided.length === 0) {
    return (
      <EmptyState title={said.none}>
        <p>{said.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={said.table}
      columns={[
        { title: said.decision },
        { title: said.circle },
        { title: said.on },
        { title: said.until },
        { title: said.reviewOn },
      ]}
      rows={decided.map((one) => [
        <>
          {link(one)}
          <span class="row-note">{steps[stepKey(one)]}</span>
        </>,
        circles.get(one.circleId)?.name ?? '',
        day(one.closedAt),
        day(one.endsOn ?? one.termEndsOn) || said.noLimit,
        day(one.reviewOn),
      ])}
    />
  )
}

function Own({
  frame,
  circles,
  own,
}: RegisterPageProps & { readonly own: NonNullable<RegisterPageProps['own']> }) {
  const said = registerTexts[frame.locale]
  const steps = stepTexts[frame.locale]
  const table = (caption: string, rows: readonly Decision[]) => (
    <Table
      caption={caption}
      columns={[{ title: said.decision }, { title: said.circle }, { title: said.step }]}
      rows={rows.map((one) => [
        link(one),
        circles.get(one.circleId)?.name ?? '',
        steps[stepKey(one)],
      ])}
    />
  )
  return (
    <>
      {own.due.length > 0 ? (
        <section>
          <h2>{said.due}</h2>
          <p>{said.dueText}</p>
          {table(said.due, own.due)}
        </section>
      ) : null}
      {own.current.length > 0 ? table(said.current, own.current) : <p>{said.nothingCurrent}</p>}
      {own.closed.length > 0 ? table(said.closed, own.closed) : null}
    </>
  )
}
