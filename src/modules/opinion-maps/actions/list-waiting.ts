import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { isLate } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { mayKeepMaps } from '../permissions.ts'
import { reportOf } from '../report.ts'
import { listMaps } from '../store/maps.ts'
import { countUnjudged, listStatements } from '../store/statements.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** What open maps await from the team: statements to be read, and maps whose last day has passed. */
export async function listWaitingMaps(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayKeepMaps(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const today = dayOf(ctx.now)
  const begun = (await listMaps(ctx.db, true)).filter(({ state }) => state !== 'draft')
  const lines = await Promise.all(
    begun.map(async (map): Promise<readonly WaitingLine[]> => {
      const line = { family: 'instruments', where: texts.where, why: texts.why } as const
      if (map.state === 'closed') {
        const owed = reportOf(map.counted, await listStatements(ctx.db, map.id))?.agreed.filter(
          ({ statement }) => statement.followUp === '',
        )
        if (!owed || owed.length === 0) return []
        return [
          {
            ...{ ...line, key: `opinion-map:${map.id}:answer`, minutes: 15 },
            label: texts.answer(owed.length, map.title),
            href: paths.report(map.slug),
            dueOn: undefined,
          },
        ]
      }
      const unjudged = await countUnjudged(ctx.db, map.id)
      if (unjudged > 0)
        return [
          {
            ...{ ...line, key: `opinion-map:${map.id}:judge`, minutes: 5 },
            label: texts.judge(unjudged, map.title),
            href: paths.moderation(map.slug),
            dueOn: map.openUntil,
          },
        ]
      if (!isLate(map, today)) return []
      return [
        {
          ...{ ...line, key: `opinion-map:${map.id}:close`, minutes: 5 },
          label: texts.close(map.title),
          href: paths.map(map.slug),
          dueOn: map.openUntil,
        },
      ]
    }),
  )
  return lines.flat()
}
