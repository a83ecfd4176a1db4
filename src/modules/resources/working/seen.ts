import type { Fields } from '../fields.ts'
import type { ResourceState } from '../resource.ts'
import type { ResourceKind } from '../resource-shape.ts'
import type { Stage } from '../working-text.ts'
import type { TranslationProblem } from './translation.ts'

/** A remark on one part of a text. */
export interface Comment {
  readonly id: string
  readonly part: string
  readonly authorId: string | undefined
  readonly text: string
  readonly at: Date
  readonly resolvedAt: Date | undefined
}

export type DecisionKind = 'let-through' | 'accepted' | 'changes-asked' | 'refused'

export interface DecisionSeen {
  readonly kind: DecisionKind
  readonly reason: string
  readonly at: Date
}

/** A text that waits: for a second reader, or for the door to open. */
export interface Waiting {
  readonly id: string
  readonly slug: string
  readonly kind: ResourceKind
  readonly title: string
  readonly language: string
  readonly lead: string
  readonly extract: string
  readonly stage: Stage
  readonly startedAt: Date
  readonly submittedAt: Date | undefined
  readonly submittedBy: string | undefined
  /** Whoever answers for it. */
  readonly stewardId: string | undefined
  readonly signs: readonly string[]
  readonly isNew: boolean
}

/** A text that is not in the resource: typed and not sent, or set aside beside another one. */
export interface WritingDraft {
  readonly id: string
  readonly resourceId: string
  readonly part: string
  readonly authorId: string
  readonly base: number
  readonly fields: Fields
  readonly state: 'open' | 'aside' | 'settled'
  readonly savedAt: Date
}

/** What somebody began, or writes with others. */
export interface WrittenSeen {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly kind: ResourceKind
  readonly state: ResourceState
  readonly stage: Stage | null
  readonly updatedAt: Date | null
}

/** A text that somebody brought, and whether it may be read by the person who looks. */
export interface BroughtText {
  readonly slug: string
  readonly title: string
  readonly kind: ResourceKind
  readonly state: ResourceState
  /** Brought by whoever looks: somebody else reads it. */
  readonly isOwn: boolean
}

export interface BroughtTexts {
  readonly texts: readonly BroughtText[]
  readonly total: number
}

/** Why a draft is not published by whoever looks at it. */
export type DraftObstacle =
  | 'licence-unknown'
  | 'not-a-draft'
  | 'own-text'
  | 'being-written'
  | TranslationProblem

/** Not read again for a year. */
export interface DueSeen {
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly stewardId: string | null
  readonly verifiedOn: string | null
  readonly askedAt: Date | null
  /** Whoever answers for it has said that it still holds. */
  readonly answeredAt: Date | null
}

/** An address that no longer opens, and where it is cited. */
export interface DeadSeen {
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly href: string
  readonly at: Date
}

/** Somebody who may write a text. */
export interface WriterSeen {
  readonly id: string
  readonly name: string
  readonly isSteward: boolean
  /** Whoever looks may take them off. */
  readonly mayGo: boolean
}

/** Somebody asked to write it, who has not answered. */
export interface InvitationSeen {
  readonly id: string
  readonly email: string
  readonly createdAt: Date
}
