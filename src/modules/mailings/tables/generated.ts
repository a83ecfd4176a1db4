// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  mailing_addresses: {
    subscriberId: string
    personId: string | null
    email: string
    emailHash: string
    name: Generated<string>
    language: Generated<'fr' | 'en'>
    softBounces: Generated<number>
    keptUntil: string | null
  }
  mailing_house: {
    onlyOne: Generated<boolean>
    secret: string
    releasedAt: Date | null
    clicksDecidedOn: string | null
  }
  mailing_leases: {
    mailingId: string
    owner: string
    until: Date
    claim: Generated<number[]>
    serverSince: Date | null
  }
  mailing_links: {
    mailingId: string
    number: number
    href: string
    clicks: Generated<number>
  }
  mailing_lists: {
    id: string
    key: string
    name: string
    description: Generated<string>
    public: Generated<boolean>
    createdAt: Date
  }
  mailing_recipients: {
    mailingId: string
    number: number
    subscriberId: string
    state: Generated<
      'queued' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'bounced' | 'complained' | 'skipped'
    >
    tries: Generated<number>
    doubts: Generated<number>
    nextTryAt: Date | null
    lastError: string | null
    messageId: string | null
    sentAt: Date | null
  }
  mailing_segments: {
    id: string
    name: string
    rules: Json<unknown>
    createdAt: Date
    updatedAt: Date
  }
  mailing_subscribers: {
    id: string
    pace: Generated<'all' | 'fewer'>
    createdAt: Date
    topics: Generated<string[]>
  }
  mailing_subscriptions: {
    id: string
    listId: string
    subscriberId: string
    state: 'pending' | 'active' | 'unsubscribed'
    source: Generated<string>
    wording: Generated<string>
    wordingHash: string | null
    askedAt: Date
    consentedAt: Date | null
    unsubscribedAt: Date | null
    unsubscribedBy:
      | 'link'
      | 'one-click'
      | 'preferences'
      | 'mail'
      | 'complaint'
      | 'staff'
      | 'erasure'
      | null
  }
  mailing_suppressions: {
    emailHash: string
    reason: ByHand['mailing_suppressions']['reason']
    detail: Generated<string>
    at: Date
  }
  mailings: {
    id: string
    slug: string
    listId: string
    segmentId: string | null
    title: string
    subject: Generated<string>
    preheader: Generated<string>
    blocks: WithDefault<Json<unknown>>
    language: Generated<'fr' | 'en'>
    transactional: Generated<boolean>
    state: Generated<'draft' | 'ready' | 'sending' | 'paused' | 'sent' | 'cancelled'>
    pauseReason: 'person' | 'asleep' | 'refused' | null
    createdBy: string | null
    createdAt: Date
    updatedAt: Date
    confirmedBy: string | null
    confirmedAt: Date | null
    frozenHtml: string | null
    frozenText: string | null
    sentAt: Date | null
    publishedAt: Date | null
    clicksCounted: Generated<boolean>
    leavesAt: Date | null
    scheduledBy: string | null
    stayed:
      | 'too-late'
      | 'held'
      | 'not-ready'
      | 'not-good'
      | 'not-written'
      | 'nobody'
      | 'forbidden'
      | null
    stayedAt: Date | null
  }
}
