import type { BallotFile } from './ballot-file.ts'
import { fail, linesOf, wholeNumber } from './problem.ts'

/**
 * PrefLib files of orders (`.soc .soi .toc .toi`) and of categories (`.cat`): headings `# NAME: value`,
 * then `count: 3,{1,2},4`. In a `.cat` file the places are categories, the best first, and may be empty.
 *
 * @throws UnreadableBallots with the line and what was expected there
 */
export function readPrefLib(text: string): BallotFile {
  const lines = linesOf(text)
  const headings = new Map<string, { value: string; line: number }>()
  const ballots: { count: number; ranks: number[][] }[] = []
  let size: number | undefined
  for (const [index, whole] of lines.entries()) {
    const line = index + 1
    const heading = /^#\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(whole)
    if (heading) {
      headings.set((heading[1] ?? '').toUpperCase(), { value: heading[2] ?? '', line })
      continue
    }
    if (whole.trim() === '' || whole.startsWith('#')) continue
    size ??= sizeOf(headings, line)
    const [, times, order] = /^\s*(\d+)\s*:\s*(.*?)\s*$/.exec(whole) ?? []
    if (times === undefined || order === undefined) fail(line, 'count-and-order', whole)
    ballots.push({ count: wholeNumber(line, times), ranks: placesOf(order, line, size) })
  }
  size ??= sizeOf(headings, lines.length)
  if (ballots.length === 0) fail(lines.length, 'at-least-one-ballot', '')
  const options = Array.from({ length: size }, (_, at) => {
    const name = headings.get(`ALTERNATIVE NAME ${at + 1}`)
    if (!name) fail(lines.length, 'alternative-name', String(at + 1))
    return name.value
  })
  const file = {
    title: headings.get('TITLE')?.value ?? '',
    options,
    withdrawn: [],
    seats: undefined,
    ballots,
  }
  const categories = categoriesOf(headings)
  return categories.length > 0 ? { ...file, categories } : file
}

type Headings = ReadonlyMap<string, { readonly value: string; readonly line: number }>

function sizeOf(headings: Headings, line: number): number {
  const heading = headings.get('NUMBER ALTERNATIVES')
  if (!heading) fail(line, 'number-of-alternatives', '')
  const size = wholeNumber(heading.line, heading.value)
  if (size < 1) fail(heading.line, 'number-of-alternatives', heading.value)
  return size
}

function categoriesOf(headings: Headings): readonly string[] {
  const names: string[] = []
  for (let at = 1; headings.has(`CATEGORY NAME ${at}`); at++)
    names.push(headings.get(`CATEGORY NAME ${at}`)?.value ?? '')
  return names
}

function placesOf(order: string, line: number, size: number): number[][] {
  const optionOf = (word: string) => {
    const number = wholeNumber(line, word.trim())
    if (number < 1 || number > size) fail(line, 'known-option', word)
    return number - 1
  }
  const ranks: number[][] = []
  let rest = order
  while (rest !== '') {
    const [place, inside, single] = /^\s*(?:\{([^{}]*)\}|([^,{}]+))\s*(?:,|$)/.exec(rest) ?? []
    if (place === undefined) fail(line, 'closed-brace', rest)
    if (inside === undefined) ranks.push([optionOf(single ?? '')])
    else ranks.push(inside.trim() === '' ? [] : inside.split(',').map(optionOf))
    rest = rest.slice(place.length)
  }
  return ranks
}
