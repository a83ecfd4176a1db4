// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  funding_applications: {
    id: string
    opportunityId: string
    projectId: string
    ownerId: string | null
    state: 'preparing' | 'sent' | 'obtained' | 'refused' | 'given-up'
    askedCents: number | null
    sentOn: string | null
    decidedOn: string | null
    reason: Generated<string>
    grantId: string | null
    invented: Generated<boolean>
    createdAt: Date
  }
  funding_imports: {
    id: string
    state: 'tried' | 'kept'
    fileName: string
    source: ByHand['funding_imports']['source']
    sha256: string
    entries: number
    notices: Json<ByHand['funding_imports']['notices']>
    problems: Json<ByHand['funding_imports']['problems']>
    problemCount: number
    triedAt: Date
    keptAt: Date | null
    total: number | null
  }
  funding_opportunities: {
    id: string
    origin: 'hand' | 'aides-territoires' | 'dispositif-aide' | 'boamp' | 'ted'
    sourceId: Generated<string>
    sourceSha256: Generated<string>
    leftOut: WithDefault<Json<ByHand['funding_opportunities']['leftOut']>>
    title: string
    kind: ByHand['funding_opportunities']['kind']
    funder: Generated<string>
    summary: Generated<string>
    audience: Generated<string>
    themes: Generated<string>
    costsSaid: Generated<string>
    stepsSaid: Generated<string>
    place: Generated<string>
    placeCodes: WithDefault<Json<ByHand['funding_opportunities']['placeCodes']>>
    withoutCodes: WithDefault<Json<ByHand['funding_opportunities']['withoutCodes']>>
    rateTenths: number | null
    mostCents: number | null
    opensOn: string | null
    closesOn: string | null
    closesAt: Date | null
    recurrence: Generated<string>
    address: Generated<string>
    applyAt: Generated<string>
    challenges: WithDefault<Json<ByHand['funding_opportunities']['challenges']>>
    natures: WithDefault<Json<ByHand['funding_opportunities']['natures']>>
    phases: WithDefault<Json<ByHand['funding_opportunities']['phases']>>
    following: Generated<'to-read' | 'followed' | 'set-aside'>
    ownerId: string | null
    invented: Generated<boolean>
    createdAt: Date
    updatedAt: Date
    byHand: WithDefault<Json<ByHand['funding_opportunities']['byHand']>>
    sourceChangedOn: string | null
    awardTerms: Json<ByHand['funding_opportunities']['awardTerms']> | null
  }
  funding_pieces: {
    id: string
    applicationId: string
    label: string
    ownerId: string | null
    dueOn: string | null
    done: Generated<boolean>
    position: number
  }
  funding_twins: {
    firstId: string
    otherId: string
    answer: 'same' | 'different'
    answeredAt: Date
  }
}
