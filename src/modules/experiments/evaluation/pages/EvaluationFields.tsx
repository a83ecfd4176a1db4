import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type EvaluationLine, evaluationForms } from '../evaluation.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

interface FieldsOf {
  readonly locale: Locale
  readonly form: FormState
}

export function EvaluationFields({
  locale,
  form,
  line,
}: FieldsOf & { readonly line?: EvaluationLine }) {
  const texts = evaluationTexts[locale]
  const common = { locale, form }
  return (
    <>
      <TextField
        {...common}
        name="question"
        label={texts.question}
        hint={texts.questionHint}
        value={line?.question}
        required
      />
      <TextField {...common} name="criterion" label={texts.criterion} value={line?.criterion} />
      <TextField {...common} name="indicator" label={texts.indicator} value={line?.indicator} />
      <TextField {...common} name="source" label={texts.source} value={line?.source} />
      <TextField {...common} name="planned" label={texts.planned} value={line?.planned} />
      <TextArea {...common} name="finding" label={texts.finding} value={line?.finding} rows={5} />
    </>
  )
}

export function ReportFields({ locale, form, today }: FieldsOf & { readonly today: string }) {
  const texts = evaluationTexts[locale]
  const common = { locale, form }
  return (
    <>
      <Radios
        {...common}
        name="form"
        label={texts.form}
        options={evaluationForms.map((value) => ({ value, label: texts.forms[value] }))}
        required
      />
      <TextField {...common} name="author" label={texts.author} hint={texts.authorHint} required />
      <DateField {...common} name="filedOn" label={texts.filedOn} value={today} required />
      <TextArea {...common} name="summary" label={texts.summary} rows={8} required />
      <TextField {...common} type="url" name="link" label={texts.link} />
      <FileField
        {...common}
        name="file"
        label={texts.file}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg"
      />
    </>
  )
}
