import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'

/** « mars 2027 ». */
export function monthSaid(month: string, locale: Locale): string {
  return writtenDay(`${month}-01`, locale).replace(/^(?:1er|1)\s/, '')
}
