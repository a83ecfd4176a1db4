import { dayOf } from '#kit/dates.ts'
import { type FormState, type Parsed, type RawForm, tooLong } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { addressRefusals } from '#modules/people/index.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { memberShape } from '../../circle-member.ts'
import { type CircleRole, roleShape } from '../../circle-role.ts'
import { paths } from '../../paths.ts'
import { mandateDays, mandateShape } from '../../role-mandate.ts'
import { idOf } from '../../routes/id-of.ts'
import {
  circleAt,
  circleView,
  inCircle,
  memberViews,
  namesFor,
  type OnCircle,
} from '../../routes/on-circle.ts'
import { findRole, listMandates } from '../../store/circle-roles.ts'
import { circleTexts } from '../../texts/circles.ts'
import { addMember, removeMember } from '../actions/change-members.ts'
import { endRole, endRoleMandate, fillRole, keepRole, keepsRole } from '../actions/keep-roles.ts'
import { RolePage, type RolePageProps } from '../pages/RolePage.tsx'
import { circlePage } from './circles.tsx'

const refusals = (locale: Locale) => circleTexts[locale].refusals

/** No role has this key. */
const unwritten = '00000000-0000-0000-0000-000000000000'

type OnRole = OnCircle & { readonly role: CircleRole | undefined }

/** `nouveau` stands for a role that is not written yet. */
async function roleAt(c: HttpContext): Promise<OnRole | undefined> {
  const on = await circleAt(c)
  if (!on) return undefined
  if (c.req.param('role') === 'nouveau') return { ...on, role: undefined }
  const role = await findRole(c.var.ctx.db, idOf(c, 'role'))
  const isHere = role && role.circleId === on.circle.id && role.endedOn === undefined
  return isHere ? { ...on, role } : undefined
}

const onThis = {
  ...inCircle('run'),
  on: roleAt,
  refusals,
  next: ({ circle, role }: OnRole) => paths.role(circle.slug, role?.id ?? ''),
}

export const circlePeopleRoutes: readonly Route[] = [
  actRoute({
    ...inCircle('run'),
    path: paths.members(':slug'),
    fresh: true,
    shape: memberShape,
    draw: (c, on, member) => circlePage(c, on, { member }),
    act: (c, { circle }, input) => addMember(c.var.ctx, circle.id, input),
    refusals: (locale) => ({ ...refusals(locale), ...addressRefusals[locale] }),
    under: { 'already-member': 'name', 'address-of-another': 'email' },
    next: ({ circle }) => paths.circle(circle.slug),
    notice: (locale) => circleTexts[locale].memberAdded,
  }),
  buttonRoute({
    ...inCircle('take-part'),
    path: paths.leave(':slug', ':member'),
    act: (c, { circle }) => removeMember(c.var.ctx, circle.id, idOf(c, 'member')),
    back: ({ circle }) => paths.circle(circle.slug),
    refusals,
    // Whoever left may not read the page of the circle any more.
    next: ({ circle, mayRun }) => (mayRun ? paths.circle(circle.slug) : paths.circles),
    notice: (locale) => circleTexts[locale].left,
  }),
  ...formRoutes({
    ...onThis,
    path: paths.role(':slug', ':role'),
    shape: roleShape,
    draw: (c, on, role) => rolePage(c, on, { role }),
    act: (c, { circle, role }, input) => keepRole(c.var.ctx, circle.id, role?.id, input),
    next: ({ circle }, { id }) => paths.role(circle.slug, id),
    notice: (locale) => circleTexts[locale].saved,
  }),
  buttonRoute({
    ...onThis,
    path: paths.endRole(':slug', ':role'),
    draw: (c, on, role) => rolePage(c, on, { role }),
    act: (c, { circle, role }) => endRole(c.var.ctx, circle.id, role?.id ?? unwritten),
    next: ({ circle }) => paths.circle(circle.slug),
    notice: (locale) => circleTexts[locale].roleEnded,
  }),
  actRoute({
    ...onThis,
    path: paths.mandates(':slug', ':role'),
    fresh: true,
    shape: mandateShape,
    days: mandateDays,
    draw: (c, on, mandate) => rolePage(c, on, { mandate }),
    act: (c, { circle, role }, input) =>
      fillRole(c.var.ctx, circle.id, role?.id ?? unwritten, input),
    notice: (locale) => circleTexts[locale].given,
  }),
  actRoute({
    ...onThis,
    path: paths.endMandate(':slug', ':role', ':mandate'),
    fresh: true,
    shape: endingIn,
    draw: drawEnding,
    act: (c, { circle, role }, reason) =>
      endRoleMandate(c.var.ctx, circle.id, role?.id ?? unwritten, idOf(c, 'mandate'), reason),
    notice: (locale) => circleTexts[locale].mandateEnded,
  }),
]

async function rolePage(c: HttpContext, on: OnRole, forms: RolePageProps['forms'] = {}) {
  const { ctx, frame } = c.var
  const mandates = on.role ? await listMandates(ctx.db, [on.role.id]) : []
  const names = await namesFor(ctx, mandates, true)
  const { roles } = await circleView(ctx, on.circle, true)
  return (
    <RolePage
      frame={frame}
      circle={on.circle}
      role={on.role}
      mandates={mandates.map((mandate) => ({
        name: names.get(mandate.personId) ?? '',
        mandate,
      }))}
      members={await memberViews(ctx, on.circle.id, roles)}
      today={dayOf(ctx.now)}
      mayOpenVote={on.mayKeep}
      keptBy={on.role && (await keepsRole(ctx, on.circle.id, on.role.id))}
      forms={forms}
    />
  )
}

/** Why a mandate ends before its day. */
function endingIn({ var: { ctx } }: HttpContext, _on: OnRole, raw: RawForm): Parsed<string> {
  const long = tooLong(raw, { reason: 300 }, ctx.locale)
  const reason = raw['reason']
  return long
    ? { ok: false, form: long }
    : { ok: true, value: typeof reason === 'string' ? reason : '' }
}

/** Its reason is said beside the mandate; what refuses the end itself, with the mandates. */
function drawEnding(c: HttpContext, on: OnRole, form: FormState) {
  const mandate = idOf(c, 'mandate')
  const isOfReason = form.problems['reason'] !== undefined
  return rolePage(c, on, isOfReason ? { ending: { mandate, form } } : { mandate: form })
}
