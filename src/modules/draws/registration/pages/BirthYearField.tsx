import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { TextField } from '#ui/TextField/TextField.tsx'
import { registrationTexts } from '../texts/registration.ts'

/** What tells that somebody is the one of the letter: typed the same way wherever it is asked. */
export function BirthYearField({ locale, form }: { locale: Locale; form: FormState }) {
  const texts = registrationTexts[locale]
  return (
    <TextField
      name="birthYear"
      label={texts.birthYear}
      hint={texts.birthYearHint}
      form={form}
      inputmode="numeric"
      autocomplete="bday-year"
      maxlength={4}
      width="short"
      required
    />
  )
}
