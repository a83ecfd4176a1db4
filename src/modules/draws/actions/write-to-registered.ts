import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { writtenCode } from '../letter-code.ts'
import type { Recruit } from '../recruit.ts'
import { codePaths } from '../recruit-paths.ts'
import { sealPaths } from '../seal-paths.ts'
import { registrationTexts } from '../texts/registration.ts'
import { acknowledgeRegistration } from './acknowledge-registration.ts'

/** The acknowledgement, to those who gave an address: ticket, code, the signed proof, and how to withdraw. */
export async function writeToRegistered(ctx: Ctx, draw: Draw, recruit: Recruit): Promise<void> {
  const { identity, code } = recruit
  if (!identity?.email || code === undefined) return
  const said = registrationTexts[ctx.locale]
  const signed = await acknowledgeRegistration(ctx, recruit.id)
  ctx.mail({
    to: identity.email,
    subject: said.mailSubject(draw.title),
    text: said.mailText(
      recruit.ticket,
      `${ctx.settings.baseUrl}${codePaths.code(code)}`,
      writtenCode(code),
      JSON.stringify(signed),
      `${ctx.settings.baseUrl}${sealPaths.receipt(draw.slug)}`,
    ),
    keepHours: 72,
  })
}
