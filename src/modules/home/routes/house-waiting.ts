import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import { findLastBackup } from '#platform/backup/last-backup.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../paths.ts'
import { missingFacts } from '../publisher.ts'
import { getPublisher } from '../store.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import type { Waiting } from '../waiting.ts'

/**
 * The settings without which a house open to the public breaks the law, or is lost with its disk: whoever
 * administers it makes them.
 */
export async function houseWaiting(ctx: Ctx, viewer: Viewer): Promise<readonly Waiting[]> {
  if (!isAdministrator(viewer)) return []
  const [{ publisher }, backup] = await Promise.all([getPublisher(ctx.db), findLastBackup(ctx.db)])
  const texts = dashboardTexts[ctx.locale]
  const kept = { kind: 'house', where: texts.houseWhere, dueOn: undefined } as const
  return [
    ...(missingFacts(publisher).length > 0
      ? [{ ...kept, label: texts.sayPublisher, href: paths.publisher }]
      : []),
    ...(backup === undefined ? [{ ...kept, label: texts.firstBackup, href: paths.state }] : []),
  ]
}
