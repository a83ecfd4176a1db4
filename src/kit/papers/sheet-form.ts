/** Last signs of a form: one for each language of a paper, in ordinary print and in large print. */
const ordinary = 'NOPQRSTUVWXYZ56789'
const large = 'GHIJKLMABCDEF01234'

/** Languages that one paper may have. */
export const mostPaperLanguages = ordinary.length

/**
 * What the square code of a sheet calls its form: the kind of paper in one letter, the end of the identifier of what it is
 * about, which chance drew, a part of it where there are several, then its size of print and its language by its rank:
 * the same questions in other words have their boxes elsewhere.
 */
export function sheetFormName(
  letter: string,
  id: string,
  isLarge: boolean,
  { part = '', rank = 0 }: SheetFormOf = {},
): string {
  const tail = id.replaceAll('-', '').slice(-9).toUpperCase()
  return `${letter}${tail}${part}${(isLarge ? large : ordinary)[rank] ?? ''}`
}

interface SheetFormOf {
  readonly part?: string
  /** Of its language among those of the paper; the first one when nothing is said. */
  readonly rank?: number
}

/** The twin in large print is another form: its boxes stand elsewhere. */
export const isLargeForm = (form: string): boolean => large.includes(form.at(-1) ?? '-')

/** The same paper in the other size of print. */
export const isOtherSize = (form: string, other: string): boolean =>
  form.slice(0, -1) === other.slice(0, -1) && isLargeForm(form) !== isLargeForm(other)

/** The language in which a sheet was printed, by its rank. */
export const rankOfForm = (form: string): number =>
  Math.max(0, (isLargeForm(form) ? large : ordinary).indexOf(form.at(-1) ?? '-'))
