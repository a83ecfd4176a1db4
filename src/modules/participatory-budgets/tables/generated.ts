// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  budget_appeals: {
    ideaId: string
    reason: string
    askedAt: Date
    decision: 'upheld' | 'dismissed' | null
    answer: Generated<string>
    decidedAt: Date | null
    jury: Generated<string>
  }
  budget_authors: {
    ideaId: string
    name: string
    contact: string
    linkHash: string
  }
  budget_editions: {
    id: string
    slug: string
    title: string
    presentation: Generated<string>
    state: 'rules' | 'ideas' | 'analysis' | 'vote' | 'delivery' | 'closed'
    envelopeCents: number
    themes: WithDefault<Json<ByHand['budget_editions']['themes']>>
    areas: WithDefault<Json<ByHand['budget_editions']['areas']>>
    leastCents: number | null
    mostCents: number | null
    whoMay: string
    leastAge: number | null
    ideasUntil: string
    analysisUntil: string
    voteUntil: string
    ballot: 'approval' | 'points' | 'ranking'
    counting: 'greedy' | 'equal-shares'
    mostChoices: number | null
    clauses: Json<ByHand['budget_editions']['clauses']>
    rulesSha256: string | null
    frozenAt: Date | null
    voteSlug: string | null
    result: Json<ByHand['budget_editions']['result']> | null
    evaluation: Generated<string>
    experimentId: string | null
    phaseId: string | null
    protocolVersion: number | null
    planned: number | null
    hidden: boolean
    invented: Generated<boolean>
    copiedFrom: string | null
    createdAt: Date
    closedAt: Date | null
  }
  budget_ideas: {
    id: string
    editionId: string
    number: number
    title: string
    description: string
    theme: Generated<string>
    area: Generated<string>
    place: Generated<string>
    latitude: number | null
    longitude: number | null
    medium: 'screen' | 'paper' | 'workshop'
    state: 'received' | 'admissible' | 'refused' | 'merged' | 'withdrawn'
    answer: Generated<string>
    clause: number | null
    answeredAt: Date | null
    costs: WithDefault<Json<ByHand['budget_ideas']['costs']>>
    costCents: number | null
    mergedInto: string | null
    realCents: number | null
    deliveredOn: string | null
    createdAt: Date
    hiddenAt: Date | null
    hiddenReason: Generated<string>
  }
  budget_merges: {
    id: string
    ideaId: string
    intoId: string
    reason: string
    ideaConsent: 'awaited' | 'given' | 'refused'
    intoConsent: 'awaited' | 'given' | 'refused'
    proposedAt: Date
  }
  budget_moments: {
    id: string
    ideaId: string
    kind: string
    words: Generated<string>
    at: Date
  }
  budget_reviews: {
    id: string
    ideaId: string
    service: string
    dueOn: string
    opinion: 'favourable' | 'unfavourable' | null
    reason: Generated<string>
    costCents: number | null
    answeredAt: Date | null
  }
  budget_steps: {
    id: string
    ideaId: string
    title: string
    dueOn: string
    doneOn: string | null
    delayReason: Generated<string>
    createdAt: Date
  }
}
