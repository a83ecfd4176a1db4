import {
  type Questionnaire,
  readAlike,
  type TranslationProblem,
  translationsOf,
  withTranslations,
  withWords,
} from '#engines/questionnaires/index.ts'
import { plainWords } from '#kit/words.ts'
import type { FixedTexts, WhyFixed } from './words-said.ts'

/** A table that somebody filled in elsewhere, as the house read it. */
export interface BroughtTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export type BroughtCode = TranslationProblem['code'] | 'no-key' | 'same-words' | WhyFixed

/** What was left out, with where it stands in the file. */
export interface BroughtProblem {
  readonly code: BroughtCode
  readonly line: number
  /** The title of its column, as it is in the file. */
  readonly column: string
  readonly found: string
}

export interface BroughtChange {
  readonly path: string
  readonly source: string
  readonly before: string
  readonly after: string
}

export type TextsBrought =
  | {
      readonly ok: true
      readonly changes: readonly BroughtChange[]
      readonly problems: readonly BroughtProblem[]
      /** Lines that say what stands already. */
      readonly same: number
      /** Lines without a translation: what stands stays. */
      readonly blank: number
    }
  | { readonly ok: false; readonly missing: 'key' | 'translation' }
  /** Two columns for one thing, as they are in the file: nobody could say which one counts. */
  | { readonly ok: false; readonly twice: readonly TwiceColumn[] }

export interface TwiceColumn {
  readonly title: string
  /** 1 is the first. */
  readonly rank: number
}

interface Row {
  readonly line: number
  readonly path: string
  readonly source: string | undefined
  readonly translation: string
}

const keyTitles = ['cle', 'key', 'path']
const sourceTitles = ['source']
const translationTitles = ['traduction', 'translation']

/** What a table would change, line by line. Nothing is written, and nothing is refused as a whole but a table without its columns. */
export function broughtTexts(
  questionnaire: Questionnaire,
  language: string,
  { header, rows }: BroughtTable,
  fixed: FixedTexts,
): TextsBrought {
  const [first = 'fr'] = questionnaire.languages
  const found = {
    key: columnsAt(header, keyTitles),
    source: columnsAt(header, [first, ...sourceTitles]),
    translation: columnsAt(header, [language, ...translationTitles]),
  }
  const twice = Object.values(found).find((columns) => columns.length > 1)
  if (twice)
    return { ok: false, twice: twice.map((at) => ({ title: header[at] ?? '', rank: at + 1 })) }
  const at = {
    key: found.key[0] ?? -1,
    source: found.source[0] ?? -1,
    translation: found.translation[0] ?? -1,
  }
  if (at.key < 0) return { ok: false, missing: 'key' }
  if (at.translation < 0) return { ok: false, missing: 'translation' }
  const title = (place: number) => header[place] ?? ''
  const filled: Row[] = []
  const problems: BroughtProblem[] = []
  let blank = 0
  for (const { line, cells } of rows) {
    const path = (cells[at.key] ?? '').trim()
    const translation = textIn(cells[at.translation])
    if (translation === '') {
      if (path !== '') blank++
    } else if (path === '') {
      problems.push({ code: 'no-key', line, column: title(at.key), found: translation })
    } else {
      const source = at.source < 0 ? undefined : textIn(cells[at.source])
      filled.push({ line, path, source, translation })
    }
  }
  const read = changesOf(questionnaire, language, filled, fixed)
  const columnOf = (code: BroughtCode) => {
    if (code === 'source-changed') return title(at.source)
    return title(code === 'unknown-path' || code === 'twice' ? at.key : at.translation)
  }
  const told = read.problems.map((problem) => ({ ...problem, column: columnOf(problem.code) }))
  return {
    ...{ ok: true, changes: read.changes, same: read.same, blank },
    problems: [...problems, ...told].toSorted((problem, next) => problem.line - next.line),
  }
}

function changesOf(
  questionnaire: Questionnaire,
  language: string,
  rows: readonly Row[],
  fixed: FixedTexts,
) {
  const standing = new Map(translationsOf(questionnaire, language).map((text) => [text.path, text]))
  const problems: Omit<BroughtProblem, 'column'>[] = []
  let changes: BroughtChange[] = []
  const first = new Map<string, Row>()
  for (const row of rows) {
    const { line, path } = row
    if (first.has(path)) problems.push({ code: 'twice', line, found: path.slice(0, longestFound) })
    else first.set(path, row)
  }
  const told = withTranslations(
    questionnaire,
    language,
    [...first.values()].map(({ path, source, translation }) => ({
      ...{ path, translation },
      source: source ?? standing.get(path)?.source ?? '',
    })),
  ).problems
  const faults = new Map(told.map((problem) => [problem.path, problem]))
  let same = 0
  for (const { line, path, translation } of first.values()) {
    const refuse = (code: BroughtCode, found: string) =>
      problems.push({ code, line, found: found.slice(0, longestFound) })
    const text = standing.get(path)
    const fault = faults.get(path)
    if (fault) refuse(fault.code, fault.code === 'unknown-path' ? path : fault.found)
    else if (!text || text.translation === translation) same++
    else {
      const why = fixed.get(path)
      if (why) refuse(why, translation)
      else changes.push({ path, source: text.source, before: text.translation, after: translation })
    }
  }
  // A line that is left aside leaves what stood, which may be said by another line: asked again until none is alike.
  for (let alike = alikeAmong(changes); alike.size > 0; alike = alikeAmong(changes)) {
    for (const { path, after } of changes.filter((change) => alike.has(change.path)))
      problems.push({
        ...{ code: 'same-words', line: first.get(path)?.line ?? 0 },
        found: after.slice(0, longestFound),
      })
    changes = changes.filter(({ path }) => !alike.has(path))
  }
  return { changes, problems, same }

  function alikeAmong(asked: readonly BroughtChange[]): ReadonlySet<string> {
    const paths = asked.map(({ path }) => path)
    const words = Object.fromEntries(asked.map(({ path, after }) => [path, after]))
    const spoken = withWords(questionnaire, language, words)
    const alike = readAlike(spoken, language, paths).map(({ path }) => path)
    return new Set(alike.filter((path) => paths.includes(path)))
  }
}

const longestFound = 80

function columnsAt(header: readonly string[], titles: readonly string[]): readonly number[] {
  const wanted = titles.map(plainWords)
  return header.flatMap((title, at) => (wanted.includes(plainWords(title).trim()) ? [at] : []))
}

/** The apostrophe that a spreadsheet is given before a sign that it would compute is none of the text. */
function textIn(cell = ''): string {
  return cell.trim().replace(/^'(?='*\s*[=+\-@|＝＋－＠])/, '')
}
