import { addDays, dayOf } from '#kit/dates.ts'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { soonDays } from '../../mandate.ts'
import { paths } from '../../paths.ts'
import { mayListPeople } from '../../permissions.ts'
import { listMandatesEnding } from '../../roles/index.ts'
import { glanceTexts } from '../../texts/glance.ts'

/** Mandates that end soon: the network loses there whoever knows it. */
export async function listGlanceOfPeople(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly GlanceFigure[]> {
  if (!mayListPeople(viewer)) return []
  const today = dayOf(ctx.now)
  const { length } = await listMandatesEnding(ctx.db, today, addDays(today, soonDays))
  const texts = glanceTexts[ctx.locale]
  return [
    {
      key: 'mandates:ending',
      subject: 'network',
      count: length,
      label: texts.mandates(length),
      why: texts.mandatesWhy,
      href: paths.mandatesEnding,
      heedFrom: 1,
    },
  ]
}
