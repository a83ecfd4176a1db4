/** A place on the paper, in millimetres from its top left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A printed box, as large as the outside of its frame. */
export interface FormBox extends Place {
  readonly id: string
  /** The question that it answers. */
  readonly group: string
}

/** Where people write words: it is never read, it is cut out for a person. */
export interface FormZone extends Place {
  readonly id: string
}

/** `one`: more than one tick is for a person to look at. */
export type GroupKind = 'one' | 'several'

export interface FormPage {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  /** Four full squares of this side; their centres stand this far from each edge. */
  readonly marks: { readonly side: number; readonly inset: number }
  /** The square code, without the white around it; never in the middle, so that it says which way up the sheet is. */
  readonly code: { readonly x: number; readonly y: number; readonly side: number }
  readonly boxes: readonly FormBox[]
  readonly zones: readonly FormZone[]
}

/**
 * Where everything stands on the sheets of one paper, as data: what draws the paper writes it, and what reads the
 * sheets needs nothing else.
 */
export interface SheetForm {
  readonly schema: typeof formSchema
  /** 1 to 12 digits and capitals: `K7RW3TPX`. */
  readonly form: string
  /** From 1 to 9999: another version is another drawing. */
  readonly version: number
  readonly groups: Readonly<Record<string, GroupKind>>
  readonly pages: readonly FormPage[]
}

export const formSchema = 'ouvroir form 1'

/** Bounds of what is read, in millimetres: a box smaller than 3 mm holds no tick that a telephone sees. */
export const formBounds = {
  pages: 50,
  boxes: 1000,
  zones: 100,
  smallestPage: 90,
  largestPage: 450,
  smallestBox: 3,
  largestBox: 12,
  smallestMark: 3,
  largestMark: 12,
  smallestCode: 12,
} as const
