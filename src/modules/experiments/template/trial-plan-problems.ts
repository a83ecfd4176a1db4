import type { TrialDefect } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import type { Item } from './protocol-answer.ts'
import { trialPlanTexts } from './texts/trial-plan.ts'
import { readPlanOf } from './trial-plan.ts'

/** What does not go together in the row of a plan, by the name of its field; nothing when the plan can be run. */
export function trialPlanProblems(item: Item, locale: Locale): Readonly<Record<string, string>> {
  const read = readPlanOf(item)
  if (read.ok) return {}
  return Object.fromEntries(
    read.defects.map((defect) => [defect.column ?? 'design', sentence(defect, locale)]),
  )
}

function sentence({ code, column, found, expected = '' }: TrialDefect, locale: Locale): string {
  const texts = trialPlanTexts[locale]
  if (code === 'column-twice') return texts.twice(found ?? '')
  if (code === 'missing-key') return texts.missing
  if (column === 'permutations') return texts.whole
  return texts.unfit(expected.replace('neyman', texts.ofDesign))
}
