import type { Area } from '../edition.ts'
import type { CostLine } from '../idea.ts'
import type { CountedEdition } from '../result.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  budget_editions: {
    themes: readonly string[]
    areas: readonly Area[]
    clauses: readonly string[]
    result: CountedEdition
  }
  budget_ideas: { costs: readonly CostLine[] }
}
