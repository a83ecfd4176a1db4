import { abifOrder, abifWords } from './abif-words.ts'
import { BallotBox } from './ballot-box.ts'
import { type BallotFile, type BallotReader, sameNames } from './ballot-file.ts'
import { fail, wholeNumber } from './problem.ts'

/**
 * ABIF, the aggregated ballot format of Electowiki: `{title: "…"}` lines, `=Key:[Full name]`, `#` comments,
 * and ballots `27:A>B=C>D`; names may be in quotes or in brackets, with anything inside. Marks (`A/5`) give
 * the places when no order is written; written with an order, they may not contradict it.
 */
export function abifReader(): BallotReader {
  const keys = new Map<string, number>()
  const options: string[] = []
  const declared = new Map<number, number>()
  const ballots = new BallotBox()
  let title = ''
  let announced: { readonly line: number; readonly count: number } | undefined
  let number = 0
  let lines = 0

  return {
    line(text) {
      number++
      const content = text.trim()
      if (content === '' || content.startsWith('#')) return
      if (content.startsWith('{')) metadata(content)
      else if (content.startsWith('=')) declare(content)
      else if (lines > 0 || !/^ABIF\b/.test(content)) ballot(content)
    },
    end() {
      if (lines === 0) fail(Math.max(1, number), 'at-least-one-ballot', '')
      if (announced && announced.count !== ballots.total)
        fail(announced.line, 'number-of-ballots', `${announced.count} ≠ ${ballots.total}`)
      const strangers = options.filter((_, at) => !declared.has(at))
      const notes = sameNames(options)
      return {
        title,
        options,
        withdrawn: [],
        seats: undefined,
        order: undefined,
        ballots,
        grades: undefined,
        notes:
          declared.size > 0 && strangers.length > 0
            ? [...notes, { kind: 'undeclared', names: strangers }]
            : notes,
      } satisfies BallotFile
    },
  }

  function known(key: string): number {
    const at = keys.get(key)
    if (at !== undefined) return at
    if (options.length === 30_000) fail(number, 'known-option', key)
    keys.set(key, options.length)
    return options.push(key) - 1
  }

  function metadata(content: string) {
    const end = /\}\s*(?:#.*)?$/.exec(content)?.index ?? 0
    const [, key = '', text] =
      /^\{\s*["']?(\w+(?: +\w+)*)(?: *["'])?\s*:(.*)$/.exec(content.slice(0, end)) ?? []
    if (text === undefined) fail(number, 'abif-line', content)
    const value = text.trim()
    const plain = /^"(.*)"$|^'(.*)'$/
      .exec(value)
      ?.slice(1)
      .find((one) => one !== undefined)
    if (key === 'title') title = (plain ?? value).replaceAll('\\"', '"')
    if (key === 'ballotcount' && /^\d+$/.test(plain ?? value))
      announced = { line: number, count: wholeNumber(number, plain ?? value) }
  }

  function declare(content: string) {
    const [, inQuotes, inBrackets, bare, name] =
      /^=\s*(?:"([^"]+)"|\[([^\]]+)\]|([^\s:"[\]]+(?:\s+[^\s:"[\]]+)*))\s*:\s*\[([^\]]*)\]\s*(?:#.*)?$/.exec(
        content,
      ) ?? []
    if (name === undefined) fail(number, 'closed-bracket', content)
    const at = known((inQuotes ?? inBrackets ?? bare ?? '').trim())
    if (declared.has(at)) fail(number, 'declared-once', content)
    declared.set(at, number)
    if (name.trim() !== '') options[at] = name.trim()
  }

  function ballot(content: string) {
    const colon = content.indexOf(':')
    const times = content.slice(0, Math.max(0, colon)).trim()
    if (!/^\d+$/.test(times)) fail(number, 'abif-line', content)
    lines++
    const order = abifOrder(abifWords(content.slice(colon + 1), number), number)
    ballots.open()
    for (const place of order)
      for (const [at, name] of place.entries())
        if (!ballots.put(known(name), at > 0)) fail(number, 'once-per-ballot', name)
    if (!ballots.close(wholeNumber(number, times))) fail(number, 'fewer-ballots', times)
  }
}
