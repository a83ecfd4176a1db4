import { type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import {
  answerGivenBack,
  getTerritories,
  territoryLabel,
  withTerritoryIfAny,
} from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { linkRefusals, pageAsked } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import {
  confirmSkills,
  confirmSkillsByLink,
  removeSkills,
  stateSkills,
} from '../actions/state-skills.ts'
import { ConfirmSkillsPage, OwnSkillsPage } from '../pages/OwnSkillsPage.tsx'
import { SkillsPage } from '../pages/SkillsPage.tsx'
import { freshnessOf, type SkillStatement, skillShape, skills, staleBefore } from '../skill.ts'
import {
  countStatements,
  findStatement,
  findStatementByToken,
  listStatements,
} from '../store/skills.ts'
import { skillTexts } from '../texts/skill.ts'

const perPage = 30

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
  get(skillPaths.list, 'anyone', showSkills),
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

/** Public ones for anyone, with the name each chose to show; every fresh one for the team. */
async function showSkills(c: HttpContext) {
  const { ctx, frame } = c.var
  const skill = skills.find((item) => item === c.req.query('savoir-faire'))
  const inside = isStaff(ctx.person)
  const asked = {
    since: staleBefore(ctx.now),
    skill,
    ...(inside ? {} : { shown: 'public' as const }),
  }
  const count = await countStatements(ctx.db, asked)
  const { rows, ...paging } = pageAsked(c, count, perPage)
  const statements = await listStatements(ctx.db, { ...asked, rows })
  const ids = statements.map(({ personId }) => personId)
  const names = await (inside ? findPersonNames : findPublicNames)(ctx.db, ids, ctx.locale)
  const places = await placesOf(ctx, statements)
  return page(
    c,
    <SkillsPage
      frame={frame}
      skill={skill}
      count={count}
      {...paging}
      shown={statements.map((statement) => ({
        statement,
        name: names.get(statement.personId) ?? '',
        places: labels(statement, places),
      }))}
    />,
  )
}

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

async function placesOf(ctx: Pick<Ctx, 'db'>, statements: readonly SkillStatement[]) {
  const ids = [...new Set(statements.flatMap(({ territoryIds }) => territoryIds))]
  const places = await getTerritories(ctx.db, ids)
  return new Map([...places].map(([id, place]) => [id, territoryLabel(place)]))
}

function labels(statement: SkillStatement, places: ReadonlyMap<string, string>) {
  return statement.territoryIds.flatMap((id) => places.get(id) ?? [])
}
