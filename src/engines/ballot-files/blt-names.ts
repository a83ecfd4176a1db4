import { type BallotNote, sameNames } from './ballot-file.ts'
import { unescaped } from './blt-tokens.ts'
import { fail } from './problem.ts'

/** One line below the ballots, or several names of one line. */
export interface NameLine {
  readonly line: number
  readonly parts: readonly string[]
  readonly quoted: boolean
}

/** A quote that another follows is a sign of the name: it never ends it, so that a line is read in one way only. */
const inARow = /^(?:"(?:[^"\\]|\\.|"")*"(?!")\s*)+(?=#|\/\*|$)/

/**
 * A line of names: in quotes, one or several; or as it stands. A comment may follow; in a name without
 * quotes, `#` begins one only when it stands alone (`Team #1` is a name).
 */
export function nameLine(line: number, whole: string): NameLine | undefined {
  const content = whole.trim()
  if (content === '' || content.startsWith('#')) return undefined
  const [names] = inARow.exec(content) ?? []
  if (names !== undefined) {
    const after = content.slice(names.length)
    if (after.startsWith('/*') && !after.endsWith('*/')) fail(line, 'end-of-comment', after)
    const parts = [...names.matchAll(/"((?:[^"\\]|\\.|"")*)"/g)].map(([, name = '']) =>
      unescaped(name).trim(),
    )
    return { line, parts, quoted: true }
  }
  const name = content.replace(/\s#(?:\s.*)?$/, '').trim()
  if (name.startsWith('"') && !(name.length > 1 && name.endsWith('"')))
    fail(line, 'quoted-name', name)
  // A ballot, or a second end of the ballots, is no name.
  if (/^[\d\s=-]+$/.test(name)) fail(line, 'quoted-name', name)
  return { line, parts: [name.replaceAll(/^"|"$/g, '').trim()], quoted: false }
}

/**
 * One name for each option, then the title. Two programs write a source and a comment in quotes after it:
 * they are read if all names are in quotes and none is there twice, which would rather be a line copied by mistake.
 */
export function namesOf(
  lines: readonly NameLine[],
  count: number,
  end: number,
): { options: readonly string[]; title: string; notes: readonly BallotNote[] } {
  // A name may come with that of a party beside it.
  const names = lines.flatMap(({ line, parts, quoted }) =>
    (lines.length < count ? parts : [parts.join(' ')]).map((name) => ({ line, name, quoted })),
  )
  const last = names.at(-1)
  if (names.length < count) fail(last?.line ?? end, 'one-name-per-option', last?.name ?? '')
  const options = names.slice(0, count).map(({ name }) => name)
  const nameless = names.slice(0, count).find(({ name }) => name === '')
  if (nameless) fail(nameless.line, 'option-name', '')
  const title = names[count]
  if (!title) fail(last?.line ?? end, 'title', '')
  const after = names.slice(count + 1)
  const notes = sameNames(options)
  const mayGoOn = notes.length === 0 && names.every(({ quoted }) => quoted)
  const beyond = after.find((_, at) => !mayGoOn || at > 1)
  if (beyond) fail(beyond.line, 'one-name-per-option', beyond.name)
  const texts = after.map(({ name }) => name).filter((name) => name !== '')
  return {
    options,
    title: title.name,
    notes: texts.length > 0 ? [...notes, { kind: 'after-title', texts }] : notes,
  }
}
