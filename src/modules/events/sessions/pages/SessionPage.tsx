import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration, writtenTime } from '#kit/hours.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { type AttendanceCount, maySplit, type Participant } from '../../attendance.ts'
import { pathTo } from '../../paths.ts'
import {
  mayBeCorrected,
  mayStillChange,
  namedWithExperiment,
  type Session,
  type SessionCorrection,
  type SessionSet,
} from '../../session.ts'
import { minutesLeft, type RunSheetItem } from '../run-sheet.ts'
import { eventTexts } from '../texts/sessions.ts'
import { RunSheetTable } from './RunSheetTable.tsx'
import { SessionCorrections } from './SessionCorrections.tsx'
import { SessionFields } from './SessionFields.tsx'
import { StateBadge } from './SessionTable.tsx'
import { SessionTold } from './SessionTold.tsx'

/** Which of the page's forms came back, and with what. */
export interface SessionForms {
  readonly edit?: FormState
  readonly close?: FormState
  readonly correct?: FormState
  readonly cancel?: FormState
}

export interface SessionProps {
  readonly frame: Frame
  readonly set: SessionSet
  readonly session: Session
  readonly items: readonly RunSheetItem[]
  readonly count: AttendanceCount
  /** Oldest first. */
  readonly corrections: readonly SessionCorrection[]
  /** Nobody, for whoever does not run the session: names are not theirs to read. */
  readonly participants: readonly Participant[]
  readonly mayRun: boolean
  /** It may be noted held: before its hour, it counts nobody. */
  readonly begun: boolean
  readonly forms?: SessionForms
}

export function SessionPage(props: SessionProps) {
  const { frame, set, session, items, count, mayRun, forms = {} } = props
  const { locale } = frame
  const texts = eventTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <Layout
      frame={frame}
      title={namedWithExperiment(session, set)}
      titleIn={writtenLocale}
      eyebrow={texts.formats[set.format]}
      lead={`${writtenDay(session.onDay, locale)}, ${writtenTime(session.startsAt, locale)}${session.place && `, ${session.place}`}`}
      crumbs={[
        {
          label: namedWithExperiment(set, set),
          labelIn: writtenLocale,
          href: pathTo('set', set.id),
        },
      ]}
      refused={Object.keys(forms).length > 0}
    >
      {session.state !== 'planned' && <Refused forms={forms} />}
      <LiveRegion subject={`experiment:${set.experimentId}`}>
        <Facts
          items={[
            { name: texts.state, value: <StateBadge locale={locale} state={session.state} /> },
            ...(saysCount(session, count)
              ? [
                  {
                    name: texts.present,
                    value:
                      mayRun || maySplit(count)
                        ? texts.count(
                            number(count.total),
                            number(count.screen),
                            number(count.paper),
                            number(count.uncounted),
                          )
                        : texts.countTotal(number(count.total)),
                  },
                ]
              : []),
            ...(session.reason && session.state !== 'held'
              ? [{ name: texts.cancelReason, value: session.reason }]
              : []),
            ...(session.actualMinutes === undefined
              ? []
              : [
                  {
                    name: texts.lasted,
                    value: writtenDuration(session.actualMinutes, locale),
                  },
                ]),
          ]}
        />
      </LiveRegion>
      <SessionCorrections locale={locale} corrections={props.corrections} />
      {session.summary && (
        <section>
          <h2>{texts.summary}</h2>
          <Prose markdown={session.summary} />
        </section>
      )}
      <section>
        <h2>{texts.runSheet}</h2>
        <RunSheetTable locale={locale} session={session} items={items} />
        {items.length > 0 && <p>{leftText(items, session, locale)}</p>}
      </section>
      {mayRun && <Gestures {...props} forms={forms} />}
    </Layout>
  )
}

/** Nobody is there before the session is held: none would read as nobody came. */
function saysCount({ state }: Session, { total }: AttendanceCount): boolean {
  return state === 'held' || total > 0
}

/** The session changed meanwhile: its forms are gone from the page, the reason is still said. */
function Refused({ forms }: { forms: SessionForms }) {
  const sentence = Object.values(forms).map(({ problems }) => problems['form'])[0]
  return sentence ? <Notice tone="caution">{sentence}</Notice> : null
}

export function leftText(
  items: readonly RunSheetItem[],
  session: Session,
  locale: Frame['locale'],
): string {
  const texts = eventTexts[locale]
  const left = minutesLeft(items, session.minutes)
  if (left === 0) return texts.exact
  return left > 0 ? texts.left(String(left)) : texts.over(String(-left))
}

function Gestures(props: SessionProps & { forms: SessionForms }) {
  const { frame, session, set, participants, forms } = props
  const texts = eventTexts[frame.locale]
  const open = mayStillChange(session, set) === undefined
  const uncorrected = mayBeCorrected(session, set)
  return (
    <section>
      <Actions>
        {open && (
          <ButtonLink href={pathTo('attendance', session.id)}>{texts.attendance}</ButtonLink>
        )}
        {open && (
          <ButtonLink href={pathTo('runSheet', session.id)} tone="quiet">
            {texts.runSheet}
          </ButtonLink>
        )}
        {open && (
          <ButtonLink href={pathTo('paper', session.id)} tone="quiet">
            {texts.paper}
          </ButtonLink>
        )}
        {session.state === 'cancelled' ? null : (
          <>
            <a href={pathTo('attendancePdf', session.id)}>{texts.sheetPdf}</a>
            <a href={pathTo('runSheetPdf', session.id)}>{texts.runSheetPdf}</a>
          </>
        )}
      </Actions>
      {open && <CloseForm frame={frame} session={session} begun={props.begun} form={forms.close} />}
      {session.state === 'held' &&
        (uncorrected ? (
          <Disclosure summary={texts.correct}>
            <p>{texts.refusals[uncorrected]}</p>
          </Disclosure>
        ) : (
          <CorrectForm frame={frame} session={session} form={forms.correct} />
        ))}
      {open && (
        <Disclosure summary={texts.edit} open={forms.edit !== undefined}>
          <Form
            frame={frame}
            action={pathTo('edit', session.id)}
            form={forms.edit ?? emptyForm}
            submit={texts.save}
            seen
          >
            <SessionFields locale={frame.locale} form={forms.edit ?? emptyForm} session={session} />
          </Form>
        </Disclosure>
      )}
      {open && (
        <CancelForm
          frame={frame}
          session={session}
          participants={participants}
          form={forms.cancel}
        />
      )}
    </section>
  )
}

interface OneForm {
  readonly frame: Frame
  readonly session: Session
  readonly form: FormState | undefined
}

/** What a session counted, when it is closed and when it is corrected. */
function CountFields(props: {
  readonly locale: Locale
  readonly form: FormState
  readonly minutes: number
  readonly uncounted: number
}) {
  const { minutes, uncounted, ...common } = props
  const texts = eventTexts[common.locale]
  return (
    <>
      <NumberField
        {...common}
        name="actualMinutes"
        label={texts.actualMinutes}
        value={String(minutes)}
        required
      />
      <NumberField
        {...common}
        name="uncountedPresent"
        label={texts.uncounted}
        value={String(uncounted)}
        required
      />
    </>
  )
}

function CloseForm(props: OneForm & { readonly begun: boolean }) {
  const { frame, session, begun, form = emptyForm } = props
  const texts = eventTexts[frame.locale]
  if (!begun && form === emptyForm) {
    return (
      <Disclosure summary={texts.close}>
        <p>{texts.refusals['not-yet']}</p>
      </Disclosure>
    )
  }
  const common = { locale: frame.locale, form }
  return (
    <Disclosure summary={texts.close} open={form !== emptyForm}>
      <Form frame={frame} action={pathTo('close', session.id)} form={form} submit={texts.close}>
        <CountFields {...common} minutes={session.minutes} uncounted={0} />
        <TextArea
          {...common}
          name="summary"
          label={texts.summary}
          hint={texts.summaryHint}
          rows={6}
        />
      </Form>
    </Disclosure>
  )
}

/** A count that was wrong: the words of the closing, and why they change. */
function CorrectForm({ frame, session, form = emptyForm }: OneForm) {
  const texts = eventTexts[frame.locale]
  const common = { locale: frame.locale, form }
  return (
    <Disclosure summary={texts.correct} open={form !== emptyForm}>
      <Form
        frame={frame}
        action={pathTo('correct', session.id)}
        form={form}
        submit={texts.correct}
        seen
      >
        <CountFields
          {...common}
          minutes={session.actualMinutes ?? session.minutes}
          uncounted={session.uncountedPresent}
        />
        <TextArea
          {...common}
          name="summary"
          label={texts.summary}
          value={session.summary}
          rows={6}
        />
        <TextArea
          {...common}
          name="reason"
          label={texts.correctReason}
          hint={texts.correctHint}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  )
}

function CancelForm({
  frame,
  session,
  participants,
  form = emptyForm,
}: OneForm & Pick<SessionProps, 'participants'>) {
  const texts = eventTexts[frame.locale]
  return (
    <Disclosure summary={texts.cancel} open={form !== emptyForm}>
      <Form
        frame={frame}
        action={pathTo('cancel', session.id)}
        form={form}
        submit={texts.cancel}
        tone="danger"
      >
        <SessionTold locale={frame.locale} participants={participants} />
        <TextArea
          locale={frame.locale}
          form={form}
          name="reason"
          label={texts.cancelReason}
          hint={texts.cancelHint}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  )
}
