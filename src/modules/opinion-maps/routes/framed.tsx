import { dayOf } from '#kit/dates.ts'
import { type FramedKind, framePath } from '#kit/frames/framed.ts'
import { framedPage, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { takesAnswers } from '../opinion-map.ts'
import { FramedMapPage } from '../pages/FramedMapPage.tsx'
import { framedHeight, paths } from '../paths.ts'
import { mayReadMap } from '../permissions.ts'
import { reportOf } from '../report.ts'
import { findMap } from '../store/maps.ts'
import { listStatements } from '../store/statements.ts'
import { mapAt } from './at.ts'

/** What other sites show of a map: the way to answer, and what it tells. */
export const framedMap: FramedKind<Ctx> = {
  page: paths.map(':slug'),
  height: framedHeight,
  async titleOf({ db }, slug) {
    const map = await findMap(db, slug)
    return map && mayReadMap(undefined, map) ? map.title : undefined
  },
}

export const framedRoutes: readonly Route[] = [get(framePath(framedMap.page), 'anyone', send)]

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const map = await mapAt(c)
  if (!map) return notFound(c)
  const statements = await listStatements(ctx.db, map.id)
  return framedPage(
    c,
    <FramedMapPage
      frame={frame}
      map={map}
      report={reportOf(map.counted, statements, map.state === 'open')}
      takesAnswers={takesAnswers(map, dayOf(ctx.now))}
    />,
  )
}
