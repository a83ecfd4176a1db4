import type { BallotFile } from './ballot-file.ts'
import { fail, linesOf, wholeNumber } from './problem.ts'

/**
 * ABIF, the aggregated ballot format of Electowiki: `{title: "…"}` lines, `=Key:[Full name]`, `#` comments,
 * and ballots `27:A>B=C>D`; a mark after a name (`A/5`) is read as a place when no order is written.
 *
 * @throws UnreadableBallots with the line and what was expected there
 */
export function readAbif(text: string): BallotFile {
  const keys = new Map<string, number>()
  const options: string[] = []
  const known = (key: string, name = key) => {
    const at = keys.get(key) ?? options.length
    if (at === options.length) {
      keys.set(key, at)
      options.push(name)
    }
    return at
  }
  let title = ''
  const ballots: { count: number; ranks: number[][] }[] = []
  for (const [index, whole] of linesOf(text).entries()) {
    const line = index + 1
    const content = whole.trim()
    if (content === '' || content.startsWith('#')) continue
    if (content.startsWith('{')) {
      title = /^\{\s*"?title"?\s*:\s*"(.*)"\s*\}$/.exec(content)?.[1] ?? title
    } else if (content.startsWith('=')) {
      const [, key = '', name] = /^=\s*([^:]+?)\s*:\s*\[(.*)\]\s*$/.exec(content) ?? []
      if (name === undefined) fail(line, 'closed-bracket', content)
      known(unquoted(key), name)
    } else {
      const [, times, order] = /^(\d+)\s*:\s*(.*)$/.exec(content.replace(/\s+#.*$/, '')) ?? []
      if (times === undefined || order === undefined) fail(line, 'abif-line', content)
      ballots.push({ count: wholeNumber(line, times), ranks: ranksOf(order, line, known) })
    }
  }
  if (ballots.length === 0) fail(linesOf(text).length, 'at-least-one-ballot', '')
  return { title, options, withdrawn: [], seats: undefined, ballots }
}

function ranksOf(order: string, line: number, known: (key: string) => number): number[][] {
  if (order.trim() === '') return []
  if (!order.includes('>') && order.includes(',')) return byMark(order, line, known)
  return order
    .split('>')
    .map((place) => place.split(/[=,]/).map((name) => known(nameOf(name, line))))
}

/** Names with marks and no order: the highest mark first. */
function byMark(order: string, line: number, known: (key: string) => number): number[][] {
  const places = new Map<number, number[]>()
  for (const word of order.split(',')) {
    const mark = Number(/\/\s*(\d+)\s*$/.exec(word)?.[1] ?? 0)
    places.set(mark, [...(places.get(mark) ?? []), known(nameOf(word, line))])
  }
  return [...places].sort(([a], [b]) => b - a).map(([, names]) => names)
}

function nameOf(word: string, line: number): string {
  const name = unquoted(word.replace(/\/\s*\d+\s*$/, '').trim())
  if (name === '') fail(line, 'option-name', word)
  return name
}

const unquoted = (word: string) => /^"(.*)"$|^\[(.*)\]$/.exec(word)?.slice(1).find(Boolean) ?? word
