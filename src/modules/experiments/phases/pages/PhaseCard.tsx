import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Pending } from '#kit/instruments/instrument.ts'
import { ownOf } from '#kit/own.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { PhaseState } from '../../column-types.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { phasePaths } from '../../paths/phase.ts'
import { endOf, type Phase, phaseSubject } from '../phase.ts'
import { phaseTexts } from '../texts/phase.ts'
import { daysText, endText } from './phase-days.ts'

export interface PhaseCardProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly today: Day
  readonly phase: Phase
  readonly mayAct: boolean
  readonly pending: readonly Pending[]
  readonly keptShut: string | undefined
  readonly kindTitles: Readonly<Record<string, string>>
  /** By the subject of the phase: each time that it went on, with why. */
  readonly reopenings: ReadonlyMap<string, readonly Pick<Reopening, 'at' | 'reason'>[]>
  readonly form: FormState
  /** The milestone whose form came back. */
  readonly milestoneId: string | undefined
}

const tones = {
  ahead: 'neutral',
  unopened: 'neutral',
  open: 'info',
  closed: 'good',
  cancelled: 'neutral',
} as const satisfies Record<PhaseState, string>

/** One phase: planned, actual, its instruments and milestones, and the next gesture. */
export function PhaseCard(props: PhaseCardProps) {
  const { frame, phase, kindTitles, mayAct, form } = props
  const texts = phaseTexts[frame.locale]
  return (
    <section id={`phase-${phase.plan.id}`}>
      <h2 lang={writtenLocale}>{phase.plan.title}</h2>
      <p>
        <Badge tone={tones[phase.state]}>{texts.states[phase.state]}</Badge>{' '}
        {phase.late && <Badge tone="caution">{texts.late}</Badge>}
      </p>
      {form.problems['form'] && <Notice tone="caution">{form.problems['form']}</Notice>}
      {phase.plan.purpose && <Prose markdown={phase.plan.purpose} />}
      <Facts items={factsOf(props)} />
      {phase.instruments.length > 0 && (
        <>
          <h3>{texts.instruments}</h3>
          <ul>
            {phase.instruments.map(({ kind, href, protocolVersion }) => (
              <li>
                <a href={href}>
                  {ownOf(kindTitles, kind) ?? kind}
                  <span class="visually-hidden">
                    {colon[frame.locale]}
                    <span lang={writtenLocale}>{phase.plan.title}</span>
                  </span>
                </a>
                . {texts.version(String(protocolVersion))}
              </li>
            ))}
          </ul>
        </>
      )}
      <Milestones {...props} />
      {mayAct && <Gestures {...props} />}
    </section>
  )
}

function factsOf({ phase, frame, today, reopenings: all }: PhaseCardProps) {
  const { locale } = frame
  const texts = phaseTexts[locale]
  const { record } = phase
  const reopenings = record ? (all.get(phaseSubject(record)) ?? []) : []
  const day = (name: string, value: string | undefined) =>
    value === undefined ? [] : [{ name, value: writtenDay(value, locale) }]
  return [
    { name: texts.planned, value: daysText(phase, locale, today) },
    ...day(texts.opened, record?.openedOn),
    ...day(texts.over, record?.closedOn),
    ...(phase.plan.earlyReason ? [{ name: texts.early, value: phase.plan.earlyReason }] : []),
    ...(record?.reason
      ? [
          {
            name: record.state === 'open' ? texts.reasonBefore : texts.reason,
            value: <Prose markdown={record.reason} />,
          },
        ]
      : []),
    ...reopenings.map(({ at, reason }) => ({
      name: texts.reopenedOn(writtenDay(at, locale)),
      value: <Prose markdown={reason} />,
    })),
  ]
}

function Milestones(props: PhaseCardProps) {
  const { frame, experiment, phase, mayAct } = props
  const texts = phaseTexts[frame.locale]
  if (phase.plan.milestones.length === 0) return null
  return (
    <>
      <h3>{texts.milestones}</h3>
      <ul>
        {phase.plan.milestones.map(({ id, title, on }) => {
          const reached = phase.reached[id]
          const typed = props.milestoneId === id ? props.form : emptyForm
          return (
            <li>
              {title}. {texts.plannedOn} {writtenDay(on, frame.locale)}.{' '}
              {reached && (
                <strong>
                  {texts.reachedOn} {writtenDay(reached, frame.locale)}.
                </strong>
              )}
              {mayAct && phase.state === 'open' && (
                <Disclosure
                  summary={`${texts.reach}${colon[frame.locale]}${title}`}
                  open={typed.problems['day'] !== undefined}
                >
                  <Form
                    frame={frame}
                    id={`jalon-${id}`}
                    action={phasePaths.milestone(experiment.slug, phase.plan.id, id)}
                    form={typed}
                    submit={texts.reach}
                    tone="quiet"
                  >
                    <DateField
                      locale={frame.locale}
                      form={typed}
                      name="day"
                      label={texts.reachedOn}
                      value={reached ?? props.today}
                    />
                  </Form>
                </Disclosure>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Gestures(props: PhaseCardProps) {
  const { frame, experiment, phase, form } = props
  const texts = phaseTexts[frame.locale]
  const at = [experiment.slug, phase.plan.id] as const
  if (phase.state === 'closed' && experiment.stage === 'running')
    return <ReopeningForm {...props} />
  if (phase.state !== 'ahead' && phase.state !== 'open') return null
  return (
    <div>
      {phase.state === 'ahead' && props.keptShut && <p>{props.keptShut}</p>}
      {phase.state === 'ahead' && !props.keptShut && (
        <>
          <p>{texts.openHelp}</p>
          <ActionButton
            frame={frame}
            action={phasePaths.open(...at)}
            label={`${texts.open}${colon[frame.locale]}${phase.plan.title}`}
            tone="action"
          />
        </>
      )}
      {phase.state === 'open' && <Closing {...props} />}
      <Disclosure
        summary={`${texts.cancel}${colon[frame.locale]}${phase.plan.title}`}
        open={form.problems['reason'] !== undefined}
      >
        <Form
          frame={frame}
          id={`annuler-${phase.plan.id}`}
          action={phasePaths.cancel(...at)}
          form={form}
          submit={texts.cancel}
          tone="danger"
        >
          <TextArea
            locale={frame.locale}
            form={form}
            name="reason"
            label={texts.reason}
            hint={texts.cancelHint(isOpenToAll(experiment))}
            rows={3}
            maxlength={2_000}
            required
          />
        </Form>
      </Disclosure>
    </div>
  )
}

/** Closed too soon: it opens again, and the journal says why. */
function ReopeningForm({ frame, experiment, phase, form }: PhaseCardProps) {
  const texts = phaseTexts[frame.locale]
  return (
    <Disclosure
      summary={`${texts.reopen}${colon[frame.locale]}${phase.plan.title}`}
      open={form.problems['reopening'] !== undefined}
    >
      <Form
        frame={frame}
        id={`rouvrir-${phase.plan.id}`}
        action={phasePaths.reopen(experiment.slug, phase.plan.id)}
        form={form}
        submit={texts.reopen}
        tone="quiet"
      >
        <TextArea
          locale={frame.locale}
          form={form}
          name="reopening"
          label={texts.reopenWhy}
          hint={texts.reopenHint}
          rows={3}
          maxlength={2_000}
          required
        />
      </Form>
    </Disclosure>
  )
}

/**
 * One press when all is done; otherwise what is not, and why it is closed all the same. Long before its end nobody is
 * warned that people are at work: what is left is read by whoever wants to close it now.
 */
function Closing({ frame, experiment, phase, form, pending, today }: PhaseCardProps) {
  const { locale } = frame
  const texts = phaseTexts[locale]
  const action = phasePaths.close(experiment.slug, phase.plan.id)
  const label = `${texts.close}${colon[locale]}${phase.plan.title}`
  if (pending.length === 0)
    return (
      <ActionButton
        frame={frame}
        action={action}
        label={label}
        tone="action"
        confirm={texts.closeConfirm}
      />
    )
  const end = endOf(phase, today)
  const isTold = end.kind === 'near' || end.kind === 'past'
  const sentence = `${endText(end, locale)} ${texts.pendingLead}`
  return (
    <>
      {isTold ? (
        <>
          <Notice tone="caution">{sentence}</Notice>
          <NotDone pending={pending} locale={locale} />
        </>
      ) : null}
      <Disclosure summary={label} open={form.problems['closing'] !== undefined}>
        {isTold ? null : (
          <>
            <p>{sentence}</p>
            <NotDone pending={pending} locale={locale} />
          </>
        )}
        <Form
          frame={frame}
          id={`clore-${phase.plan.id}`}
          action={action}
          form={form}
          submit={texts.close}
          tone="danger"
        >
          <TextArea
            locale={locale}
            form={form}
            name="closing"
            label={texts.pendingWhy}
            hint={texts.cancelHint(isOpenToAll(experiment))}
            rows={3}
            maxlength={2_000}
            required
          />
        </Form>
      </Disclosure>
    </>
  )
}

/** What was to happen in the phase and has not, each with its page. */
function NotDone({ pending, locale }: { pending: readonly Pending[]; locale: Locale }) {
  return (
    <ul>
      {pending.map(({ words, href }) => (
        <li>
          <a href={href}>{words[locale]}</a>
        </li>
      ))}
    </ul>
  )
}
