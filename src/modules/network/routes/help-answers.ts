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

/** The page of a list that is asked; beyond the last one, the last one. */
export function pageAsked(c: HttpContext, count: number, perPage: number) {
  const text = c.req.query('page') ?? ''
  const pages = Math.max(1, Math.ceil(count / perPage))
  const page = Math.min(/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1, pages)
  return { page, pages, rows: { limit: perPage, offset: (page - 1) * perPage } }
}
