import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import type { HttpContext } from '#platform/routes.ts'
import { coachingRefusalTexts } from '../texts/help-refusals.ts'

/** The id of nothing: a mistyped address finds nothing instead of breaking the question. */
const nothing = '00000000-0000-0000-0000-000000000000'

export function idIn(c: HttpContext, name = 'id'): string {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : nothing
}

/** Why an act by the link of a letter may be refused: what the link opened may be gone meanwhile. */
export function linkRefusals(locale: Locale) {
  const texts = coachingRefusalTexts[locale]
  return { ...texts, gone: texts['not-found'] }
}
