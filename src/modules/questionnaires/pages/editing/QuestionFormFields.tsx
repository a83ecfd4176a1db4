import type { Question, Questionnaire } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { fileTypes, typedQuestion, wordFieldNames } from '../../editing/typed-question.ts'
import { editingTexts } from '../../texts/editing.ts'

export interface QuestionFormFieldsProps {
  readonly draft: Questionnaire
  readonly question: Question
  readonly form: FormState
  readonly locale: Locale
  readonly oneForm?: boolean | undefined
  readonly isOptional?: boolean | undefined
}

/** What is written of a question: its words, how it is answered, what goes with it. */
export function QuestionFormFields(props: QuestionFormFieldsProps) {
  const { draft, question, form, locale } = props
  const { fields } = editingTexts[locale]
  const values = typedQuestion(question, draft)
  const hasMore = Object.values(wordFieldNames).some((name) => values[name] || form.problems[name])
  return (
    <>
      <TextArea
        name="text"
        label={question.kind === 'consent' ? fields.consentText : fields.text}
        form={form}
        value={values['text']}
        rows={2}
        required
      />
      <KindFields {...props} values={values} />
      {props.isOptional ? null : (
        <CheckBox name="required" label={fields.required} form={form} value={values['required']} />
      )}
      <CheckBox name="preferNot" label={fields.preferNot} form={form} value={values['preferNot']} />
      <Disclosure summary={fields.more} open={hasMore}>
        <TextField
          name="help"
          label={fields.help}
          hint={fields.helpHint}
          form={form}
          value={values['help']}
        />
        <TextArea
          name="wordsBefore"
          label={fields.before}
          form={form}
          value={values['wordsBefore']}
          rows={3}
        />
        <TextArea
          name="definition"
          label={fields.definition}
          form={form}
          value={values['definition']}
          rows={3}
        />
        <TextArea name="legal" label={fields.legal} form={form} value={values['legal']} rows={3} />
      </Disclosure>
    </>
  )
}

interface KindFieldsProps extends QuestionFormFieldsProps {
  readonly values: Readonly<Record<string, string>>
}

function KindFields({ question, form, locale, values, oneForm }: KindFieldsProps) {
  const texts = editingTexts[locale]
  const { fields } = texts
  const of = (name: string) => ({ name, form, value: values[name] })
  const lines = (name: string, label: string, hint: string) => (
    <TextArea {...of(name)} label={label} hint={hint} rows={6} required />
  )
  const byLot = (label: string) => (oneForm ? null : <CheckBox {...of('random')} label={label} />)
  switch (question.kind) {
    case 'single':
      return (
        <>
          {lines('options', fields.options, fields.optionsHint)}
          <TextField {...of('other')} label={fields.other} hint={fields.otherHint} />
          {byLot(fields.random)}
        </>
      )
    case 'several':
      return (
        <>
          {lines('options', fields.options, fields.optionsHint)}
          <TextField {...of('other')} label={fields.other} hint={fields.otherHint} />
          <TextField {...of('alone')} label={fields.alone} hint={fields.aloneHint} />
          <NumberField {...of('least')} label={fields.leastAnswers} />
          <NumberField {...of('most')} label={fields.mostAnswers} />
          {byLot(fields.random)}
        </>
      )
    case 'ranking':
      return (
        <>
          {lines('options', fields.options, fields.optionsHint)}
          <NumberField {...of('most')} label={fields.mostRanked} hint={fields.mostRankedHint} />
          {byLot(fields.random)}
        </>
      )
    case 'grid':
      return (
        <>
          {lines('rows', fields.rows, fields.rowsHint)}
          {lines('columns', fields.columns, fields.columnsHint)}
          {byLot(fields.randomRows)}
        </>
      )
    case 'scale':
      return (
        <>
          <NumberField {...of('from')} label={fields.from} required />
          <TextField {...of('low')} label={fields.low} required />
          <NumberField {...of('to')} label={fields.to} required />
          <TextField {...of('high')} label={fields.high} required />
        </>
      )
    case 'number':
      return (
        <>
          <TextField {...of('unit')} label={fields.unit} hint={fields.unitHint} width="medium" />
          <NumberField {...of('least')} label={fields.least} />
          <NumberField {...of('most')} label={fields.most} />
          <NumberField {...of('decimals')} label={fields.decimals} />
        </>
      )
    case 'percentage':
      return <NumberField {...of('decimals')} label={fields.decimals} />
    case 'date':
      return (
        <>
          <DateField {...of('first')} label={fields.first} />
          <DateField {...of('last')} label={fields.last} />
        </>
      )
    case 'short-text':
    case 'long-text':
      return <NumberField {...of('most')} label={fields.mostSigns} required />
    case 'contact':
      return (
        <CheckBoxes
          {...of('ways')}
          label={fields.ways}
          required
          options={(['name', 'email', 'phone'] as const).map((way) => ({
            value: way,
            label: texts.waysOf[way],
          }))}
        />
      )
    case 'file': {
      const known = fileTypes.map((type) => ({ value: type, label: texts.fileTypes[type] }))
      const more = question.types
        .filter((type) => !known.some(({ value }) => value === type))
        .map((type) => ({ value: type, label: type }))
      return (
        <>
          <CheckBoxes
            {...of('types')}
            label={fields.types}
            required
            options={[...known, ...more]}
          />
          <NumberField
            {...of('megabytes')}
            label={fields.megabytes}
            unit={locale === 'fr' ? 'Mo' : 'MB'}
            required
          />
        </>
      )
    }
    default:
      return null
  }
}
