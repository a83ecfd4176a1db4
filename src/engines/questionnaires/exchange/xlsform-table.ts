import type { Words } from '../description.ts'
import { type BookSheet, cellName, type Loss } from './losses.ts'

/** One sheet by its titles. */
export interface FormTable {
  readonly titles: readonly string[]
  readonly rows: readonly ReadRow[]
}

/** A row whose cells are asked for by title; a title that is not there gives an empty text. */
export interface ReadRow {
  readonly line: number
  text(title: string): string
  cell(title: string): string
  /** What stands in each language; nothing where none of them says anything. */
  words(title: string, languages: readonly FormLanguage[]): Words | undefined
}

export interface FormLanguage {
  readonly tag: string
  /** What stands after `label`: `::Français (fr)`, or nothing. */
  readonly suffix: string
}

export type FormProblemCode =
  | 'sheet-missing'
  | 'column-missing'
  | 'type-not-read'
  | 'expression-not-read'
  | 'list-missing'
  | 'name-missing'
  | 'group-not-closed'
  | 'group-not-open'
  | 'number-not-read'
  | 'empty-form'
  | 'file-not-read'
  | 'relevance-not-read'
  | 'bound-not-read'
  | 'row-out-of-place'
  | 'element-not-read'
  | 'property-not-read'
  | 'visible-if-not-read'

const known = [
  ...['type', 'name', 'label', 'hint', 'guidance_hint', 'required', 'relevant', 'constraint'],
  ...['appearance', 'parameters', 'list_name', 'list name', 'value', 'form_title', 'form_id'],
  ...['version', 'default_language', 'calculation', 'choice_filter'],
]

/** The sheet of this name, whatever its capitals; columns that are not read, and hold something, are told. */
export function tableOf(
  sheets: readonly BookSheet[],
  name: string,
  losses: Loss[],
): FormTable | undefined {
  const sheet = sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
  const [head, ...rows] = sheet?.rows ?? []
  if (!sheet || !head) return undefined
  const titles = head.cells.map((title) =>
    title
      .split('::')
      .map((part) => part.trim())
      .join('::'),
  )
  for (const [at, title] of titles.entries()) {
    if (title === '' || known.includes(title.split('::')[0] ?? '')) continue
    const row = rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')
    if (row)
      losses.push({
        code: 'column-not-read',
        about: cellName(sheet.name, row.line, at),
        found: title,
      })
  }
  return {
    titles,
    rows: rows.map(({ line, cells }) => {
      const text = (title: string) => (cells[titles.indexOf(title)] ?? '').trim()
      return {
        ...{ line, text },
        cell: (title) => cellName(sheet.name, line, Math.max(0, titles.indexOf(title))),
        words: (title, languages) => {
          const words = languages.map(
            ({ tag, suffix }) => [tag, text(`${title}${suffix}`)] as const,
          )
          const filled = words.filter(([, entry]) => entry !== '')
          const plain = text(title)
          if (filled.length === 0 && plain === '') return undefined
          const [first] = languages
          const byDefault = plain !== '' && first ? [[first.tag, plain] as const] : []
          return Object.fromEntries([...byDefault, ...filled])
        },
      }
    }),
  }
}

/** `form 2.1` becomes `form_2_1`: an id of another tool, made one of ours. */
export function plainId(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/(?<!_)_+$/, '')
  return plain.slice(0, 40) || 'q'
}

export function isYes(text: string): boolean {
  return /^(?:yes|true|true\(\)|oui|1)$/i.test(text.trim())
}

export function helpOf(row: ReadRow, languages: readonly FormLanguage[]) {
  const help = row.words('hint', languages)
  const definition = row.words('guidance_hint', languages)
  return { ...(help ? { help } : {}), ...(definition ? { definition } : {}) }
}
