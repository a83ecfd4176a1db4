// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables2 {
  protocol_adoptions: {
    id: string
    experimentId: string
    number: number
    circle: string
    adoptedOn: string
    minutes: string
    link: string | null
    fileId: string | null
    recordedBy: string | null
    at: Date
  }
  protocol_amendments: {
    id: string
    experimentId: string
    amends: number
    reason: string
    openedBy: string | null
    openedAt: Date
    outcome: 'frozen' | 'abandoned' | null
    endedAt: Date | null
  }
  protocol_answers: {
    experimentId: string
    section: string
    number: number
    answer: ByHand['protocol_answers']['answer']
  }
  protocol_comments: {
    id: string
    experimentId: string
    section: string
    number: number
    authorId: string | null
    text: string
    at: Date
    resolvedBy: string | null
    resolvedAt: Date | null
  }
  protocol_drafts: {
    id: string
    experimentId: string
    section: string
    authorId: string | null
    baseNumber: number
    answer: Json<ByHand['protocol_drafts']['answer']>
    state: 'open' | 'aside' | 'settled'
    savedAt: Date
    settledNumber: number | null
    settledAt: Date | null
  }
  protocol_freezes: {
    experimentId: string
    number: number
    bytes: Buffer
    sha256: string
    frozenAt: Date
    frozenBy: string | null
    amends: number | null
    reason: Generated<string>
  }
  protocol_version_names: {
    experimentId: string
    number: number
    name: string
  }
  protocol_versions: {
    experimentId: string
    number: number
    act:
      | 'begun'
      | 'written'
      | 'merged'
      | 'imported'
      | 'attached'
      | 'detached'
      | 'cloned'
      | 'restored'
    authorId: string | null
    at: Date
  }
  protocols: {
    experimentId: string
    version: number
    begunAt: Date
  }
}
