import { isId } from '#kit/ids.ts'

/** Somebody whom a text may name. */
export interface Named {
  readonly id: string
  readonly name: string
}

export type MentionsRead =
  | { readonly ok: true; readonly text: string; readonly ids: readonly string[] }
  /** After which words: nobody who may read has this name. */
  | { readonly ok: false; readonly unknown: string }

/** After a letter, a dot or a stroke it belongs to an address, and names nobody. */
const sign = /(?<![\p{L}\p{N}_.@/-])@(?=\p{L})/gu
const wordsAfter = /^[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]*){0,3}/u

const alike = new Intl.Collator('fr', { sensitivity: 'base' })

/**
 * A text as it is kept: « @Prénom Nom » is the key of a person, so that their name may change, or go, in every text at
 * once. Two people of one name are both meant. What names nobody is refused: whoever writes believes that somebody reads.
 */
export function readMentions(typed: string, people: readonly Named[]): MentionsRead {
  const text = typed.normalize('NFC')
  const byLength = people
    .map((person) => ({ ...person, name: person.name.normalize('NFC') }))
    .toSorted((person, other) => other.name.length - person.name.length)
  const ids = new Set<string>()
  let kept = ''
  let at = 0
  for (const { index } of text.matchAll(sign)) {
    const rest = text.slice(index + 1).replaceAll('\u00a0', ' ')
    const named = byLength.find(({ name }) => beginsWith(rest, name))
    if (!named) return { ok: false, unknown: wordsAfter.exec(rest)?.[0] ?? rest.slice(0, 40) }
    const same = byLength.filter(({ name }) => alike.compare(name, named.name) === 0)
    for (const { id } of same) ids.add(id)
    kept += escaped(text.slice(at, index)) + same.map(({ id }) => tokenOf(id)).join(' ')
    at = index + 1 + named.name.length
  }
  return { ok: true, text: kept + escaped(text.slice(at)), ids: [...ids] }
}

function beginsWith(text: string, name: string): boolean {
  if (name === '' || alike.compare(text.slice(0, name.length), name) !== 0) return false
  return !/^[\p{L}\p{N}_]/u.test(text.slice(name.length))
}

const keyed = /@\{([0-9a-f-]{36})\}/g
const keyedOrTyped = /@\{(?:([0-9a-f-]{36})\}|\}\{)/g
const tokenOf = (id: string) => `@{${id}}`

/** Braces that somebody typed stay words: a key that was typed by hand would name anybody, also who may not read. */
const escaped = (typed: string) => typed.replaceAll('@{', '@{}{')

/** The text as it is read: only the people whom it names are looked for, whatever else was typed between braces. */
export function writeMentions(body: string, names: ReadonlyMap<string, string>): string {
  return body.replace(keyedOrTyped, (kept, id: string | undefined) => {
    if (id === undefined) return '@{'
    const name = names.get(id)
    return name === undefined ? kept : `@${name}`
  })
}

/** The keys of the people whom a kept text names. */
export function mentionedIn(body: string): readonly string[] {
  return [...body.matchAll(keyed)].flatMap(([, id]) => (id && isId(id) ? [id] : []))
}
