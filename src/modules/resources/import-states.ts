/** What a file of resources may be, and become: what its tables keep of it. */
export const importFormats = [
  'participedia',
  'bibtex',
  'ris',
  'csl',
  'csv',
  'xlsx',
  'docx',
  'jsonl',
] as const
export type ImportFormat = (typeof importFormats)[number]

export function isImportFormat(text: string): text is ImportFormat {
  return importFormats.some((format) => format === text)
}

export function isBibliography(format: ImportFormat): boolean {
  return format === 'bibtex' || format === 'ris' || format === 'csl'
}

/** Formats whose columns a person must tell. */
export function asksColumns(format: ImportFormat): boolean {
  return format === 'csv' || format === 'xlsx'
}

/** What becomes of lines whose address or title is here already: written all the same, and told, or left aside. */
export type AlikeLines = 'import' | 'skip'

export type LineOutcome =
  | 'waiting'
  | 'created'
  | 'updated'
  | 'same'
  | 'edited'
  | 'rejected'
  | 'undone'
  | 'kept'

export const fileLimits = { bytes: 20_000_000, lines: 20_000 } as const

/** How many lines go together, each group in a transaction of its own. */
export const groupSize = 200
