import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayModerate } from '../../permissions.ts'
import { type Moderation, moderateWritings, mostAtOnce } from '../actions/moderate-writings.ts'
import { moderationShape, type SentModeration } from '../moderation.ts'
import { ModerationPage, ReviewQueuePage } from '../pages/ReviewDeskPages.tsx'
import { listBrought } from '../store/drafts.ts'
import { countWaiting, listWaiting } from '../store/reviews.ts'
import { type RefusalReason, reviewTexts } from '../texts/review.ts'

/** The desks of the house: what a second person reads, and the door of first contributions. */
export const reviewRoutes: readonly Route[] = [
  get(writingPaths.reviews, 'staff', showQueue),
  ...formRoutes({
    audience: 'staff',
    path: writingPaths.moderation,
    on: () => true as const,
    may: mayModerate,
    fresh: true,
    shape: moderationShape,
    draw: (c, _, form) => doorPage(c, form),
    act: (c, _, sent) => moderateWritings(c.var.ctx, decisionOf(c, sent)),
    refusals: (locale) => reviewTexts[locale].moderationRefusals,
    next: () => writingPaths.moderation,
    notice: (locale, { count }) => reviewTexts[locale].moderated(count),
  }),
]

const broughtShown = 50

async function showQueue(c: HttpContext) {
  const { ctx, frame } = c.var
  const asked = c.req.query('import') ?? ''
  const importId = isId(asked) ? asked : undefined
  const number = Math.max(1, Math.min(1_000, Number(c.req.query('page')) || 1))
  const personId = ctx.person?.id
  const [waiting, atTheDoor, brought] = await Promise.all([
    listWaiting(ctx.db, { held: false, limit: 200 }),
    countWaiting(ctx.db, true),
    listBrought(ctx.db, {
      ...{ importId, personId, limit: broughtShown },
      offset: Math.floor(number - 1) * broughtShown,
    }),
  ])
  const pages = { page: Math.floor(number), pages: Math.ceil(brought.total / broughtShown) }
  return page(
    c,
    <ReviewQueuePage {...{ frame, waiting, atTheDoor, brought, importId }} {...pages} />,
  )
}

/** Ticked beforehand by a link (all of them, or those without any sign of spam), or as they were sent. */
async function doorPage(c: HttpContext, form: FormState) {
  const waiting = await listWaiting(c.var.ctx.db, { held: true, limit: mostAtOnce })
  const asked = c.req.query('cocher')
  const byLink = waiting.flatMap(({ id, signs }) =>
    asked === 'tous' || (asked === 'sans-signe' && signs.length === 0) ? id : [],
  )
  const ticked = form === emptyForm ? byLink : (form.values['id'] ?? '').split('\n')
  return <ModerationPage frame={c.var.frame} waiting={waiting} form={form} ticked={ticked} />
}

function decisionOf(c: HttpContext, { id: ids, kind, ...reason }: SentModeration): Moderation {
  return { ids, kind, reason: reasonIn(reason, reviewTexts[c.var.ctx.locale].reasons) }
}

/** A reason of the list, a reason in the moderator’s words, or both. */
function reasonIn(
  { reason, own }: Pick<SentModeration, 'reason' | 'own'>,
  reasons: Readonly<Record<RefusalReason, string>>,
): string {
  const listed = Object.entries(reasons).find(([key]) => key === reason)?.[1]
  return [listed, own].filter(Boolean).join('\n\n')
}
