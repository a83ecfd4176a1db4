import type { DraftPart } from '#kit/frames/discussed-things.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingFamily } from '#kit/waiting-line.ts'
import type { Ctx } from './context.ts'

/** Who reads and writes what is said of a thing, as its page tells it: the sentences are of the room of discussions. */
export type Readers =
  | 'lab'
  | 'lab-and-team'
  | 'lab-and-finance'
  | 'lab-and-writers'
  | 'lab-and-circle'
  | 'circle'

/** A kind of thing that a room keeps, and that those who work with it may discuss. */
export interface DiscussedKind {
  /** What comes before the colon of its subject: `draw`. */
  readonly kind: string
  /** The family of what waits of it. */
  readonly family: WaitingFamily
  /** Its pages, where the discussion is in reach. The last parameter of each is its key: `/tirages/:slug`. */
  readonly pages: readonly string[]
  /**
   * What the page of this address is called beside the title of its thing, when it is a page of its own to whoever keeps
   * it at hand: « Gestion ». Left out, or without an answer, the page is the thing itself.
   */
  readonly placeAt?: (path: string, locale: Locale) => string | undefined
  /**
   * By its identifier, or by what its pages put in their address. Nothing for what does not exist any more: what was said
   * of it then goes with it.
   */
  readonly find: (ctx: DiscussedAsked, key: string) => Promise<Discussed | undefined>
  /**
   * What the thing says while it is a draft, for whoever was given its link and has no account: only what its public page
   * would say. Nothing once it is a draft no more. Left out for what is never shared.
   */
  readonly draft?: (ctx: DiscussedAsked, id: string) => Promise<SharedDraft | undefined>
}

/** A draft as it is read by a link: parts in their order, each in Markdown. */
export interface SharedDraft {
  readonly title: string
  /** Of what is written in it. */
  readonly language: Locale
  readonly parts: readonly DraftPart[]
}

export type DiscussedAsked = Pick<Ctx, 'db' | 'now'> & { readonly locale: Locale }

export interface Discussed {
  readonly id: string
  readonly title: string
  /** Of its title, when it is not the language of the house. */
  readonly language?: string | undefined
  readonly href: string
  readonly readers: Readers
  /** Said by kinds that are shared as a draft (`DiscussedKind.draft`): whether it is one now. */
  readonly isDraft?: boolean
  /** Where anybody reads it, once it is published: given to whoever held the link of its draft. */
  readonly publicHref?: string | undefined
  /** Those who may without any role of the house: members of a circle, writers. */
  readonly also?: readonly string[]
  /** May this person read and write what is said of it? Never somebody who may not read its page. */
  readonly may: (viewer: Viewer | undefined) => boolean
}
