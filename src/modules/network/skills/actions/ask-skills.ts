import { newToken } from '#kit/ids.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { skillsToConfirm } from '../mails/skills.ts'
import { askBefore } from '../skill.ts'
import { listToAsk, markAsked } from '../store/skills.ts'
import { skillNames } from '../texts/skill.ts'

/** Once a year: is it still true? One letter each, however often it runs. */
export async function askSkills(ctx: Ctx): Promise<number> {
  const waiting = await listToAsk(ctx.db, askBefore(ctx.now))
  const contacts = await findContacts(
    ctx.db,
    waiting.map(({ personId }) => personId),
  )
  for (const { personId, skills, otherWords } of waiting) {
    const token = newToken(ctx.chance)
    await markAsked(ctx.db, personId, token, ctx.now)
    const to = contacts.get(personId)
    if (!to?.email) continue
    const names = skills.map((skill) => skillNames[to.language][skill])
    const list = otherWords === '' ? names : [...names, otherWords]
    ctx.mail(skillsToConfirm(ctx, { email: to.email, language: to.language }, list, token))
  }
  return waiting.length
}
