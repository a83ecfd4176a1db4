import { fail } from './problem.ts'

/** A name of a ballot, what stands before it, and the mark after it. */
export interface AbifWord {
  readonly name: string
  readonly mark: number | undefined
  readonly before: '' | '>' | '=' | ','
}

const word =
  /\s*(?:"((?:[^"\\]|\\.)*)"|\[([^\]]*)\]|([^\s>=,/*"[\]#:{}]+(?:\s+[^\s>=,/*"[\]#:{}]+)*))\s*(?:\/\s*(\d{1,9})\s*)?(?=[>=,#:]|$)/y

/**
 * The names of one ballot, as `A>"B, the second"/4,[C]`. A comment may follow, or what other programs add
 * about the ballots (`: {…}`).
 */
export function abifWords(text: string, line: number): readonly AbifWord[] {
  const words: AbifWord[] = []
  if (/^\s*(?:#.*|:\s*\{.*\}\s*)?$/.test(text)) return words
  let before: AbifWord['before'] = ''
  for (let at = 0; ; ) {
    word.lastIndex = at
    const [whole, inQuotes, inBrackets, bare, mark] = word.exec(text) ?? []
    if (whole === undefined) fail(line, 'option-name', text.slice(at))
    const name = (inQuotes?.replaceAll(/\\(.)/g, '$1') ?? inBrackets ?? bare ?? '').trim()
    if (name === '') fail(line, 'option-name', text.slice(at))
    words.push({ name, mark: mark === undefined ? undefined : Number(mark), before })
    at += whole.length
    const next = text[at]
    if (next === undefined || next === '#') return words
    if (next === ':') {
      if (!/^:\s*\{.*\}\s*$/.test(text.slice(at))) fail(line, 'abif-line', text.slice(at))
      return words
    }
    before = next as '>' | '=' | ','
    at++
  }
}

/**
 * Places from the names of a ballot: the order that is written, else that of the marks, the highest first.
 *
 * @throws UnreadableBallots when marks are missing, or contradict the order
 */
export function abifOrder(words: readonly AbifWord[], line: number): readonly string[][] {
  const marked = words.filter(({ mark }) => mark !== undefined)
  if (marked.length > 0 && marked.length < words.length)
    fail(line, 'mark-for-each', words.find(({ mark }) => mark === undefined)?.name ?? '')
  const isOrdered = words.some(({ before }) => before === '>' || before === '=')
  if (!isOrdered && marked.length > 0) return byMark(words)
  const places: AbifWord[][] = []
  for (const abifWord of words) {
    const place = places.at(-1)
    const above = place?.at(-1)?.mark
    if (abifWord.mark !== undefined && above !== undefined) {
      const isWrong = abifWord.before === '>' ? abifWord.mark > above : abifWord.mark !== above
      if (isWrong)
        fail(line, 'marks-in-order', `${abifWord.before}${abifWord.name}/${abifWord.mark}`)
    }
    if (place && abifWord.before !== '>') place.push(abifWord)
    else places.push([abifWord])
  }
  return places.map((place) => place.map(({ name }) => name))
}

function byMark(words: readonly AbifWord[]): readonly string[][] {
  const places = new Map<number, string[]>()
  for (const { name, mark = 0 } of words) places.set(mark, [...(places.get(mark) ?? []), name])
  return [...places].sort(([a], [b]) => b - a).map(([, names]) => names)
}
