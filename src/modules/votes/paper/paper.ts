import type { Sheet } from '../box/nouns.ts'
import { type BallotRules, type ChoiceProblem, choiceField, readChoice } from '../choice.ts'

/** What was typed as numbers of the roll: `3, 5, 8-10`. */
export interface TypedNumbers {
  readonly numbers: readonly number[]
  /** What is no number, nor a range of a thousand at most: nobody is marked by guess. */
  readonly unread: readonly string[]
}

const longestRange = 1000

export function numbersIn(text: string): TypedNumbers {
  const numbers = new Set<number>()
  const unread: string[] = []
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? []
    const size = Number(to) - Number(from) + 1
    if (from === undefined || size < 1 || size > longestRange) unread.push(part)
    else for (let at = 0; at < size; at++) numbers.add(Number(from) + at)
  }
  return { numbers: [...numbers], unread }
}

/** A batch is what two persons type each in one go: fifty sheets, or a few hundred. */
export const mostSheets = 5_000

const spoilt = /^(nul|nulle|spoilt)$/i

/**
 * Sheets as they are typed, or as a scanner wrote them: one a line, one cell for each option. Grades by their
 * name or their number from 1, the worst; ranks from 1; `x` for an approval; for a single choice, the number of
 * the option. A first line that names the options is passed over. It stops at the sheet that is one too many.
 */
export function readSheets(
  text: string,
  rules: BallotRules,
  names: { readonly options: readonly string[]; readonly grades: readonly string[] },
):
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly line: number } {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  const sheets: Sheet[] = []
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line)
    if (at === 0 && isHead(cells, names.options)) continue
    const number = sheets.length + 1
    if (sheets.length > mostSheets) break
    if (spoilt.test(line.trim())) {
      sheets.push({ number, choice: null })
      continue
    }
    const choice = choiceOf(cells, rules, names.grades)
    if (typeof choice === 'string') return { ok: false, line: at + 1 }
    sheets.push({ number, choice })
  }
  return { ok: true, sheets }
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ','
  return line.split(separator).map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
}

const plain = (text: string) => text.normalize('NFC').toLowerCase()

function isHead(cells: readonly string[], options: readonly string[]): boolean {
  return (
    options.length === cells.length &&
    options.every((name, at) => plain(name) === plain(cells[at] ?? ''))
  )
}

function choiceOf(cells: readonly string[], rules: BallotRules, grades: readonly string[]) {
  const wrong: ChoiceProblem = 'not-a-choice'
  if (rules.kind === 'one') {
    if (cells.length !== 1) return wrong
    const [only = ''] = cells
    if (only === '') return readChoice(rules, () => [])
    return /^[1-9]\d{0,3}$/.test(only)
      ? readChoice(rules, (name) => (name === 'choice' ? [String(Number(only) - 1)] : []))
      : wrong
  }
  if (cells.length !== rules.options) return wrong
  if (rules.kind === 'approvals') {
    if (!cells.every((cell) => /^(x|1|oui|0|non)?$/i.test(cell))) return wrong
    const approved = cells.flatMap((cell, at) => (/^(x|1|oui)$/i.test(cell) ? [String(at)] : []))
    return readChoice(rules, (name) => (name === 'choice' ? approved : []))
  }
  const values = cells.map((cell) => (rules.kind === 'grades' ? gradeOf(cell, grades) : cell))
  if (values.includes(undefined)) return wrong
  const fields = new Map(values.map((value, at) => [choiceField(at), value ?? '']))
  return readChoice(rules, (name) => [fields.get(name) ?? ''])
}

/** The place of a grade from 0, or nothing said; undefined for a word that is no grade. */
function gradeOf(cell: string, grades: readonly string[]): string | undefined {
  if (cell === '') return ''
  const named = grades.findIndex((name) => plain(name) === plain(cell))
  if (named !== -1) return String(named)
  return /^[1-9]\d?$/.test(cell) && Number(cell) <= grades.length
    ? String(Number(cell) - 1)
    : undefined
}
