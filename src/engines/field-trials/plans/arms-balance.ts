import { balanceOf, differencesOf } from '../balance.ts'
import { ImpossibleTrial } from '../problem.ts'
import type { Comparison } from './comparison.ts'
import type { TrialWarning } from './plan.ts'

export interface CovariateBalance {
  readonly covariate: string
  readonly outcome: string
  readonly arm: string
  /** Means of those treated, and of the others. */
  readonly treated: number
  readonly control: number
  /** Standardised mean difference, see `balanceOf`. */
  readonly smd: number
  readonly n: number
}

export interface ArmsBalance {
  readonly covariates: readonly CovariateBalance[]
  readonly joint?: ReturnType<typeof balanceOf>['joint']
  readonly warnings: readonly TrialWarning[]
}

/** Beyond this, arms differ enough for a regression to depend on its form (Imbens and Rubin, 2015, ch. 14). */
const unlike = 0.25

/**
 * How alike two arms were before: each covariate where it is known, all together where all are.
 *
 * @throws ImpossibleTrial `constant` for a covariate that tells nothing, `too-few`
 */
export function armsBalance(comparison: Comparison): ArmsBalance {
  const { covariates, outcome, arm = '' } = comparison
  const treated = comparison.treatment.map((value) => value === 1)
  const warnings: TrialWarning[] = []
  const isKnown = treated.map((_, row) =>
    covariates.every(({ values }) => !Number.isNaN(values[row] as number)),
  )
  const each = covariates.map(({ name, values }) => {
    const known = Array.from(values, (value) => !Number.isNaN(value))
    const [found] = differencesOf(
      treated.filter((_, row) => known[row]),
      [{ name, values: Array.from(values).filter((_, row) => known[row]) }],
    )
    const { difference = 0, others = 0 } = found ?? {}
    if (Math.abs(difference) > unlike) {
      warnings.push({ code: 'arms-unlike', column: name, value: difference })
    }
    return {
      ...{ covariate: name, outcome, arm, treated: found?.treated ?? 0, control: others },
      ...{ smd: difference, n: known.filter(Boolean).length },
    }
  })
  try {
    const { joint } = balanceOf(
      treated.filter((_, row) => isKnown[row]),
      covariates.map(({ name, values }) => ({
        name,
        values: Array.from(values).filter((_, row) => isKnown[row]),
      })),
    )
    return { covariates: each, joint, warnings }
  } catch (error) {
    if (!(error instanceof ImpossibleTrial)) throw error
    return { covariates: each, warnings: [...warnings, { code: 'no-joint-test' }] }
  }
}
