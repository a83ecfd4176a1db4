import type { FormState } from '#kit/form.ts'
import { languageNames } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import { Select } from '#ui/Select/Select.tsx'

export interface PaperLanguageProps {
  readonly languages: readonly string[]
  readonly label: string
  readonly form: FormState
  readonly locale: Locale
}

/** In which language sheets are printed, or were: asked only where there are several, that of the page first. */
export function PaperLanguage({ languages, label, form, locale }: PaperLanguageProps) {
  const [first = ''] = languages
  if (languages.length < 2) return null
  return (
    <Select
      name="language"
      label={label}
      form={form}
      value={languages.includes(locale) ? locale : first}
      options={languages.map((tag) => ({
        value: tag,
        label: languageNames(locale).of(tag) ?? tag,
      }))}
      required
    />
  )
}
