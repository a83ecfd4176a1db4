import { dayOf } from '#kit/dates.ts'
import { findContacts, listViewers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isDueLetter, momentOf, ofFamilies } from '../letters.ts'
import { waitingMail } from '../mails/waiting.ts'
import { lockLetters, markSent } from '../store/letters.ts'
import { type WaitingRooms, waitingSeen } from './gather-waiting.ts'

/** Each hour: a letter to those whose hour it is, and none where nothing waits. */
export async function sendWaiting(ctx: Ctx, rooms: WaitingRooms): Promise<number> {
  const today = dayOf(ctx.now)
  const due = (await lockLetters(ctx.db, momentOf(ctx.now))).filter((letter) =>
    isDueLetter(letter, ctx.now),
  )
  if (due.length === 0) return 0
  const ids = due.map(({ personId }) => personId)
  const [viewers, contacts] = await Promise.all([
    listViewers(ctx.db, ctx.now, ids),
    findContacts(ctx.db, ids),
  ])
  const viewerOf = new Map(viewers.map((viewer) => [viewer.id, viewer]))
  let sent = 0
  for (const letter of due) {
    await markSent(ctx.db, letter.personId, today)
    const viewer = viewerOf.get(letter.personId)
    const to = contacts.get(letter.personId)?.email
    if (!viewer || !to) continue
    const { shown } = await waitingSeen({ ...ctx, locale: letter.language }, viewer, rooms)
    const lines = ofFamilies(shown, letter.families)
    if (lines.length === 0) continue
    ctx.mail(waitingMail(letter, ctx.settings, { to, lines, today }))
    sent++
  }
  return sent
}
