import { analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import type { KeptNumbers } from '../kept-numbers.ts'

/** What a plan gave on invented rows, where those who received differ by about this much. */
export function trialNumbers(
  effect: number,
  {
    rows = 60,
    arms = 2,
    ofPeople = true,
    unit = 'séances',
    outcome = 'presence',
  }: {
    readonly rows?: number
    readonly arms?: number
    readonly ofPeople?: boolean
    readonly unit?: string
    readonly outcome?: string
  } = {},
): KeptNumbers {
  const fields = { design: 'complete', outcome, treatment: 'recu' }
  const lines = Array.from({ length: rows }, (_, at) => {
    const arm = at % arms
    return {
      line: at + 2,
      cells: [String(arm), String(((at * 7) % 11) / 2 + effect * Math.min(arm, 1))],
    }
  })
  const plan = readTrialPlan(fields)
  const ran = plan.ok
    ? analyse({ titles: ['recu', outcome], rows: lines, separator: ',' }, plan.plan)
    : undefined
  if (!ran?.ok) throw new Error('the rows cannot be analysed')
  return {
    plan: {
      ...{ id: 'a', question: 'Vient-on plus ?', isDrawn: true, unit, isHigherBetter: true },
      ...{ least: undefined, fields },
    },
    ...{ ofPeople, received: rows, renamed: [], isAmended: false },
    analysis: ran.analysis,
  }
}
