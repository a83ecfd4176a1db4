// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  watch_gaps: {
    id: string
    origin: 'need' | 'search' | 'team'
    key: string
    words: string
    href: Generated<string>
    count: Generated<number>
    state: Generated<'open' | 'taken' | 'answered' | 'dropped'>
    takenBy: string | null
    takenAt: Date | null
    why: Generated<string>
    answerSlug: string | null
    answeredAt: Date | null
    createdAt: Date
    lastAskedAt: Date
    isDemo: Generated<boolean>
  }
  watch_hosts: {
    host: string
    freeAt: Date
  }
  watch_items: {
    id: string
    sourceId: string | null
    address: string
    canonical: string
    title: string
    extract: Generated<string>
    picture: Generated<string>
    authors: Generated<string>
    language: Generated<'fr' | 'en'>
    publishedAt: Date | null
    seenAt: Date
    licence: Generated<string>
    licenceFrom: Generated<'' | 'page' | 'feed' | 'source' | 'person'>
    groupId: string
    state: Generated<'new' | 'later' | 'kept' | 'to-read' | 'published' | 'dropped'>
    until: string | null
    why: Generated<string>
    decidedBy: string | null
    decidedAt: Date | null
    assigneeId: string | null
    addedBy: string | null
    kind: Generated<ByHand['watch_items']['kind']>
    summary: Generated<string>
    themes: Generated<string[]>
    methods: Generated<string[]>
    publics: Generated<string[]>
    submittedBy: string | null
    readBy: string | null
    remark: Generated<string>
    gapId: string | null
    resourceId: string | null
    resourceSlug: string | null
    forLetter: Generated<boolean>
    origin: Generated<string>
  }
  watch_mailboxes: {
    keyHash: string
    uidValidity: Generated<string>
    lastUid: Generated<number>
    freeAt: Date
    readAt: Date | null
    lastProblem: Generated<string>
  }
  watch_rules: {
    theme: string
    personId: string
  }
  watch_seen: {
    sourceId: string
    guidHash: string
    lastSeenAt: Date
  }
  watch_sources: {
    id: string
    kind: 'feed' | 'mail'
    title: string
    address: string
    home: Generated<string>
    themes: Generated<string[]>
    ownerId: string | null
    assigneeId: string | null
    licence: Generated<string>
    state: Generated<'active' | 'paused'>
    everyMinutes: Generated<number>
    nextAt: Date
    etag: string | null
    lastModified: string | null
    lastReadAt: Date | null
    lastNewAt: Date | null
    failures: Generated<number>
    lastProblem: Generated<string>
    origin: Generated<string>
    createdAt: Date
  }
}
