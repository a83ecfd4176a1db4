import { ownOf } from '#kit/own.ts'
import {
  facetsFromParticipedia,
  participediaFields,
  participediaLists,
} from '../vocabularies/participedia.ts'
import { type LineFault, lineFault } from './candidate.ts'

type Row = Readonly<Record<string, string>>

const number = /^-?\d+([.,]\d+)?$/
const whole = /^\d+$/
const address = /^https?:\/\//
const yesNo = /^(true|false|yes|no|0|1|t|f)$/i

/** What each of their columns may hold; some of their rows have lost a cell, and slipped from there on. */
const shapes: Readonly<Record<string, RegExp>> = {
  url: address,
  featured: yesNo,
  creator_id: whole,
  creator_profile_url: address,
  last_updated_by_id: whole,
  last_updated_by_profile_url: address,
  original_language: /^[a-z]{2,3}(-[a-z]{2,4})?$/i,
  latitude: /\d/,
  longitude: /\d/,
  is_component_of_id: whole,
  is_component_of_url: address,
  ongoing: yesNo,
  facilitators: /^(true|false|yes|no|0|1|t|f|na|n\/a|unknown|don't know|not applicable)$/i,
  number_of_participants: /^[\d\s.,~<>+≈-]+$/,
  primary_organizer_id: whole,
  primary_organizer_url: address,
  files_count: whole,
  links_count: whole,
  photos_count: whole,
  videos_count: whole,
  audio_count: whole,
  evaluation_reports_count: whole,
  evaluation_links_count: whole,
}

const dates = ['post_date', 'updated_date', 'start_date', 'end_date']
/** Words, never a number alone nor an address. */
const words = ['city', 'province', 'country', 'title', 'creator_name', 'body', 'description']
const longestCode = 60

/** The first cell that holds what its column never does: from there on, nothing of the row can be trusted. */
export function shiftedCell(row: Row): LineFault | undefined {
  const wrong = (column: string) => lineFault('shifted', column, row[column])
  for (const [column, text] of Object.entries(row)) {
    if (text === '') continue
    const shape = ownOf(shapes, column)
    if (shape && !shape.test(text)) return wrong(column)
    if (dates.includes(column) && Number.isNaN(Date.parse(text))) return wrong(column)
    if (dates.includes(column) && !/\d{4}/.test(text)) return wrong(column)
    if (words.includes(column) && (number.test(text) || address.test(text))) return wrong(column)
    if (isCoded(column) && (text.length > longestCode * 5 || address.test(text)))
      return wrong(column)
  }
  return undefined
}

function isCoded(column: string): boolean {
  const name = column.replace(/_[1-5]$/, '')
  return participediaFields.some((field) => field === name)
}

/** Codes of a column that a resource will not say: those of no list, and those beyond the third. */
export function unknownCodes(column: string, codes: readonly string[]): readonly string[] {
  const field = participediaFields.find((item) => item === column)
  if (!field) return codes.filter((code) => !isFacet(column, code))
  const known: readonly string[] = participediaLists[field]
  const kept = codes.filter((code) => known.includes(code.toLowerCase()))
  return [...codes.filter((code) => !kept.includes(code)), ...kept.slice(3)]
}

function isFacet(column: string, code: string): boolean {
  const { levels, scales } = facetsFromParticipedia({ [column]: [code] })
  return levels.length + scales.length > 0
}
