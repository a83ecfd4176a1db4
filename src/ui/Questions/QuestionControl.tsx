import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import { CheckBox } from '../CheckBox/CheckBox.tsx'
import { CheckBoxes } from '../CheckBoxes/CheckBoxes.tsx'
import { DateField } from '../DateField/DateField.tsx'
import { FileField } from '../FileField/FileField.tsx'
import { NumberField } from '../NumberField/NumberField.tsx'
import { type Choice, Radios } from '../Radios/Radios.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { TextField } from '../TextField/TextField.tsx'
import type { AskedOther, AskedQuestion, QuestionProps } from './asked-question.ts'
import { boundsSaid } from './hints.ts'
import { ContactParts, GridRows, RankingPlaces } from './Parts.tsx'
import { questionTexts } from './texts.ts'

/** What one answers in, by its kind. */
export function QuestionControl({ question, form, locale }: QuestionProps) {
  const { control, name, required } = question
  const texts = questionTexts[locale]
  const bounds = boundsSaid(control, locale)
  const field = {
    ...{ name, label: question.text, labelIn: question.langs?.text, form, required },
    hint: hintOf(question, bounds),
  }
  const choose = (options: readonly Choice[]) => chosenAmong(question, options, form, texts)

  switch (control.kind) {
    case 'single':
      return (
        <>
          <Radios {...field} options={choose(control.options)} />
          <OtherField other={control.other} form={form} says={texts.saysWhat} />
        </>
      )
    case 'several':
      return (
        <>
          <CheckBoxes {...field} options={control.options} />
          <OtherField other={control.other} form={form} says={texts.saysWhat} />
        </>
      )
    case 'yes-no': {
      const options = [
        { value: 'yes', label: texts.yes },
        { value: 'no', label: texts.no },
      ]
      return <Radios {...field} options={choose(options)} />
    }
    case 'scale': {
      const { from, to, low, high } = control
      const ends = texts.ends(String(from), low, String(to), high)
      const values = Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
      return (
        <div class="question-scale">
          <Radios
            {...field}
            hint={hintOf(question, ends)}
            options={choose(values.map((value) => ({ value, label: value })))}
          />
        </div>
      )
    }
    case 'grid':
      return <GridRows field={field} control={control} clear={texts.clear} />
    case 'ranking':
      return <RankingPlaces field={field} control={control} texts={texts} />
    case 'number':
      return <NumberField {...field} unit={control.unit} />
    case 'percentage':
      return <NumberField {...field} unit="%" />
    case 'date':
      return <DateField {...field} />
    case 'short-text':
      return <TextField {...field} {...question.typing} maxlength={control.most} />
    case 'long-text':
      return <TextArea {...field} maxlength={control.most} />
    case 'place':
      return <>{control.drawn}</>
    case 'contact':
      return <ContactParts field={field} control={control} texts={texts} />
    case 'consent':
      return <CheckBox {...field} />
    case 'file':
      return (
        <>
          <FileField
            {...field}
            accept={control.accept}
            hint={hintOf(
              question,
              [bounds, control.kept ? texts.kept(control.kept.said) : ''].filter(Boolean).join(' '),
            )}
          />
          {control.kept ? (
            <CheckBox name={control.kept.removeName} label={texts.remove} form={form} />
          ) : null}
        </>
      )
    default:
      return control satisfies never
  }
}

/** What its author says to help, in their language; then what the house says of what fits. */
function hintOf({ help, langs }: AskedQuestion, text: string): Child {
  if (!help || !langs?.help) return [help, text].filter(Boolean).join(' ') || undefined
  return (
    <>
      <span lang={langs.help} dir="auto">
        {help}
      </span>{' '}
      {text}
    </>
  )
}

/** The answers of a question where one is chosen: what was chosen can be taken back, where nothing need be. */
function chosenAmong(
  { name, required, preferNot }: AskedQuestion,
  options: readonly Choice[],
  form: FormState,
  texts: { readonly preferNot: string; readonly clear: string },
): readonly Choice[] {
  const isAnswered = (form.values[name] ?? '') !== ''
  return [
    ...options,
    ...(preferNot?.as === 'answer' ? [{ value: preferNot.value, label: texts.preferNot }] : []),
    ...(isAnswered && !required ? [{ value: '', label: texts.clear }] : []),
  ]
}

interface OtherFieldProps {
  readonly other: AskedOther | undefined
  readonly form: FormState
  readonly says: (option: string) => string
}

function OtherField({ other, form, says }: OtherFieldProps) {
  if (!other) return null
  return (
    <div class="question-other">
      <TextField
        name={other.name}
        label={says(other.option)}
        form={form}
        maxlength={200}
        eitherOr
      />
    </div>
  )
}
