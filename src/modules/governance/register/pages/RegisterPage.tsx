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
  const texts = registerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
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

function link(decision: Decision) {
  return (
    <a lang={writtenLocale} href={decisionPaths.decision(decision.slug)}>
      {decision.title}
    </a>
  )
}

function Decided({ frame, circles, decided }: RegisterPageProps) {
  const texts = registerTexts[frame.locale]
  const steps = stepTexts[frame.locale]
  const day = (input: Date | string | undefined) =>
    input === undefined ? '' : writtenDay(input, frame.locale)
  if (decided.length === 0) {
    return (
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={texts.table}
      columns={[
        { title: texts.decision },
        { title: texts.circle },
        { title: texts.on },
        { title: texts.until },
        { title: texts.reviewOn },
      ]}
      rows={decided.map((decision) => [
        <>
          {link(decision)}
          <span class="row-note">{steps[stepKey(decision)]}</span>
        </>,
        circles.get(decision.circleId)?.name ?? '',
        day(decision.closedAt),
        day(decision.endsOn ?? decision.termEndsOn) || texts.noLimit,
        day(decision.reviewOn),
      ])}
    />
  )
}

function Own({
  frame,
  circles,
  own,
}: RegisterPageProps & { readonly own: NonNullable<RegisterPageProps['own']> }) {
  const texts = registerTexts[frame.locale]
  const steps = stepTexts[frame.locale]
  const table = (caption: string, rows: readonly Decision[]) => (
    <Table
      caption={caption}
      columns={[{ title: texts.decision }, { title: texts.circle }, { title: texts.step }]}
      rows={rows.map((row) => [
        link(row),
        circles.get(row.circleId)?.name ?? '',
        steps[stepKey(row)],
      ])}
    />
  )
  return (
    <>
      {own.due.length > 0 ? (
        <section>
          <h2>{texts.due}</h2>
          <p>{texts.dueText}</p>
          {table(texts.due, own.due)}
        </section>
      ) : null}
      {own.current.length > 0 ? table(texts.current, own.current) : <p>{texts.nothingCurrent}</p>}
      {own.closed.length > 0 ? table(texts.closed, own.closed) : null}
    </>
  )
}
