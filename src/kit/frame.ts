import type { PageHead } from './frames/page-head.ts'
import type { HereFrame } from './frames/people-here.ts'
import type { SentBack } from './sent-back.ts'
import type { Locale } from './texts.ts'
import type { RoleName, Viewer } from './viewer.ts'

/** What every page needs to draw itself, prepared once by the platform for each request. */
export interface Frame {
  readonly locale: Locale
  readonly viewer: Viewer | undefined
  /** Where a second factor is given, when this session owes one; until then the viewer is nobody. */
  readonly proofAt?: string | undefined
  /**
   * Path of this page, with its query: marks the current room and keeps a language link honest. Of a form that comes back
   * from an address that is only posted to, the page above it: nobody can open the other one.
   */
  readonly path: string
  /** The language that this reader's browser prefers and that this page is not in, until they chose one. */
  readonly offered?: Locale | undefined
  /** Absolute address of this instance, without a final slash. */
  readonly baseUrl: string
  readonly navigation: readonly NavigationGroup[]
  /** The last things that this person opened, the latest first: their browser remembers them. */
  readonly recents?: readonly RecentPage[] | undefined
  /** How many matters wait for this person, as they were last counted: said beside the page of the day. */
  readonly waiting?: number | undefined
  /** Is there anything that this person may begin? */
  readonly creates?: boolean | undefined
  /** The family of the header that this page belongs to, for a visitor. */
  readonly doorway?: DoorwayKey | undefined
  readonly assets: Assets
  /** Replaced at the very end of the answer, so that a page's ETag does not depend on it. */
  readonly nonce: string
  /** One-time key of the next form: a double submit is answered once. */
  readonly formMark: string
  /** A sentence to say once, after an act. */
  readonly notice: string | undefined
  /** It says why nothing was done. */
  readonly isRefusal?: boolean | undefined
  /** What somebody wrote in a form that is not on the page any more, to be copied: the notice says why. */
  readonly written?: Pick<SentBack, 'texts' | 'short'> | undefined
  /** What this person has just done and may still take back. */
  readonly undo?: UndoFrame | undefined
  /** What is said, by those who work with it, of the thing of this page. */
  readonly discussion?: DiscussionFrame | undefined
  /** What this person keeps at hand, and whether this page may be or is. */
  readonly pins?: PinsFrame | undefined
  /**
   * Of a form that is answered by a page: filled once that page is known to be drawn, since most acts send the browser
   * elsewhere and would ask for nothing.
   */
  readonly late?: LateFrame | undefined
  /** What this page is a part of: its header stands above the page, whichever room draws it. */
  readonly head?: PageHead | undefined
  /** Who else has the form of this page open; only a form of what exists says it. */
  readonly here?: HereFrame | undefined
  /** What this house calls itself and its network (settings). */
  readonly house: { readonly name: string; readonly tagline: string }
}

/** What the frame of a page says of the house at this moment, asked after an act. */
export type LateFrame = { -readonly [Part in 'waiting' | 'discussion' | 'pins']?: Frame[Part] }

export interface RecentPage {
  readonly label: string
  readonly href: string
}

/** The page of the day: a button that was pressed there comes back there, whatever room it is of. */
export const todayPath = '/atelier'
export const fromTodayField = '_today'

/** The page of the day shows what presses most, or one of these. */
export const todayViews = ['tout', 'en-retard', 'cinq-minutes'] as const
export type TodayView = (typeof todayViews)[number]

/** What a button of that page sends: the view that is shown. */
export const fromToday = (view: TodayView | undefined): string => view ?? 'yes'

/**
 * Where that button comes back: at the top, where what was done is said, with the button that takes it back.
 * Nothing for one that was pressed elsewhere, or that sends what no button of it does.
 */
export function backToToday(sent: unknown): string | undefined {
  const shown = todayViews.find((word) => word === sent)
  if (!shown && sent !== 'yes') return undefined
  return `${todayPath}${shown ? `?vue=${shown}` : ''}`
}

/** Where an act is taken back: the room of the front page answers there. */
export const undoPath = (id: string) => `/annuler/${id}`

export interface UndoFrame {
  /** Which act: « le retrait d’une personne ». */
  readonly name?: string | undefined
  readonly action: string
  readonly secondsLeft: number
  /** Letters of the act that wait for the end of the minute. */
  readonly mailsHeld: number
}

export interface DiscussionFrame {
  readonly href: string
  /** Comments that stand. */
  readonly count: number
  /** Where a draft is given to read by a link, or where what was remarked of it is read. */
  readonly share?: DraftShare | undefined
}

export interface DraftShare {
  readonly href: string
  readonly isDraft: boolean
  /** Links that open it now. */
  readonly open: number
  /** Remarks that nobody has read. */
  readonly unread: number
}

/** What somebody pinned, in their order, as they may see it now. */
export interface PinsFrame {
  readonly kept: readonly (RecentPage & { readonly language?: string | undefined })[]
  /** Where one puts them in order. */
  readonly manage: string
  /** This page, when it is one that may be pinned. */
  readonly here?: PinHere | undefined
}

export interface PinHere {
  readonly kind: string
  readonly key: string
  readonly isKept: boolean
  /** Where its button pins it, or unpins it. */
  readonly action: string
}

/** The families of the rail, in the order they are shown: a new room enters one of them. */
export const navigationKeys = [
  'today',
  'lab',
  'instruments',
  'network',
  'gatherings',
  'knowledge',
  'governance',
  'means',
] as const

export interface NavigationGroup {
  readonly key: (typeof navigationKeys)[number]
  readonly links: readonly NavigationLink[]
}

/** One subject, one entry: managing it is a tab of the same page, for those who may. */
export interface NavigationLink {
  readonly label: string
  readonly href: string
  /** Other pages of this subject. The first tab is the subject itself, and is not listed. */
  readonly tabs?: readonly Tab[]
  /** A page about whoever is signed in: the page of their account leads to it too. */
  readonly own?: boolean
  /** Roles outside the team that come to the house for this: it is at hand in their short rail. */
  readonly near?: readonly RoleName[]
}

export interface Tab {
  readonly label: string
  readonly href: string
}

/** The families of a visitor's header, in their order. Each is a page of cards, but the agenda, which is one page. */
export const doorwayKeys = ['try', 'learn', 'network', 'agenda', 'association'] as const
export type DoorwayKey = (typeof doorwayKeys)[number]

export const doorwayPaths: Readonly<Record<DoorwayKey, string>> = {
  try: '/essayer',
  learn: '/apprendre',
  network: '/reseau-et-territoires',
  agenda: '/agenda',
  association: '/association',
}

/** Where somebody who is signed in finds all that they may begin. */
export const createPath = '/creer'

/** What a room shows of itself to a visitor, on the page of a family. */
export interface DoorwayCard {
  readonly family: DoorwayKey
  readonly title: string
  readonly href: string
  /** What one finds there, in one sentence or two. */
  readonly text: string
  /** The gesture, in a few words: where the card leads. */
  readonly link: string
}

/** Addresses of the built style sheet, scripts and faces (their names carry a hash). */
export interface Assets {
  readonly style: string
  readonly script: string
  readonly fonts: readonly string[]
  readonly mark: string
  /** Scripts that one page loads for itself, by the name of their file. */
  readonly scripts?: Readonly<Record<string, string>>
  /** The source that this instance runs, for whoever asks (AGPL, section 13). */
  readonly source?: string
}
