import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { watchPaths } from '../paths.ts'
import { mayWatch } from '../permissions.ts'
import { countWatch } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** What the watch awaits from this person: finds to sort, finds that a second person reads. */
export async function listWaitingFinds(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayWatch(viewer)) return []
  const { toSort, toRead } = await countWatch(ctx.db, viewer.id, dayOf(ctx.now))
  const texts = waitingTexts[ctx.locale]
  const at = {
    family: 'knowledge',
    where: texts.watch,
    why: texts.why,
    dueOn: undefined,
  } as const
  return [
    ...(toRead > 0
      ? [
          {
            ...at,
            key: 'watch:to-read',
            label: texts.read(toRead),
            href: `${watchPaths.queue}?etat=a-relire`,
            minutes: Math.min(60, 5 * toRead),
          },
        ]
      : []),
    ...(toSort > 0
      ? [
          {
            ...at,
            key: 'watch:to-sort',
            label: texts.sort(toSort),
            href: watchPaths.queue,
            minutes: Math.min(60, toSort),
          },
        ]
      : []),
  ]
}
