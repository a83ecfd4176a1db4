import { type Words, wordsIn } from '../description.ts'
import { limeText } from './lime-texts.ts'

/** One row, in every language at once: LimeSurvey repeats it in each. */
export interface LimeRow {
  readonly class: 'G' | 'Q' | 'SQ' | 'A'
  readonly scale?: string
  readonly name: string | Words
  readonly text?: Words | string
  readonly help?: Words
  readonly relevance?: string
  /** Columns that are the same in each language. */
  readonly plain?: Readonly<Record<string, string>>
  readonly spoken?: Readonly<Record<string, Words | undefined>>
}

/** The columns that LimeSurvey writes first, then those of the attributes that we fill in. */
const columns = [
  ...['id', 'related_id', 'class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language'],
  ...['validation', 'mandatory', 'encrypted', 'other', 'default', 'same_default'],
  ...['allowed_filetypes', 'answer_order', 'date_max', 'date_min', 'exclude_all_others'],
  ...['max_answers', 'max_filesize', 'max_num_of_files', 'max_num_value_n', 'maximum_chars'],
  ...['min_answers', 'min_num_value_n', 'num_value_int_only', 'other_replace_text'],
  ...['random_group', 'random_order', 'subquestion_order', 'suffix'],
]

type Cells = Readonly<Record<string, string>>

export interface SurveyCells {
  readonly id: string
  readonly languages: readonly string[]
  readonly title: Words
  readonly intro?: Words | undefined
  readonly rows: readonly LimeRow[]
}

/** The whole file: what is said of the survey, then everything in the first language, then in each other one. */
export function limeFile({ id, languages, title, intro, rows }: SurveyCells): string {
  const [first = 'fr', ...others] = languages
  const inWords = (words: Words | undefined, tag: string) => limeText(wordsIn(words, tag, first))
  const settings: readonly Cells[] = [
    { class: 'S', name: 'language', text: first },
    { class: 'S', name: 'additional_languages', text: others.join(' ') },
    { class: 'S', name: 'format', text: 'G' },
  ]
  const spoken = languages.flatMap((language): readonly Cells[] => [
    { class: 'SL', name: 'surveyls_title', text: inWords(title, language), language },
    ...(language === first ? [{ class: 'SL', name: 'surveyls_alias', text: id, language }] : []),
    ...(intro
      ? [{ class: 'SL', name: 'surveyls_welcometext', text: inWords(intro, language), language }]
      : []),
  ])
  const asked = languages.flatMap((language) => {
    const ids = { number: 0, group: 0, question: 0, groups: 0 }
    return rows.map((row): Cells => {
      const number = row.class === 'A' ? ids.question : ++ids.number
      if (row.class === 'G') Object.assign(ids, { group: number, groups: ids.groups + 1 })
      if (row.class === 'Q') ids.question = number
      const above = row.class === 'Q' ? ids.group : ids.question
      const more = Object.entries(row.spoken ?? {}).flatMap(([column, words]) =>
        words ? [[column, inWords(words, language)]] : [],
      )
      return {
        ...{ id: String(number), related_id: row.class === 'G' ? '' : String(above) },
        ...{ class: row.class, language, relevance: row.relevance ?? '' },
        'type/scale': row.class === 'G' ? String(ids.groups) : (row.scale ?? '0'),
        name: typeof row.name === 'string' ? row.name : inWords(row.name, language),
        text: typeof row.text === 'string' ? limeText(row.text) : inWords(row.text, language),
        help: inWords(row.help, language),
        ...row.plain,
        ...Object.fromEntries(more),
      }
    })
  })
  const lines = [...settings, ...spoken, ...asked].map((cells) =>
    columns.map((column) => quotedCell(cells[column] ?? '')).join('\t'),
  )
  // LimeSurvey reads the mark of UTF-8, and needs it.
  return `\ufeff${[columns.join('\t'), ...lines].join('\n')}\n`
}

function quotedCell(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
