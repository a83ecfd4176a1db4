import { CsvReader } from '#kit/sheets/csv-reader.ts'
import type { Words } from '../description.ts'
import type { Loss } from '../exchange/losses.ts'
import { plainText } from './lime-texts.ts'

/** One line of the file, its cells asked for by title. */
export interface LimeLine {
  readonly line: number
  readonly class: string
  readonly language: string
  readonly name: string
  readonly scale: string
  text(column: string): string
  /** `12:relevance`: where a cell stands. */
  cell(column: string): string
}

export interface LimeQuestion {
  readonly line: LimeLine
  readonly rows: readonly LimeLine[]
  readonly answers: readonly LimeLine[]
}

export interface LimeGroup {
  readonly line: LimeLine
  readonly questions: readonly LimeQuestion[]
}

export interface LimeTable {
  readonly titles: readonly string[]
  readonly lines: readonly LimeLine[]
}

/** Whether a text begins as the structure of a survey of LimeSurvey does, whatever the file is called. */
export function isLimeSurvey(text: string): boolean {
  const end = text.indexOf('\n')
  const titles = titlesOf(text.slice(0, end < 0 ? 5_000 : Math.min(end, 50_000)).split('\t'))
  return titles.includes('class') && titles.includes('type/scale')
}

export function limeTable(text: string): LimeTable | { readonly stoppedAt: number } {
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = []
  const reader = new CsvReader((line, cells) => rows.push({ line, cells }), 2_000, '\t')
  reader.push(text.replace(/^\ufeff/, ''))
  reader.end()
  if (reader.problem) return { stoppedAt: reader.line }
  const [head, ...below] = rows
  const titles = titlesOf(head?.cells ?? [])
  const lines = below.map(({ line, cells }): LimeLine => {
    const cellUnder = (column: string) => (cells[titles.indexOf(column)] ?? '').trim()
    return {
      ...{ line, text: cellUnder, cell: (column) => `${line}:${column}` },
      ...{ class: cellUnder('class').toUpperCase(), language: cellUnder('language') },
      ...{ name: cellUnder('name'), scale: cellUnder('type/scale') },
    }
  })
  return { titles, lines }
}

function titlesOf(cells: readonly string[]): readonly string[] {
  return cells.map((title) =>
    title
      .replace(/^\ufeff/, '')
      .replaceAll('"', '')
      .trim()
      .toLowerCase(),
  )
}

/** Groups, their questions, and what stands under each, in the first language; relations are those of the order. */
export function groupsOf(
  lines: readonly LimeLine[],
  first: string,
): { readonly groups: readonly LimeGroup[]; readonly outside: readonly LimeLine[] } {
  const groups: { line: LimeLine; questions: LimeQuestion[] }[] = []
  const outside: LimeLine[] = []
  let under: { rows: LimeLine[]; answers: LimeLine[] } | undefined
  for (const line of lines) {
    if (line.language !== '' && line.language !== first) continue
    const group = groups.at(-1)
    if (line.class === 'G') {
      groups.push({ line, questions: [] })
      under = undefined
    } else if (line.class === 'Q' && group) {
      under = { rows: [], answers: [] }
      group.questions.push({ line, ...under })
    } else if (line.class === 'SQ' && under) under.rows.push(line)
    else if (line.class === 'A' && under) under.answers.push(line)
    else if (['Q', 'SQ', 'A'].includes(line.class)) outside.push(line)
  }
  return { groups, outside }
}

/** Texts in every language, found again by where they stand: LimeSurvey repeats everything in each. */
export class LimeWords {
  readonly languages: readonly string[]
  readonly #losses: Loss[]
  readonly #places = new Map<LimeLine, string>()
  readonly #byPlace = new Map<string, LimeLine>()

  constructor(lines: readonly LimeLine[], languages: readonly string[], losses: Loss[]) {
    this.languages = languages
    this.#losses = losses
    for (const language of languages) {
      const spoken = lines.filter((line) => (line.language || languages[0]) === language)
      let groups = 0
      let question = ''
      for (const line of spoken) {
        if (line.class === 'G') groups++
        if (line.class === 'Q') question = line.name
        const where =
          line.class === 'G'
            ? String(groups)
            : line.class === 'Q' || line.class === 'SL'
              ? line.name
              : `${question} ${line.scale} ${line.name}`
        const place = `${line.class} ${where}`
        this.#places.set(line, place)
        this.#byPlace.set(`${language} ${place}`, line)
      }
    }
  }

  /** What stands in this column in each language; a translation that says the same is none. */
  of(line: LimeLine, column: string): Words | undefined {
    const [first = 'fr', ...others] = this.languages
    const own = this.#plain(line, column)
    if (own === '') return undefined
    const place = this.#places.get(line) ?? ''
    const translated = others.flatMap((language) => {
      const other = this.#byPlace.get(`${language} ${place}`)
      const text = other ? this.#plain(other, column) : ''
      return text === '' || text === own ? [] : [[language, text] as const]
    })
    return Object.fromEntries([[first, own], ...translated])
  }

  #plain(line: LimeLine, column: string): string {
    const { text, isMarked, isComputed } = plainText(line.text(column))
    if (isMarked) this.#lose({ code: 'html-not-kept', about: line.cell(column) })
    if (isComputed) this.#lose({ code: 'text-computed', about: line.cell(column) })
    return text
  }

  /** A text may be asked for twice, and is told once. */
  #lose(loss: Loss): void {
    if (!this.#losses.some(({ code, about }) => code === loss.code && about === loss.about))
      this.#losses.push(loss)
  }
}

const neutral = ['', '0', 'N']
const read = [
  ...['id', 'related_id', 'class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language'],
  ...['validation', 'mandatory', 'encrypted', 'other', 'same_default', 'allowed_filetypes'],
  ...['answer_order', 'date_max', 'date_min', 'exclude_all_others', 'max_answers'],
  ...['max_filesize', 'max_num_of_files', 'max_num_value_n', 'maximum_chars', 'min_answers'],
  ...['min_num_value_n', 'num_value_int_only', 'other_replace_text', 'random_group'],
  ...['random_order', 'subquestion_order', 'suffix', ''],
]

/** Columns that are not read and hold something, each by its first cell. */
export function unreadColumns({ titles, lines }: LimeTable): readonly Loss[] {
  return titles.flatMap((title) => {
    if (read.includes(title)) return []
    const line = lines.find(
      (entry) =>
        ['G', 'Q', 'SQ', 'A'].includes(entry.class) && !neutral.includes(entry.text(title)),
    )
    return line ? [{ code: 'column-not-read', about: line.cell(title), found: title }] : []
  })
}
