import { listEventsBySlug, maySeeEvent } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import { eventSlugIn, type WorkshopShown } from '../assessment.ts'
import { listWorkshops } from '../store/assessments.ts'

export async function showWorkshops(
  ctx: Pick<Ctx, 'db' | 'person'>,
  assessmentId: string,
): Promise<readonly WorkshopShown[]> {
  const workshops = await listWorkshops(ctx.db, assessmentId)
  const slugs = workshops.flatMap(({ href }) => eventSlugIn(href) ?? [])
  const seen = new Set(
    (await listEventsBySlug(ctx.db, slugs))
      .filter((event) => maySeeEvent(ctx.person, event))
      .map(({ slug }) => slug),
  )
  return workshops.map((workshop) => {
    const isSeen = seen.has(eventSlugIn(workshop.href) ?? '')
    return { ...workshop, href: isSeen ? workshop.href : undefined }
  })
}
