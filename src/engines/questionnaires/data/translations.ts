import { ownOf } from '#kit/own.ts'
import { bounds, type Questionnaire, type Words } from '../description.ts'

/** One text to translate. Its path goes by ids: `questions[use].options[often].text`. */
export interface Translation {
  readonly path: string
  readonly source: string
  readonly translation: string
}

export interface TranslationProblem {
  /** `source-changed`: the text was written anew since the table was made, and its translation was left out. */
  readonly code: 'source-changed' | 'unknown-path' | 'twice' | 'too-long'
  readonly path: string
  readonly found: string
}

export interface TranslationsRead {
  readonly questionnaire: Questionnaire
  readonly problems: readonly TranslationProblem[]
  /** Texts that are not in this language yet. */
  readonly missing: readonly string[]
}

/** Every text, with what is said of it in this language so far. */
export function translationsOf(
  questionnaire: Questionnaire,
  language: string,
): readonly Translation[] {
  const [first = 'fr'] = questionnaire.languages
  const found: Translation[] = []
  mapWords(questionnaire, '', (path, words) => {
    const translation = ownOf(words, language) ?? ''
    found.push({ path, source: ownOf(words, first) ?? '', translation })
    return words
  })
  return found
}

/** Takes a table in again. What does not fit is left as it was, and said; nothing is refused as a whole. */
export function withTranslations(
  questionnaire: Questionnaire,
  language: string,
  rows: readonly Translation[],
): TranslationsRead {
  const [first = 'fr'] = questionnaire.languages
  const problems: TranslationProblem[] = []
  const missing: string[] = []
  const received = new Map<string, Translation>()
  for (const row of rows) {
    if (received.has(row.path))
      problems.push({ code: 'twice', path: row.path, found: row.translation })
    else received.set(row.path, row)
  }
  const known = new Set<string>()
  const translated = mapWords(questionnaire, '', (path, words) => {
    known.add(path)
    const row = received.get(path)
    const text = row?.translation.trim() ?? ''
    const kept = ownOf(words, language) ?? ''
    const refused = (code: TranslationProblem['code'], found: string) => {
      problems.push({ code, path, found: found.slice(0, 80) })
      if (kept === '') missing.push(path)
      return words
    }
    if (row && text !== '') {
      if (plainLine(row.source) !== plainLine(ownOf(words, first) ?? ''))
        return refused('source-changed', row.source)
      if (text.length > bounds.words) return refused('too-long', text)
      return { ...words, [language]: text }
    }
    if (kept === '') missing.push(path)
    return words
  }) as Questionnaire
  for (const { path, source } of received.values())
    if (!known.has(path)) problems.push({ code: 'unknown-path', path, found: source.slice(0, 80) })
  return { questionnaire: speaking(translated, language), problems, missing }
}

/** Words by their paths, as they were typed: an empty one takes away what stood. Paths that nothing has say nothing. */
export function withWords(
  questionnaire: Questionnaire,
  language: string,
  words: Readonly<Record<string, string>>,
): Questionnaire {
  const changed = mapWords(questionnaire, '', (path, standing) => {
    const text = ownOf(words, path)?.trim()
    if (text === undefined) return standing
    if (text !== '') return { ...standing, [language]: text }
    const { [language]: _, ...others } = standing
    return others
  }) as Questionnaire
  return speaking(changed, language)
}

/**
 * Offered answers of one question that are read in the same words in this language: nobody could choose between them. Of
 * those, the ones that these texts have a part in. A text that is missing is read in the first language.
 */
export function readAlike(
  questionnaire: Questionnaire,
  language: string,
  paths: readonly string[],
): readonly Translation[] {
  const lists = new Map<string, Translation[]>()
  for (const text of translationsOf(questionnaire, language)) {
    const list = offeredIn.exec(text.path)?.[1]
    if (list === undefined) continue
    const read = plainLine(text.translation || text.source).toLowerCase()
    const key = JSON.stringify([list, read])
    lists.set(key, [...(lists.get(key) ?? []), text])
  }
  const ours = new Set(paths)
  return [...lists.values()]
    .filter((alike) => alike.length > 1 && alike.some(({ path }) => ours.has(path)))
    .flat()
}

/** `…questions[use].options[often].text`: what stands beside it in one list. */
const offeredIn = /^(.*\.questions\[[^\]]+\]\.\w+)\[[^\]]+\]\.text$/

/** The same questions, without this language: the first one stays. */
export function withoutLanguage(questionnaire: Questionnaire, language: string): Questionnaire {
  if (questionnaire.languages[0] === language) return questionnaire
  const changed = mapWords(questionnaire, '', (_, { [language]: __, ...others }) => others)
  const languages = questionnaire.languages.filter((tag) => tag !== language)
  return { ...(changed as Questionnaire), languages }
}

function speaking(questionnaire: Questionnaire, language: string): Questionnaire {
  const { languages } = questionnaire
  if (languages.includes(language)) return questionnaire
  return { ...questionnaire, languages: [...languages, language] }
}

/** Of two writings of one thing, what the second says in the languages that both say it in. */
export function inCommonWords<Thing>(thing: Thing, other: Thing): Thing {
  const others = new Map<string, Words>()
  mapWords(other, '', (path, words) => {
    others.set(path, words)
    return words
  })
  return mapWords(thing, '', (path, words) => {
    const beside = others.get(path)
    if (!beside) return words
    const common = Object.entries(words).filter(([tag]) => ownOf(beside, tag) !== undefined)
    return common.length === 0 ? words : Object.fromEntries(common)
  }) as Thing
}

/** Spaces and ends of lines are what spreadsheets change by themselves. */
const plainLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const spoken = new Set([
  ...['title', 'intro', 'text', 'before', 'help', 'definition', 'legal', 'low', 'high', 'unit'],
  'reason',
])

function mapWords(
  value: unknown,
  path: string,
  change: (path: string, words: Words) => Words,
): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, at) =>
      mapWords(item, `${path}[${nameOf(item) ?? at}]`, change),
    )
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const own = path === '' ? key : `${path}.${key}`
      if (spoken.has(key)) return [key, change(own, inner as Words)]
      return [key, key === 'when' ? inner : mapWords(inner, own, change)]
    }),
  )
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { id, question } = item as { readonly id?: unknown; readonly question?: unknown }
  if (typeof id === 'string') return id
  return typeof question === 'string' ? question : undefined
}
