import type { NoticeProblem, NoticeSource } from '#engines/funding-notices/index.ts'
import type { NoticeFacts } from '../notice-import.ts'
import type { AwardTerms, FactName, OpportunityKind } from '../opportunity.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  funding_opportunities: {
    kind: OpportunityKind
    leftOut: readonly string[]
    byHand: readonly FactName[]
    placeCodes: readonly string[]
    withoutCodes: readonly string[]
    challenges: readonly string[]
    natures: readonly string[]
    phases: readonly string[]
    awardTerms: AwardTerms
  }
  funding_imports: {
    source: NoticeSource
    notices: readonly NoticeFacts[]
    problems: readonly NoticeProblem[]
  }
}
