/**
 * What the square code of a sheet calls its form: the kind of paper in one letter, the end of the identifier of what it is
 * about, which chance drew, a part of it where there are several, and its size of print.
 */
export function sheetFormName(letter: string, id: string, isLarge: boolean, part = ''): string {
  const tail = id.replaceAll('-', '').slice(-9).toUpperCase()
  return `${letter}${tail}${part}${isLarge ? 'G' : 'N'}`
}

/** The twin in large print is another form: its boxes stand elsewhere. */
export const isLargeForm = (form: string): boolean => form.endsWith('G')
