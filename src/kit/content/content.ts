import { plainWords } from '../words.ts'
import { nearestWord } from '../writing/nearest-word.ts'
import { noBreak } from '../writing/typeset-page.ts'

/**
 * Content that people edit without code: a Markdown file, with a few facts between two lines of dashes at its top
 * (docs/decisions/0046). The platform reads the files; what their parts mean is said by the room that holds them.
 */
export interface ContentFile {
  /** From the root of the house. */
  readonly path: string
  /** Of the file, without its ending. */
  readonly name: string
  readonly facts: readonly ContentFact[]
  /** What comes after the facts, line by line. */
  readonly body: readonly string[]
  /** Number in the file of the first line of the body. */
  readonly bodyLine: number
}

/** One fact of the top of a file: `lieu: Gers`. */
export interface ContentFact {
  readonly key: string
  readonly value: unknown
  readonly line: number
}

/** What is wrong, said in French to whoever edits the file. */
export interface ContentFault {
  readonly path: string
  readonly line: number
  readonly text: string
}

/** A part of the body: its heading, and what is under it. */
export interface ContentPart {
  readonly title: string
  readonly line: number
  readonly lines: readonly string[]
}

/** Files that somebody edited are not right: said as it is to whoever starts the house, without what only developers read. */
export class ContentProblem extends Error {}

export function writtenFault({ path, line, text }: ContentFault): string {
  return `${path}, ligne ${line} : ${text}`
}

/** All the mistakes at once, or nothing: half of a content would be shown as if it were whole. */
export function refuseFaults(faults: readonly ContentFault[]): void {
  if (faults.length > 0) throw new ContentProblem(faults.map(writtenFault).join('\n'))
}

/** Plain spaces and apostrophes are enough to type: those of French typography are set when the file is read. */
export function typesetWords(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}»)’…%€]) (?=[:;?!»])/gu, noBreak)
    .replace(/(?<=\p{N}) (?=[%€])/gu, noBreak)
    .replace(/« /g, `«${noBreak}`)
    .replace(/\bhttps?:\/\/\S+|(?<=\p{L})'(?=\p{L})/gu, (found) => (found === "'" ? '’' : found))
}

/** The body cut at the headings of one level (`##`); what comes before the first one has no title. */
export function partsOf(
  lines: readonly string[],
  firstLine: number,
  sign: '##' | '###' | '####' | '#####',
): readonly ContentPart[] {
  const parts: { title: string; line: number; lines: string[] }[] = [
    { title: '', line: firstLine, lines: [] },
  ]
  for (const [at, line] of lines.entries()) {
    if (line.startsWith(`${sign} `)) {
      parts.push({ title: line.slice(sign.length).trim(), line: firstLine + at, lines: [] })
    } else parts.at(-1)?.lines.push(line)
  }
  return parts
}

/**
 * `# Titre`, the line where it is or should be, and what is under it. Words before the title would be read by nobody: they are told.
 */
export function titleIn(
  top: Pick<ContentPart, 'line' | 'lines'>,
  fault: (line: number, text: string) => void,
): { readonly title: string; readonly line: number; readonly under: readonly string[] } {
  const at = top.lines.findIndex((line) => line.startsWith('# '))
  for (const [before, text] of top.lines.slice(0, Math.max(at, 0)).entries())
    if (text.trim() !== '')
      fault(
        top.line + before,
        `rien n’est lu avant le titre : mettez cette ligne sous « ${top.lines[at]?.trim()} », ou retirez-la.`,
      )
  return {
    title: typesetWords(top.lines[at]?.slice(2).trim() ?? ''),
    line: top.line + Math.max(at, 0),
    under: top.lines.slice(at + 1),
  }
}

/** Paragraphs and lists as they were written, without the blank lines around. */
export function textOf({ lines }: Pick<ContentPart, 'lines'>): string {
  return typesetWords(lines.map((line) => line.trimEnd()).join('\n')).trim()
}

/** The lines of a list, each with its number; a line that is no point of the list is a fault. */
export function pointsOf(
  part: ContentPart,
  fault: (line: number, text: string) => void,
): readonly { readonly line: number; readonly text: string }[] {
  const points: { line: number; text: string }[] = []
  for (const [at, line] of part.lines.entries()) {
    if (line.trim() === '') continue
    const number = part.line + 1 + at
    if (line.startsWith('- ')) points.push({ line: number, text: line.slice(2).trim() })
    else
      fault(
        number,
        `sous « ${part.title} », chaque ligne commence par un tiret et une espace : « - ${line.trim()} ».`,
      )
  }
  return points
}

/** `[Titre](fichier.md) : pourquoi`, with or without what follows the link. */
export function linkIn(
  text: string,
): { readonly words: string; readonly href: string; readonly rest: string } | undefined {
  const match = /^\[([^\]]+)\]\(([^()\s]+)\)(.*)$/.exec(text)
  if (!match) return undefined
  const [, words = '', href = '', after = ''] = match
  const told = after.trim()
  if (told !== '' && !told.startsWith(':')) return undefined
  const rest = told.slice(1).trim()
  return { words: typesetWords(words), href, rest: typesetWords(rest) }
}

/** The code of a word of a closed list, however it is accented or in capitals. */
export function codeOf<T extends string>(
  typed: string,
  words: Readonly<Record<T, string>>,
): T | undefined {
  const plain = plainWords(typed)
  return (Object.keys(words) as T[]).find((code) => plainWords(words[code]) === plain)
}

/** « Vouliez-vous écrire « déchets » ? », and the whole list. */
export function hintOf(typed: string, words: readonly string[]): string {
  const near = nearestWord(typed, words)
  return `Vouliez-vous écrire « ${near} » ? La liste : ${words.join(', ')}.`
}

export type FactReader = ReturnType<typeof factReader>

/** Where facts stand, for who is told that one of them is missing. */
export interface FactPlace {
  readonly line: number
  readonly where: string
  /** The line to add. */
  readonly row: (key: string, example: string) => string
}

const topOfFile: FactPlace = {
  line: 1,
  where: 'en haut du fichier',
  row: (key, example) => `${key}: ${example}`,
}

/** Reads the facts of a file one after the other; at the end, those that nobody asked for are faults. */
export function factReader(
  file: Pick<ContentFile, 'path' | 'facts'>,
  add: (fault: ContentFault) => void,
  place: FactPlace = topOfFile,
) {
  const asked: string[] = []
  const fault = (line: number, text: string) => add({ path: file.path, line, text })
  const find = (key: string) => {
    asked.push(key)
    return file.facts.find((fact) => fact.key === key)
  }
  const missing = (key: string, example: string) =>
    fault(
      place.line,
      `il manque « ${key} » ${place.where}. Ajoutez une ligne : « ${place.row(key, example)} ».`,
    )

  function words(key: string, example: string, isNeeded = true): string | undefined {
    const fact = find(key)
    const text = fact && plainText(fact.value)
    if (text) return typesetWords(text)
    if (fact && fact.value !== null && text === undefined)
      fault(fact.line, `« ${key} » attend des mots, par exemple : « ${place.row(key, example)} ».`)
    else if (isNeeded) missing(key, example)
    return undefined
  }

  function choice<T extends string>(
    key: string,
    choices: Readonly<Record<T, string>>,
    example: string,
    isNeeded = true,
  ): T | undefined {
    const typed = words(key, example, isNeeded)
    if (typed === undefined) return undefined
    const code = codeOf(typed, choices)
    if (code === undefined)
      fault(
        lineOf(key),
        `« ${typed} » n’est pas un mot de la liste « ${key} ». ${hintOf(typed, Object.values(choices))}`,
      )
    return code
  }

  function several<T extends string>(
    key: string,
    choices: Readonly<Record<T, string>>,
    most: number | undefined,
    example: string,
  ): readonly T[] {
    const values = list(key)
    if (values.length === 0) missing(key, `[${example}]`)
    if (most !== undefined && values.length > most)
      fault(lineOf(key), `« ${key} » a ${values.length} valeurs : gardez-en ${most} au plus.`)
    return values.flatMap((value) => {
      const typed = plainText(value) ?? ''
      const code = codeOf(typed, choices)
      if (code !== undefined) return code
      fault(
        lineOf(key),
        `« ${typed} » n’est pas un mot de la liste « ${key} ». ${hintOf(typed, Object.values(choices))}`,
      )
      return []
    })
  }

  /** One value, or several between square brackets. */
  function list(key: string): readonly unknown[] {
    const value = find(key)?.value
    return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
  }

  function lineOf(key: string): number {
    return file.facts.find((fact) => fact.key === key)?.line ?? place.line
  }

  function end(): void {
    for (const { key, line } of file.facts) {
      if (asked.includes(key)) continue
      fault(line, `« ${key} » n’existe pas. ${hintOf(key, asked)}`)
    }
  }

  return { words, choice, several, list, lineOf, end, fault }
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : undefined
}
