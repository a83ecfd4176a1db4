import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { NameFields, QuestionFields } from '../../registering/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  type Answer,
  type MoveEffects,
  moveKey,
  type Question,
  registrationTexts,
  type SeatClass,
} from '../../seating/nouns.ts'
import { writtenSpan } from '../../written-span.ts'
import { personTexts } from '../texts/person.ts'

export interface EventPersonPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly registration: NamedRegistration
  readonly classes: readonly SeatClass[]
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
  /** Where this person may be moved. */
  readonly others: readonly NetworkEvent[]
  readonly form: FormState
  readonly moving: FormState
  readonly cancelling: FormState
  /** What the move that was asked does: read before it is done. */
  readonly effects: { readonly to: NetworkEvent; readonly of: MoveEffects } | undefined
}

/** One registration, for the team: corrected, or moved to another event. */
export function EventPersonPage(props: EventPersonPageProps) {
  const { frame, event, registration } = props
  const { locale } = frame
  const texts = personTexts[locale]
  const problems = {
    ...props.form.problems,
    ...props.moving.problems,
    ...props.cancelling.problems,
  }
  return (
    <Layout
      frame={frame}
      title={texts.title(registration.identity?.name ?? '')}
      eyebrow={registrationTexts[locale].number(String(registration.number))}
      lead={`${event.title}, ${writtenSpan(event, locale)}`}
      crumbs={[
        { label: manageTexts[locale].events, href: managePaths.list },
        { label: event.title, labelIn: writtenLocale, href: managePath('manage', event.id) },
        { label: manageTexts[locale].people, href: managePath('people', event.id) },
      ]}
      refused={Object.keys(problems).length > 0}
    >
      {props.effects ? <MoveAsked {...props} effects={props.effects} /> : <Correct {...props} />}
      {props.effects ? null : <Move {...props} />}
      {props.effects ? null : <Cancel {...props} />}
    </Layout>
  )
}

function Correct(props: EventPersonPageProps) {
  const { frame, event, registration, classes, form } = props
  const { locale } = frame
  return (
    <section>
      <h2>{personTexts[locale].correct}</h2>
      <Form
        frame={frame}
        action={managePath('person', event.id, { registration: registration.id })}
        form={form}
        submit={personTexts[locale].save}
        id="corriger"
        seen
      >
        <NameFields
          locale={locale}
          form={form}
          values={registration.identity ?? {}}
          labels={personTexts[locale].fields}
        />
        <TextField
          form={form}
          name="email"
          type="email"
          label={personTexts[locale].fields.email}
          hint={personTexts[locale].emailHint}
          value={registration.identity?.email}
        />
        {classes.length > 0 ? (
          <Radios
            form={form}
            name="seatClass"
            label={manageTexts[locale].seatKind}
            value={registration.seatClassId}
            options={classes.map(({ id, label }) => ({ value: id, label }))}
            required
          />
        ) : null}
        <QuestionFields
          locale={locale}
          form={form}
          questions={props.questions.map((question) => ({ ...question, required: false }))}
          answers={props.answers}
        />
      </Form>
    </section>
  )
}

function Move({ frame, event, registration, others, moving }: EventPersonPageProps) {
  const { locale } = frame
  const texts = personTexts[locale]
  return (
    <section>
      <h2>{texts.move}</h2>
      {others.length === 0 ? (
        <>
          {moving.problems['to'] ? <Notice tone="caution">{moving.problems['to']}</Notice> : null}
          <p>{texts.nowhere}</p>
        </>
      ) : (
        <Form
          frame={frame}
          action={managePath('movePerson', event.id, { registration: registration.id })}
          form={moving}
          submit={texts.moveSee}
          tone="quiet"
          id="deplacer"
        >
          <Select
            form={moving}
            name="to"
            label={texts.to}
            options={others.map((item) => ({
              value: item.id,
              label: `${item.title}, ${writtenSpan(item, locale)}`,
            }))}
            required
          />
        </Form>
      )}
    </section>
  )
}

/** With the reason, when there is one: the list cancels in one press, and says none. */
function Cancel({ frame, event, registration, cancelling }: EventPersonPageProps) {
  const texts = personTexts[frame.locale]
  return (
    <section>
      <h2>{texts.cancel}</h2>
      <Form
        frame={frame}
        action={managePath('cancelPerson', event.id, { registration: registration.id })}
        form={cancelling}
        submit={manageTexts[frame.locale].cancelPerson}
        tone="danger"
        id="annuler"
      >
        <TextArea
          form={cancelling}
          name="reason"
          label={texts.cancelReason}
          hint={registration.identity?.email ? texts.cancelReasonHint : texts.untold}
          rows={3}
          maxlength={500}
        />
      </Form>
    </section>
  )
}

type Asked = EventPersonPageProps & {
  readonly effects: NonNullable<EventPersonPageProps['effects']>
}

/** Nothing is done yet: what becomes of the seat, of the answers, and who is told. */
function MoveAsked({ frame, event, registration, effects, moving }: Asked) {
  const { locale } = frame
  const texts = personTexts[locale]
  const { to, of } = effects
  // A calendar has the old meeting, and takes the new one, only where there is a seat on both sides.
  const isPlain = registration.state === 'registered' && of.placing === 'registered'
  const lines = [
    registration.state === 'waiting'
      ? texts.leavesList(event.title)
      : texts.freed(event.title, of.movesUp),
    of.placing === 'registered' ? texts.seated(to.title) : texts.waits(to.title),
    of.seatClass ? texts.asKind(of.seatClass) : '',
    of.lostAnswers > 0 ? texts.lost(of.lostAnswers) : '',
    of.tells ? (isPlain ? texts.told : texts.toldOtherwise) : texts.untold,
  ]
  return (
    <>
      <Notice tone="caution" title={texts.effects(to.title, writtenSpan(to, locale))}>
        <ul>
          {lines.filter(Boolean).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{texts.notYet}</p>
      </Notice>
      <Form
        frame={frame}
        action={managePath('movePerson', event.id, { registration: registration.id })}
        form={moving}
        submit={texts.moveDo}
        id="deplacer"
      >
        <HiddenField name="to" value={to.id} />
        <HiddenField name="effects" value={moveKey(of)} />
      </Form>
      <p>
        <a href={managePath('person', event.id, { registration: registration.id })}>
          {texts.leave}
        </a>
      </p>
    </>
  )
}
