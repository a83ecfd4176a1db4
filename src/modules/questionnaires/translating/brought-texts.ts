import {
  type Questionnaire,
  type TranslationProblem,
  translationsOf,
  withTranslations,
} from '#engines/questionnaires/index.ts'
import { plainWords } from '#kit/words.ts'

/** A table that somebody filled in elsewhere, as the house read it. */
export interface BroughtTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export type BroughtCode = TranslationProblem['code'] | 'no-key' | 'read-already'

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
  isFrozen: boolean,
): TextsBrought {
  const [first = 'fr'] = questionnaire.languages
  const at = {
    key: columnAt(header, keyTitles),
    source: columnAt(header, [first, ...sourceTitles]),
    translation: columnAt(header, [language, ...translationTitles]),
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
  const read = changesOf(questionnaire, language, filled, isFrozen)
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
  isFrozen: boolean,
) {
  const standing = new Map(translationsOf(questionnaire, language).map((text) => [text.path, text]))
  const problems: Omit<BroughtProblem, 'column'>[] = []
  const changes: BroughtChange[] = []
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
    else if (isFrozen && text.translation !== '') refuse('read-already', translation)
    else changes.push({ path, source: text.source, before: text.translation, after: translation })
  }
  return { changes, problems, same }
}

const longestFound = 80

function columnAt(header: readonly string[], titles: readonly string[]): number {
  const wanted = titles.map(plainWords)
  return header.findIndex((title) => wanted.includes(plainWords(title).trim()))
}

/** The apostrophe that a spreadsheet is given before a sign that it would compute is none of the text. */
function textIn(cell = ''): string {
  return cell.trim().replace(/^'(?='*\s*[=+\-@|＝＋－＠])/, '')
}
