// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  audit_lines: {
    position: number
    at: Date
    actorId: string | null
    act: string
    subject: string
    isPublic: boolean
    detail: WithDefault<Json<ByHand['audit_lines']['detail']>>
    previousHash: string
    hash: string
  }
  copies: {
    subject: string
    source: string
    copiedAt: Date
    marks: Json<unknown>
  }
  files: {
    id: string
    name: string
    mediaType: string
    size: number
    sha256: string
    public: boolean
    createdAt: Date
    uploadedBy: string | null
  }
  instance_settings: {
    name: string
    value: Json<unknown>
    changedAt: Date
  }
  outbox_mails: {
    id: string
    at: Date
    recipient: string
    subject: string
    bodyText: string
    bodyHtml: string | null
    state: 'queued' | 'local' | 'sending' | 'sent' | 'failed' | 'held'
    tries: Generated<number>
    lastProblem: string | null
    sentAt: Date | null
    eraseAt: Date
    icalMethod: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null
    bodyIcal: string | null
    unsubscribeHref: string | null
    notBefore: Date | null
    undoableAct: string | null
    attachedName: string | null
    attachedText: string | null
    attachedBytes: Buffer | null
    pictures: Generated<string[]>
  }
  rate_limits: {
    key: string
    points: Generated<number>
    expire: number | null
  }
  rate_salts: {
    hour: number
    salt: string
  }
  reopenings: {
    id: string
    subject: string
    at: Date
    byId: string | null
    reason: string
  }
  saved_views: {
    id: string
    ownerId: string | null
    list: string
    name: string
    query: string
    isShared: boolean
    createdAt: Date
  }
  submissions: {
    key: string
    at: Date
    location: string | null
    cookies: string | null
    undoableAct: string | null
  }
  text_versions: {
    id: string
    subject: string
    number: number
    at: Date
    byId: string | null
    kept: Json<unknown>
  }
  undoable_acts: {
    id: string
    personId: string
    act: string
    thing: string
    subject: string
    isPublic: boolean
    before: Json<unknown>
    after: Json<unknown>
    heldJobs: string[]
    at: Date
    until: Date
    undoneAt: Date | null
  }
}
