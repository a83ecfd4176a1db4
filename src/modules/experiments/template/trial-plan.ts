import { type PlanFields, type PlanRead, readTrialPlan } from '#engines/field-trials/index.ts'
import { type Item, itemsIn, type ProtocolContent } from './protocol-answer.ts'

/** The question of a protocol whose rows are plans of analysis: one row, one plan. */
export const trialPlanKey = 'trial-plan'
export const trialPlanAddress = 'plan-de-calcul'

/** A row that a protocol freezes: what `ouvroir trials analyse` runs, and what a reader must know of it. */
export interface PlannedTrial {
  readonly id: string
  readonly question: string
  /** Whether a draw alone decides who receives what is tried: `pairs` are also what is seen before and after. */
  readonly isDrawn: boolean
  /** Of the outcome; empty when it has none. */
  readonly unit: string
  /** Whether a higher outcome is what one hopes for. */
  readonly isHigherBetter: boolean | undefined
  /** The smallest effect that would be worth it, in the unit of the outcome. */
  readonly least: number | undefined
  /** The object that the command line takes as it is. */
  readonly fields: PlanFields
}

/** In the order of the protocol, even those that cannot be read. */
export function trialPlansIn(content: ProtocolContent): readonly PlannedTrial[] {
  return itemsIn(content[trialPlanKey]).map(plannedTrial)
}

export function plannedTrial(item: Item): PlannedTrial {
  const higher = { higher: true, lower: false } as const
  const better = textOf(item, 'better')
  return {
    id: item.id,
    question: textOf(item, 'question'),
    isDrawn: textOf(item, 'drawn') === 'yes',
    unit: textOf(item, 'unit'),
    isHigherBetter: better === 'higher' || better === 'lower' ? higher[better] : undefined,
    least: numberOf(item, 'least'),
    fields: planFieldsOf(item),
  }
}

/** What is wrong in a row, by the engine that will run it. */
export function readPlanOf(item: Item): PlanRead {
  return readTrialPlan(planFieldsOf(item))
}

/** A row of the protocol as a plan: what nobody wrote is left out, so that the engine takes what it always takes. */
function planFieldsOf(item: Item): PlanFields {
  const outcomes = namesOf(item, 'outcome')
  const covariates = namesOf(item, 'covariates')
  const [alpha, se, correction] = ['alpha', 'se', 'corrections'].map((name) => textOf(item, name))
  const permutations = numberOf(item, 'permutations')
  const words = (['treatment', 'control', 'block', 'cluster', 'time'] as const).flatMap((name) => {
    const word = textOf(item, name)
    return word === '' ? [] : [[name, word] as const]
  })
  return {
    design: textOf(item, 'design'),
    ...(outcomes.length === 0
      ? {}
      : { outcome: outcomes.length === 1 ? (outcomes[0] as string) : outcomes }),
    ...Object.fromEntries(words),
    ...(covariates.length === 0 ? {} : { covariates }),
    ...(se === '' || se === 'design' ? {} : { se }),
    alpha: alpha === '' ? usualAlpha : Number(alpha),
    ...(correction === '' || correction === 'none' ? {} : { corrections: [correction] }),
    ...(permutations === undefined || permutations === 0 ? {} : { permutations }),
  }
}

const usualAlpha = 0.05

/** Titles of columns, one after the other: a title may hold a comma. */
const namesOf = (item: Item, name: string) =>
  textOf(item, name)
    .split(';')
    .map((title) => title.trim())
    .filter((title) => title !== '')

function textOf(item: Item, name: string): string {
  const value = item[name]
  return typeof value === 'string' ? value.trim() : ''
}

function numberOf(item: Item, name: string): number | undefined {
  const value = item[name]
  return typeof value === 'number' ? value : undefined
}
