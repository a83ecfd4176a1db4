import { readJson } from '#kit/json/bounded-json.ts'
import { type PlannedTrial, trialPlanKey, trialPlansIn } from '../template/nouns.ts'

/** The plans of analysis that a frozen protocol holds, as its bytes say them; none when it has none. */
export function frozenPlans(bytes: Uint8Array): readonly PlannedTrial[] {
  const file = readJson(new TextDecoder().decode(bytes))
  const sections = isRecord(file) && Array.isArray(file['sections']) ? file['sections'] : []
  const section = sections.find((held) => isRecord(held) && held['key'] === trialPlanKey)
  return isRecord(section) && Array.isArray(section['answer'])
    ? trialPlansIn({ [trialPlanKey]: { answer: section['answer'] } })
    : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
