import { type Option, wordsIn } from '#engines/questionnaires/index.ts'
import { freeId } from './free-id.ts'

/** Options as they are typed, one a line; those that are something more are typed apart. */
export interface TypedOptions {
  readonly plain: string
  readonly alone: string
  readonly other: string
}

export function typedOptions(options: readonly Option[], language: string): TypedOptions {
  const lines = (kept: readonly Option[]) =>
    kept.map(({ text }) => onOneLine(wordsIn(text, language, language))).join('\n')
  return {
    plain: lines(options.filter(({ other, alone }) => !other && !alone)),
    alone: lines(options.filter(({ alone, other }) => alone && !other)),
    other: lines(options.filter(({ other }) => other)),
  }
}

/**
 * The lines again as options. A line that stood before keeps its id and its other languages; one that was written anew
 * at its place keeps them too, as long as no line came or went; a new one gets an id from its words.
 */
export function readOptions(
  typed: TypedOptions,
  before: readonly Option[],
  language: string,
): readonly Option[] {
  const marked = ({ other, alone }: Option) => (other ? 'other' : alone ? 'alone' : 'plain')
  const taken = before.map(({ id }) => id)
  const read = (lines: string, mark: keyof TypedOptions, more: Partial<Option>) => {
    const old = before.filter((option) => marked(option) === mark)
    return named(linesOf(lines), old, { language, taken }).map(
      (option): Option => ({ ...option, ...more }),
    )
  }
  return [
    ...read(typed.plain, 'plain', {}),
    ...read(typed.alone, 'alone', { alone: true }),
    ...read(typed.other, 'other', { other: true }),
  ]
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function named(
  lines: readonly string[],
  old: readonly Option[],
  { language, taken }: { readonly language: string; readonly taken: string[] },
): readonly Option[] {
  const textOf = (option: Option) => onOneLine(wordsIn(option.text, language, language))
  const stays = new Set(old.filter((option) => lines.includes(textOf(option))))
  const found = new Set<Option>()
  return lines.map((line, at) => {
    const same = old.find((option) => textOf(option) === line && !found.has(option))
    const atPlace = lines.length === old.length ? old[at] : undefined
    const known = same ?? (atPlace && !stays.has(atPlace) ? atPlace : undefined)
    if (known) {
      found.add(known)
      return { id: known.id, text: { ...known.text, [language]: line } }
    }
    const id = freeId(line, taken)
    taken.push(id)
    return { id, text: { [language]: line } }
  })
}

function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
