import { dayOf } from '#kit/dates.ts'
import { type FramedKind, framePath } from '#kit/frames/framed.ts'
import { framedPage, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { takesIdeas } from '../edition.ts'
import { FramedEditionPage } from '../pages/FramedEditionPage.tsx'
import { framedHeight, paths } from '../paths.ts'
import { mayReadEdition } from '../permissions.ts'
import { findEdition } from '../store/editions.ts'
import { editionAt } from './at.ts'

/** What other sites show of an edition: where it stands, and what one can do. */
export const framedEdition: FramedKind<Ctx> = {
  page: paths.edition(':slug'),
  height: framedHeight,
  async titleOf({ db }, slug) {
    const edition = await findEdition(db, slug)
    return edition && mayReadEdition(undefined, edition) ? edition.title : undefined
  },
}

export const framedRoutes: readonly Route[] = [get(framePath(framedEdition.page), 'anyone', send)]

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const edition = await editionAt(c)
  if (!edition) return notFound(c)
  return framedPage(
    c,
    <FramedEditionPage
      frame={frame}
      edition={edition}
      takesIdeas={takesIdeas(edition, dayOf(ctx.now))}
    />,
  )
}
