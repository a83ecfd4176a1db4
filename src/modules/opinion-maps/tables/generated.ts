// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  opinion_appeals: {
    statementId: string
    reason: string
    askedAt: Date
    decision: 'upheld' | 'dismissed' | null
    answer: Generated<string>
    decidedAt: Date | null
  }
  opinion_codes: {
    codeHash: string
    mapId: string
  }
  opinion_exports: {
    mapId: string
    sha256: string
  }
  opinion_hall_counts: {
    hallId: string
    statementId: string
    agrees: number
    disagrees: number
    passes: number
    people: number
    place: number
  }
  opinion_halls: {
    id: string
    mapId: string
    number: number
    title: string
    heldOn: string
    people: number
  }
  opinion_maps: {
    id: string
    slug: string
    title: string
    presentation: Generated<string>
    commitment: string
    charter: Json<ByHand['opinion_maps']['charter']>
    seeds: WithDefault<Json<ByHand['opinion_maps']['seeds']>>
    moderation: 'before' | 'after'
    openUntil: string
    state: 'draft' | 'open' | 'closed'
    openedAt: Date | null
    closedAt: Date | null
    counted: Json<ByHand['opinion_maps']['counted']> | null
    countedAt: Date | null
    countedPeople: Generated<number>
    countedMark: Generated<string>
    experimentId: string | null
    phaseId: string | null
    protocolVersion: number | null
    planned: number | null
    hidden: boolean
    invented: Generated<boolean>
    createdAt: Date
    access: Generated<'open' | 'codes'>
    onPaper: Json<ByHand['opinion_maps']['onPaper']> | null
    source: Generated<string>
  }
  opinion_moments: {
    id: string
    statementId: string
    kind: ByHand['opinion_moments']['kind']
    words: Generated<string>
    at: Date
  }
  opinion_participants: {
    id: string
    mapId: string
    linkHash: string | null
    medium: 'screen' | 'paper' | 'import'
    cameOn: string
  }
  opinion_statements: {
    id: string
    mapId: string
    number: number
    text: string
    origin: 'team' | 'participant' | 'import'
    state: 'waiting' | 'shown' | 'refused' | 'double'
    isMeta: Generated<boolean>
    clause: number | null
    reason: Generated<string>
    doubleOf: number | null
    authorId: string | null
    followUp: Generated<string>
    followedAt: Date | null
    createdAt: Date
    judgedAt: Date | null
  }
  opinion_votes: {
    participantId: string
    statementId: string
    mapId: string
    vote: ByHand['opinion_votes']['vote']
    place: GeneratedAlways<number>
    answeredOn: string
    times: Generated<number>
  }
}
