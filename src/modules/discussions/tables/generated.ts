// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'

export interface Tables {
  discussion_attachments: {
    id: string
    commentId: string
    fileId: string
    smallId: string | null
    alt: Generated<string>
    addedAt: Date
  }
  discussion_comments: {
    id: string
    kind: string
    thingId: string
    parentId: string | null
    authorId: string
    body: string
    writtenAt: Date
    editedAt: Date | null
    removedAt: Date | null
    resolvedAt: Date | null
    resolvedBy: string | null
    askedOf: string | null
    dueOn: string | null
    doneAt: Date | null
    doneBy: string | null
    sentKey: string | null
  }
  discussion_follows: {
    kind: string
    thingId: string
    personId: string
    following: Generated<boolean>
    toldUntil: Date
  }
  discussion_letters: {
    personId: string
    choice: 'mentions-and-daily' | 'daily' | 'mentions' | 'none'
    token: string
  }
  discussion_mentions: {
    commentId: string
    personId: string
    readAt: Date | null
    mailedAt: Date | null
  }
  discussion_versions: {
    commentId: string
    until: Date
    body: string
  }
  draft_links: {
    id: string
    kind: string
    thingId: string
    forWhom: string
    mayRemark: boolean
    tokenHash: string
    createdBy: string | null
    createdAt: Date
    endsAt: Date
    closedAt: Date | null
  }
  draft_remarks: {
    id: string
    visitId: string
    body: string
    writtenAt: Date
    readAt: Date | null
  }
  draft_visits: {
    id: string
    linkId: string
    name: string
    cameAt: Date
  }
}
