import { plainWords } from '#kit/words.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'
import type { LineFault, ReportMapping, ReportNote, ReportPart } from '../told-report.ts'
import type { Row } from './report-rows.ts'
import { type Clock, daysFirst, readClock, readDuration, unsaidOrder } from './report-times.ts'

/** One line of the report: somebody, for a while. */
export interface ReportLine {
  /** Line of the file, as a text editor counts. */
  readonly line: number
  readonly name: string
  readonly email: string
  readonly join: Clock | undefined
  readonly leave: Clock | undefined
  readonly seconds: number | undefined
}

/** A cell that stands in the way of its line. */
export interface RejectedLine {
  readonly line: number
  readonly column: string
  readonly value: string
  /** The whole line, to be given back. */
  readonly text: string
  readonly why: LineFault
}

export interface ReportTable {
  /** Of its titles. */
  readonly line: number
  readonly headings: readonly string[]
  readonly mapping: ReportMapping
  readonly rows: readonly Row[]
}

export function textOf(row: Row): string {
  return row.cells.join(' ; ')
}

/** The columns that are read: a line tells one coming or going, or a whole stay. */
function partsRead({ mapping }: ReportTable): readonly ReportPart[] {
  const isMoves = mapping.action && mapping.at && !mapping.duration && !mapping.join
  return isMoves
    ? ['name', 'email', 'attended', 'action', 'at']
    : ['name', 'email', 'attended', 'join', 'leave', 'duration']
}

/** Reads the lines of a table. What a line does not say clearly is not supposed: the line is told. */
export function linesOf(table: ReportTable): {
  readonly lines: readonly ReportLine[]
  readonly rejected: readonly RejectedLine[]
  readonly notes: readonly ReportNote[]
} {
  const { headings, mapping, rows } = table
  const lines: ReportLine[] = []
  const rejected: RejectedLine[] = []
  const notes: ReportNote[] = []
  const parts = partsRead(table)
  const at = (part: ReportPart) =>
    parts.includes(part) ? headings.indexOf(mapping[part] ?? '\u0000') : -1
  const cell = (row: Row, part: ReportPart) => row.cells[at(part)] ?? ''
  const moments = rows.flatMap((row) => [cell(row, 'join'), cell(row, 'leave'), cell(row, 'at')])
  const dayFirst = daysFirst(moments, /^(nom|arriv|dur)/i.test(headings.join(' ')))
  const moves = new Moves()
  let absent = 0
  for (const row of rows) {
    const faults: RejectedLine[] = []
    const fault = (why: LineFault, part: ReportPart | undefined, value?: string) =>
      faults.push({
        line: row.line,
        column: part ? (mapping[part] ?? '') : '',
        value: (value ?? (part ? cell(row, part) : '')).slice(0, 120),
        text: textOf(row),
        why,
      })
    const name = cleanName(cell(row, 'name'))
    const email = emailOf(cell(row, 'email'))
    const beyond = row.cells.slice(headings.length).find(Boolean)
    if (beyond) fault('no-cell', undefined, beyond)
    if (isTotalRow(row.cells)) {
      fault('total-row', 'name')
      rejected.push(...faults)
      continue
    }
    if (!name && !email) fault('no-name', 'name')
    if (cell(row, 'email') && !email && name) {
      const value = cell(row, 'email').slice(0, 120)
      notes.push({ line: row.line, column: mapping.email ?? '', value, why: 'bad-email' })
    }
    const attended = mapping.attended ? attendedOf(cell(row, 'attended')) : true
    if (attended === undefined) fault('unknown-attended', 'attended')
    if (attended === false) {
      if (faults.length === 0) absent++
      rejected.push(...faults)
      continue
    }
    const moment = (part: 'join' | 'leave' | 'at') => {
      const words = cell(row, part)
      const clock = readClock(words, dayFirst)
      if (!clock && words && !isBareTime(words)) fault('bad-moment', part)
      return clock
    }
    const base = { line: row.line, name, email }
    if (parts.includes('action')) {
      const when = moment('at')
      if (!when && !faults.some(({ why }) => why === 'bad-moment')) fault('no-time', 'at')
      const move = moveOf(cell(row, 'action'))
      if (!move) fault('unknown-action', 'action')
      if (faults.length === 0 && when && move) {
        const open = moves.take(base, move, row, when)
        if (open === 'no-arrival') fault('no-arrival', 'action')
        else if (open && isBackwards(open, when)) fault('backwards', 'at')
        else if (open) lines.push({ ...base, join: open, leave: when, seconds: undefined })
      }
      rejected.push(...faults)
      continue
    }
    const words = cell(row, 'duration')
    const seconds = readDuration(words, mapping.duration ?? '')
    const isTooLong = seconds !== undefined && seconds > 86_400
    if ((words && seconds === undefined) || isTooLong) fault('bad-duration', 'duration')
    const join = moment('join')
    const leave = moment('leave')
    if (join && leave && isBackwards(join, leave)) fault('backwards', 'leave')
    if (!words && !(join && leave) && !faults.some(({ why }) => why === 'bad-moment')) {
      fault('no-time', mapping.duration ? 'duration' : join ? 'leave' : 'join')
    }
    if (faults.length === 0) lines.push({ ...base, join, leave, seconds })
    rejected.push(...faults)
  }
  for (const row of moves.open()) {
    rejected.push({
      line: row.line,
      column: mapping.action ?? '',
      value: cell(row, 'action'),
      text: textOf(row),
      why: 'no-departure',
    })
  }
  return { lines, rejected, notes: [...notes, ...tableNotes(table, moments, absent)] }
}

/** What is told once for a table: columns that are not read, and what none of its cells says. */
function tableNotes(
  table: ReportTable,
  moments: readonly string[],
  absent: number,
): readonly ReportNote[] {
  const { headings, mapping, rows, line } = table
  const notes: ReportNote[] = []
  const order = unsaidOrder(moments)
  const parts = partsRead(table)
  if (order) {
    const column = (parts.includes('at') ? mapping.at : mapping.join) ?? ''
    notes.push({ line, column, value: order, why: 'order-meant' })
  }
  const duration = parts.includes('duration') ? mapping.duration : undefined
  if (duration && !/min|sec/i.test(duration)) {
    const at = headings.indexOf(duration)
    const bare = rows.find(({ cells }) => /^\d+(?:[.,]\d+)?$/.test(cells[at] ?? ''))
    const value = bare?.cells[at] ?? ''
    if (bare) notes.push({ line: bare.line, column: duration, value, why: 'minutes-meant' })
  }
  if (absent > 0) {
    notes.push({ line, column: mapping.attended ?? '', value: String(absent), why: 'absent' })
  }
  const read = new Set(parts.map((part) => headings.indexOf(mapping[part] ?? '\u0000')))
  for (const [at, heading] of headings.entries()) {
    const count = read.has(at) ? 0 : rows.filter(({ cells }) => cells[at]).length
    if (count > 0) {
      const column = heading || `(${at + 1})`
      notes.push({ line, column, value: String(count), why: 'not-read' })
    }
  }
  return notes
}

type Move = 'in' | 'out'

/** Who is there, as their comings and goings are read. */
class Moves {
  readonly #open = new Map<string, { row: Row; join: Clock }[]>()

  /** For a going, when it began: the first coming that is still open; what is left is told at the end. */
  take(
    { name, email }: { name: string; email: string },
    move: Move,
    row: Row,
    when: Clock,
  ): Clock | 'no-arrival' | undefined {
    const key = email || plainWords(name)
    const open = this.#open.get(key) ?? []
    if (move === 'out') return open.shift()?.join ?? 'no-arrival'
    this.#open.set(key, [...open, { row, join: when }])
    return undefined
  }

  open(): readonly Row[] {
    const rows = [...this.#open.values()].flatMap((all) => all.map(({ row }) => row))
    return rows.sort((a, b) => a.line - b.line)
  }
}

function attendedOf(words: string): boolean | undefined {
  const plain = plainWords(words)
  if (/^(yes|y|oui|o|true|vrai|1|x|present e?|presente?)$/.test(plain)) return true
  return /^(no|n|non|false|faux|0|absent e?|absente?)$/.test(plain) ? false : undefined
}

/** The words of the tools; another one is no coming. */
function moveOf(words: string): Move | undefined {
  const plain = plainWords(words)
  if (
    /^(joined|join|(est |a )?(rejoint|participe|entre|arrive))( e)?( before| avant)?$/.test(plain)
  )
    return 'in'
  if (/^(entree|arrivee|connexion|connecte( e)?|connected|logged in|in)$/.test(plain)) return 'in'
  if (/^(left|leave|(est |a )?(parti|quitte|sorti))( e)?$/.test(plain)) return 'out'
  return /^(sortie|depart|deconnexion|deconnecte( e)?|disconnected|logged out|out)$/.test(plain)
    ? 'out'
    : undefined
}

/** 18:05, without a day: the day is the one that was chosen. */
function isBareTime(words: string): boolean {
  return /^\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$/i.test(words.trim())
}

function isBackwards(join: Clock, leave: Clock): boolean {
  const from = `${join.day} ${String(join.seconds).padStart(5, '0')}`
  return from > `${leave.day} ${String(leave.seconds).padStart(5, '0')}`
}

/** `Anna Kerr (Mairie) (Invité)`: what tools add is taken off; what people wrote stays. */
function cleanName(text: string): string {
  return text
    .replace(
      /[([]\s*(invit\p{L}+|guest|non v\p{L}rifi\p{L}+|unverified|external|externe|h\p{L}te|host|moi|me)\s*[)\]]/giu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

function emailOf(text: string): string {
  const email = text.trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email.slice(0, 254) : ''
}
