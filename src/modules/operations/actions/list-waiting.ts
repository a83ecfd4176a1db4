import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { failedMails, heldMails } from '../paths.ts'
import { countFailedMails, countHeldMails } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

const lookedDays = 7

/** What the house itself awaits from whoever administers it: mails that did not leave, and those held after a restore. */
export async function listWaitingMails(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!isAdministrator(viewer)) return []
  const since = new Date(ctx.now.getTime() - lookedDays * 86_400_000)
  const [failed, held] = await Promise.all([
    countFailedMails(ctx.db, since),
    countHeldMails(ctx.db),
  ])
  const texts = waitingTexts[ctx.locale]
  const line = (key: string, label: string, href: string): WaitingLine => ({
    ...{ key, label, href, family: 'means', where: texts.where, why: texts.why },
    ...{ minutes: 10, dueOn: undefined },
  })
  return [
    ...(held === 0 ? [] : [line('house:held-mails', texts.held(held), heldMails)]),
    ...(failed === 0 ? [] : [line('house:failed-mails', texts.failed(failed), failedMails)]),
  ]
}
