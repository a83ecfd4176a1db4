import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { listPhases } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepEconomics } from '../permissions.ts'
import type { Project } from '../project.ts'
import { listGrants } from '../store/grants.ts'
import { findProject } from '../store/projects.ts'
import { type PlanGiven, type Step, yearPlan } from '../year-plan.ts'
import { readBudget } from './read-budget.ts'
import { readFunds } from './read-funds.ts'
import { readDone } from './read-spent.ts'

/** A project over its years: its lines, its calendar and its grants. */
export async function readPlan(
  ctx: Ctx,
  slug: string,
): Promise<Result<PlanGiven, 'forbidden' | 'not-found'>> {
  const project = await findProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const budget = await readBudget(ctx.db, project)
  const grants = await listGrants(ctx.db, [project.id])
  const { funds } = await readFunds(ctx, budget, grants)
  const dated = (await readDone(ctx.db, budget)).map(({ lineId, when, cents }) => ({
    ...{ lineId, cents, year: Number(when.slice(0, 4)) },
  }))
  const plan = yearPlan(budget, dated)
  return done({ project, plan, grants, funds, steps: await stepsOf(ctx, project) })
}

/** As they are planned, or as they went. */
async function stepsOf(ctx: Ctx, { experimentId }: Project): Promise<readonly Step[]> {
  if (experimentId === undefined) return []
  const phases = await listPhases(ctx.db, experimentId, dayOf(ctx.now))
  return phases.flatMap(({ plan, record }) => {
    const startsOn = record?.openedOn ?? plan.startsOn
    const endsOn = record?.closedOn ?? plan.endsOn
    return startsOn === '' || endsOn === ''
      ? []
      : [{ title: plan.title, startsOn, endsOn: [startsOn, endsOn].toSorted()[1] ?? endsOn }]
  })
}
