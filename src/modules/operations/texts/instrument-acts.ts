import { defineTexts } from '#kit/texts.ts'
import { budgetActs } from './budget-acts.ts'
import { opinionMapActs } from './opinion-map-acts.ts'

/** Acts of instruments, each room in a file of its own, for the public journal: `activity.ts` takes them in. */
export const instrumentActs = defineTexts(
  { ...budgetActs.fr, ...opinionMapActs.fr },
  { ...budgetActs.en, ...opinionMapActs.en },
)
