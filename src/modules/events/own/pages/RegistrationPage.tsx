import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type EventSeries, isOver, modeOf, type NetworkEvent } from '../../event.ts'
import type { Material } from '../../material.ts'
import { MaterialList } from '../../materials/index.ts'
import { eventPath, registrationPath } from '../../paths.ts'
import { NameFields, OtherKinds, QuestionFields, seatSentence } from '../../registering/index.ts'
import { type NamedRegistration, whyClosed } from '../../registration.ts'
import {
  type Answer,
  type Question,
  registrationTexts,
  type SeatKind,
} from '../../seating/nouns.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { OwnLinks } from './OwnLinks.tsx'

export interface RegistrationPageProps {
  readonly frame: Frame
  readonly token: string
  readonly now: Date
  readonly registration: NamedRegistration
  readonly event: NetworkEvent | undefined
  readonly series: EventSeries | undefined
  /** Of a registration to a series: its seats, one for each event. */
  readonly seats: readonly {
    readonly event: NetworkEvent
    readonly registration: NamedRegistration
    readonly kind: SeatKind | undefined
  }[]
  readonly rank: number | undefined
  readonly kind: SeatKind | undefined
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
  /** One that holds. */
  readonly hasCertificate: boolean
  readonly materials: readonly Material[]
  readonly form: FormState
}

/** What the link of a letter opens: the state, and what one may do about it, without an account. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, registration, event, series } = props
  const { locale } = frame
  const texts = registrationTexts[locale]
  const title = event?.title ?? series?.title ?? ''
  return (
    <Layout
      frame={frame}
      title={texts.mineTitle}
      eyebrow={texts.number(String(registration.number))}
      lead={event ? `${title}, ${writtenSpan(event, locale)}` : title}
      refused={Object.keys(props.form.problems).length > 0}
    >
      {event?.state === 'cancelled' ? (
        <Notice tone="danger">
          {publicEventTexts[locale].cancelled(event.cancelReason ?? '')}
        </Notice>
      ) : (
        <Notice tone={registration.state === 'registered' ? 'good' : 'info'}>
          {seatSentence(locale, props)}
        </Notice>
      )}
      {event && registration.state === 'registered' ? (
        <>
          <OwnLinks
            frame={frame}
            token={props.token}
            replay={event.replayUrl !== ''}
            certificate={props.hasCertificate}
          />
          <MaterialList
            locale={locale}
            slug={event.slug}
            materials={props.materials}
            ownToken={props.token}
          />
        </>
      ) : null}
      {event && registration.state !== 'cancelled' ? (
        <p>
          <a href={registrationPath('event', props.token)}>{texts.eventPage}</a>
        </p>
      ) : null}
      <Gestures {...props} />
      {props.seats.length > 0 ? (
        <Table
          caption={texts.event}
          captionHidden
          columns={[
            { title: texts.event },
            { title: publicEventTexts[locale].when },
            { title: texts.state },
            { title: texts.dateGesture },
          ]}
          rows={props.seats.map((seat) => [
            <a lang={writtenLocale} href={eventPath('event', seat.event.slug)}>
              {seat.event.title}
            </a>,
            writtenSpan(seat.event, locale),
            [texts.stateWords[seat.registration.state], seat.kind?.label]
              .filter(Boolean)
              .join(', '),
            whyClosed(seat.event, props.now) !== undefined &&
            seat.registration.state === 'cancelled' ? (
              ''
            ) : isOver(seat.event, props.now) ? (
              ''
            ) : seat.registration.state === 'cancelled' ? (
              <ActionButton
                frame={frame}
                action={registrationPath('retakeDate', props.token)}
                fields={{ seat: seat.registration.id }}
                label={texts.retakeDate(seat.event.title)}
              />
            ) : (
              <>
                <OtherKinds
                  frame={frame}
                  action={registrationPath('takeKind', props.token)}
                  registration={seat.registration}
                  kind={seat.kind}
                  title={seat.event.title}
                />
                <ActionButton
                  frame={frame}
                  action={registrationPath('giveUpDate', props.token)}
                  fields={{ seat: seat.registration.id }}
                  label={texts.giveUpDate(seat.event.title)}
                  confirm={texts.giveUpAsk}
                />
              </>
            ),
          ])}
        />
      ) : null}
      <Change {...props} />
    </Layout>
  )
}

function isClosed({ registration, event, now }: RegistrationPageProps): boolean {
  return (
    registration.state === 'cancelled' ||
    (event !== undefined && (event.state === 'cancelled' || isOver(event, now)))
  )
}

function Gestures(props: RegistrationPageProps) {
  const { frame, token, registration, event } = props
  const texts = registrationTexts[frame.locale]
  if (isClosed(props)) return null
  return (
    <>
      {registration.state === 'unconfirmed' ? (
        <ActionButton
          frame={frame}
          action={registrationPath('confirm', token)}
          label={texts.confirm}
          tone="action"
        />
      ) : null}
      {registration.state === 'offered' ? (
        <ActionButton
          frame={frame}
          action={registrationPath('accept', token)}
          label={texts.accept}
          tone="action"
        />
      ) : null}
      {event ? (
        <OtherKinds
          frame={frame}
          action={registrationPath('takeKind', token)}
          registration={registration}
          kind={props.kind}
        />
      ) : null}
      {event && registration.state === 'registered' && modeOf(event) !== 'offline' ? (
        <p>
          <ButtonLink href={registrationPath('join', token)}>{texts.join}</ButtonLink>
        </p>
      ) : null}
      {registration.state === 'registered' ? (
        <p>
          <a href={registrationPath('mineIcs', token)}>{publicEventTexts[frame.locale].ics}</a>
        </p>
      ) : null}
      <ActionButton
        frame={frame}
        action={registrationPath('giveUp', token)}
        label={event ? texts.giveUp : texts.giveUpAll}
        tone="danger"
        confirm={texts.giveUpAsk}
      />
    </>
  )
}

function Change(props: RegistrationPageProps) {
  const { frame, registration, form, token } = props
  const { locale } = frame
  const texts = registrationTexts[locale]
  if (isClosed(props) || !registration.identity) return null
  return (
    <section>
      <h2>{texts.change}</h2>
      <Form
        frame={frame}
        action={registrationPath('mine', token)}
        form={form}
        submit={texts.save}
        tone="quiet"
        seen
      >
        <NameFields locale={locale} form={form} values={registration.identity} />
        <QuestionFields
          locale={locale}
          form={form}
          questions={props.questions}
          answers={props.answers}
        />
      </Form>
    </section>
  )
}
