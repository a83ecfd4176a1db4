import { plainWords } from '#kit/words.ts'
import { type Row, rowsOf } from './attendance-report-rows.ts'
import {
  type Clock,
  daysFirst,
  minutesFrom,
  readClock,
  readDuration,
} from './attendance-report-times.ts'

/** What a report of a video tool can say of someone. `action` and `at`: one line per coming and going. */
export const reportParts = [
  'name',
  'email',
  'join',
  'leave',
  'duration',
  'action',
  'at',
  'attended',
] as const
export type ReportPart = (typeof reportParts)[number]

/** Which heading of the file says which part; kept, so that the next file reads itself. */
export type ReportMapping = Readonly<Partial<Record<ReportPart, string>>>

export const reportTools = ['zoom', 'bigbluebutton', 'jitsi', 'teams', 'other'] as const
export type ReportTool = (typeof reportTools)[number]

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

export interface RejectedLine {
  readonly line: number
  readonly text: string
  readonly why: 'no-name' | 'no-time'
}

export interface AttendanceReport {
  readonly tool: ReportTool
  readonly mapping: ReportMapping
  /** The headings of the table that was read, to choose among when the guess is wrong. */
  readonly headings: readonly string[]
  readonly lines: readonly ReportLine[]
  readonly rejected: readonly RejectedLine[]
}

export type ReportRefusal = 'empty' | 'too-large' | 'no-headings'

export type ReportReading =
  | { readonly ok: true; readonly value: AttendanceReport }
  | { readonly ok: false; readonly refusal: ReportRefusal; readonly headings: readonly string[] }

/** Headings as the tools write them, in French and in English, without accents or signs. */
const known: Readonly<Record<ReportPart, readonly RegExp[]>> = {
  name: [
    /^name( original name)?$/,
    /^nom( nom (d ?)?origin\w*)?$/,
    /^user name( original name)?$/,
    /^nom d utilisateur( nom (d ?)?origin\w*)?$/,
    /^(full|display|participant|attendee) name$/,
    /^nom (complet|affiche|du participant|de la personne)$/,
    /^(participant|attendee|participante?)$/,
  ],
  email: [/^(user |adresse |participant )?e ?mail( address)?$/, /^courriel$/, /^adresse e ?mail/],
  join: [
    /^(first )?join(ed)?( time| at)?$/,
    /^(premiere (participation|connexion)|heure (d arrivee|de participation|de connexion|d entree))$/,
    /^(arrivee|entree|rejoint( a)?|connexion)$/,
  ],
  leave: [
    /^(last )?(leave|left)( time| at)?$/,
    /^(dernier (depart|conge)|derniere (sortie|deconnexion)|heure (de depart|de sortie|de deconnexion))$/,
    /^(depart|sortie|parti( a)?|deconnexion)$/,
  ],
  duration: [
    /^(total |in meeting |attendance )?duration( minutes| min| seconds)?$/,
    /^time in (session|meeting|call)( minutes)?$/,
    /^duree( totale| de la reunion| en reunion| dans la reunion| de participation| de presence| de la session)?( minutes| min| secondes)?$/,
    /^temps (dans|en) (la )?(session|reunion)( minutes)?$/,
  ],
  action: [/^user action$/, /^action( de l utilisateur)?$/, /^(event|evenement)$/],
  at: [/^(timestamp|horodatage|time|heure|date)$/],
  attended: [/^(attended|a participe|participe|present)$/],
}

/** Reads the file of any of the tools; `mapping` is what a person chose, or what was kept. */
export function readAttendanceReport(text: string, mapping?: ReportMapping): ReportReading {
  if (text.trim() === '') return { ok: false, refusal: 'empty', headings: [] }
  const cut = ['\t', ';', ','].map((sign) => rowsOf(text, sign))
  if (cut.includes(undefined)) return { ok: false, refusal: 'too-large', headings: [] }
  const tables = cut
    .map((rows) => tablesOf(rows ?? [], mapping))
    .sort((a, b) => strength(b) - strength(a))
  const [best = []] = tables
  const chosen = wanted(best)
  if (chosen.length === 0) {
    return { ok: false, refusal: 'no-headings', headings: likelyHeadings(text) }
  }
  const [first] = chosen as [Table]
  const read = chosen.map(linesOf)
  return {
    ok: true,
    value: {
      tool: toolOf(text, first.headings),
      mapping: first.mapping,
      headings: first.headings.filter(Boolean),
      lines: read.flatMap(({ lines }) => lines),
      rejected: read.flatMap(({ rejected }) => rejected),
    },
  }
}

interface Table {
  readonly headings: readonly string[]
  readonly mapping: ReportMapping
  readonly rows: readonly Row[]
}

/** Reports hold several tables: a summary, hosts, people, comings and goings. */
function tablesOf(rows: readonly Row[], mapping: ReportMapping | undefined): readonly Table[] {
  const tables: { headings: readonly string[]; mapping: ReportMapping; rows: Row[] }[] = []
  let open: (typeof tables)[number] | undefined
  for (const row of rows) {
    const found = headingsOf(row.cells, mapping)
    if (found) {
      open = { headings: row.cells, mapping: found, rows: [] }
      tables.push(open)
    } else if (row.cells.every((cell) => cell === '') || isTitle(row.cells)) open = undefined
    else open?.rows.push(row)
  }
  return tables
}

/** `2. Participants`, `Attendee Details`: alone on its line. */
function isTitle(cells: readonly string[]): boolean {
  return (
    cells.length === 1 || (/^\d\. \p{L}/u.test(cells[0] ?? '') && !cells.slice(1).some(Boolean))
  )
}

/** A line of headings names people, and says when or how long. */
function headingsOf(cells: readonly string[], given?: ReportMapping): ReportMapping | undefined {
  const mapping = given ? chosenOf(cells, given) : guessOf(cells)
  const timed = mapping.duration || mapping.join || (mapping.action && mapping.at)
  return mapping.name && (timed || mapping.attended) ? mapping : undefined
}

function guessOf(cells: readonly string[]): ReportMapping {
  const found: Partial<Record<ReportPart, string>> = {}
  const plain = cells.map(plainWords)
  for (const part of reportParts) {
    const heading = cells[plain.findIndex((cell) => known[part].some((shape) => shape.test(cell)))]
    if (heading) found[part] = heading
  }
  return found
}

function chosenOf(cells: readonly string[], given: ReportMapping): ReportMapping {
  const kept = Object.entries(given).filter(([, heading]) => heading && cells.includes(heading))
  return Object.fromEntries(kept) as ReportMapping
}

/**
 * Teams says the same twice: totals, then each coming; the first table is enough. Zoom webinars have
 * one table for panelists and one for the others: both count.
 */
function wanted(tables: readonly Table[]): readonly Table[] {
  const full = tables.filter(({ rows }) => rows.length > 0)
  const [first] = full
  if (!first) return []
  return first.mapping.attended ? full.filter(({ mapping }) => mapping.attended) : [first]
}

function strength(tables: readonly Table[]): number {
  return Math.max(
    0,
    ...tables.map(
      ({ mapping, rows }) => Object.keys(mapping).length * 10 + Math.min(rows.length, 9),
    ),
  )
}

function linesOf({ headings, mapping, rows }: Table) {
  const lines: ReportLine[] = []
  const rejected: RejectedLine[] = []
  const at = (part: ReportPart) => headings.indexOf(mapping[part] ?? '\u0000')
  const cell = (row: Row, part: ReportPart) => row.cells[at(part)] ?? ''
  const clocks = rows.flatMap((row) => [cell(row, 'join'), cell(row, 'leave'), cell(row, 'at')])
  const dayFirst = daysFirst(clocks, /^(nom|arriv|dur)/i.test(headings.join(' ')))
  const moves = new Map<string, { row: Row; join: Clock | undefined }>()
  for (const row of rows) {
    const name = cleanName(cell(row, 'name'))
    const email = emailOf(cell(row, 'email'))
    const reject = (why: RejectedLine['why']) =>
      rejected.push({ line: row.line, text: row.cells.join(' ; '), why })
    if (!name && !email) {
      reject('no-name')
      continue
    }
    if (/^(no|non)$/i.test(cell(row, 'attended'))) continue
    const base = { line: row.line, name, email }
    if (mapping.action && mapping.at && !mapping.duration && !mapping.join) {
      const when = readClock(cell(row, 'at'), dayFirst)
      const open = moves.get(name)
      if (/left|part|quitt|sort/i.test(cell(row, 'action'))) {
        lines.push({ ...base, join: open?.join, leave: when, seconds: undefined })
        moves.delete(name)
      } else if (!open) moves.set(name, { row, join: when })
      continue
    }
    const seconds = readDuration(cell(row, 'duration'), mapping.duration ?? '')
    const join = readClock(cell(row, 'join'), dayFirst)
    const leave = readClock(cell(row, 'leave'), dayFirst)
    if (seconds === undefined && !(join && leave)) reject('no-time')
    else lines.push({ ...base, join, leave, seconds })
  }
  for (const [, { row }] of moves) {
    rejected.push({ line: row.line, text: row.cells.join(' ; '), why: 'no-time' })
  }
  return { lines, rejected }
}

/** Somebody, all their comings together. */
export interface Attendee {
  readonly name: string
  readonly email: string
  /** By civil day; under `''` when the file does not say the day. */
  readonly minutes: ReadonlyMap<string, number>
  readonly joins: number
}

/** Comings of the same person are summed; two devices at the same time count once. */
export function attendeesOf(lines: readonly ReportLine[]): readonly Attendee[] {
  const groups = new Map<string, ReportLine[]>()
  for (const line of lines) {
    const key = line.email || plainWords(line.name)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((own) => {
    const days = [...new Set(own.map(({ join }) => join?.day ?? ''))]
    return {
      name: own.find(({ name }) => name)?.name ?? '',
      email: own[0]?.email ?? '',
      joins: own.length,
      minutes: new Map(
        days.map((day) => [day, minutesFrom(own.filter(({ join }) => (join?.day ?? '') === day))]),
      ),
    }
  })
}

function toolOf(text: string, headings: readonly string[]): ReportTool {
  const titles = headings.map(plainWords)
  const says = (shape: RegExp) => titles.some((title) => shape.test(title))
  if (says(/original|origine|guest|invite|time in session|recording/)) return 'zoom'
  if (says(/activity score|score d activite|webcam|raise hands/)) return 'bigbluebutton'
  if (says(/upn|user action|action de l utilisateur|first join|premiere participation/))
    return 'teams'
  if (/jitsi|meet\.jit\.si|8x8/i.test(text.slice(0, 2_000)) || says(/display name|participant/))
    return 'jitsi'
  return says(/role/) && text.includes('\t') ? 'teams' : 'other'
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

function likelyHeadings(text: string): readonly string[] {
  const lines = ['\t', ';', ','].flatMap(
    (sign) => rowsOf(text.slice(0, 20_000), sign)?.slice(0, 40) ?? [],
  )
  const [most] = lines.sort((a, b) => b.cells.length - a.cells.length)
  return (most?.cells ?? []).filter(Boolean).slice(0, 40)
}
