import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { addGrant, decide, editGrant, removeGrant, savePayments } from '../actions/keep-grants.ts'
import { fillCerfa } from '../actions/read-cerfa.ts'
import { readFunds } from '../actions/read-funds.ts'
import { type Budget, balanceOf } from '../balance.ts'
import { type Choice, decisionForm } from '../decision.ts'
import { paperForms } from '../filled-paper.ts'
import { type FundingFacts, fundingPlan, inScenario, mostSlip, type Scenario } from '../funding.ts'
import { type Grant, grantForm, paymentGrid, paymentRows } from '../grant.ts'
import { FundingPage, GrantPage, PaymentsPage, PaymentsPastePage } from '../pages/FundingPages.tsx'
import type { ShownPaper } from '../pages/GrantFacts.tsx'
import { DecidePage, ScenarioPage, scenarioSaid } from '../pages/ScenarioPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { listGrants } from '../store/grants.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { grantTexts } from '../texts/grants.ts'
import { budgetAt } from './at.ts'

const onBudget = { audience: keepers, on: budgetAt, may: mayKeepEconomics } as const
const onGrant = { audience: keepers, on: grantAt, may: mayKeepEconomics } as const

export interface GrantAt {
  readonly budget: Budget
  readonly grant: Grant
}

const written = ({ budget: { project } }: { readonly budget: Budget }, act: string) => ({
  ...{ act, subject: `economics:${project.id}` },
})

export const fundingRoutes: readonly Route[] = [
  get(paths.funding(':slug'), keepers, showFunding),
  get(paths.scenario(':slug'), keepers, showScenario),
  ...formRoutes({
    ...onBudget,
    path: paths.addGrant(':slug'),
    fresh: true,
    shape: grantForm,
    draw: (c, { project }, form) => (
      <GrantPage frame={c.var.frame} {...{ project, form, grant: undefined }} />
    ),
    act: (c, { project }, form) => addGrant(c.var.ctx, project.slug, form),
    refusals: () => ({}),
    next: ({ project }) => paths.funding(project.slug),
    notice: (locale) => grantTexts[locale].saved,
  }),
  ...formRoutes({
    ...onBudget,
    path: paths.decide(':slug'),
    fresh: true,
    shape: decisionForm,
    draw: drawDecision,
    act: async (
      c,
      { project },
      form,
      raw,
    ): Promise<Result<{ readonly choice: Choice }, 'forbidden' | 'not-found' | 'unread'>> => {
      const { ctx } = c.var
      const grants = await listGrants(ctx.db, [project.id])
      const [unread] = Object.values(scenarioProblems(raw, grants, ctx.locale))
      if (unread !== undefined) return { ...refused('unread'), about: unread }
      const looked = scenarioSaid(scenarioIn(raw, grants), grants, ctx.locale)
      return decide(ctx, project.slug, form, looked)
    },
    refusals: () => ({ unread: (about: string) => about }),
    next: ({ project }) => paths.project(project.slug),
    notice: (locale) => decisionTexts[locale].saved,
  }),
  ...formRoutes({
    ...onGrant,
    path: paths.grant(':slug', ':grant'),
    shape: grantForm,
    saved: (found) => written(found, 'economics.grant-written'),
    keptDays: ({ grant: { startsOn, endsOn, reportDueOn, reportSentOn } }) => ({
      ...{ startsOn, endsOn, reportDueOn, reportSentOn },
    }),
    draw: async (c, { budget, grant }, form) => {
      const { ctx, frame } = c.var
      const { project } = budget
      const grants = await listGrants(ctx.db, [project.id])
      const papers: ShownPaper[] = []
      for (const paper of paperForms)
        papers.push({
          form: paper,
          ...(await fillCerfa(ctx, { form: paper, budget, grants, grant }, ctx.locale)),
        })
      return <GrantPage {...{ frame, project, grant, form, papers }} />
    },
    act: (c, { budget: { project }, grant }, form) =>
      editGrant(c.var.ctx, project.slug, grant.id, form),
    refusals: () => ({}),
    next: ({ budget: { project } }) => paths.funding(project.slug),
    notice: (locale) => grantTexts[locale].saved,
  }),
  buttonRoute({
    ...onGrant,
    path: paths.removeGrant(':slug', ':grant'),
    act: (c, { budget: { project }, grant }) => removeGrant(c.var.ctx, project.slug, grant.id),
    refusals: () => ({}),
    back: ({ budget: { project } }) => paths.funding(project.slug),
    next: ({ budget: { project } }) => paths.funding(project.slug),
    notice: (locale) => grantTexts[locale].removed,
  }),
  ...gridRoutes({
    ...onGrant,
    path: paths.payments(':slug', ':grant'),
    grid: paymentGrid,
    // Read again: whoever saved them meanwhile was waited for.
    rows: async (c, { budget: { project }, grant: { id } }) => {
      const grants = await listGrants(c.var.ctx.db, [project.id])
      return paymentRows(grants.find((grant) => grant.id === id)?.payments ?? [])
    },
    draw: (c, { budget: { project }, grant }, form) => (
      <PaymentsPage frame={c.var.frame} {...{ project, grant, form }} />
    ),
    act: (c, { budget: { project }, grant }, change) =>
      savePayments(c.var.ctx, project.slug, grant.id, change),
    refusals: (locale) => grantTexts[locale].refusals,
    next: ({ budget: { project } }) => paths.funding(project.slug),
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: (found) => written(found, 'economics.payments-written'),
    paste: {
      path: paths.pastePayments(':slug', ':grant'),
      draw: (c, { budget: { project }, grant }, form, read) => (
        <PaymentsPastePage frame={c.var.frame} {...{ project, grant, form, read }} />
      ),
    },
  }),
]

export async function grantAt(c: HttpContext): Promise<GrantAt | undefined> {
  const budget = await budgetAt(c)
  if (!budget) return undefined
  const grants = await listGrants(c.var.ctx.db, [budget.project.id])
  const grant = grants.find(({ id }) => id === c.req.param('grant'))
  return grant && { budget, grant }
}

async function factsOf(c: HttpContext, { project, lines }: Budget): Promise<FundingFacts> {
  const { ctx } = c.var
  const costsCents = balanceOf(lines).costs.revised
  const grants = await listGrants(ctx.db, [project.id])
  return { project, costsCents, grants, today: dayOf(ctx.now) }
}

async function showFunding(c: HttpContext) {
  const budget = await budgetAt(c)
  if (!budget) return notFound(c)
  const facts = await factsOf(c, budget)
  const { grants } = facts
  const { project } = budget
  const read = await readFunds(c.var.ctx, budget, grants)
  return page(c, <FundingPage frame={c.var.frame} {...{ project, grants, read }} facts={facts} />)
}

async function showScenario(c: HttpContext) {
  const budget = await budgetAt(c)
  if (!budget) return notFound(c)
  const facts = await factsOf(c, budget)
  const { grants } = facts
  const asked = { refuse: c.req.queries('refuse') ?? [], mois: c.req.query('mois') ?? '' }
  const scenario = scenarioIn(asked, grants)
  const form = {
    values: { mois: asked.mois === '' ? '0' : asked.mois },
    problems: scenarioProblems(asked, grants, c.var.ctx.locale),
  }
  return page(
    c,
    <ScenarioPage
      form={form}
      frame={c.var.frame}
      project={budget.project}
      {...{ grants, scenario }}
      plan={fundingPlan(facts)}
      other={fundingPlan(inScenario(facts, scenario))}
    />,
  )
}

async function drawDecision(c: HttpContext, { project }: Budget, form: FormState) {
  const { ctx, frame } = c.var
  const grants = await listGrants(ctx.db, [project.id])
  const asked =
    form.values['mois'] === undefined
      ? { refuse: c.req.queries('refuse') ?? [], mois: c.req.query('mois') ?? '' }
      : form.values
  const scenario = scenarioIn(asked, grants)
  const looked = scenarioSaid(scenario, grants, ctx.locale)
  const unread = Object.values(scenarioProblems(asked, grants, ctx.locale))
  return <DecidePage {...{ frame, project, form, scenario, looked, unread }} />
}

/** What an address or a form asks, of grants that there are and months that somebody means. */
function scenarioIn(
  asked: Readonly<Record<string, string | readonly string[] | undefined>>,
  grants: readonly Grant[],
): Scenario {
  const ids = askedIds(asked)
  const months = monthsIn(asked) ?? 0
  return { refused: grants.map(({ id }) => id).filter((id) => ids.includes(id)), months }
}

type Asked = Parameters<typeof scenarioIn>[0]

const askedIds = ({ refuse = '' }: Asked): readonly string[] =>
  (typeof refuse === 'string' ? refuse.split(/\s+/) : refuse).filter((id) => id !== '')

/** Undefined where it is no number of months, or too large a one. */
function monthsIn({ mois = '' }: Asked): number | undefined {
  const typed = String(mois).trim()
  if (typed === '') return 0
  return /^\d{1,2}$/.test(typed) && Number(typed) <= mostSlip ? Number(typed) : undefined
}

/** What was asked and not understood, under its field: nothing is read as zero without a word. */
function scenarioProblems(
  asked: Asked,
  grants: readonly Grant[],
  locale: Locale,
): Readonly<Record<string, string>> {
  const texts = decisionTexts[locale]
  const known = new Set(grants.map(({ id }) => id))
  return {
    ...(monthsIn(asked) === undefined ? { mois: texts.slipUnread(mostSlip) } : {}),
    ...(askedIds(asked).every((id) => known.has(id)) ? {} : { refuse: texts.refusedUnknown }),
  }
}
