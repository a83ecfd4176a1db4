import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { referenceData } from './reference-data.ts'

const data = referenceData('statistics')
/** Beside the name of a test that needs the reference data, so that a skip is said. */
export const absent = data ? '' : ' (skipped: no reference data beside the project)'
export const isThere = data !== undefined

export const read = (...path: readonly string[]) => readFileSync(join(data ?? '', ...path), 'utf8')

/** A table of the field experiments, by columns. */
export function columnsOf(name: string): (title: string) => readonly string[] {
  const [head = [], ...rows] = read('field-experiments', name)
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return (title) => {
    const at = head.indexOf(title)
    if (at < 0) throw new Error(title)
    return rows.map((cells) => cells[at] ?? '')
  }
}

export const numbers = (cells: readonly string[]) => cells.map(Number)
export const yes = (cells: readonly string[]) => cells.map((cell) => cell === '1')

export interface Row {
  readonly term: string
  readonly estimate: number
  readonly 'std.error': number
  readonly statistic: number
  readonly 'p.value': number
  readonly 'conf.low': number
  readonly 'conf.high': number
  readonly df: number
}

// biome-ignore lint/suspicious/noExplicitAny: a file of reference, read by name in each test.
export const expected = (): any => JSON.parse(read('field-experiments', 'expected.json'))
