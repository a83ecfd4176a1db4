import { emptyForm, type FormState, parseForm, typedValues } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import {
  getTerritories,
  resolveTerritoryField,
  type TerritoryAnswer,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { refusedForm } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import {
  confirmSkills,
  confirmSkillsByLink,
  removeSkills,
  type StateRefusal,
  stateSkills,
} from '../actions/state-skills.ts'
import { ConfirmSkillsPage, OwnSkillsPage } from '../pages/OwnSkillsPage.tsx'
import { SkillsPage } from '../pages/SkillsPage.tsx'
import { freshnessOf, type SkillStatement, skillShape, skills, staleBefore } from '../skill.ts'
import { findStatement, findStatementByToken, listStatements } from '../store/skills.ts'
import { skillTexts } from '../texts/skill.ts'

export const skillRoutes: readonly Route[] = [
  get(skillPaths.list, 'anyone', showSkills),
  get(skillPaths.own, 'signed-in', async (c) => page(c, await ownPage(c, emptyForm))),
  post(skillPaths.own, 'signed-in', saveOwn),
  post(skillPaths.confirmOwn, 'signed-in', (c) =>
    settle(c, confirmSkills(c.var.ctx), skillPaths.own, 'confirmedNow'),
  ),
  post(skillPaths.removeOwn, 'signed-in', (c) =>
    settle(c, removeSkills(c.var.ctx), skillPaths.own, 'removed'),
  ),
  get(skillPaths.confirm(':token'), 'anyone', askByLink, { perMinute: 60 }),
  post(skillPaths.confirm(':token'), 'anyone', confirmByLink, { perMinute: 6 }),
]

/** Public ones for anyone, with the name each chose to show; every fresh one for the team. */
async function showSkills(c: HttpContext) {
  const { ctx, frame } = c.var
  const skill = skills.find((item) => item === c.req.query('savoir-faire'))
  const inside = isStaff(ctx.person)
  const statements = await listStatements(ctx.db, {
    since: staleBefore(ctx.now),
    skill,
    ...(inside ? {} : { shown: 'public' }),
  })
  const ids = statements.map(({ personId }) => personId)
  const names = await (inside ? findPersonNames : findPublicNames)(ctx.db, ids, ctx.locale)
  const places = await placesOf(ctx, statements)
  return page(
    c,
    <SkillsPage
      frame={frame}
      skill={skill}
      shown={statements.map((statement) => ({
        statement,
        name: names.get(statement.personId) ?? '',
        places: labels(statement, places),
      }))}
    />,
  )
}

async function ownPage(c: HttpContext, form: FormState, answer?: TerritoryAnswer) {
  const { ctx, frame } = c.var
  const statement = ctx.person && (await findStatement(ctx.db, ctx.person.id))
  const places = await placesOf(ctx, statement ? [statement] : [])
  return (
    <OwnSkillsPage
      frame={frame}
      statement={statement}
      freshness={statement ? freshnessOf(statement.confirmedAt, ctx.now) : 'fresh'}
      places={(statement?.territoryIds ?? []).map((id) => ({ id, label: places.get(id) ?? id }))}
      form={form}
      answer={answer}
    />
  )
}

async function saveOwn(c: HttpContext) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => ownPage(c, emptyForm))
  if (!sent.ok) {
    const answer = await resolveTerritoryField(ctx.db, sent.form.values, 'place')
    return again(c, await ownPage(c, sent.form, answer))
  }
  const { raw } = sent
  const parsed = parseForm(skillShape, raw, ctx.locale)
  const where = await resolveTerritoryField(ctx.db, raw, 'place')
  const doubtful = where.kind === 'choices'
  if (!parsed.ok || doubtful) {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const shown = doubtful ? withTerritoryProblem(form, 'place', where, ctx.locale) : form
    return again(c, await ownPage(c, shown, where))
  }

  const added = where.kind === 'chosen' ? where.territory.id : undefined
  const done = await stateSkills(ctx, parsed.value, added)
  if (done.ok) return seeOther(c, skillPaths.own, skillTexts[ctx.locale].saved)
  return again(c, await ownPage(c, refusedForm(raw, done.refusal, ctx.locale), where))
}

async function askByLink(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const statement = await findStatementByToken(ctx.db, token)
  if (!statement) return oldLink(c, 'skills')
  const places = labels(statement, await placesOf(ctx, [statement]))
  const input = { frame, statement, places, token }
  return page(c, <ConfirmSkillsPage {...input} />)
}

async function confirmByLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const done = await confirmSkillsByLink(c.var.ctx, token)
  if (!done.ok && done.refusal === 'not-found') return oldLink(c, 'skills')
  return settle(c, Promise.resolve(done), skillPaths.list, 'confirmedNow')
}

async function settle(
  c: HttpContext,
  doing: Promise<Result<undefined, StateRefusal>>,
  to: string,
  notice: 'confirmedNow' | 'removed',
) {
  const done = await doing
  if (done.ok) return seeOther(c, to, skillTexts[c.var.ctx.locale][notice])
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, to)
}

async function placesOf(ctx: Pick<Ctx, 'db'>, statements: readonly SkillStatement[]) {
  const ids = [...new Set(statements.flatMap(({ territoryIds }) => territoryIds))]
  const places = await getTerritories(ctx.db, ids)
  return new Map([...places].map(([id, place]) => [id, territoryLabel(place)]))
}

function labels(statement: SkillStatement, places: ReadonlyMap<string, string>) {
  return statement.territoryIds.flatMap((id) => places.get(id) ?? [])
}
