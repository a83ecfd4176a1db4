import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventPath, registrationPath } from '../../paths.ts'
import { visitTexts } from '../texts/visit.ts'
import type { Journey, Visit } from '../visit.ts'

export interface VisitPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly visit: Visit
  readonly hostName: string | undefined
  readonly mayPrepare: boolean
  readonly mayReport: boolean
  /** Undefined for whoever does not travel. */
  readonly journeys: readonly { readonly journey: Journey; readonly name: string }[] | undefined
  readonly own: Journey | undefined
  readonly company: boolean
  readonly sheet: { readonly title: string; readonly href: string } | undefined
  readonly form: FormState
  /** Of whoever reads by the link of a registration: they read, and have no account to act with. */
  readonly ownToken?: string | undefined
}

export function VisitPage(props: VisitPageProps) {
  const { frame, event, visit, ownToken } = props
  const texts = visitTexts[frame.locale]
  const href = ownToken ? registrationPath('event', ownToken) : eventPath('event', event.slug)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: event.title, labelIn: writtenLocale, href }]}
      actions={
        <>
          {props.mayPrepare ? (
            <ButtonLink href={visitPaths.prepare(event.slug)} tone="quiet">
              {texts.prepare}
            </ButtonLink>
          ) : null}
          {props.mayReport ? (
            <ButtonLink href={visitPaths.report(event.slug)}>{texts.report}</ButtonLink>
          ) : null}
        </>
      }
      refused={Object.keys(props.form.problems).length > 0}
    >
      {props.sheet ? (
        <p>
          {texts.sheet}
          {colon[frame.locale]}
          <a href={props.sheet.href}>{props.sheet.title}</a>
        </p>
      ) : null}
      {visit.toSee === '' ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <Programme {...props} />
      )}
      {props.company ? <Company {...props} /> : null}
    </Layout>
  )
}

function Programme({ frame, visit, hostName }: VisitPageProps) {
  const texts = visitTexts[frame.locale]
  const items = [
    { name: texts.host, value: hostName ?? '' },
    { name: texts.transport, value: visit.transport },
    { name: texts.lodging, value: visit.lodging },
    { name: texts.meals, value: visit.meals },
    { name: texts.costs, value: visit.costs },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <h2>{texts.toSee}</h2>
      <Prose markdown={visit.toSee} />
      <Facts layout="rows" items={items} />
    </>
  )
}

function Company(props: VisitPageProps) {
  const { frame, event, journeys, own, form } = props
  const texts = visitTexts[frame.locale]
  return (
    <section>
      <h2>{texts.together}</h2>
      <p>{texts.togetherText}</p>
      {journeys && journeys.length > 0 ? (
        <Table
          caption={texts.together}
          captionHidden
          columns={[
            { title: texts.who },
            { title: texts.from },
            { title: texts.when },
            { title: texts.seats, align: 'right' },
            { title: texts.note },
          ]}
          rows={journeys.map(({ journey, name }) => [
            name,
            journey.leavesFrom,
            journey.leavesWhen,
            journey.seats ?? '',
            journey.note,
          ])}
        />
      ) : null}
      {frame.viewer ? (
        <Form
          frame={frame}
          action={visitPaths.journey(event.slug)}
          form={form}
          submit={texts.share}
          tone="quiet"
          seen
        >
          <TextField
            name="leavesFrom"
            label={texts.from}
            form={form}
            value={own?.leavesFrom}
            required
          />
          <TextField
            name="leavesWhen"
            label={texts.when}
            hint={texts.whenHint}
            form={form}
            value={own?.leavesWhen}
          />
          <NumberField
            name="seats"
            label={texts.seats}
            form={form}
            value={own?.seats?.toString()}
          />
          <TextField
            name="note"
            label={texts.note}
            hint={texts.noteHint}
            form={form}
            value={own?.note}
          />
        </Form>
      ) : (
        <Notice tone="info">{texts.signIn}</Notice>
      )}
      {own ? (
        <ActionButton
          frame={frame}
          action={visitPaths.removeJourney(event.slug)}
          label={texts.remove}
        />
      ) : null}
    </section>
  )
}
