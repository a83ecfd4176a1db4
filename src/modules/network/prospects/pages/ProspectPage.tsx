import { challengeNames } from '#kit/challenge.ts'
import { type Day, shortDay, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon, semicolon } from '#kit/words.ts'
import { type Territory, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Columns } from '#ui/Columns/Columns.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import {
  jumpsTo,
  notNowReasons,
  openStages,
  type Prospect,
  type ProspectStep,
} from '../prospect.ts'
import { prospectTexts } from '../texts/prospects.ts'
import { NextAction, stageWords } from './ProspectsPage.tsx'

export interface ProspectPageProps {
  readonly frame: Frame
  readonly prospect: Prospect
  readonly territory: Territory
  readonly steps: readonly ProspectStep[]
  /** Names of owners, contacts and authors, by key. */
  readonly names: ReadonlyMap<string, string>
  readonly today: Day
  readonly refused?:
    | { readonly form: 'move' | 'exchange' | 'sign'; readonly state: FormState }
    | undefined
}

/** One territory that might join: where it stands, what comes next, what was said. */
export function ProspectPage(props: ProspectPageProps) {
  const { frame, prospect, territory } = props
  const texts = prospectTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={territoryLabel(territory)}
      lead={stageWords(prospect, frame.locale)}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: texts.title, href: prospectPaths.board },
      ]}
      refused={props.refused !== undefined}
      actions={
        <ButtonLink href={prospectPaths.edit(prospect.id)} tone="quiet">
          {texts.edit}
        </ButtonLink>
      }
    >
      <Columns main={<Gestures {...props} />} aside={<Known {...props} />} />
      <h2>{texts.history}</h2>
      <History {...props} />
    </Layout>
  )
}

function Gestures(props: ProspectPageProps) {
  const { frame, prospect } = props
  const texts = prospectTexts[frame.locale]
  const signed = prospect.stage === 'signed'
  return (
    <>
      <NextAction prospect={prospect} locale={frame.locale} today={props.today} />
      {prospect.membershipId ? (
        <p>
          <a href={membershipPaths.membership(prospect.membershipId)}>{texts.seeMembership}</a>
        </p>
      ) : null}
      {signed ? null : (
        <Card title={texts.sign} tone="wash">
          <p>{texts.signText}</p>
          <SignForm {...props} />
        </Card>
      )}
      <Card title={texts.experiment}>
        <p>{texts.experimentText}</p>
        <p>
          <ButtonLink href={experimentHref(prospect)} tone="quiet">
            {texts.experiment}
          </ButtonLink>
        </p>
      </Card>
      <h2>{texts.exchange}</h2>
      <ExchangeForm {...props} />
      {signed ? null : (
        <>
          <h2>{texts.move}</h2>
          <MoveForm {...props} />
        </>
      )}
    </>
  )
}

/** The lab writes the experiment; the room of experiments reads these two keys. */
function experimentHref(prospect: Pick<Prospect, 'territoryId' | 'contactPersonId'>) {
  const query = new URLSearchParams({ territoire: prospect.territoryId })
  if (prospect.contactPersonId) query.set('personne', prospect.contactPersonId)
  return `/experiences/proposer?${query}`
}

/** A reason is asked when stages are jumped; the other words are for the territory, and may stay empty. */
function SignForm({ frame, prospect, refused }: ProspectPageProps) {
  const texts = prospectTexts[frame.locale]
  const form = refused?.form === 'sign' ? refused.state : emptyForm
  return (
    <Form
      frame={frame}
      id="adhesion"
      action={prospectPaths.sign(prospect.id)}
      form={form}
      submit={texts.sign}
    >
      {jumpsTo(prospect.stage) ? (
        <TextArea
          name="reason"
          label={texts.jumpReason}
          hint={texts.jumpReasonHint}
          form={form}
          rows={2}
          required
        />
      ) : null}
      <TextArea name="why" label={texts.signWhy} hint={texts.signWhyHint} form={form} rows={2} />
    </Form>
  )
}

function ExchangeForm({ frame, prospect, refused }: ProspectPageProps) {
  const texts = prospectTexts[frame.locale]
  const form = refused?.form === 'exchange' ? refused.state : emptyForm
  return (
    <Form
      frame={frame}
      id="echange"
      action={prospectPaths.exchange(prospect.id)}
      form={form}
      submit={texts.exchange}
      tone="quiet"
      seen
    >
      <TextArea name="note" label={texts.note} form={form} rows={3} required />
      <DateField name="on" label={texts.exchangeOn} hint={texts.exchangeHint} form={form} />
      <NextFields frame={frame} form={form} prospect={prospect} />
    </Form>
  )
}

function MoveForm({ frame, prospect, refused }: ProspectPageProps) {
  const texts = prospectTexts[frame.locale]
  const form = refused?.form === 'move' ? refused.state : emptyForm
  const others = [...openStages, 'not-now' as const].filter((stage) => stage !== prospect.stage)
  return (
    <Form
      frame={frame}
      id="etape"
      action={prospectPaths.move(prospect.id)}
      form={form}
      submit={texts.move}
      tone="quiet"
      seen
    >
      <Select
        name="to"
        label={texts.to}
        form={form}
        required
        options={others.map((value) => ({ value, label: texts.stages[value] }))}
      />
      <Select
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        form={form}
        options={notNowReasons.map((value) => ({ value, label: texts.reasons[value] }))}
      />
      <TextField name="reasonText" label={texts.reasonText} form={form} />
      <TextArea name="note" label={texts.noteOptional} form={form} rows={2} />
      <NextFields frame={frame} form={form} prospect={prospect} />
    </Form>
  )
}

export function NextFields(props: {
  frame: Frame
  form: FormState
  prospect?: Prospect | undefined
}) {
  const texts = prospectTexts[props.frame.locale]
  return (
    <>
      <TextField
        name="nextAction"
        label={texts.next}
        hint={texts.nextHint}
        form={props.form}
        value={props.prospect?.nextAction}
      />
      <DateField
        name="nextOn"
        label={texts.nextOn}
        form={props.form}
        value={props.prospect?.nextOn}
      />
    </>
  )
}

function Known({ frame, prospect, territory, names }: ProspectPageProps) {
  const { locale } = frame
  const texts = prospectTexts[locale]
  const named = (id: string | undefined) => (id === undefined ? undefined : names.get(id))
  return (
    <>
      <Facts
        items={[
          { name: texts.owner, value: named(prospect.ownerId) ?? texts.noOwner },
          { name: texts.contact, value: named(prospect.contactPersonId) ?? texts.noContact },
          {
            name: texts.source,
            value: [texts.sources[prospect.source], prospect.sourceDetail]
              .filter(Boolean)
              .join(colon[locale]),
          },
          { name: texts.since, value: writtenDay(prospect.stageSince, locale) },
          {
            name: texts.last,
            value: prospect.lastExchangeOn
              ? writtenDay(prospect.lastExchangeOn, locale)
              : texts.never,
          },
          ...(prospect.challenges.length > 0
            ? [
                {
                  name: texts.challenges,
                  value: prospect.challenges
                    .map((challenge) => challengeNames[locale][challenge])
                    .join(semicolon[locale]),
                },
              ]
            : []),
          ...(prospect.notes === '' ? [] : [{ name: texts.notes, value: prospect.notes }]),
        ]}
      />
      <p>
        <a href={contactPaths.addAt(territory.id)}>{texts.addContact}</a>
      </p>
      <p>
        <a href={territoryPaths.territory(territory.slug)}>{texts.dossier}</a>
      </p>
    </>
  )
}

function History({ frame, steps, names, today }: ProspectPageProps) {
  const { locale } = frame
  const texts = prospectTexts[locale]
  return (
    <Table
      caption={texts.history}
      captionHidden
      columns={[
        { title: texts.when },
        { title: texts.what },
        { title: texts.note },
        { title: texts.who },
      ]}
      rows={steps.map((step) => [
        shortDay(step.on, locale, today),
        step.from && step.to
          ? texts.fromTo(texts.stages[step.from], texts.stages[step.to])
          : texts.steps[step.kind],
        step.note,
        step.byPersonId ? (names.get(step.byPersonId) ?? '') : '',
      ])}
    />
  )
}
