import { type Design, differenceInMeans, type Trial } from '../difference-in-means.ts'
import type { Estimate } from '../estimate.ts'
import { leastSquares, type Regressor, type StandardError } from '../least-squares.ts'
import { linEstimate } from '../lin.ts'
import { adjusts, type Comparison } from './comparison.ts'
import type { TrialPlan } from './plan.ts'
import { byNumberThenWord } from './read-rows.ts'

/** Numbers of one comparison, and the place among them of the effect that is asked. */
export interface ComparisonEstimates {
  readonly estimates: readonly Estimate[]
  readonly effect: number
}

/**
 * The estimates that a plan asks of one comparison. Six designs: the difference in means with the error of the design, unless the
 * plan names that of a regression; then, with covariates, Lin’s, or with blocks, least squares with one column for each block.
 *
 * @throws ImpossibleTrial as the estimator that is used
 */
export function estimatesOf(comparison: Comparison, plan: TrialPlan): ComparisonEstimates {
  const { design, treatment: title, alpha, se } = plan
  const term = comparison.arm === undefined ? title : termOf(comparison.arm, title)
  if (isByDesign(plan)) {
    const found = differenceInMeans(trialOf(comparison), design as Design, alpha)
    return { estimates: [{ ...found, term }], effect: 0 }
  }
  const { values, treatment, clusters, covariates } = comparison
  const options = {
    alpha,
    ...(se === undefined ? {} : { se: se as StandardError }),
    ...(clusters ? { clusters } : {}),
  }
  if (adjusts(plan) && (design === 'complete' || design === 'clustered')) {
    const treated = treatment.map((value) => value === 1)
    const { estimates } = linEstimate(values, treated, covariates, options)
    return { estimates: estimates.map((found) => renamed(found, term)), effect: 1 }
  }
  const columns = [
    { name: term, values: treatment },
    ...(design === 'did' ? periodColumns(comparison, plan, term) : []),
    ...covariates,
    ...blockColumns(comparison, plan),
  ]
  const { estimates } = leastSquares(values, columns, options)
  return { estimates, effect: design === 'did' ? 3 : 1 }
}

/** Whether the error is that of the draw itself, with no column beside. */
export function isByDesign(plan: TrialPlan): boolean {
  const { design, se } = plan
  if (design === 'did' || design === 'ols') return false
  if (se === undefined || se === 'neyman') return true
  return design.includes('clustered') && se === 'CR2' && !adjusts(plan)
}

export function trialOf({ values, treatment, blocks, clusters }: Comparison): Trial {
  return {
    outcome: values,
    treated: treatment.map((value) => value === 1),
    ...(blocks ? { blocks } : {}),
    ...(clusters ? { clusters } : {}),
  }
}

/** A column of 0 and 1 has the name of its title; another arm is named beside it. */
function termOf(arm: string, title: string): string {
  return arm === '1' ? title : `${title}:${arm}`
}

function renamed(found: Estimate, term: string): Estimate {
  return { ...found, term: found.term.replace(/^treatment(?=:|$)/, () => term) }
}

function periodColumns({ after = [], treatment }: Comparison, plan: TrialPlan, term: string) {
  const late = after.map(Number)
  const { time = '' } = plan
  return [
    { name: time, values: late },
    { name: `${term}:${time}`, values: late.map((value, row) => value * (treatment[row] ?? 0)) },
  ]
}

/** One column for each block but the first, named as R names them. */
function blockColumns({ blocks = [] }: Comparison, { block }: TrialPlan): readonly Regressor[] {
  const names = [...new Set(blocks)].sort(byNumberThenWord).slice(1)
  return names.map((name) => ({
    name: `factor(${block})${name}`,
    values: blocks.map((found) => Number(found === name)),
  }))
}
