import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import { forbidden, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Circle } from '../circle.ts'
import type { CircleRole } from '../circle-role.ts'
import type { CircleView, MemberView, RoleView } from '../circle-view.ts'
import {
  type CircleSeen,
  mayKeepCircles,
  mayRunCircle,
  maySeeCircle,
  mayTakePart,
} from '../permissions.ts'
import { isHeldOn, mandateState } from '../role-mandate.ts'
import {
  type CircleMember,
  findBelonging,
  listCircleMembers,
  listMembersOf,
} from '../store/circle-members.ts'
import { type HeldMandate, listMandates, listRoles } from '../store/circle-roles.ts'
import { findCircleBySlug, findCirclesByIds } from '../store/circles.ts'

/** A circle that somebody looks at, and what they may do there. */
export interface OnCircle {
  readonly circle: Circle
  readonly seen: CircleSeen
  readonly mayKeep: boolean
  readonly mayRun: boolean
  readonly takesPart: boolean
}

type Wanted = 'see' | 'take-part' | 'run' | 'keep'

/** What each gesture asks of somebody who looks at a circle: what the actions check as well. */
const may: Readonly<Record<Wanted, (viewer: Viewer | undefined, on: OnCircle) => boolean>> = {
  see: () => true,
  'take-part': (viewer, { seen }) => mayTakePart(viewer, seen),
  run: (viewer, { seen }) => mayRunCircle(viewer, seen),
  keep: (viewer) => mayKeepCircles(viewer),
}

/** The circle of an address. Whoever may not see it is told the same as for one that does not exist. */
export async function circleAt(c: HttpContext): Promise<OnCircle | undefined> {
  const { ctx } = c.var
  const circle = await findCircleBySlug(ctx.db, c.req.param('slug') ?? '')
  if (!circle) return undefined
  const on = await looking(ctx, circle)
  if (!maySeeCircle(ctx.person, on.seen)) return undefined
  // A circle that ended is read, and nothing is written there any more.
  const isShut = circle.closedAt && (!on.takesPart || c.req.method === 'POST')
  return isShut ? undefined : on
}

/** The circle of an address once it has ended, for those who may open it again. */
export async function endedCircleAt(c: HttpContext): Promise<OnCircle | undefined> {
  const circle = await findCircleBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return circle?.closedAt ? looking(c.var.ctx, circle) : undefined
}

/** How the description of an act in a circle begins. */
export function inCircle(wanted: Wanted) {
  return {
    audience: wanted === 'keep' ? 'staff' : 'signed-in',
    on: circleAt,
    may: may[wanted],
  } as const
}

export function onCircle(
  wanted: Wanted,
  handler: (c: HttpContext, on: OnCircle) => Promise<Response> | Response,
) {
  return async (c: HttpContext) => {
    const on = await circleAt(c)
    if (!on) return notFound(c)
    return may[wanted](c.var.ctx.person, on) ? handler(c, on) : forbidden(c)
  }
}

async function looking(ctx: Ctx, circle: Circle): Promise<OnCircle> {
  const belonging = await findBelonging(ctx.db, circle.id, ctx.person?.id, dayOf(ctx.now))
  const seen: CircleSeen = { visibility: circle.visibility, belonging }
  return {
    circle,
    seen,
    mayKeep: mayKeepCircles(ctx.person),
    mayRun: mayRunCircle(ctx.person, seen),
    takesPart: mayTakePart(ctx.person, seen),
  }
}

export async function namesFor(
  ctx: Ctx,
  who: readonly Pick<HeldMandate | CircleMember, 'personId'>[],
  takesPart: boolean,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(who.map(({ personId }) => personId))]
  return takesPart
    ? findPersonNames(ctx.db, ids, ctx.locale)
    : findPublicNames(ctx.db, ids, ctx.locale)
}

export async function circleView(
  ctx: Ctx,
  circle: Circle,
  takesPart: boolean,
): Promise<CircleView> {
  const [view] = await circleViews(ctx, [{ circle, takesPart }])
  if (!view) throw new Error('a circle has its view')
  return view
}

interface CircleShown {
  readonly circle: Circle
  readonly takesPart: boolean
}

/** Circles with their roles and who holds them, as this reader may know them: as many questions as for one. */
export async function circleViews(
  ctx: Ctx,
  shown: readonly CircleShown[],
): Promise<readonly CircleView[]> {
  const today = dayOf(ctx.now)
  const ids = shown.map(({ circle }) => circle.id)
  const inside = new Set(shown.flatMap(({ circle, takesPart }) => (takesPart ? circle.id : [])))
  const [members, roles] = await Promise.all([
    listMembersOf(ctx.db, ids, today),
    listRoles(ctx.db, ids),
  ])
  const circleOf = new Map(roles.map((role) => [role.id, role.circleId]))
  const takesPartIn = ({ roleId }: HeldMandate) => inside.has(circleOf.get(roleId) ?? '')
  const mandates = await listMandates(ctx.db, [...circleOf.keys()])
  const held = mandates.filter(
    (mandate) =>
      isHeldOn(mandate, today) ||
      (takesPartIn(mandate) && mandateState(mandate, today) === 'to-come'),
  )
  const [names, publicNames] = await Promise.all([
    namesFor(ctx, held.filter(takesPartIn), true),
    namesFor(
      ctx,
      held.filter((mandate) => !takesPartIn(mandate)),
      false,
    ),
  ])
  const heldBy = ({ id, circleId }: CircleRole) => {
    const known = inside.has(circleId) ? names : publicNames
    return held
      .filter(({ roleId }) => roleId === id)
      .map((mandate) => ({ name: known.get(mandate.personId) ?? '', mandate }))
  }
  return shown.map(({ circle }) => ({
    circle,
    roles: roles
      .filter(({ circleId }) => circleId === circle.id)
      .map((role) => ({ role, holders: heldBy(role) })),
    memberCount: members.get(circle.id)?.length ?? 0,
  }))
}

/** For those who take part: their names, their roles, and the circle they sit for. */
export async function memberViews(
  ctx: Ctx,
  circleId: string,
  roles: readonly RoleView[],
): Promise<readonly MemberView[]> {
  const members = await listCircleMembers(ctx.db, circleId, dayOf(ctx.now))
  const fromIds = new Set(members.flatMap(({ through }) => through?.circleId ?? []))
  const [names, circlesFrom] = await Promise.all([
    namesFor(ctx, members, true),
    findCirclesByIds(ctx.db, [...fromIds]),
  ])
  return members.map((member) => ({
    id: member.id,
    name: names.get(member.personId) ?? '',
    roles: roles
      .filter(({ holders }) => holders.some(({ mandate }) => mandate.memberId === member.id))
      .map(({ role }) => role.title),
    through: member.through && {
      circle: circlesFrom.find(({ id }) => id === member.through?.circleId)?.name ?? '',
      kind: member.through.kind,
    },
    isSelf: member.personId === ctx.person?.id,
  }))
}
