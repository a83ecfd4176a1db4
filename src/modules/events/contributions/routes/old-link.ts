import { answerOldLink } from '#modules/letterheads/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { oldLinkTexts } from '../texts/old-link.ts'

export function oldLink(c: HttpContext) {
  return answerOldLink(c, oldLinkTexts[c.var.frame.locale], paths.agenda)
}
