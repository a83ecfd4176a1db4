import { addDays, type Day } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { answerStates } from '../follow-up.ts'
import { followUpTexts } from '../texts/follow-up.ts'

interface FieldsOf {
  readonly locale: Locale
  readonly form: FormState
  readonly today: Day
}

/** Two months: long enough for a council to meet. */
const usualDelay = 60

export function ProposalFields({ locale, form, today }: FieldsOf) {
  const texts = followUpTexts[locale]
  const common = { locale, form }
  return (
    <>
      <TextField {...common} name="title" label={texts.proposal} required />
      <TextArea {...common} name="text" label={texts.proposalText} rows={4} />
      <TextField {...common} name="madeBy" label={texts.madeBy} hint={texts.madeByHint} />
      <DateField {...common} name="madeOn" label={texts.madeOn} value={today} required />
      <DateField
        {...common}
        name="answerDueOn"
        label={texts.answerDueOn}
        value={addDays(today, usualDelay)}
        required
      />
    </>
  )
}

export function AnswerFields({ locale, form, today }: FieldsOf) {
  const texts = followUpTexts[locale]
  const common = { locale, form }
  return (
    <>
      <Radios
        {...common}
        name="state"
        label={texts.answer}
        options={answerStates.map((value) => ({ value, label: texts.states[value] }))}
        required
      />
      <TextArea
        {...common}
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        rows={5}
        required
      />
      <TextField {...common} name="answeredBy" label={texts.answeredBy} required />
      <DateField {...common} name="answeredOn" label={texts.answeredOn} value={today} required />
      <DateField {...common} name="dueOn" label={texts.dueOn} />
      <TextField {...common} type="url" name="link" label={texts.link} />
    </>
  )
}
