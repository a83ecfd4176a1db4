/** What a format does not carry, or carries otherwise: told by name, never passed over. */
export type LossCode =
  | 'prefer-not'
  | 'ends-in-hint'
  | 'unit-in-hint'
  | 'legal-in-guidance'
  | 'most-ranked'
  | 'percentage-as-number'
  | 'place-as-text'
  | 'contact-as-texts'
  | 'file-size'
  | 'file-types'
  | 'decimals'
  | 'order-of-page'
  | 'last-options-mixed'
  | 'rewordings'
  | 'column-not-read'
  | 'row-not-read'
  | 'note-without-question'
  | 'note-otherwise-asked'
  | 'notes-mixed'
  | 'version'
  | 'page-ids'
  | 'code-changed'
  | 'definition-in-help'
  | 'legal-in-help'
  | 'other-goes-last'
  | 'scale-as-number'
  | 'file-size-rounded'
  | 'never-asked'
  | 'quotes-in-condition'
  | 'html-not-kept'
  | 'text-computed'
  | 'group-text'
  | 'soft-mandatory'
  | 'property-not-kept'
  | 'element-not-kept'
  | 'language-assumed'

export interface Loss {
  readonly code: LossCode
  /** The question, the page, or the cell that it is about. */
  readonly about: string
  readonly found?: string
}

/** One sheet of a workbook, as texts: `line` is the number that a spreadsheet shows. */
export interface BookSheet {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** `survey!F7`: where a cell stands. */
export function cellName(sheet: string, line: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${sheet}!${letters}${line}`
}
