import { type FormState, missingAnswer, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { type Fields, filled } from '../fields.ts'
import * as rows from '../rows.ts'
import { facetLimit } from '../vocabularies/facets.ts'
import type { Control, FieldSpec, Part } from './parts.ts'

/** Longest text of each kind of field, in characters. */
export const longest: Readonly<Partial<Record<Control, number>>> = {
  line: 400,
  address: 500,
  short: 2_000,
  prose: 20_000,
}

export interface PartForm {
  readonly fields: Fields
  readonly problems: Readonly<Record<string, string>>
}

type Say = (code: FormProblem, value: number) => string
export type FormProblem = 'required' | 'too-long' | 'no-address' | 'no-web-address'

const sentences: Readonly<
  Record<Locale, Readonly<Record<FormProblem, (value: number) => string>>>
> = {
  fr: {
    required: () => missingAnswer.fr,
    'too-long': (most) => `C’est trop long : ${most} caractères au plus.`,
    'no-address': (count) =>
      count > 1
        ? `${count} sources n’ont pas d’adresse qui s’ouvre (https://…).`
        : 'Une source n’a pas d’adresse qui s’ouvre (https://…).',
    'no-web-address': () => 'Cette adresse ne s’ouvre pas : elle commence par https://.',
  },
  en: {
    required: () => missingAnswer.en,
    'too-long': (most) => `Too long: at most ${most} characters.`,
    'no-address': (count) =>
      count > 1
        ? `${count} sources have no address that opens (https://…).`
        : 'A source has no address that opens (https://…).',
    'no-web-address': () => 'This address does not open: it begins with https://.',
  },
}

/** Reads what one page of the editor sent. Every field of the part is in the answer, empty or not. */
export function readPart(part: Part, raw: RawForm, locale: Locale): PartForm {
  const say: Say = (code, input) => sentences[locale][code](input)
  const fields: Record<string, string> = {}
  const problems: Record<string, string> = {}
  for (const spec of part.fields) {
    const text = textOf(spec, raw).normalize('NFC').trim()
    fields[spec.key] = text
    const problem = problemOf(spec, text, say)
    if (problem) problems[spec.key] = problem
  }
  return { fields, problems }
}

function textOf({ key, control }: FieldSpec, raw: RawForm): string {
  switch (control) {
    case 'ranked':
      return ranks(key, raw)
    case 'authors':
    case 'sources':
      return rowTexts(key, raw, 2)
        .map((cells) => cells.map((cell) => cell.replaceAll('|', '/')).join(' | '))
        .map((line) => line.replace(/ \| $/, ''))
        .join('\n')
    case 'items':
      return inOrder(rowTexts(key, raw, 3))
        .map(([slug = '', note = '']) => `${slug} | ${note.replaceAll('|', '/')}`)
        .map((line) => line.replace(/ \| $/, ''))
        .join('\n')
    case 'steps':
      return rows.writeSteps(
        inOrder(rowTexts(key, raw, 4)).map(([title = '', text = '', minutes = '']) => ({
          title,
          text,
          ...(/^\d{1,5}$/.test(minutes) ? { minutes: Number(minutes) } : {}),
        })),
      )
    case 'places':
      return [...new Set(listOf(raw[key]))].join('\n')
    default:
      return listOf(raw[key]).join('\n')
  }
}

/** `themes.1`, `themes.2`, `themes.3`: the first one first, each once. */
function ranks(key: string, raw: RawForm): string {
  const given = Array.from({ length: facetLimit }, (_, at) => listOf(raw[`${key}.${at + 1}`])[0])
  return [...new Set(given.filter((value) => value !== undefined && value !== ''))].join('\n')
}

const mostRows = 210

/** `authors.0.0`, `authors.0.1`: a row whose first two cells are empty is taken away. */
function rowTexts(key: string, raw: RawForm, width: number): string[][] {
  const found: string[][] = []
  for (let row = 0; row < mostRows; row++) {
    if (raw[`${key}.${row}.0`] === undefined) break
    const cells = Array.from({ length: width }, (_, at) => {
      // A box follows an empty field that says the row was there: the last word counts.
      return (listOf(raw[`${key}.${row}.${at}`]).at(-1) ?? '').trim()
    })
    if (cells[0] || (key !== 'items' && cells[1])) found.push(cells)
  }
  return found
}

/** The last cell is the place asked for: 2.5 comes between 2 and 3. */
function inOrder(found: readonly string[][]): string[][] {
  const place = (cells: readonly string[], at: number) => {
    const asked = Number((cells.at(-1) ?? '').replace(',', '.'))
    return Number.isFinite(asked) && asked > 0 ? asked : at + 1
  }
  return found
    .map((cells, at) => ({ cells, at: place(cells, at) }))
    .toSorted((entry, other) => entry.at - other.at)
    .map(({ cells }) => cells)
}

function problemOf({ key, control, required }: FieldSpec, text: string, say: Say) {
  if (required && text === '') return say('required', 0)
  const most = longest[control] ?? 40_000
  if (text.length > most) return say('too-long', most)
  if (control === 'sources') {
    const without = rows.sourcesWithoutAddress(text)
    if (without > 0) return say('no-address', without)
  }
  if (control === 'address' && text !== '' && !/^https?:\/\/\S[^\s.]*\.\S+$/.test(text)) {
    return say('no-web-address', 0)
  }
  return key === 'title' && text.length > 200 ? say('too-long', 200) : undefined
}

/** The fields of a part as its form shows them. */
export function partValues(part: Part, fields: Fields): FormState['values'] {
  const values: Record<string, string> = {}
  for (const { key, control } of part.fields) {
    const text = fields[key] ?? ''
    values[key] = text
    if (control === 'ranked') {
      for (const [at, value] of rows.linesOf(text).entries()) values[`${key}.${at + 1}`] = value
    }
  }
  return values
}

/** What a part sets in the whole: an emptied field goes away. */
export function withPart(whole: Fields, part: Fields): Fields {
  return filled({ ...whole, ...part })
}

function listOf(value: RawForm[string] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
