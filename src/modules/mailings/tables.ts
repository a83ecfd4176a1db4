import type { ColumnType, Generated } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { MailingState, PauseReason } from './mailing.ts'
import type { RecipientState } from './recipient.ts'
import type { LeavingWay, Pace, SubscriptionState } from './subscription.ts'
import type { SuppressionReason } from './suppression.ts'

/** The columns of this room's tables, and of no other. */
export interface MailingTables {
  mailing_lists: {
    id: string
    key: string
    name: string
    description: string
    public: boolean
    created_at: Date
  }
  mailing_subscribers: { id: string; pace: Pace; topics: Generated<string[]>; created_at: Date }
  mailing_addresses: {
    subscriber_id: string
    person_id: string | null
    email: string
    email_hash: string
    name: string
    language: Locale
    soft_bounces: number
    kept_until: string | null
  }
  mailing_subscriptions: {
    id: string
    list_id: string
    subscriber_id: string
    state: SubscriptionState
    source: string
    wording: string
    wording_hash: string | null
    asked_at: Date
    consented_at: Date | null
    unsubscribed_at: Date | null
    unsubscribed_by: LeavingWay | null
  }
  mailing_segments: {
    id: string
    name: string
    rules: ColumnType<unknown, string, string>
    created_at: Date
    updated_at: Date
  }
  mailings: {
    id: string
    slug: string
    list_id: string
    segment_id: string | null
    title: string
    subject: string
    preheader: string
    blocks: ColumnType<unknown, string, string>
    language: Locale
    transactional: boolean
    state: MailingState
    pause_reason: PauseReason | null
    created_by: string | null
    created_at: Date
    updated_at: Date
    clicks_counted: Generated<boolean>
    confirmed_by: string | null
    confirmed_at: Date | null
    frozen_html: string | null
    frozen_text: string | null
    sent_at: Date | null
    published_at: Date | null
  }
  mailing_recipients: {
    mailing_id: string
    number: number
    subscriber_id: string
    state: RecipientState
    tries: number
    doubts: number
    next_try_at: Date | null
    last_error: string | null
    message_id: string | null
    sent_at: Date | null
  }
  mailing_leases: {
    mailing_id: string
    owner: string
    until: Date
    claim: Generated<number[]>
    server_since: Generated<Date | null>
  }
  mailing_suppressions: {
    email_hash: string
    reason: SuppressionReason
    detail: string
    at: Date
  }
  mailing_links: { mailing_id: string; number: number; href: string; clicks: Generated<number> }
  mailing_house: {
    only_one: boolean
    secret: string
    released_at: Date | null
    clicks_decided_on: Generated<string | null>
  }
}
