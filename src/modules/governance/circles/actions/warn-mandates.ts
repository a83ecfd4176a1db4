import { addDays, dayOf, writtenDay } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { runsMeetings } from '../../circle-role.ts'
import { endingLetter } from '../../mails/circle-letters.ts'
import { paths } from '../../paths.ts'
import { warningDays, warningDue } from '../../role-mandate.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { type EndingMandate, listEndingMandates, markWarned } from '../../store/circle-roles.ts'
import { saveReview } from '../../tensions/index.ts'
import { letterTexts } from '../../texts/letters.ts'

/**
 * Two months, then two weeks before the end: a letter to whoever holds the role and to those who run the
 * circle, and a point for the next meeting, so that the role is never empty by surprise. Says how many
 * mandates were announced.
 */
export async function warnMandates(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const ending = await listEndingMandates(ctx.db, today, addDays(today, warningDays[0]))
  let warned = 0
  for (const mandate of ending) {
    const days = warningDue(mandate.mandate, today)
    if (days === undefined) continue
    await markWarned(ctx.db, mandate.mandate.id, days)
    await tellAround(ctx, mandate)
    warned++
  }
  return warned
}

async function tellAround(ctx: Ctx, { mandate, role, circle }: EndingMandate) {
  const today = dayOf(ctx.now)
  const endsOn = mandate.endsOn ?? today
  const members = await listCircleMembers(ctx.db, circle.id, today)
  const running = members.filter(({ roles }) => roles.some(runsMeetings))
  const people = new Set([mandate.personId, ...running.map(({ personId }) => personId)])
  const contacts = await findContacts(ctx.db, [...people])
  for (const [personId, { name, email, language }] of contacts) {
    if (!email) continue
    const about = {
      circle: circle.name,
      slug: circle.slug,
      role: role.title,
      endsOn,
      isHolder: personId === mandate.personId,
    }
    ctx.mail(endingLetter({ name, email, language }, about, ctx.settings))
  }
  await saveReview(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    circleId: circle.id,
    source: `mandate:${mandate.id}`,
    title: letterTexts[ctx.locale].tensionTitle(role.title, writtenDay(endsOn, ctx.locale)),
    href: paths.circle(circle.slug),
    dueOn: today,
  })
  ctx.audit({
    act: 'mandate.announced',
    subject: `circle:${circle.id}`,
    public: false,
    detail: { role: role.id, endsOn },
  })
}
