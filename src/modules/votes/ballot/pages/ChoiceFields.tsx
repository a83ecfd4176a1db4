import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { choiceField, noChoice } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import type { Vote } from '../../vote.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'
import { GradeFields } from './GradeFields.tsx'

/** The ballot itself: one question for each option, or one for all, as the method asks. */
export function ChoiceFields(props: { locale: Locale; vote: Vote; form: FormState }) {
  const { locale, vote, form } = props
  const texts = ballotTexts[locale]
  const review = reviewTexts[locale]
  const kind = ballotKindOf(vote.method)
  if (kind === 'approvals' || kind === 'one') {
    const options = vote.options.map(({ label, details }, at) => ({
      value: String(at),
      label,
      hint: details || undefined,
    }))
    const field = { name: 'choice', label: texts.myChoice, form, options, locale, required: true }
    if (kind === 'approvals') return <CheckBoxes {...field} />
    return (
      <Radios {...field} options={[...options, { value: noChoice, label: review.blankVote }]} />
    )
  }
  if (kind === 'grades') return <GradeFields {...props} />
  const places = vote.options.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))
  return (
    <>
      {vote.options.map(({ label, details }, at) => {
        const field = {
          name: choiceField(at),
          label,
          hint: details ? <ProseWords markdown={details} /> : undefined,
          form,
          locale,
          required: true,
        }
        // A list of every place, in every list, is a page of its square.
        return vote.options.length > mostPlaces ? (
          <TextField {...field} inputmode="numeric" width="short" />
        ) : (
          <Select {...field} options={[{ value: '', label: '–' }, ...places]} />
        )
      })}
    </>
  )
}

const mostPlaces = 60

/** What a ballot says, in words. */
export function choiceWords(
  locale: Locale,
  vote: Pick<Vote, 'options' | 'grades'>,
  fields: readonly (readonly [string, string])[],
  graded: boolean,
): readonly string[] {
  const texts = ballotTexts[locale]
  if (fields.length === 0) return [texts.blank]
  const name = (at: number) => vote.options[at]?.label ?? ''
  return fields.map(([field, value]) => {
    if (field === 'choice') return name(Number(value))
    const option = name(Number(field.slice(1)))
    return graded
      ? `${option}${colon[locale]}${vote.grades[Number(value)] ?? ''}`
      : `${value}. ${option}`
  })
}
