import { type FormState, formRefused, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Refusal } from '../refusals.ts'
import { refusalTexts } from '../texts/refusals.ts'

/** Fields beside which a refusal is best said; the others are said on top of the form. */
const fieldOf: Partial<Record<Refusal, string>> = {
  'place-needed': 'placeWords',
  'place-refused': 'placeWords',
  'days-reversed': 'endsOn',
  'same-email': 'email',
  'too-many-mails': 'email',
  'code-wrong': 'code',
}

/** How each described act of this room says why not. */
export const saying = {
  refusals: (locale: Locale) => refusalTexts[locale],
  under: fieldOf,
}

/** A refusal that a form can show; or the answer for what is not there, or not allowed. */
export function sayRefusal(
  c: HttpContext,
  refusal: Refusal,
  raw: RawForm,
): { readonly form: FormState } | { readonly answer: Response | Promise<Response> } {
  if (refusal === 'not-found') return { answer: notFound(c) }
  if (refusal === 'forbidden') return { answer: forbidden(c) }
  const sentence = refusalTexts[c.var.ctx.locale][refusal]
  return { form: formRefused(raw, sentence, fieldOf[refusal]) }
}

/** One field of a posted form, as text. */
export function textOf(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : ''
}
