import { BallotBox } from './ballot-box.ts'
import type { BallotFile, BallotNote, BallotReader } from './ballot-file.ts'
import { type NameLine, nameLine, namesOf } from './blt-names.ts'
import { BltTokens, type Token } from './blt-tokens.ts'
import { fail, wholeNumber } from './problem.ts'

/** Options in brackets that say how another program counts, or what changes nothing here. */
const passedOver = /^(?:droop|undeclared|elected|include|lines|one|order|option)$/
const bracketLine = /^\[\s*(?:tie|nick|droop|skip|withdrawn|undeclared)\b[^\]]*\]\s*(?:#.*)?$/

/**
 * BLT (ballots of Hill, Wichmann and Woodall, 1987; OpenSTV, OpaVote, droop): options and seats; `-3` for one
 * that withdrew; ballots `count 2 1=3 0`, an identifier in parentheses may stand for the count; `0`; names;
 * a title. `#` and slash-star comments, `[nick …]`, `[tie …]`, `[withdrawn …]`; `[skip …]` counts the options
 * it names as withdrawn; other options in brackets are passed over, and noted.
 */
export function bltReader(): BallotReader {
  const tokens = new BltTokens()
  const ballots = new BallotBox()
  const notes: BallotNote[] = []
  const names: NameLine[] = []
  const nicks = new Map<string, number>()
  const withdrawn = new Set<number>()
  const identifiers = new Set<number>()
  let stage: 'size' | 'before' | 'ballots' | 'names' = 'size'
  let number = 0
  let size: number | undefined
  let sizeLine = 1
  let seats = 0
  let count = 0
  let order: readonly number[] | undefined
  let orderLine = 1
  let endLine = 1
  let commentLine: number | undefined

  return {
    line(text) {
      number++
      if (stage === 'names') return name(text)
      if (stage === 'ballots' && !tokens.isOpen && plainBallot(text)) return
      let open: Token[] = []
      for (const token of tokens.of(number, text)) {
        if (stage === 'ballots' && token.kind !== 'bracket') {
          open.push(token)
          if (token.kind !== 'plain' || token.text !== '0') continue
          if (open.length > 1) ballotOf(open)
          else {
            endOfBallots()
            return name(text.slice(token.at + 1))
          }
          open = []
        } else if (before(token)) open.push(token)
      }
      const [first] = open
      if (first?.kind === 'quoted') fail(number, 'end-of-ballots', first.text)
      if (first) checked(open, true)
    },
    end() {
      tokens.end()
      if (commentLine !== undefined) fail(commentLine, 'end-of-comment', '/*')
      if (size === undefined || stage === 'size') fail(1, 'candidates-and-seats', '')
      if (stage !== 'names') fail(Math.max(1, number), 'end-of-ballots', '')
      const missing = [...Array(size).keys()].find(
        (option) => !withdrawn.has(option) && order && !order.includes(option),
      )
      if (missing !== undefined) fail(orderLine, 'every-option-once', String(missing + 1))
      const read = namesOf(names, size, endLine)
      return {
        options: read.options,
        title: read.title,
        notes: [...read.notes, ...notes],
        withdrawn: [...withdrawn],
        seats,
        order,
        ballots,
        grades: undefined,
      } satisfies BallotFile
    },
  }

  function name(text: string) {
    if (bracketLine.test(text.trim())) {
      for (const token of tokens.of(number, text)) bracket(token)
      return
    }
    const read = nameLine(number, withoutComment(text))
    if (read) names.push(read)
  }

  /** Below the ballots, a comment between slashes and stars begins its line. */
  function withoutComment(text: string): string {
    let rest = text
    while (commentLine !== undefined || /^\s*\/\*/.test(rest)) {
      const end = rest.indexOf('*/')
      if (end === -1) {
        commentLine ??= number
        return ''
      }
      commentLine = undefined
      rest = rest.slice(end + 2)
    }
    return rest
  }

  /** What stands above the ballots. @returns whether it is the first word of a ballot */
  function before(token: Token): boolean {
    if (token.kind === 'bracket') {
      bracket(token)
      return false
    }
    if (stage === 'size') {
      if (token.kind !== 'plain') fail(token.line, 'candidates-and-seats', token.text)
      const read = wholeNumber(token.line, token.text)
      if (size === undefined) {
        size = read
        sizeLine = token.line
      } else {
        seats = read
        if (size < 1 || seats < 1) fail(token.line, 'candidates-and-seats', `${size} ${seats}`)
        // More options than anyone can rank are a mistake, not an election.
        if (size > 30_000) fail(token.line, 'candidates-and-seats', String(size))
        stage = 'before'
      }
      return false
    }
    if (token.kind === 'plain' && /^-\d+$/.test(token.text)) {
      withdraw(token, optionOf(token.line, token.text.slice(1)))
      return false
    }
    if (seats > (size ?? 0) - withdrawn.size)
      fail(sizeLine, 'seats-for-options', `${size} ${seats}`)
    stage = 'ballots'
    if (token.kind === 'plain' && token.text === '0') endOfBallots()
    return true
  }

  function withdraw(token: Token, option: number) {
    if (withdrawn.has(option)) fail(token.line, 'withdrawn-once', token.text)
    withdrawn.add(option)
  }

  function bracket({ line, text }: Token) {
    const [kind = '', ...words] = text.trim().split(/[\s,]+/)
    const listed = () => {
      const options = words.map((word) => optionOf(line, word))
      if (new Set(options).size < options.length) fail(line, 'every-option-once', text)
      return options
    }
    if (stage === 'size') fail(line, 'candidates-and-seats', `[${text}]`)
    if (kind === 'tie') {
      order = listed()
      orderLine = line
    } else if (kind === 'nick') {
      if (words.length !== size || new Set(words).size < words.length)
        fail(line, 'every-option-once', text)
      for (const [at, word] of words.entries()) nicks.set(word, at)
    } else if (kind === 'withdrawn') {
      for (const option of listed()) withdraw({ line, text, kind: 'bracket', at: 0 }, option)
    } else if (kind === 'skip' && words.length > 0 && words.every(isOption)) {
      const options = listed()
      for (const option of options) withdraw({ line, text, kind: 'bracket', at: 0 }, option)
      notes.push({ kind: 'skipped', line, numbers: options.map((option) => option + 1) })
    } else if (kind === 'skip' || passedOver.test(kind))
      notes.push({ kind: 'passed-over', line, text: `[${text.trim()}]` })
    else fail(line, 'bracket-option', `[${text.trim()}]`)
  }

  function isOption(word: string): boolean {
    const option = nicks.get(word) ?? (/^\d{1,6}$/.test(word) ? Number(word) - 1 : -1)
    return option >= 0 && option < (size ?? 0)
  }

  function optionOf(line: number, word: string): number {
    const nick = /^\d+$/.test(word) ? undefined : nicks.get(word)
    if (nick !== undefined) return nick
    if (nicks.size > 0 && !/^\d/.test(word)) fail(line, 'known-option', word)
    const option = wholeNumber(line, word)
    if (option < 1 || option > (size ?? 0)) fail(line, 'known-option', word)
    return option - 1
  }

  /** A line of numbers alone, as nearly all are. @returns whether it was one whole ballot, and was taken */
  function plainBallot(text: string): boolean {
    const length = text.length
    const most = size ?? 0
    let at = 0
    let times = -1
    for (;;) {
      let mark = text.charCodeAt(at)
      while (mark === 32 || mark === 9) mark = text.charCodeAt(++at)
      if (at >= length) return false
      const start = at
      let value = 0
      while (mark >= 48 && mark <= 57) {
        value = value * 10 + mark - 48
        mark = text.charCodeAt(++at)
      }
      if (at === start || at - start > 15 || !(mark === 32 || mark === 9 || at >= length))
        return false
      if (times === -1) {
        if (value === 0) return false
        times = value
        ballots.open()
      } else if (value === 0) break
      else if (value > most) return false
      else if (!ballots.put(value - 1)) fail(number, 'once-per-ballot', String(value))
    }
    while (at < length) {
      const mark = text.charCodeAt(at++)
      if (mark !== 32 && mark !== 9) return false
    }
    keep(times)
    return true
  }

  function keep(times: number) {
    count++
    if (!ballots.close(times)) fail(number, 'fewer-ballots', String(times))
  }

  function ballotOf(words: readonly Token[]) {
    const times = checked(words, false)
    ballots.open()
    for (const { text, kind } of words.slice(1, -1)) {
      // A dash is a rank that was left empty.
      if (text === '-') continue
      const group = kind === 'parenthesis' ? text.split(/[\s,=]+/) : text.split('=')
      for (const [at, word] of group.entries())
        if (!ballots.put(optionOf(number, word), at > 0)) fail(number, 'once-per-ballot', word)
    }
    keep(times)
  }

  /** The words of a ballot; `isCut` when its line ends before its 0. @returns how many it counts for */
  function checked(words: readonly Token[], isCut: boolean): number {
    const [first] = words as [Token]
    if (first.kind === 'quoted') fail(number, 'end-of-ballots', first.text)
    const times = first.kind === 'parenthesis' ? 1 : wholeNumber(number, first.text)
    const strange = words.find(({ kind }, at) => at > 0 && kind === 'quoted')
    if (isCut || strange) fail(number, 'end-of-ballot', strange?.text ?? words.at(-1)?.text ?? '')
    if (first.kind === 'parenthesis' && !isNew(first.text)) fail(number, 'ballot-once', first.text)
    return times
  }

  /** Identifiers are kept as numbers of 52 bits: a million of them hold in a few megabytes. */
  function isNew(identifier: string): boolean {
    let [one, other] = [0x811c9dc5, 0x1505]
    for (let at = 0; at < identifier.length; at++) {
      one = Math.imul(one ^ identifier.charCodeAt(at), 0x01000193)
      other = (Math.imul(other, 33) + identifier.charCodeAt(at)) | 0
    }
    const before = identifiers.size
    identifiers.add((one >>> 0) * 0x100000 + ((other ^ (other >>> 12)) & 0xfffff))
    return identifiers.size > before
  }

  function endOfBallots() {
    stage = 'names'
    endLine = number
    if (count === 0) fail(number, 'at-least-one-ballot', '0')
  }
}
