import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { formRefused, parseForm, tooLong } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { memberShape } from '../../circle-member.ts'
import { type CircleRole, roleShape } from '../../circle-role.ts'
import { paths } from '../../paths.ts'
import { mandateDays, mandateShape } from '../../role-mandate.ts'
import { idOf } from '../../routes/id-of.ts'
import {
  memberViews,
  namesFor,
  type OnCircle,
  onCircle,
  roleViews,
} from '../../routes/on-circle.ts'
import { findRole, listMandates } from '../../store/circle-roles.ts'
import { circleTexts } from '../../texts/circles.ts'
import { addMember, removeMember } from '../actions/change-members.ts'
import {
  endRole,
  endRoleMandate,
  fillRole,
  keepRole,
  keepsRole,
  type RoleRefusal,
} from '../actions/keep-roles.ts'
import { RolePage, type RolePageProps } from '../pages/RolePage.tsx'
import { circlePage } from './circles.tsx'

export const circlePeopleRoutes: readonly Route[] = [
  post(paths.members(':slug'), 'signed-in', onCircle('run', join)),
  post(paths.leave(':slug', ':member'), 'signed-in', onCircle('take-part', leave)),
  get(paths.role(':slug', ':role'), 'signed-in', onCircle('run', onRole(showRole))),
  post(paths.role(':slug', ':role'), 'signed-in', onCircle('run', onRole(saveRole))),
  post(paths.endRole(':slug', ':role'), 'signed-in', onCircle('run', onRole(dropRole))),
  post(paths.mandates(':slug', ':role'), 'signed-in', onCircle('run', onRole(give))),
  post(
    paths.endMandate(':slug', ':role', ':mandate'),
    'signed-in',
    onCircle('run', onRole(endGiven)),
  ),
]

async function join(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const said = circleTexts[ctx.locale]
  const fields = await readForm(c)
  const read = parseForm(memberShape, fields, ctx.locale)
  if (!read.ok) return again(c, await circlePage(c, on, { member: read.form }))
  const added = await addMember(ctx, on.circle.id, read.value)
  if (!added.ok) {
    if (added.refusal === 'forbidden') return forbidden(c)
    const form = formRefused(fields, said.refusals[added.refusal], 'name')
    return again(c, await circlePage(c, on, { member: form }))
  }
  return seeOther(c, paths.circle(on.circle.slug), said.memberAdded)
}

async function leave(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const left = await removeMember(ctx, on.circle.id, idOf(c, 'member'))
  if (!left.ok) return left.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  // Whoever left may not read the page of the circle any more.
  const where = on.mayRun ? paths.circle(on.circle.slug) : paths.circles
  return seeOther(c, where, circleTexts[ctx.locale].left)
}

/** No role has this key. */
const unwritten = '00000000-0000-0000-0000-000000000000'

type OnRole = OnCircle & { readonly role: CircleRole | undefined }

/** `nouveau` stands for a role that is not written yet. */
function onRole(handler: (c: HttpContext, on: OnRole) => Promise<Response>) {
  return async (c: HttpContext, on: OnCircle) => {
    if (c.req.param('role') === 'nouveau') return handler(c, { ...on, role: undefined })
    const role = await findRole(c.var.ctx.db, idOf(c, 'role'))
    const isHere = role && role.circleId === on.circle.id && role.endedOn === undefined
    return isHere ? handler(c, { ...on, role }) : notFound(c)
  }
}

async function rolePage(c: HttpContext, on: OnRole, forms: RolePageProps['forms'] = {}) {
  const { ctx, frame } = c.var
  const mandates = on.role ? await listMandates(ctx.db, [on.role.id]) : []
  const names = await namesFor(ctx, mandates, true)
  return (
    <RolePage
      frame={frame}
      circle={on.circle}
      role={on.role}
      mandates={mandates.map((mandate) => ({
        name: names.get(mandate.personId) ?? '',
        mandate,
      }))}
      members={await memberViews(ctx, on.circle.id, await roleViews(ctx, on.circle.id, true))}
      today={dayOf(ctx.now)}
      mayOpenVote={on.mayKeep}
      keptBy={on.role && (await keepsRole(ctx, on.circle.id, on.role.id))}
      forms={forms}
    />
  )
}

async function showRole(c: HttpContext, on: OnRole) {
  return page(c, await rolePage(c, on))
}

async function saveRole(c: HttpContext, on: OnRole) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => rolePage(c, on))
  if (!sent.ok) return again(c, await rolePage(c, on, { role: sent.form }))
  const read = parseForm(roleShape, sent.raw, ctx.locale)
  if (!read.ok) return again(c, await rolePage(c, on, { role: read.form }))
  const saved = await keepRole(ctx, on.circle.id, on.role?.id, read.value)
  if (!saved.ok) return refuse(c, on, saved.refusal, 'role')
  return seeOther(c, paths.role(on.circle.slug, saved.value.id), circleTexts[ctx.locale].saved)
}

async function dropRole(c: HttpContext, on: OnRole) {
  const { ctx } = c.var
  const ended = await endRole(ctx, on.circle.id, on.role?.id ?? unwritten)
  if (!ended.ok) return refuse(c, on, ended.refusal, 'role')
  return seeOther(c, paths.circle(on.circle.slug), circleTexts[ctx.locale].roleEnded)
}

async function give(c: HttpContext, on: OnRole) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const given = { raw, ranges: mandateDays, today: dayOf(ctx.now), locale: ctx.locale }
  const read = withinDays(parseForm(mandateShape, raw, ctx.locale), given)
  if (!read.ok) return again(c, await rolePage(c, on, { mandate: read.form }))
  const filled = await fillRole(ctx, on.circle.id, on.role?.id ?? unwritten, read.value)
  if (!filled.ok) return refuse(c, on, filled.refusal, 'mandate')
  return seeOther(c, paths.role(on.circle.slug, on.role?.id ?? ''), circleTexts[ctx.locale].given)
}

async function endGiven(c: HttpContext, on: OnRole) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const mandate = idOf(c, 'mandate')
  const long = tooLong(raw, { reason: 300 }, ctx.locale)
  if (long) return again(c, await rolePage(c, on, { ending: { mandate, form: long } }))
  const ended = await endRoleMandate(
    ctx,
    on.circle.id,
    on.role?.id ?? unwritten,
    mandate,
    typeof raw['reason'] === 'string' ? raw['reason'] : '',
  )
  if (!ended.ok) return refuse(c, on, ended.refusal, 'mandate')
  return seeOther(
    c,
    paths.role(on.circle.slug, on.role?.id ?? ''),
    circleTexts[ctx.locale].mandateEnded,
  )
}

async function refuse(c: HttpContext, on: OnRole, refusal: RoleRefusal, where: 'role' | 'mandate') {
  if (refusal === 'not-found') return notFound(c)
  if (refusal === 'forbidden') return forbidden(c)
  const sentence = circleTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await rolePage(c, on, { [where]: formRefused(await readForm(c), sentence) }))
}
