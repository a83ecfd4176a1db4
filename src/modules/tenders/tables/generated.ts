// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  tender_block_versions: {
    blockId: string
    version: number
    body: string
    trueOn: string
    writtenAt: Date
  }
  tender_blocks: {
    id: string
    kind: 'method' | 'reference' | 'cv' | 'rates' | 'csr'
    title: string
    body: string
    trueOn: string
    version: number
    resourceSlug: Generated<string>
    consentOn: string | null
    consentOf: Generated<string>
    ownerId: string | null
    invented: Generated<boolean>
    createdAt: Date
  }
  tender_entities: {
    kind: 'association' | 'commercial'
    name: string
    legalForm: Generated<string>
    siren: Generated<string>
    address: Generated<string>
    vatMention: Generated<string>
    prefix: Generated<string>
    updatedAt: Date
    templateFileId: string | null
  }
  tender_opportunities: {
    id: string
    title: string
    kind: 'public-tender' | 'mapa' | 'call-for-projects' | 'direct'
    buyer: string
    source: Generated<string>
    address: Generated<string>
    summary: Generated<string>
    lots: Generated<string>
    partners: Generated<string>
    mostCents: number | null
    closesAt: Date | null
    noticeId: string | null
    state: 'to-decide' | 'answering' | 'set-aside' | 'submitted' | 'won' | 'lost'
    entity: string | null
    entityReason: Generated<string>
    field: 'outside-market' | 'in-market' | null
    goReason: Generated<string>
    ownerId: string | null
    criteria: WithDefault<Json<ByHand['tender_opportunities']['criteria']>>
    tasks: WithDefault<Json<ByHand['tender_opportunities']['tasks']>>
    pieces: WithDefault<Json<ByHand['tender_opportunities']['pieces']>>
    questions: WithDefault<Json<ByHand['tender_opportunities']['questions']>>
    work: WithDefault<Json<ByHand['tender_opportunities']['work']>>
    readyAt: Date | null
    submittedAt: Date | null
    proof: Generated<string>
    proofFileId: string | null
    decidedOn: string | null
    scoreTenths: number | null
    debriefing: Generated<string>
    lessons: Generated<string>
    invented: Generated<boolean>
    createdAt: Date
  }
  tender_part_blocks: {
    partId: string
    blockId: string
    version: number
  }
  tender_parts: {
    id: string
    opportunityId: string
    criterionId: string | null
    title: string
    body: Generated<string>
    mostPages: number | null
    position: number
    updatedAt: Date
  }
  tender_services: {
    id: string
    opportunityId: string
    entity: string
    number: string
    projectId: string
    createdAt: Date
  }
}
