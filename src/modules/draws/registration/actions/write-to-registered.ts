import { letterPath } from '#kit/papers/letter-page.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { defaultRecruitment } from '../../recruitment.ts'
import { findRecruitment, readSessions } from '../../recruits/index.ts'
import { type Recruit, writtenCode } from '../../recruits/nouns.ts'
import { acknowledgeRegistration } from '../../seals/index.ts'
import { whatComesNext } from '../texts/next.ts'
import { registrationTexts } from '../texts/registration.ts'

/** To those who gave an address: what comes next, their code, whom to call, and the signed proof as a file that they keep. */
export async function writeToRegistered(ctx: Ctx, draw: Draw, recruit: Recruit): Promise<void> {
  const { identity, code } = recruit
  if (!identity?.email || code === undefined) return
  const texts = registrationTexts[ctx.locale]
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  const sessions = await readSessions(ctx, draw, recruitment)
  const signed = await acknowledgeRegistration(ctx, recruit.id)
  const host = ctx.settings.baseUrl.replace(/^https?:\/\//, '')
  ctx.mail({
    to: identity.email,
    subject: texts.mailSubject(draw.title),
    text: texts.mailText({
      name: identity.firstName,
      draw: draw.title,
      next: whatComesNext(draw, recruitment, sessions, ctx.locale),
      who: recruitment.controller || draw.organiser || ctx.settings.houseName,
      typed: texts.typed(writtenCode(code), `${host}${letterPath}`),
      link: `${ctx.settings.baseUrl}${codePaths.code(code)}`,
      help: recruitment.phone === '' ? '' : texts.help(recruitment.phone),
      ticket: writtenTicket(recruit.ticket),
      receipt: `${ctx.settings.baseUrl}${sealPaths.receipt(draw.slug)}`,
    }),
    ...(signed ? { file: { name: texts.mailFile, text: JSON.stringify(signed) } } : {}),
    keepHours: 72,
  })
}
