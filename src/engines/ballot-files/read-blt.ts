import type { BallotFile } from './ballot-file.ts'
import { fail, linesOf, wholeNumber } from './problem.ts'

interface Token {
  readonly line: number
  readonly text: string
  readonly quoted: boolean
}

/**
 * BLT (ballots of OpenSTV, OpaVote, droop): candidates and seats; `-3` for a withdrawn one; one ballot a
 * line, `count 2 1=3 0`; a line `0`; names in quotes; a title. `#` starts a comment.
 *
 * @throws UnreadableBallots with the line and what was expected there
 */
export function readBlt(text: string): BallotFile {
  const tokens = tokensOf(text.slice(0, endOfBallots(text)))
  const lastLine = tokens.at(-1)?.line ?? 1
  let at = 0
  const take = () => tokens[at++]

  const size = take()
  const seatCount = take()
  if (!size || !seatCount || size.quoted || seatCount.quoted)
    fail(1, 'candidates-and-seats', size?.text ?? '')
  const count = wholeNumber(size.line, size.text)
  const seats = wholeNumber(seatCount.line, seatCount.text)
  if (count < 1 || seats < 1) fail(size.line, 'candidates-and-seats', `${count} ${seats}`)

  const optionOf = (token: Token, word = token.text): number => {
    const number = wholeNumber(token.line, word)
    if (number < 1 || number > count) fail(token.line, 'known-option', word)
    return number - 1
  }
  const withdrawn: number[] = []
  while (/^-\d+$/.test(tokens[at]?.text ?? '')) {
    const token = take() as Token
    withdrawn.push(optionOf(token, token.text.slice(1)))
  }

  const ballots: { count: number; ranks: number[][] }[] = []
  for (;;) {
    const first = take()
    if (!first || first.quoted) fail(first?.line ?? lastLine, 'end-of-ballots', first?.text ?? '')
    // An identifier in brackets may stand for the count.
    const times = /^\(.*\)$/.test(first.text) ? 1 : wholeNumber(first.line, first.text)
    if (times === 0) break
    const ranks: number[][] = []
    for (;;) {
      const token = take()
      if (!token || token.quoted || token.line !== first.line)
        fail(first.line, 'end-of-ballot', token?.text ?? '')
      if (token.text === '0') break
      // A dash is a rank that was left empty.
      if (token.text === '-') continue
      ranks.push(token.text.split('=').map((word) => optionOf(token, word)))
    }
    ballots.push({ count: times, ranks })
  }
  if (ballots.length === 0) fail(tokens[at - 1]?.line ?? lastLine, 'at-least-one-ballot', '0')

  const end = tokens[at - 1]?.line ?? lastLine
  return { ...namesOf(text, end, count), withdrawn, seats, ballots }
}

/** After the line that is only a 0: what follows are names, with whatever marks they hold. */
function endOfBallots(text: string): number {
  const end = /^[ \t]*0[ \t]*(?:#.*)?$/m.exec(text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n'))
  return end ? end.index + end[0].length : text.length
}

/** Below the ballots: names and a title, in quotes or not; one a line, or all in a row. */
function namesOf(text: string, end: number, count: number) {
  const lines = linesOf(text)
    .map((whole, index) => ({ line: index + 1, content: whole.trim() }))
    .filter(({ line, content }) => line > end && content !== '')
  const names = lines.flatMap(({ line, content }) => {
    const isQuoted = /^(?:"(?:[^"\\]|\\.|"")*"\s*)+$/.test(content)
    if (!isQuoted && content.startsWith('"') && !content.endsWith('"'))
      fail(line, 'quoted-name', content)
    const parts = isQuoted
      ? tokensOf(content, line).map(({ text: name }) => name)
      : [content.replaceAll(/^"|"$/g, '').trim()]
    // A name may come with that of a party beside it.
    return (lines.length < count ? parts : [parts.join(' ')]).map((name) => ({ line, name }))
  })
  const last = names.at(-1)
  if (names.length < count) fail(last?.line ?? end, 'one-name-per-option', last?.name ?? '')
  const beyond = names[count + 1]
  if (beyond) fail(beyond.line, 'one-name-per-option', beyond.name)
  return {
    options: names.slice(0, count).map(({ name }) => name),
    title: names[count]?.name ?? '',
  }
}

function tokensOf(text: string, first = 1): readonly Token[] {
  const tokens: Token[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const word = /"((?:[^"\\]|\\.|"")*)"|(#.*)|("[^"]*)|([^\s"#]+)/g
    for (const [whole, quoted, comment, unclosed, plain] of line.matchAll(word)) {
      if (comment !== undefined) continue
      if (unclosed !== undefined) fail(index + first, 'quoted-name', whole)
      tokens.push({
        line: index + first,
        text: quoted?.replaceAll('""', '"').replaceAll(/\\(.)/g, '$1') ?? plain ?? '',
        quoted: quoted !== undefined,
      })
    }
  }
  return tokens
}
