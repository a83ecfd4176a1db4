import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { findRecruitment } from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { setAsideTexts } from '../texts/set-aside.ts'

/**
 * Somebody who registered is set aside, by the rule or by the team: they learn it, and why, before their address goes.
 * Who was only written to, or who moved away, has no registration that would end. True when a mail leaves.
 */
export async function tellSetAside(
  ctx: Ctx,
  draw: Draw,
  { status, identity }: Recruit,
  reason: string,
): Promise<boolean> {
  if (!identity?.email || status === 'invited' || reason === 'moved') return false
  const texts = setAsideTexts[ctx.locale]
  const help = (await findRecruitment(ctx.db, draw.id))?.phone ?? ''
  const known = reason === 'duplicate' || reason === 'sat-before' ? reason : 'other'
  ctx.mail({
    to: identity.email,
    subject: texts.subjects[known](draw.title),
    text: [texts.texts[known](draw.title), help ? texts.call(help) : texts.answer].join('\n\n'),
    keepHours: 72,
  })
  return true
}
