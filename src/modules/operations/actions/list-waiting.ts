import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { failedMails } from '../paths.ts'
import { countFailedMails } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

const lookedDays = 7

/** What the house itself awaits from whoever administers it: mails that did not leave. */
export async function listWaitingMails(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!isAdministrator(viewer)) return []
  const since = new Date(ctx.now.getTime() - lookedDays * 86_400_000)
  const count = await countFailedMails(ctx.db, since)
  if (count === 0) return []
  const texts = waitingTexts[ctx.locale]
  return [
    {
      key: 'house:failed-mails',
      family: 'means',
      label: texts.failed(count),
      href: failedMails,
      where: texts.where,
      why: texts.why,
      minutes: 10,
      dueOn: undefined,
    },
  ]
}
