import { attributeOf, XmlTokens } from '../imports/xml-tokens.ts'

/** Tells which numbers of a workbook are dates. */
export interface ExcelDates {
  /** The day (or the time of day) that a number is under a style; nothing when it is a number. */
  dayOf(style: number, number: number): string | undefined
}

/** Formats that every workbook knows without saying them (ECMA-376, part 1, 18.8.30). */
const known = (format: number) =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58)

const dayInMilliseconds = 86_400_000

export function excelDates(styles?: string, since1904 = false): ExcelDates {
  const isDate = styles === undefined ? [] : dateStyles(styles)
  return {
    dayOf(style, number) {
      if (isDate[style] !== true || number < 0 || number > 2_958_466) return undefined
      if (number < 1) return clockTime(number)
      // The year 1900 had no 29 February, but in the first spreadsheet, and since then in all.
      const days = since1904 ? number + 1_462 : number < 60 ? number + 1 : number
      const at = new Date(Math.floor(days) * dayInMilliseconds + Date.UTC(1899, 11, 30))
      return at.toISOString().slice(0, 10)
    },
  }
}

function clockTime(part: number): string {
  const minutes = Math.round(part * 24 * 60)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** For each style of a cell, whether it shows a date. */
function dateStyles(xml: string): readonly boolean[] {
  const own = new Map<number, string>()
  const styles: boolean[] = []
  let isInCells = false
  const tokens = new XmlTokens({
    open(name, tag) {
      if (name === 'numFmt')
        own.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const format = Number(attributeOf(tag, 'numFmtId') ?? 0)
        const code = own.get(format)
        styles.push(code === undefined ? known(format) : showsDate(code))
      }
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  tokens.push(xml)
  return styles
}

/** A format is one of dates when it names days, months, years, hours or seconds outside quotes. */
function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '')
  return /[dyhs]|m/i.test(bare.replace(/general/gi, ''))
}
