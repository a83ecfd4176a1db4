import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { writtenCode } from '../letter-code.ts'
import type { Recruit } from '../recruit.ts'
import { codePaths } from '../recruit-paths.ts'
import { registrationTexts } from '../texts/registration.ts'

/** The acknowledgement, to those who gave an address: ticket, code, and how to withdraw. */
export function writeToRegistered(ctx: Ctx, draw: Draw, recruit: Recruit) {
  const { identity, code } = recruit
  if (!identity?.email || code === undefined) return
  const said = registrationTexts[ctx.locale]
  ctx.mail({
    to: identity.email,
    subject: said.mailSubject(draw.title),
    text: said.mailText(
      recruit.ticket,
      `${ctx.settings.baseUrl}${codePaths.code(code)}`,
      writtenCode(code),
    ),
    keepHours: 72,
  })
}
