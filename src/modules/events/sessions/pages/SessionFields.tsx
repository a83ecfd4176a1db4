import type { FormState } from '#kit/form.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Session } from '../../session.ts'
import { eventTexts } from '../texts/sessions.ts'

interface FieldsProps {
  readonly locale: Locale
  readonly form: FormState
  readonly session?: Session
}

export function SessionFields({ locale, form, session }: FieldsProps) {
  const texts = eventTexts[locale]
  const common = { locale, form }
  return (
    <>
      <TextField {...common} name="title" label={texts.title} value={session?.title} required />
      <DateField {...common} name="onDay" label={texts.day} value={session?.onDay} required />
      <TextField
        {...common}
        name="startsAt"
        label={texts.start}
        hint={texts.startHint}
        value={session && writtenTime(session.startsAt, locale)}
        required
      />
      <NumberField
        {...common}
        name="minutes"
        label={texts.minutes}
        value={session && String(session.minutes)}
        required
      />
      <TextField {...common} name="place" label={texts.place} value={session?.place} />
    </>
  )
}
