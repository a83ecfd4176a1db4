import { dayOf, writtenHour } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Mailing, mayHaveHour, type StayReason } from '../../mailing.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { pathTo } from '../../paths.ts'
import { onMoment, scheduleTexts } from '../../texts/schedule.ts'

interface LetterHourProps {
  readonly frame: Frame
  readonly mailing: Mailing
  readonly readers: number
}

/** When it leaves by itself and to how many; or that it did not, why, and the way out. */
export function HourNotice({ frame, mailing, readers }: LetterHourProps) {
  const { locale } = frame
  const texts = scheduleTexts[locale]
  const { leavesAt, state, stayed, stayedAt } = mailing
  const write = filled(writingPaths.write, { id: mailing.id })
  if (leavesAt && state === 'draft') {
    return (
      <Notice tone="caution" title={texts.draftTitle(onMoment(leavesAt, locale))}>
        <p>{texts.draftText}</p>
        <p>
          <a href={write}>{texts.toWrite}</a>
        </p>
      </Notice>
    )
  }
  if (leavesAt) {
    return (
      <Notice tone="good" title={texts.leaves(onMoment(leavesAt, locale))}>
        <p>{texts.readersThen(readers, writtenNumber(readers, locale))}</p>
        <p>{texts.whoIsTold}</p>
      </Notice>
    )
  }
  if (!stayed || !stayedAt) return null
  const way = waysOut(mailing.id)[stayed]
  return (
    <Notice tone="caution" title={texts.stayedTitle(onMoment(stayedAt, locale))}>
      <p>{texts.stayed[stayed]}</p>
      {way && (
        <p>
          <a href={way}>{texts.waysOut[stayed as keyof typeof texts.waysOut]}</a>
        </p>
      )}
    </Notice>
  )
}

/** Above all the rest: the form itself is far below, and its field is reached from here. */
export function HourRefused(props: Omit<LetterHourProps, 'readers'> & { form: FormState }) {
  const { frame, mailing, form } = props
  const texts = scheduleTexts[frame.locale]
  const problems = Object.entries(form.problems)
  if (problems.length === 0) return null
  // What concerns the whole form leads to its first field.
  const field = problems.find(([name]) => name === 'time') ? 'time' : 'day'
  return (
    <Notice tone="danger" title={texts.unchanged}>
      {problems.map(([, sentence]) => (
        <p>{sentence}</p>
      ))}
      {mayHaveHour(mailing) && (
        <p>
          <a href={`#${hourForm}-${field}`}>{texts.toField}</a>
        </p>
      )}
    </Notice>
  )
}

const hourForm = 'heure'

/** Where what kept it is put right, when it is not on this page. */
function waysOut(id: string): Readonly<Partial<Record<StayReason, string>>> {
  const write = filled(writingPaths.write, { id })
  return {
    'not-ready': write,
    'not-good': write,
    'not-written': write,
    nobody: filled(writingPaths.audience, { id }),
  }
}

/** The day and the hour, chosen or changed, until it leaves. */
export function LetterHour(props: Omit<LetterHourProps, 'readers'> & { form?: FormState }) {
  const { frame, mailing, form = emptyForm } = props
  const texts = scheduleTexts[frame.locale]
  const { id, leavesAt } = mailing
  if (!mayHaveHour(mailing)) return null
  return (
    <>
      <Disclosure
        summary={leavesAt ? texts.change : texts.choose}
        open={Object.keys(form.problems).length > 0}
      >
        <Form
          frame={frame}
          id={hourForm}
          action={pathTo('hour', id)}
          form={form}
          submit={texts.keep}
          seen
        >
          <DateField
            name="day"
            label={texts.day}
            form={form}
            value={leavesAt && dayOf(leavesAt)}
            required
          />
          <TextField
            name="time"
            label={texts.time}
            hint={texts.timeHint}
            form={form}
            value={typedTime(leavesAt, frame.locale)}
            width="short"
            required
          />
        </Form>
      </Disclosure>
      {leavesAt && <ActionButton frame={frame} action={pathTo('hourOff', id)} label={texts.off} />}
    </>
  )
}

/** As its hint writes it. */
function typedTime(instant: Date | undefined, locale: Locale): string | undefined {
  return instant && writtenHour(instant, locale)
}
