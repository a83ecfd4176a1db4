// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  evaluation_results: {
    id: string
    experimentId: string
    kind: 'planned' | 'exploratory' | 'unknown'
    state: 'draft' | 'published' | 'withdrawn'
    question: string
    protocolVersion: number
    protocolSha256: string
    planPlace: number
    planSha256: string
    fileSha256: string | null
    numbers: Json<ByHand['evaluation_results']['numbers']> | null
    openColumns: Json<ByHand['evaluation_results']['openColumns']> | null
    deviations: Generated<string>
    note: Generated<string>
    reason: Generated<string>
    keptAt: Date
    publishedAt: Date | null
    withdrawnAt: Date | null
  }
  trial_families: {
    id: string
    slug: string
    state: 'draft' | 'published' | 'withdrawn'
    title: string
    presentation: Generated<string>
    outcome: string
    unit: string
    better: 'higher' | 'lower' | 'unsaid'
    leftOut: WithDefault<Json<ByHand['trial_families']['leftOut']>>
    reason: Generated<string>
    createdAt: Date
    publishedAt: Date | null
    withdrawnAt: Date | null
  }
}
