import { houseHelp } from '#modules/letterheads/index.ts'
import { page } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import { OldLinkPage } from '../pages/OldLinkPage.tsx'

/** Somebody holds a letter, and its link opens nothing: not an address mistyped like another. */
export async function oldLink(c: HttpContext) {
  const help = await houseHelp(c.var.ctx)
  return page(c, <OldLinkPage frame={c.var.frame} help={help} />, 404)
}
