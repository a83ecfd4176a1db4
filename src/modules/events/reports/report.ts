import { plainWords } from '#kit/words.ts'
import {
  type ReportMapping,
  type ReportNote,
  type ReportPart,
  type ReportTool,
  reportParts,
  type Span,
} from '../told-report.ts'
import {
  linesOf,
  type RejectedLine,
  type ReportLine,
  type ReportTable,
  textOf,
} from './report-lines.ts'
import { type Row, rowsOf } from './report-rows.ts'
import { minutesFrom, spansOf } from './report-times.ts'

export interface AttendanceReport {
  readonly tool: ReportTool
  readonly mapping: ReportMapping
  /** The headings of the table that was read, to choose among when the guess is wrong. */
  readonly headings: readonly string[]
  readonly lines: readonly ReportLine[]
  /** One for each cell that stands in the way: a line may have several. */
  readonly rejected: readonly RejectedLine[]
  /** What was not read, or was read as nothing in the file says it. */
  readonly notes: readonly ReportNote[]
}

export type ReportRefusal = 'empty' | 'too-large' | 'no-headings' | 'open-quote'

export type ReportReading =
  | { readonly ok: true; readonly value: AttendanceReport }
  | {
      readonly ok: false
      readonly refusal: ReportRefusal
      readonly headings: readonly string[]
      readonly line?: number
    }

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
  const cut = ['\t', ';', ','].flatMap((sign) => rowsOf(text, sign) ?? [])
  if (cut.length < 3) return { ok: false, refusal: 'too-large', headings: [] }
  const [best] = cut
    .map((read) => ({ ...read, tables: tablesOf(read.rows, mapping) }))
    .sort((a, b) => strength(b.tables) - strength(a.tables))
  // What follows a quotation mark that nobody closed is one cell: lines would vanish in it.
  if (best?.openQuote) {
    return { ok: false, refusal: 'open-quote', headings: [], line: best.openQuote }
  }
  const chosen = wanted(best?.tables ?? [])
  if (chosen.length === 0) {
    return { ok: false, refusal: 'no-headings', headings: likelyHeadings(text) }
  }
  const [first] = chosen as [ReportTable]
  const read = chosen.map(linesOf)
  return {
    ok: true,
    value: {
      tool: toolOf(text, first.headings),
      mapping: first.mapping,
      headings: first.headings.filter(Boolean),
      lines: read.flatMap(({ lines }) => lines),
      rejected: read.flatMap(({ rejected }) => rejected),
      notes: [...unreadOf(best?.rows ?? [], chosen), ...read.flatMap(({ notes }) => notes)],
    },
  }
}

/** Reports hold several tables: a summary, hosts, people, comings and goings. */
function tablesOf(rows: readonly Row[], mapping: ReportMapping | undefined) {
  const tables: (ReportTable & { rows: Row[] })[] = []
  let open: (typeof tables)[number] | undefined
  for (const row of rows) {
    const found = headingsOf(row.cells, mapping)
    if (found) {
      // `Attendee Details` stood alone above these titles: it was no person of the table before.
      while (open && filled(open.rows.at(-1)) === 1) open.rows.pop()
      open = { line: row.line, headings: row.cells, mapping: found, rows: [] }
      tables.push(open)
    } else if (isNumbered(row.cells)) open = undefined
    // An empty line ends nothing: what follows it is read, or told.
    else if (filled(row) > 0) open?.rows.push(row)
  }
  return tables
}

function filled(row: Row | undefined): number {
  return row?.cells.filter(Boolean).length ?? 0
}

/** `2. Participants`, alone on its line. */
function isNumbered(cells: readonly string[]): boolean {
  return /^\d\. \p{L}/u.test(cells[0] ?? '') && !cells.slice(1).some(Boolean)
}

/** Lines of no table that was read, those that follow each other together. */
function unreadOf(rows: readonly Row[], chosen: readonly ReportTable[]): readonly ReportNote[] {
  const read = new Set(chosen.flatMap(({ line, rows }) => [line, ...rows.map((row) => row.line)]))
  const stretches: { first: Row; until: number }[] = []
  let last: { first: Row; until: number } | undefined
  for (const row of rows) {
    if (filled(row) === 0) continue
    if (read.has(row.line)) last = undefined
    else if (last) last.until = row.line
    else {
      last = { first: row, until: row.line }
      stretches.push(last)
    }
  }
  return stretches.map(({ first, until }) => ({
    line: first.line,
    until,
    column: '',
    value: textOf(first).slice(0, 120),
    why: 'not-in-table',
  }))
}

/** A line of headings names people, and says when or how long. */
function headingsOf(
  cells: readonly string[],
  reportMapping?: ReportMapping,
): ReportMapping | undefined {
  const mapping = reportMapping ? chosenOf(cells, reportMapping) : guessOf(cells)
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

function chosenOf(cells: readonly string[], mapping: ReportMapping): ReportMapping {
  const kept = Object.entries(mapping).filter(([, heading]) => heading && cells.includes(heading))
  return Object.fromEntries(kept) as ReportMapping
}

/**
 * Teams says the same twice: totals, then each coming; the first table is enough. Zoom webinars have
 * one table for panelists and one for the others: both count.
 */
function wanted(tables: readonly ReportTable[]): readonly ReportTable[] {
  const full = tables.filter(({ rows }) => rows.length > 0)
  const [first] = full
  if (!first) return []
  return first.mapping.attended ? full.filter(({ mapping }) => mapping.attended) : [first]
}

function strength(tables: readonly ReportTable[]): number {
  return Math.max(
    0,
    ...tables.map(
      ({ mapping, rows }) => Object.keys(mapping).length * 10 + Math.min(rows.length, 9),
    ),
  )
}

/** Somebody, all their comings together. */
export interface Attendee {
  readonly name: string
  readonly email: string
  /** By civil day; under `''` when the file does not say the day. */
  readonly minutes: ReadonlyMap<string, number>
  /** From when to when, by the same days, when the file says it of all. */
  readonly spans: ReadonlyMap<string, readonly Span[] | undefined>
  /** Lines of the file, by the same days. */
  readonly lines: ReadonlyMap<string, readonly number[]>
  readonly joins: number
}

/** Comings of the same person are summed; two devices at the same time count once. */
export function attendeesOf(lines: readonly ReportLine[]): readonly Attendee[] {
  const groups = new Map<string, ReportLine[]>()
  for (const line of lines) {
    // Two people may share a mailbox: another name is somebody else, until a person says that it is one.
    const key = `${line.email} ${plainWords(line.name)}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((own) => {
    const days = [...new Set(own.map(({ join }) => join?.day ?? ''))]
    const of = (day: string) => own.filter(({ join }) => (join?.day ?? '') === day)
    return {
      name: own.find(({ name }) => name)?.name ?? '',
      email: own[0]?.email ?? '',
      joins: own.length,
      minutes: new Map(days.map((day) => [day, minutesFrom(of(day))])),
      spans: new Map(days.map((day) => [day, spansOf(of(day))])),
      lines: new Map(days.map((day) => [day, of(day).map(({ line }) => line)])),
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

function likelyHeadings(text: string): readonly string[] {
  const lines = ['\t', ';', ','].flatMap(
    (sign) => rowsOf(text.slice(0, 20_000), sign)?.rows.slice(0, 40) ?? [],
  )
  const [most] = lines.sort((a, b) => b.cells.length - a.cells.length)
  return (most?.cells ?? []).filter(Boolean).slice(0, 40)
}
