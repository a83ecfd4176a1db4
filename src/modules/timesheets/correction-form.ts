import { requiredReason } from '#kit/fields.ts'
import { type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { askedForm, longText } from '#kit/forms/asked-fields.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import type { Locale } from '#kit/texts.ts'
import { correctionTexts } from './texts/corrections.ts'
import type { WeekForm } from './week.ts'

const { fr, en } = correctionTexts

/** Why the week of another is corrected: they read it. */
export const correctionForm = askedForm({
  reason: {
    ...longText({
      label: { fr: fr.why, en: en.why },
      hint: { fr: fr.whyHint, en: en.whyHint },
      most: 500,
      required: true,
    }),
    shape: requiredReason(500),
  },
})

export interface Correction extends GridChange<WeekForm> {
  readonly reason: string
}

/** The days and their reason: what is wrong in either is told at once. */
export function withReason(
  days: Parsed<GridChange<WeekForm>>,
  raw: RawForm,
  locale: Locale,
): Parsed<Correction> {
  const why = parseForm(correctionForm.shape, raw, locale)
  if (days.ok && why.ok) return { ok: true, value: { ...days.value, ...why.value } }
  if (days.ok || why.ok) return days.ok ? (why as Parsed<Correction>) : (days as Parsed<Correction>)
  return {
    ok: false,
    form: { ...why.form, problems: { ...days.form.problems, ...why.form.problems } },
  }
}
