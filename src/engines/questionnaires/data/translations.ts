import { ownOf } from '#kit/own.ts'
import { bounds, type Questionnaire, type Words } from '../description.ts'
import { csvText, inert } from './cells.ts'

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

export function translationsCsv(questionnaire: Questionnaire, language: string): string {
  const rows = translationsOf(questionnaire, language)
  return csvText([
    ['path', 'source', 'translation'],
    ...rows.map(({ path, source, translation }) => [path, inert(source), inert(translation)]),
  ])
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
  const languages = questionnaire.languages.includes(language)
    ? questionnaire.languages
    : [...questionnaire.languages, language]
  return { questionnaire: { ...translated, languages }, problems, missing }
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
