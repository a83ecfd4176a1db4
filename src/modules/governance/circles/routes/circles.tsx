import { dayOf } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import { reopenShape } from '#kit/reopenings/reopening.ts'
import { toldReopenings } from '#modules/people/index.ts'
import { votePaths } from '#modules/votes/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { type Circle, type CircleNode, nest } from '../../circle.ts'
import type { CircleView } from '../../circle-view.ts'
import { listMeetings } from '../../meetings/index.ts'
import { paths } from '../../paths.ts'
import { mayKeepCircles, maySeeCircle, mayTakePart } from '../../permissions.ts'
import { listRoleVotes } from '../../role-votes/index.ts'
import {
  circleView,
  circleViews,
  endedCircleAt,
  inCircle,
  memberViews,
  type OnCircle,
  onCircle,
} from '../../routes/on-circle.ts'
import { findBelongings } from '../../store/circle-members.ts'
import { listCircles, listClosedCircles } from '../../store/circles.ts'
import { listOpenTensions, listReviews, listTasks } from '../../tensions/index.ts'
import { circleTexts } from '../../texts/circles.ts'
import { keepsCircleClosed, reopenCircle } from '../actions/reopen-circle.ts'
import { type CircleForms, CirclePage } from '../pages/CirclePage.tsx'
import { CirclesPage } from '../pages/CirclesPage.tsx'

export const circleRoutes: readonly Route[] = [
  get(paths.circles, 'anyone', showCircles, { cached: true }),
  get(
    paths.circle(':slug'),
    'anyone',
    onCircle('see', async (c, on) => page(c, await circlePage(c, on))),
  ),
  actRoute({
    ...inCircle('keep'),
    on: endedCircleAt,
    path: paths.reopen(':slug'),
    fresh: true,
    shape: reopenShape,
    draw: (c, on, reopen) => circlePage(c, on, { reopen }),
    act: (c, { circle }, form) => reopenCircle(c.var.ctx, circle.id, form),
    refusals: (locale) => circleTexts[locale].refusals,
    next: ({ circle }) => paths.circle(circle.slug),
    notice: (locale) => circleTexts[locale].reopened,
  }),
]

async function showCircles(c: HttpContext) {
  const { ctx, frame } = c.var
  const mayKeep = mayKeepCircles(ctx.person)
  const views = await visibleViews(ctx)
  return page(
    c,
    <CirclesPage
      frame={frame}
      views={views}
      mayKeep={mayKeep}
      closed={mayKeep ? await listClosedCircles(ctx.db) : []}
      today={dayOf(ctx.now)}
    />,
  )
}

/** In the order of the nesting: the widest, then what it holds. */
async function visibleViews(ctx: Ctx): Promise<readonly CircleView[]> {
  const seen = await visibleCircles(ctx)
  const shown = inOrder(nest(seen.map((entry) => entry.circle))).map((circle) => ({
    circle,
    takesPart: seen.some((entry) => entry.circle.id === circle.id && entry.takesPart),
  }))
  return circleViews(ctx, shown)
}

async function visibleCircles(ctx: Ctx) {
  const circles = await listCircles(ctx.db)
  const ids = circles.map(({ id }) => id)
  const belongings = await findBelongings(ctx.db, ids, ctx.person?.id, dayOf(ctx.now))
  return circles.flatMap((circle) => {
    const known = { visibility: circle.visibility, belonging: belongings.get(circle.id) }
    const takesPart = mayTakePart(ctx.person, known)
    return maySeeCircle(ctx.person, known) ? [{ circle, takesPart }] : []
  })
}

function inOrder(nodes: readonly CircleNode<Circle>[]): readonly Circle[] {
  return nodes.flatMap(({ circle, children }) => [circle, ...inOrder(children)])
}

/** The page of a circle; forms that came back take the place of empty ones. */
export async function circlePage(c: HttpContext, on: OnCircle, forms: CircleForms = {}) {
  const { ctx, frame } = c.var
  const { circle, takesPart } = on
  const [view, seen, work] = await Promise.all([
    circleView(ctx, circle, takesPart),
    visibleCircles(ctx),
    takesPart ? workOf(ctx, circle.id) : undefined,
  ])
  const around = inOrder(nest(seen.map((entry) => entry.circle)))
  const [votes, members] = await Promise.all([
    listRoleVotes(
      ctx.db,
      view.roles.map(({ role }) => role.id),
    ),
    takesPart ? memberViews(ctx, circle.id, view.roles) : [],
  ])
  const inside = work && { ...work, members }
  return (
    <CirclePage
      frame={frame}
      view={view}
      parent={around.find(({ id }) => id === circle.parentId)}
      holds={around.filter(({ parentId }) => parentId === circle.id)}
      inside={inside}
      votes={votes.map(({ roleId, voteSlug, state }) => ({
        role: view.roles.find(({ role }) => role.id === roleId)?.role.title ?? '',
        href: votePaths.vote(voteSlug),
        state,
      }))}
      mayRun={on.mayRun && !circle.closedAt}
      mayKeep={on.mayKeep && !circle.closedAt}
      isMember={on.seen.belonging !== undefined && !circle.closedAt}
      reopenings={await toldReopenings(ctx, `circle:${circle.id}`, takesPart)}
      keptClosedBy={circle.closedAt && (await keepsCircleClosed(ctx, circle))}
      mayReopen={on.mayKeep && circle.closedAt !== undefined}
      today={dayOf(ctx.now)}
      forms={{
        ...{ member: emptyForm, tension: emptyForm, meeting: emptyForm, reopen: emptyForm },
        ...forms,
      }}
    />
  )
}

/** What those who take part have to do, and see of each other's work. */
async function workOf(ctx: Ctx, circleId: string) {
  const [tensions, reviews, meetings, tasks] = await Promise.all([
    listOpenTensions(ctx.db, circleId),
    listReviews(ctx.db, circleId),
    listMeetings(ctx.db, circleId),
    listTasks(ctx.db, circleId),
  ])
  return { tensions, reviews, meetings, tasks }
}
