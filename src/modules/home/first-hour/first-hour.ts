import { z } from 'zod'
import { type FirstStep, type FirstStepKey, firstStepKeys } from '#kit/frames/first-step.ts'

/** What administrators said of the guide of the first hour; whether a step is done is not said, it is read. */
export interface FirstHour {
  /** No longer shown on the page of the day. */
  readonly isAway: boolean
  /** Steps that are left for later, or that this house does without. */
  readonly skipped: readonly FirstStepKey[]
}

export type Standing = 'done' | 'skipped' | 'to-do'

export interface StandingStep extends FirstStep {
  readonly standing: Standing
}

const keptShape = z.object({
  isAway: z.boolean().catch(false),
  // A step that a later version takes away is forgotten.
  skipped: z
    .array(z.string())
    .catch([])
    .transform((keys) => firstStepKeys.filter((key) => keys.includes(key))),
})

export function readFirstHour(kept: unknown): FirstHour {
  const read = keptShape.safeParse(kept)
  return read.success ? read.data : { isAway: false, skipped: [] }
}

export function skipIn(hour: FirstHour, key: FirstStepKey, skips: boolean): FirstHour {
  const others = hour.skipped.filter((item) => item !== key)
  return { ...hour, skipped: skips ? [...others, key] : others }
}

/** The steps of all the rooms in the order of the guide; what is done is done, even after it was left for later. */
export function standingSteps(
  steps: readonly FirstStep[],
  { skipped }: FirstHour,
): readonly StandingStep[] {
  return firstStepKeys.flatMap((key) =>
    steps
      .filter((step) => step.key === key)
      .map((step) => {
        const left = skipped.includes(key) ? 'skipped' : 'to-do'
        return { ...step, standing: step.isDone ? 'done' : left }
      }),
  )
}

export function isOver(steps: readonly StandingStep[]): boolean {
  return steps.every(({ standing }) => standing !== 'to-do')
}

/** The step that comes next, when one is left. */
export function nextStep(steps: readonly StandingStep[]): StandingStep | undefined {
  return steps.find(({ standing }) => standing === 'to-do')
}
