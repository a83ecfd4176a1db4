import type { Locale } from './texts.ts'
import type { Viewer } from './viewer.ts'

/** What every page needs to draw itself, prepared once by the platform for each request. */
export interface Frame {
  readonly locale: Locale
  readonly viewer: Viewer | undefined
  /** Where a second factor is given, when this session owes one; until then the viewer is nobody. */
  readonly proofAt?: string | undefined
  /** Path of this page, with its query: marks the current room and keeps a language link honest. */
  readonly path: string
  /** The language that this reader's browser prefers and that this page is not in, until they chose one. */
  readonly offered?: Locale | undefined
  /** Absolute address of this instance, without a final slash. */
  readonly baseUrl: string
  readonly navigation: readonly NavigationGroup[]
  readonly assets: Assets
  /** Replaced at the very end of the answer, so that a page's ETag does not depend on it. */
  readonly nonce: string
  /** One-time key of the next form: a double submit is answered once. */
  readonly formKey: string
  /** A sentence to say once, after an act. */
  readonly notice: string | undefined
  /** What this person has just done and may still take back. */
  readonly undo?: UndoFrame | undefined
  /** What this house calls itself and its network (settings). */
  readonly house: { readonly name: string; readonly tagline: string }
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

/** The parts of the house, in the order they are shown. */
export const navigationKeys = ['today', 'lab', 'network', 'commons', 'house'] as const

export interface NavigationGroup {
  readonly key: (typeof navigationKeys)[number]
  readonly title: string
  readonly links: readonly NavigationLink[]
}

export interface NavigationLink {
  readonly label: string
  readonly href: string
  /** The line is shown in the public header too. */
  readonly public: boolean
  /** A page about whoever is signed in: the page of their account leads to it too. */
  readonly own?: boolean
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
