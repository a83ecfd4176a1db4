/** A box to tick, with the words beside it. Ids are those of the description that reads the sheet again. */
export interface PaperBox {
  readonly id: string
  readonly label: string
  /** “Other, say what”: a line to write on. */
  readonly write?: string
}

/** A place for handwriting; nothing reads it, a person does. */
export interface PaperLine {
  readonly id: string
  readonly label?: string
  /** In lines of handwriting. */
  readonly lines: number
  /** A figure or a date is short: nobody wonders whether the whole width is meant. */
  readonly isShort?: true
  /** Never the last of its page: an address is written in one place. */
  readonly withNext?: true
  /** Set after the line: `ans`, `%`. */
  readonly unit?: string
}

export type PaperAsk =
  | { readonly kind: 'list'; readonly title?: string; readonly boxes: readonly PaperBox[] }
  /** One line of boxes, with words at both ends. */
  | {
      readonly kind: 'row'
      readonly low: string
      readonly high: string
      readonly boxes: readonly PaperBox[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly { readonly label: string; readonly boxes: readonly string[] }[]
    }
  | { readonly kind: 'lines'; readonly lines: readonly PaperLine[] }

export interface PaperQuestion {
  readonly kind: 'question'
  /** As it is called on this paper: `3`. */
  readonly number: string
  readonly text: string
  readonly before?: string
  /** How to answer, what a word means, whom it is for: each a line of its own. */
  readonly notes: readonly string[]
  readonly asks: readonly PaperAsk[]
}

/**
 * Lines of one height at the foot of the page, each with its boxes: who is named there, and what stands above, move no
 * box. A line without a name is for whoever comes unexpected.
 */
export interface PaperRoll {
  readonly kind: 'roll'
  readonly number: string
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly number: string
    readonly name: string
    readonly boxes: readonly string[]
  }[]
}

export type PaperPart =
  | PaperQuestion
  | PaperRoll
  /** `note`: whom the questions under it are for. */
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }

/**
 * A paper with boxes that reads itself: what is asked, and the words around it. Where each box stands is not said here:
 * whoever typesets it gives the places back.
 */
export interface BoxedPaper {
  readonly title: string
  readonly language: string
  readonly intro?: string
  /** 18 points at least, and larger boxes: another layout, hence another form. */
  readonly isLarge: boolean
  readonly date: Date
  /** Said beside the drawing of a ticked and of a blackened box. */
  readonly howToTick: string
  readonly howToTakeBack: string
  readonly notice: { readonly title: string; readonly lines: readonly string[] }
  /** `Page`, `sur`, `Feuille`: the foot says “Page 1 sur 3 · Feuille 000123”. */
  readonly words: { readonly page: string; readonly of: string; readonly sheet: string }
  readonly parts: readonly PaperPart[]
}

/** Millimetres from the top left corner of a page. */
export interface PlacedThing {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedPage {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly marks: { readonly side: number; readonly inset: number }
  readonly code: { readonly x: number; readonly y: number; readonly side: number }
  readonly boxes: readonly PlacedThing[]
  readonly zones: readonly PlacedThing[]
}

/** What the template tells of each box and each place to write; pages are those of the whole file. */
export interface ToldPlace extends PlacedThing {
  readonly kind: 'box' | 'zone'
  readonly page: number
}
