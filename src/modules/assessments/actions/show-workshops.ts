import { listEventsBySlug, maySeeEvent } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import { eventSlugIn, type Workshop } from '../assessment.ts'
import { listWorkshops } from '../store/assessments.ts'

/** A workshop, and where its event is read; without an address for whoever may not see this event, or once it is gone. */
export type WorkshopShown = Omit<Workshop, 'href'> & { readonly href: string | undefined }

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
