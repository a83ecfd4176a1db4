import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { evaluationForms } from '../evaluation.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

interface FieldsOf {
  readonly locale: Locale
  readonly form: FormState
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
