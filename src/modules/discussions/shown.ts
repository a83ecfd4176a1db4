import type { Readers } from '#platform/discussed.ts'
import type { ShownAttachment } from './attachment.ts'
import type { Comment } from './comment.ts'

/** A message as its readers see it: names in the place of keys. */
export interface ShownComment extends Comment {
  readonly author: string
  readonly shown: string
  /** Those to whom it is said, by name. */
  readonly to: readonly string[]
  readonly askedName: string | undefined
  readonly resolvedName: string | undefined
  readonly past: readonly { readonly until: Date; readonly shown: string }[]
  readonly files: readonly ShownAttachment[]
  /** It is said to whoever looks, who has not said that they read it. */
  readonly unread: boolean
}

/** What a page tells of the thing. */
export interface ShownThing {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly language?: string | undefined
  readonly href: string
  readonly readers: Readers
}

/** Somebody to whom one may write here. */
export interface Colleague {
  readonly id: string
  readonly name: string
}
