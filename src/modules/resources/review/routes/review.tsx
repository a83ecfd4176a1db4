import { emptyForm, type FormState, formRefused, type RawForm, tooLong } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { moderateWritings, mostAtOnce } from '../actions/moderate-writings.ts'
import { ModerationPage, ReviewQueuePage } from '../pages/ReviewDeskPages.tsx'
import { listBrought } from '../store/drafts.ts'
import { countWaiting, listWaiting } from '../store/reviews.ts'
import { type RefusalReason, reviewTexts } from '../texts/review.ts'

/** The desks of the house: what a second person reads, and the door of first contributions. */
export const reviewRoutes: readonly Route[] = [
  get(writingPaths.reviews, 'staff', showQueue),
  get(writingPaths.moderation, 'staff', async (c) => page(c, await door(c, emptyForm))),
  post(writingPaths.moderation, 'staff', moderate),
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

/** Ticked beforehand by a link: all of them, or those without any sign of spam. */
async function door(c: HttpContext, form: FormState, chosen?: readonly string[]) {
  const waiting = await listWaiting(c.var.ctx.db, { held: true, limit: mostAtOnce })
  const asked = c.req.query('cocher')
  const ticked =
    chosen ??
    waiting.flatMap(({ id, signs }) =>
      asked === 'tous' || (asked === 'sans-signe' && signs.length === 0) ? id : [],
    )
  return <ModerationPage frame={c.var.frame} waiting={waiting} form={form} ticked={ticked} />
}

async function moderate(c: HttpContext) {
  const { ctx } = c.var
  const texts = reviewTexts[ctx.locale]
  const raw = await readForm(c)
  const ids = [raw['id'] ?? []].flat().filter(isId)
  const long = tooLong(raw, { own: 1000 }, ctx.locale)
  if (long) return again(c, await door(c, long, ids))
  const kind = raw['kind'] === 'refused' ? 'refused' : 'let-through'
  const done = await moderateWritings(ctx, { ids, kind, reason: reasonIn(raw, texts.reasons) })
  if (done.ok) return seeOther(c, writingPaths.moderation, texts.moderated(done.value.count))
  if (done.refusal === 'forbidden') return forbidden(c)
  return again(c, await door(c, formRefused(raw, texts.moderationRefusals[done.refusal]), ids))
}

/** A reason of the list, a reason in the moderator’s words, or both. */
function reasonIn(raw: RawForm, reasons: Readonly<Record<RefusalReason, string>>): string {
  const listed = Object.entries(reasons).find(([key]) => key === raw['reason'])?.[1]
  const own = typeof raw['own'] === 'string' ? raw['own'] : ''
  return [listed, own].filter(Boolean).join('\n\n')
}
