import { dayOf } from '#kit/dates.ts'
import { type FramedKind, framePath } from '#kit/frames/framed.ts'
import { framedPage, notFound } from '#platform/answers.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { takesAnswers } from '../opinion-map.ts'
import { FramedMapPage } from '../pages/FramedMapPage.tsx'
import { framedHeight, paths } from '../paths.ts'
import { mayReadMap } from '../permissions.ts'
import { reportOf } from '../report.ts'
import { findMap } from '../store/maps.ts'
import { listStatements } from '../store/statements.ts'

/** What other sites show of a map: the way to answer, and what it tells. */
export const framedMap: FramedKind<Ctx> = {
  page: paths.map(':slug'),
  height: framedHeight,
  titleOf: async ({ db }, slug) => (await openedMap(db, slug))?.title,
}

export const framedRoutes: readonly Route[] = [get(framePath(framedMap.page), 'anyone', send)]

/** Whoever asks: the page of another site shows nothing that its visitors may not read. */
async function openedMap(db: Db, slug: string) {
  const map = await findMap(db, slug)
  return map && map.state !== 'draft' && mayReadMap(undefined, map) ? map : undefined
}

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const map = await openedMap(ctx.db, c.req.param('slug') ?? '')
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
