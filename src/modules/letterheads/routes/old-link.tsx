import { page } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import { OldLinkPage, type OldLinkWords } from '../pages/OldLinkPage.tsx'
import { houseHelp } from './letterhead-of.ts'

/** Somebody holds a letter, and its link opens nothing: not an address mistyped like another. */
export async function answerOldLink(c: HttpContext, words: OldLinkWords, href: string) {
  const help = await houseHelp(c.var.ctx)
  return page(c, <OldLinkPage frame={c.var.frame} help={help} words={words} href={href} />, 404)
}
