import { isId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { drawPaths } from '../../paths.ts'
import { whoWait } from '../../person-status.ts'
import { listRecruits } from '../../recruits/index.ts'
import { findDraw } from '../../store/draws.ts'
import { waitingTexts } from '../../texts/waiting.ts'

/** The draw was given up: those who registered or sit learn it, with the reason that is public. */
export async function tellVoided(ctx: Ctx, { id }: Readonly<Record<string, unknown>>) {
  const draw = isId(String(id)) ? await findDraw(ctx.db, String(id)) : undefined
  if (draw?.state !== 'void') return
  const texts = waitingTexts[ctx.locale]
  const page = `${ctx.settings.baseUrl}${drawPaths.draw(draw.slug)}`
  for (const { identity } of await listRecruits(ctx.db, draw.id, { statuses: whoWait }))
    if (identity?.email)
      ctx.mail({
        to: identity.email,
        subject: texts.voidedSubject(draw.title),
        text: texts.voidedText(draw.title, draw.voidReason ?? '', page),
        keepHours: 72,
      })
}
