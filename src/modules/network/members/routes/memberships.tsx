import { emptyForm, parseForm, typedValues } from '#kit/form.ts'
import { recordPerson } from '#modules/people/index.ts'
import { resolveTerritoryField, withTerritoryProblem } from '#modules/territories/index.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { openMembership } from '../../membership/index.ts'
import { membershipTexts, openShape } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { OpenMembershipPage } from '../pages/OpenMembershipPage.tsx'
import { listOfMemberships } from './membership-list.tsx'

/** The list of memberships, and the door for the team to open one. */
export const membershipListRoutes: readonly Route[] = [
  ...listOfMemberships,
  get(paths.open, 'staff', openForm),
  post(paths.open, 'staff', open),
]

async function openForm(c: HttpContext) {
  const { ctx, frame } = c.var
  const territory = c.req.query('territory') ?? ''
  const answer = await resolveTerritoryField(ctx.db, { territory }, 'territory')
  const chosen = answer.kind === 'chosen' ? answer.territory : undefined
  return page(c, <OpenMembershipPage frame={frame} form={emptyForm} chosen={chosen} />)
}

async function open(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(openShape, raw, ctx.locale)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const told = withTerritoryProblem(form, 'territory', answer, ctx.locale)
    return again(c, <OpenMembershipPage frame={frame} form={told} answer={answer} />)
  }

  const { name, email, function: contactFunction, why } = parsed.value
  const contactPersonId =
    name === '' ? undefined : await recordPerson(ctx, { name, email: email || undefined })
  const input = { territoryId: answer.territory.id, contactPersonId, contactFunction, why }
  const opened = await openMembership(ctx, { ...input, source: 'team' })
  if (!opened.ok) return forbidden(c)
  const texts = membershipTexts[ctx.locale]
  const { id, isNew } = opened.value
  return seeOther(c, paths.membership(id), isNew ? texts.opened : texts.alreadyOpen)
}
