import { BallotBox } from './ballot-box.ts'
import { type BallotFile, type BallotReader, sameNames } from './ballot-file.ts'
import { GradeBox } from './grade-box.ts'
import { PrefLibHeadings, typeOf } from './preflib-headings.ts'
import { fail, wholeNumber } from './problem.ts'

/**
 * PrefLib files of orders (`.soc .soi .toc .toi`) and of categories (`.cat`): headings `# NAME: value`,
 * then `count: 3,{1,2},4`. In a `.cat` file the places are categories, the best first, and may be empty.
 * What the headings announce is held: voters, different orders, alternatives, categories, and what the type
 * promises (`s` strict, `c` complete).
 *
 * @param extension with its dot; the type of data when no heading says it
 * @param scale names for the categories, the worst first; those of the file by default
 */
export function prefLibReader(
  extension: string | undefined,
  scale: readonly string[] = [],
): BallotReader {
  const headings = new PrefLibHeadings()
  const ballots = new BallotBox()
  let type = typeOf(extension)
  let size = 0
  let number = 0
  let lines = 0
  let grades: GradeBox | undefined

  return {
    line(text) {
      number++
      const content = text.trim()
      if (content.startsWith('#')) return headings.read(number, content)
      if (content === '') return
      if (lines++ === 0) begin()
      const colon = content.indexOf(':')
      const times = content.slice(0, Math.max(colon, 0)).trim()
      if (colon === -1 || !/^\d+$/.test(times)) fail(number, 'count-and-order', content)
      read(content.slice(colon + 1).trim(), wholeNumber(number, times))
    },
    end() {
      if (lines === 0) begin()
      if (lines === 0) fail(Math.max(1, number), 'at-least-one-ballot', '')
      const options = headings.alternatives(size, number)
      headings.hold('NUMBER VOTERS', 'number-of-voters', ballots.total)
      headings.hold('NUMBER UNIQUE ORDERS', 'number-of-orders', distinct())
      headings.hold('NUMBER UNIQUE PREFERENCES', 'number-of-orders', distinct())
      return {
        title: headings.value('TITLE'),
        options,
        withdrawn: [],
        seats: undefined,
        order: undefined,
        ballots,
        grades: grades?.tally(options.length),
        notes: sameNames(options),
      } satisfies BallotFile
    },
  }

  function distinct(): number {
    return grades ? grades.distinct : ballots.size
  }

  function begin() {
    type = headings.type(type)
    size = headings.size(Math.max(1, number))
    const categories = headings.categories(type)
    if (categories.length > 0)
      grades = new GradeBox(scale.length === categories.length ? scale : [...categories].reverse())
  }

  function read(order: string, times: number) {
    ballots.open()
    const given: (number | undefined)[] | undefined = grades ? Array(size) : undefined
    let places = 0
    let named = 0
    for (const at = { now: 0 }; at.now < order.length; places++) {
      const group = placeAt(order, at)
      let joins = false
      for (const word of group) {
        const option = wholeNumber(number, word.trim()) - 1
        if (option < 0 || option >= size) fail(number, 'known-option', word)
        if (!ballots.put(option, joins)) fail(number, 'once-per-ballot', word)
        if (grades && given) given[option] = grades.names.length - 1 - places
        joins = true
        named++
      }
      if (type?.[0] === 's' && group.length > 1)
        fail(number, 'strict-order', `{${group.join(',')}}`)
    }
    if (type?.endsWith('c') && named < size) fail(number, 'complete-order', order)
    if (grades && given) {
      if (places !== grades.names.length) fail(number, 'one-place-per-category', order)
      grades.add(given, times, order)
    }
    if (!ballots.close(times)) fail(number, 'fewer-ballots', String(times))
  }

  /** The numbers of the place that begins here; leaves `at` after the comma that follows. */
  function placeAt(order: string, at: { now: number }): readonly string[] {
    const start = at.now
    const rest = () => order.slice(start)
    while (order[at.now] === ' ' || order[at.now] === '\t') at.now++
    const isGroup = order[at.now] === '{'
    let end: number
    if (isGroup) {
      const close = order.indexOf('}', at.now)
      if (close === -1) fail(number, 'closed-brace', rest())
      const inside = order.slice(at.now + 1, close)
      if (inside.includes('{')) fail(number, 'closed-brace', rest())
      end = close + 1
      while (order[end] === ' ') end++
      if (end < order.length && order[end] !== ',') fail(number, 'closed-brace', rest())
      next(end)
      return inside.trim() === '' ? [] : inside.split(',')
    }
    end = order.indexOf(',', at.now)
    const word = order.slice(at.now, end === -1 ? undefined : end)
    if (/[{}]/.test(word)) fail(number, 'closed-brace', rest())
    next(end === -1 ? order.length : end)
    return [word]

    function next(comma: number) {
      at.now = comma + 1
      // A comma announces one more place.
      if (comma === order.length - 1) fail(number, 'closed-brace', rest())
    }
  }
}
