/**
 * A document, said once: the platform writes it as PDF, Word, OpenDocument, Markdown; `ui` as HTML.
 * Pure data, so that a protocol or a sheet is tested without any file format.
 */
export interface Document {
  readonly title: string
  readonly subtitle?: string
  readonly language: 'fr' | 'en'
  /** Name of the people or organisations who answer for it. */
  readonly authors: readonly string[]
  readonly date: Date
  /** Printed at the foot of each page, for example a licence notice. */
  readonly footer: string
  readonly blocks: readonly Block[]
  /**
   * `apart`: its pages are torn apart, each stands alone: no number, no running title. `cards`: only its figures are printed,
   * to be cut out: its title is for those who file it. `hung`: as `apart`, on a wall, in letters that are read standing.
   * A paper to read when it is left out.
   */
  readonly layout?: 'apart' | 'cards' | 'hung'
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | ListBlock
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Inline[])[]
      /** A long list in which one line is looked up: small type and little air, to spare paper. */
      readonly dense?: boolean
      /** A ballot to print: large type, and each ☐ a box in which a hand writes a cross or a number. */
      readonly ballot?: boolean
      /** Each row is signed by hand: ten millimetres high at least. */
      readonly toSign?: boolean
      /** Keeps the block on one page while it holds there: the rows of an invoice and their total. */
      readonly whole?: boolean
    }
  /** Name and value pairs: “what, who, when, cost”. */
  | { readonly kind: 'facts'; readonly items: readonly { name: string; value: Inline }[] }
  | { readonly kind: 'note'; readonly title?: string; readonly text: Inline }
  | { readonly kind: 'quote'; readonly text: Inline; readonly source?: string }
  /** Lines that stay as they were typed, in letters of equal width. */
  | { readonly kind: 'code'; readonly text: string }
  /** A line that parts two passages. */
  | { readonly kind: 'rule' }
  /** Under the text that calls them: its call `{ note: 1 }` is the first. */
  | { readonly kind: 'footnotes'; readonly items: readonly Inline[] }
  | {
      readonly kind: 'figure'
      readonly svg: string
      readonly alt: string
      readonly caption: string
    }
  /** A photograph or a drawing that somebody gave, with its rights. */
  | PictureBlock
  /** Lines to be filled in by hand, for paper sheets. */
  | { readonly kind: 'blank-lines'; readonly label: string; readonly count: number }
  | { readonly kind: 'page-break' }
  /** Who sends it, once more: at the top of a page that is torn apart from the others. */
  | { readonly kind: 'head' }
  /** What stays on one page: a total and its terms, a statement and its signature. Never one in another. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  /** Who signs, two side by side: a space for the hand or its picture, then the name and the role. */
  | { readonly kind: 'signatures'; readonly parties: readonly SigningParty[] }

export interface SigningParty {
  /** « Pour la commune de Valbrenne »; empty when one signs alone. */
  readonly party: string
  /** « Fait à Valbrenne, le 29 novembre 2026 »; empty: dots to fill in. */
  readonly made: string
  /** Empty: dots to fill in. */
  readonly name: string
  readonly role: string
  readonly picture?: Mark | undefined
}

/** A small picture, always PNG: what somebody gave was drawn anew. */
export interface Mark {
  /** In base64. */
  readonly data: string
  /** In points of the picture, never 0. */
  readonly width: number
  readonly height: number
  readonly alt: string
}

export interface PictureBlock {
  readonly kind: 'picture'
  /** In base64: a document stays plain data. */
  readonly data: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In points of the picture, never 0. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
}

export interface ListBlock {
  readonly kind: 'list'
  readonly ordered?: boolean
  /** Number of its first item, when it goes on with an earlier list (default 1). */
  readonly start?: number
  readonly items: readonly ListItem[]
}

/** Its words; and, for a list in a list, those that stand under it. */
export type ListItem = Inline | { readonly text: Inline; readonly under: readonly ListBlock[] }

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Share of the width, relative to the other columns (default 1). */
  readonly width?: number
}

/** Plain text, or pieces with emphasis and links. */
export type Inline = string | readonly InlinePiece[]

export type InlinePiece =
  | string
  | { readonly bold: string; readonly italic?: true }
  | { readonly italic: string }
  | { readonly code: string }
  | { readonly link: string; readonly text: string }
  /** The call of a footnote, counted from 1 in its text. */
  | { readonly note: number }

/** An item in its long form. */
export function itemParts(item: ListItem): { text: Inline; under: readonly ListBlock[] } {
  return typeof item === 'object' && 'under' in item ? item : { text: item, under: [] }
}
