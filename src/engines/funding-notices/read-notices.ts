import type { JsonBounds } from '#kit/json/bounded-json.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { readPlainTable } from '#kit/sheets/plain-table.ts'
import { isAid, readAid } from './aides-territoires.ts'
import { boampColumns, isBoamp, readBoamp } from './boamp.ts'
import { dispositifColumns, readDispositif } from './dispositif-aide.ts'
import { isEForms, readEForms, type XmlElement } from './eforms.ts'
import { type Entry, Facts, isEntry, type PlainText } from './facts.ts'
import type { Notice, NoticeSource } from './notice.ts'
import { type NoticeProblem, NoticeProblems } from './problem.ts'
import { isTedNotice, readTedNotice } from './ted-search.ts'

/** A page of 1,400 aids with their descriptions weighs ten millions of signs. */
export const noticeBounds: JsonBounds = { signs: 40_000_000, elements: 2_000_000, depth: 64 }

/** What an engine has not, and needs: each with bounds of its own. */
export interface NoticeReaders {
  readonly plain: PlainText
  /** Undefined for what is no XML, or asks too much. */
  readonly xml: (text: string) => XmlElement | undefined
}

export type NoticesRead =
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] }
  | {
      readonly ok: true
      readonly source: NoticeSource
      /** Each identifier once: of two with the same one, that which was changed last. */
      readonly notices: readonly Notice[]
      /** Notices of the file, those that are left out with them. */
      readonly entries: number
      readonly twice: number
      /** What the source says it has in all, where the file is one page of it. */
      readonly total?: number
      readonly problems: readonly NoticeProblem[]
      readonly problemCount: number
    }

/** Facts that are wrong leave the notice; these leave it out. */
export const leavesOut: ReadonlySet<NoticeProblem['code']> = new Set([
  'missing-value',
  'not-a-call',
  'cells-and-titles',
])

interface Shape {
  readonly source: NoticeSource
  readonly is: (entry: Entry) => boolean
  readonly read: (facts: Facts, plain: PlainText) => Notice | undefined
}

const shapes: readonly Shape[] = [
  { source: 'boamp', is: isBoamp, read: readBoamp },
  { source: 'ted', is: isTedNotice, read: readTedNotice },
  { source: 'aides-territoires', is: isAid, read: readAid },
]

/**
 * Reads notices of grants and of public contracts as their sources publish them: which source it is follows from what
 * stands there, not from the name of the file. A notice that cannot be read is left out and told; a fact that is wrong
 * is left out of its notice and told.
 */
export function readNotices(text: string, readers: NoticeReaders): NoticesRead {
  const bare = text.replace(/^\ufeff/, '').trimStart()
  if (bare === '') return refused({ code: 'empty-file' })
  if (bare.startsWith('<')) return readXml(bare, readers)
  if (/^[[{]/.test(bare)) return readJsonNotices(bare, readers.plain)
  return readTable(text, readers.plain)
}

function refused(...problems: readonly NoticeProblem[]): NoticesRead {
  return { ok: false, problems }
}

function readXml(text: string, { xml }: NoticeReaders): NoticesRead {
  const root = xml(text)
  if (!root) return refused({ code: 'not-xml' })
  if (!isEForms(root)) return refused({ code: 'unknown-shape', found: root.name })
  const problems = new NoticeProblems()
  const notice = readEForms(root, problems)
  return answer('ted', notice ? [notice] : [], 1, problems)
}

function readJsonNotices(text: string, plain: PlainText): NoticesRead {
  const whole = readJson(text, noticeBounds)
  if (whole === undefined) return refused({ code: 'not-json' })
  const entries = entriesOf(whole)
  if (entries.length === 0) return refused({ code: 'no-notice' })
  const shape = shapes.find(({ is }) => entries.some((entry) => isEntry(entry) && is(entry)))
  if (!shape) {
    const keys = entries.find(isEntry)
    return refused({
      code: 'unknown-shape',
      found: keys ? Object.keys(keys).slice(0, 6).join(', ') : typeof entries[0],
    })
  }
  const problems = new NoticeProblems()
  const notices = entries.flatMap((entry, at) => {
    const place = { entry: at + 1 }
    if (!isEntry(entry)) {
      problems.tell({ ...place, code: 'missing-value' })
      return []
    }
    return shape.read(new Facts(entry, problems, place), plain) ?? []
  })
  const total = totalOf(whole)
  return answer(shape.source, notices, entries.length, problems, total)
}

/** A list, one notice, or a page: `results` (Aides-territoires, Opendatasoft 2.1), `records` (2.0), `notices` (TED). */
function entriesOf(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole.map(unwrapped)
  if (!isEntry(whole)) return []
  const list = ['results', 'records', 'notices'].map((key) => whole[key]).find(Array.isArray)
  return list ? list.map(unwrapped) : [whole]
}

/** Opendatasoft 2.0 wraps each record twice, its first version once. */
function unwrapped(entry: unknown): unknown {
  if (!isEntry(entry)) return entry
  const record = isEntry(entry['record']) ? entry['record'] : entry
  return isEntry(record['fields']) ? record['fields'] : record
}

function totalOf(whole: unknown): number | undefined {
  if (!isEntry(whole)) return undefined
  const total = whole['count'] ?? whole['total_count'] ?? whole['totalNoticeCount']
  return typeof total === 'number' && Number.isSafeInteger(total) ? total : undefined
}

function readTable(text: string, plain: PlainText): NoticesRead {
  const problems = new NoticeProblems()
  const stops: NoticeProblem[] = []
  const table = readPlainTable(text, ({ code, line, column, found }) => {
    const place = {
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { field: column }),
      ...(found === undefined ? {} : { found }),
    }
    if (code === 'cells-and-titles') problems.tell({ code, ...place })
    // Nobody sent a table: where it breaks off tells nothing.
    else if (found === 'not-text') stops.push({ code: 'not-text' })
    else stops.push({ code: code === 'empty-file' ? code : 'broken-table', ...place })
  })
  if (stops.length > 0) return refused(...stops)
  const titles = table.titles.map((title) => title.trim().toLowerCase())
  const isBoampTable = boampColumns.some((column) => titles.includes(column))
  const columns = isBoampTable ? boampColumns : dispositifColumns
  const missing = columns.filter((column) => !titles.includes(column))
  if (missing.length === columns.length)
    return refused({ code: 'unknown-shape', found: table.titles.slice(0, 6).join(', ') })
  if (missing.length > 0)
    return refused(...missing.map((field) => ({ code: 'missing-title', field }) as const))
  const notices = table.rows.flatMap(({ line, cells }) => {
    const entry = Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? '']))
    const facts = new Facts(entry, problems, { line })
    return (isBoampTable ? readBoamp(facts) : readDispositif(facts, plain)) ?? []
  })
  const entries =
    table.rows.length + problems.kept.filter(({ code }) => code === 'cells-and-titles').length
  return answer(isBoampTable ? 'boamp' : 'dispositif-aide', notices, entries, problems)
}

function answer(
  source: NoticeSource,
  read: readonly Notice[],
  entries: number,
  problems: NoticeProblems,
  total?: number,
): NoticesRead {
  if (entries === 0) return refused({ code: 'no-notice' })
  const notices = eachOnce(read)
  return {
    ...{ ok: true, source, notices, entries, twice: read.length - notices.length },
    ...(total !== undefined && total > entries ? { total } : {}),
    problems: problems.kept,
    problemCount: problems.count,
  }
}

/** Of two with one identifier, that which was changed last; of two of one day, the last of the file. */
function eachOnce(read: readonly Notice[]): readonly Notice[] {
  const byId = new Map<string, Notice>()
  const since = ({ changed, published }: Notice) => changed ?? published ?? ''
  for (const notice of read) {
    const known = byId.get(notice.sourceId)
    if (!known || since(notice) >= since(known)) byId.set(notice.sourceId, notice)
  }
  return [...byId.values()]
}
