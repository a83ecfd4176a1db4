import { type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { answerGivenBack, withTerritoryIfAny } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { linkRefusals } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import {
  confirmSkills,
  confirmSkillsByLink,
  removeSkills,
  stateSkills,
} from '../actions/state-skills.ts'
import { ConfirmSkillsPage, OwnSkillsPage } from '../pages/OwnSkillsPage.tsx'
import { freshnessOf, skillShape } from '../skill.ts'
import { findStatement, findStatementByToken } from '../store/skills.ts'
import { skillTexts } from '../texts/skill.ts'
import { labels, placesOf, skillListRoutes } from './skill-list.tsx'

/** One’s own skills. */
const onOwn = {
  audience: 'signed-in',
  on: ({ var: { ctx } }: HttpContext): Viewer | undefined => ctx.person,
  refusals: (locale: Locale) => coachingRefusalTexts[locale],
  under: coachingRefusalFields,
  next: () => skillPaths.own,
  back: () => skillPaths.own,
} as const

export const skillRoutes: readonly Route[] = [
  ...skillListRoutes,
  ...formRoutes({
    ...onOwn,
    path: skillPaths.own,
    shape: skillsAsked,
    draw: ownPage,
    saved: ({ id }) => ({ act: 'skills.stated', subject: `person:${id}` }),
    act: (c, _person, { territory, ...input }) => stateSkills(c.var.ctx, input, territory?.id),
    notice: (locale) => skillTexts[locale].saved,
  }),
  buttonRoute({
    ...onOwn,
    path: skillPaths.confirmOwn,
    act: (c) => confirmSkills(c.var.ctx),
    notice: (locale) => skillTexts[locale].confirmedNow,
  }),
  buttonRoute({
    ...onOwn,
    path: skillPaths.removeOwn,
    act: (c) => removeSkills(c.var.ctx),
    notice: (locale) => skillTexts[locale].removed,
  }),
  get(skillPaths.confirm(':token'), 'anyone', askByLink, { perMinute: 60 }),
  buttonRoute({
    path: skillPaths.confirm(':token'),
    audience: 'anyone',
    options: { perMinute: 6 },
    on: async (c) => (await statementOfLink(c)) ?? oldLink(c, 'skills'),
    act: async (c, { token }) => orGone(await confirmSkillsByLink(c.var.ctx, token)),
    refusals: linkRefusals,
    back: ({ token }) => skillPaths.confirm(token),
    next: () => skillPaths.list,
    notice: (locale) => skillTexts[locale].confirmedNow,
  }),
]

async function ownPage(c: HttpContext, person: Viewer, form: FormState) {
  const { ctx, frame } = c.var
  const statement = await findStatement(ctx.db, person.id)
  const places = await placesOf(ctx, statement ? [statement] : [])
  return (
    <OwnSkillsPage
      frame={frame}
      statement={statement}
      freshness={statement ? freshnessOf(statement.confirmedAt, ctx.now) : 'fresh'}
      places={(statement?.territoryIds ?? []).map((id) => ({ id, label: places.get(id) ?? id }))}
      form={form}
      answer={await answerGivenBack(ctx.db, form, 'place')}
    />
  )
}

/** With one more place, when one is typed. */
function skillsAsked({ var: { ctx } }: HttpContext, _person: Viewer, raw: RawForm) {
  const { db, locale } = ctx
  return withTerritoryIfAny(db, parseForm(skillShape, raw, locale), { raw, name: 'place', locale })
}

async function statementOfLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const statement = await findStatementByToken(c.var.ctx.db, token)
  return statement && { token, statement }
}

async function askByLink(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await statementOfLink(c)
  if (!found) return oldLink(c, 'skills')
  const places = labels(found.statement, await placesOf(ctx, [found.statement]))
  return page(c, <ConfirmSkillsPage frame={frame} {...found} places={places} />)
}
