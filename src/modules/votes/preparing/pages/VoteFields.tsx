import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { methods } from '../../method.ts'
import { methodTexts } from '../../texts/methods.ts'
import { tiers, type Vote } from '../../vote.ts'
import { manageTexts } from '../texts/manage.ts'
import { FixedPart } from './FixedPart.tsx'

/** What is asked, how it is counted, until when; of a vote that rules prepared, what they leave open. */
export function VoteFields(props: {
  locale: Locale
  form: FormState
  vote?: Vote | undefined
  /** Its end has come before it opened. */
  over?: boolean
}) {
  const { locale, form, vote, over } = props
  const texts = manageTexts[locale]
  const named = methods.map((value) => ({ value, label: methodTexts[locale][value].name }))
  const purse = vote?.purse
  const learning = (
    <CheckBoxes
      name="learning"
      label={texts.learning}
      hint={texts.learningHint}
      form={form}
      value={vote?.learning}
      options={named}
    />
  )
  const closesTime = (
    <TextField
      name="closesTime"
      label={texts.closesTime}
      form={form}
      hint={texts.closesTimeHint}
      value={hourOf(vote?.closesAt, locale)}
      width="short"
      required
    />
  )
  const closesOn = (
    <DateField
      name="closesOn"
      label={texts.closesOn}
      form={form}
      value={vote ? dayOf(vote.closesAt) : undefined}
      required
    />
  )
  const title = (
    <TextField name="title" label={texts.name} form={form} value={vote?.title} required />
  )
  const details = (
    <TextArea name="details" label={texts.details} form={form} value={vote?.details} rows={4} />
  )
  if (vote && purse)
    return (
      <>
        {title}
        {details}
        {learning}
        {over ? closesOn : null}
        {closesTime}
        <FixedPart locale={locale} vote={vote} purse={purse} over={over} />
      </>
    )
  return (
    <>
      {title}
      <TextField
        name="question"
        label={texts.question}
        hint={texts.questionHint}
        form={form}
        value={vote?.question}
        required
      />
      {details}
      <TextArea
        name="options"
        label={texts.options}
        hint={texts.optionsHint}
        form={form}
        value={vote?.options.map(lineOf).join('\n')}
        rows={6}
        required
      />
      <Select
        name="method"
        label={texts.method}
        form={form}
        value={vote?.method ?? 'mj'}
        options={named}
        required
      />
      {learning}
      <TextArea
        name="grades"
        label={texts.grades}
        hint={texts.gradesHint}
        form={form}
        value={vote?.grades.join('\n')}
        rows={4}
      />
      <TextField
        name="seats"
        label={texts.seats}
        form={form}
        value={String(vote?.seats ?? 1)}
        inputmode="numeric"
        width="short"
        required
      />
      <Radios
        name="tier"
        label={texts.tier}
        form={form}
        value={vote?.tier ?? 'tracked'}
        options={[...tiers]
          .reverse()
          .map((value) => ({ value, label: texts.tierNames[value], hint: texts.tierHints[value] }))}
        required
      />
      <TextField
        name="weightRule"
        label={texts.weightRule}
        hint={texts.weightRuleHint}
        form={form}
        value={vote?.weightRule}
      />
      <TextField
        name="proxies"
        label={texts.proxies}
        form={form}
        value={String(vote?.proxies ?? 0)}
        inputmode="numeric"
        width="short"
        required
      />
      {closesOn}
      {closesTime}
    </>
  )
}

const hour = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
})

/** As the field takes it: « 18 h » when the end is not fixed yet. */
export function hourOf(instant: Date | undefined, locale: Locale): string {
  return writtenTime(instant ? hour.format(instant) : '18:00', locale)
}

function lineOf({ label, details }: { label: string; details: string }): string {
  return details ? `${label} | ${details}` : label
}
