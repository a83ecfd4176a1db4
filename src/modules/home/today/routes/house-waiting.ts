import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { findLastBackup } from '#platform/backup/last-backup.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { missingFacts } from '../../publisher.ts'
import { getPublisher } from '../../store.ts'
import { dashboardTexts } from '../texts/dashboard.ts'

/**
 * The settings without which a house open to the public breaks the law, or is lost with its disk: whoever
 * administers it makes them.
 */
export async function houseWaiting(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!isAdministrator(viewer)) return []
  const [{ publisher }, backup] = await Promise.all([getPublisher(ctx.db), findLastBackup(ctx.db)])
  const texts = dashboardTexts[ctx.locale]
  const kept = {
    family: 'means',
    where: texts.houseWhere,
    why: texts.houseWhy,
    dueOn: undefined,
  } as const
  return [
    ...(missingFacts(publisher).length > 0
      ? [
          {
            ...{ ...kept, key: 'house:publisher', minutes: 10 },
            ...{ label: texts.sayPublisher, href: paths.publisher },
          },
        ]
      : []),
    ...(backup === undefined
      ? [
          {
            ...{ ...kept, key: 'house:backup', minutes: 20 },
            ...{ label: texts.firstBackup, href: paths.state },
          },
        ]
      : []),
  ]
}
