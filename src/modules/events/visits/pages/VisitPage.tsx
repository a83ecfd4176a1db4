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
  const said = visitTexts[frame.locale]
  const href = ownToken ? registrationPath('event', ownToken) : eventPath('event', event.slug)
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: event.title, labelIn: writtenLocale, href }]}
      actions={
        <>
          {props.mayPrepare ? (
            <ButtonLink href={visitPaths.prepare(event.slug)} tone="quiet">
              {said.prepare}
            </ButtonLink>
          ) : null}
          {props.mayReport ? (
            <ButtonLink href={visitPaths.report(event.slug)}>{said.report}</ButtonLink>
          ) : null}
        </>
      }
      refused={Object.keys(props.form.problems).length > 0}
    >
      {props.sheet ? (
        <p>
          {said.sheet}
          {colon[frame.locale]}
          <a href={props.sheet.href}>{props.sheet.title}</a>
        </p>
      ) : null}
      {visit.toSee === '' ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <Programme {...props} />
      )}
      {props.company ? <Company {...props} /> : null}
    </Layout>
  )
}

function Programme({ frame, visit, hostName }: VisitPageProps) {
  const said = visitTexts[frame.locale]
  const items = [
    { name: said.host, value: hostName ?? '' },
    { name: said.transport, value: visit.transport },
    { name: said.lodging, value: visit.lodging },
    { name: said.meals, value: visit.meals },
    { name: said.costs, value: visit.costs },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <h2>{said.toSee}</h2>
      <Prose markdown={visit.toSee} />
      <Facts layout="rows" items={items} />
    </>
  )
}

function Company(props: VisitPageProps) {
  const { frame, event, journeys, own, form } = props
  const said = visitTexts[frame.locale]
  return (
    <section>
      <h2>{said.together}</h2>
      <p>{said.togetherText}</p>
      {journeys && journeys.length > 0 ? (
        <Table
          caption={said.together}
          captionHidden
          columns={[
            { title: said.who },
            { title: said.from },
            { title: said.when },
            { title: said.seats, align: 'right' },
            { title: said.note },
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
          submit={said.share}
          tone="quiet"
          seen
        >
          <TextField
            name="leavesFrom"
            label={said.from}
            form={form}
            value={own?.leavesFrom}
            required
          />
          <TextField
            name="leavesWhen"
            label={said.when}
            hint={said.whenHint}
            form={form}
            value={own?.leavesWhen}
          />
          <NumberField name="seats" label={said.seats} form={form} value={own?.seats?.toString()} />
          <TextField
            name="note"
            label={said.note}
            hint={said.noteHint}
            form={form}
            value={own?.note}
          />
        </Form>
      ) : (
        <Notice tone="info">{said.signIn}</Notice>
      )}
      {own ? (
        <ActionButton
          frame={frame}
          action={visitPaths.removeJourney(event.slug)}
          label={said.remove}
        />
      ) : null}
    </section>
  )
}
