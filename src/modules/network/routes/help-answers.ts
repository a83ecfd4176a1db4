import { type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { CoachingRefusal } from '../help-refusal.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../texts/help-refusals.ts'

/** The id of nothing: a mistyped address finds nothing instead of breaking the question. */
export const nothing = '00000000-0000-0000-0000-000000000000'

export function idIn(c: HttpContext, name = 'id'): string {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : nothing
}

/** The form again, with the sentence of a refusal beside its field. */
export function refusedForm(raw: RawForm, refusal: CoachingRefusal, locale: Locale): FormState {
  return formRefused(raw, coachingRefusalTexts[locale][refusal], coachingRefusalFields[refusal])
}

export function textIn(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
