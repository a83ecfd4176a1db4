import { challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { challengeTexts } from '../../texts/challenge.ts'
import { proposalTexts } from '../texts/proposal.ts'

/** A territory as a form asks for it: what is known, and what the last answer was. */
export interface TerritoryAsked {
  readonly chosen?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
}

interface FieldsProps {
  readonly locale: Locale
  readonly form: FormState
  readonly experiment?: Experiment | undefined
}

export function WhereField(
  props: FieldsProps & { readonly territory: TerritoryAsked; readonly required?: boolean },
) {
  const texts = proposalTexts[props.locale]
  return (
    <TerritoryField
      locale={props.locale}
      name="territory"
      label={texts.territory}
      {...(props.required ? { required: true } : { hint: texts.territoryHint })}
      form={props.form}
      chosen={props.territory.chosen}
      answer={props.territory.answer}
    />
  )
}

export function NeedFields({ locale, form, experiment }: FieldsProps) {
  const texts = proposalTexts[locale]
  const names = challengeTexts[locale].names
  return (
    <>
      <CheckBoxes
        name="challenges"
        label={texts.challenges}
        hint={texts.challengesHint}
        form={form}
        value={experiment?.challenges ?? []}
        required
        options={challenges.map((value) => ({ value, label: names[value] }))}
      />
      <TextArea
        name="summary"
        label={texts.summary}
        hint={texts.summaryHint}
        form={form}
        value={experiment?.summary}
        rows={6}
        required
      />
    </>
  )
}

export function QuestionFields({ locale, form, experiment }: FieldsProps) {
  const texts = proposalTexts[locale]
  return (
    <>
      <TextArea
        name="question"
        label={texts.question}
        hint={texts.questionHint}
        form={form}
        value={experiment?.question}
        rows={3}
        required
      />
      <TextArea
        name="hypothesis"
        label={texts.hypothesis}
        hint={texts.hypothesisHint}
        form={form}
        value={experiment?.hypothesis}
        rows={3}
      />
    </>
  )
}

export function TitleField(props: FieldsProps & { readonly required?: boolean }) {
  const texts = proposalTexts[props.locale]
  return (
    <TextField
      name="title"
      label={texts.name}
      hint={props.required ? undefined : texts.nameHint}
      form={props.form}
      value={props.experiment?.title}
      maxlength={120}
      required={props.required}
    />
  )
}
