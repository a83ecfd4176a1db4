import type { IndexModel } from '../index-model.ts'
import { questionsOf } from '../index-model.ts'
import { type ModelReading, readModel } from '../read-model.ts'

/** The columns of the workbook of the referential: one row for each question, in the order of the model. */
const levelColumns = [1, 2, 3, 4].flatMap((level) => [`level_${level}_fr`, `level_${level}_en`])
export const modelColumns = [
  ...['pillar_id', 'pillar_fr', 'pillar_en', 'pillar_help_fr', 'pillar_help_en'],
  ...['marker_id', 'marker_fr', 'marker_en', 'marker_help_fr', 'marker_help_en'],
  ...['criterion_id', 'criterion_fr', 'criterion_en'],
  ...['question_id', 'question_fr', 'question_en', 'kind', 'roles', 'territories'],
  ...['population_least', 'population_most'],
  ...levelColumns,
  ...['source_fr', 'source_en', 'quick'],
] as const
type ModelColumn = (typeof modelColumns)[number]

export function modelRows(model: IndexModel): readonly (readonly string[])[] {
  return questionsOf(model).map(({ pillar, marker, criterion, question }) => [
    ...[pillar.id, pillar.title.fr, pillar.title.en, pillar.help?.fr ?? '', pillar.help?.en ?? ''],
    ...[marker.id, marker.title.fr, marker.title.en, marker.help?.fr ?? '', marker.help?.en ?? ''],
    ...[criterion.id, criterion.title.fr, criterion.title.en],
    ...[question.id, question.text.fr, question.text.en, question.kind],
    ...[question.roles.join(' '), (question.territories ?? []).join(' ')],
    question.population?.least?.toString() ?? '',
    question.population?.most?.toString() ?? '',
    ...question.levels.flatMap(({ fr, en }) => [fr, en]),
    ...[question.source?.fr ?? '', question.source?.en ?? '', question.quick ? 'yes' : ''],
  ])
}

export interface SheetTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** What a workbook does not say (title, note, licence, roles) stays as in the draft that it replaces. */
type Above = Omit<IndexModel, 'pillars'>

/** A workbook becomes a model, or is refused with the name of each wrong cell: `K12`. */
export function readModelSheet(above: Above, { header, rows }: SheetTable): ModelReading {
  const missing = modelColumns.filter((column) => !header.includes(column))
  if (missing.length > 0) return refusedAt('1', missingColumns(missing))
  const tree = new Tree(header)
  for (const row of rows) tree.add(row)
  if (tree.clash) return refusedAt(tree.clash, clashWords)
  return readModel({ ...above, pillars: tree.pillars }, (path) => tree.cellOf(path))
}

function refusedAt(at: string, words: { fr: string; en: string }): ModelReading {
  return { ok: false, faults: [{ at, words }] }
}

const missingColumns = (names: readonly string[]) => ({
  fr: `il manque ces titres de colonnes : ${names.join(', ')}`,
  en: `these titles of columns are missing: ${names.join(', ')}`,
})

const clashWords = {
  fr: 'le même identifiant a un autre titre ou un autre texte plus haut',
  en: 'the same identifier has another title or text above',
}

interface Node {
  readonly id: string
  readonly [field: string]: unknown
}

class Tree {
  readonly pillars: Node[] = []
  clash: string | undefined
  readonly #header: readonly string[]
  /** Line of each part, by its path of numbers and names: `pillars.0.markers.1`. */
  readonly #lines = new Map<string, number>()

  constructor(header: readonly string[]) {
    this.#header = header
  }

  add({ line, cells }: SheetTable['rows'][number]): void {
    const cell = (column: ModelColumn) => cells[this.#header.indexOf(column)]?.trim() ?? ''
    const words = (name: string) => ({
      fr: cell(`${name}_fr` as ModelColumn),
      en: cell(`${name}_en` as ModelColumn),
    })
    const titled = (name: string) => {
      const help = words(`${name}_help`)
      const isHelped = help.fr !== '' || help.en !== ''
      return { title: words(name), ...(isHelped ? { help } : {}) }
    }
    const pillar = this.#under('', this.pillars, line, 'pillar', {
      id: cell('pillar_id'),
      ...titled('pillar'),
      markers: [],
    })
    const marker = this.#under(pillar, listOf(this.#at(pillar), 'markers'), line, 'marker', {
      id: cell('marker_id'),
      ...titled('marker'),
      criteria: [],
    })
    const criteria = listOf(this.#at(marker), 'criteria')
    const criterion = this.#under(marker, criteria, line, 'criterion', {
      id: cell('criterion_id'),
      title: words('criterion'),
      questions: [],
    })
    const questions = listOf(this.#at(criterion), 'questions')
    this.#lines.set(`${criterion}.questions.${questions.length}`, line)
    questions.push({
      id: cell('question_id'),
      text: words('question'),
      kind: cell('kind'),
      roles: wordsIn(cell('roles')),
      ...(cell('territories') === '' ? {} : { territories: wordsIn(cell('territories')) }),
      ...populationOf(cell('population_least'), cell('population_most')),
      levels: [1, 2, 3, 4].map((level) => words(`level_${level}`)),
      ...(cell('source_fr') + cell('source_en') === '' ? {} : { source: words('source') }),
      ...(cell('quick') === '' ? {} : { quick: cell('quick') === 'yes' || cell('quick') }),
    })
  }

  /** The path of the part of this identifier, made when it is not there yet. */
  #under(within: string, list: Node[], line: number, kind: string, made: Node): string {
    const name = { pillar: 'pillars', marker: 'markers', criterion: 'criteria' }[kind] ?? kind
    const at = list.findIndex(({ id }) => id === made.id)
    const path = [within, name, at < 0 ? list.length : at].filter((step) => step !== '').join('.')
    if (at < 0) {
      this.#lines.set(path, line)
      list.push(made)
    } else if (!sameHead(list[at], made)) {
      this.clash ??= `${this.#letter(`${kind}_id`)}${line}`
    }
    return path
  }

  #at(path: string): Node | undefined {
    return path
      .split('.')
      .reduce<unknown>((found, step) => (found as Record<string, unknown>)?.[step], {
        pillars: this.pillars,
      }) as Node | undefined
  }

  cellOf(path: readonly PropertyKey[]): string {
    let length = path.length
    while (length > 0 && !this.#lines.has(path.slice(0, length).join('.'))) length--
    const line = this.#lines.get(path.slice(0, length).join('.')) ?? 1
    const kind = { 2: 'pillar', 4: 'marker', 6: 'criterion', 8: 'question' }[length] ?? 'pillar'
    return `${this.#letter(columnOf(kind, path.slice(length).map(String)))}${line}`
  }

  #letter(column: string): string {
    const at = Math.max(0, this.#header.indexOf(column))
    const before = Math.floor(at / 26)
    const last = String.fromCharCode(65 + (at % 26))
    return before === 0 ? last : String.fromCharCode(64 + before) + last
  }
}

function columnOf(kind: string, [field = 'id', next = '', more = '']: readonly string[]): string {
  if (field === 'id') return `${kind}_id`
  if (field === 'title' || field === 'text') return `${kind}_${next || 'fr'}`
  if (field === 'help') return `${kind}_help_${next || 'fr'}`
  if (field === 'population') return `population_${next || 'least'}`
  if (field === 'levels') return `level_${Number(next || 0) + 1}_${more || 'fr'}`
  if (field === 'source') return `source_${next || 'fr'}`
  return ['kind', 'roles', 'territories', 'quick'].includes(field) ? field : `${kind}_id`
}

function sameHead(known: Node | undefined, other: Node): boolean {
  return (
    JSON.stringify([known?.['title'], known?.['help']]) ===
    JSON.stringify([other['title'], other['help']])
  )
}

function listOf(node: Node | undefined, name: string): Node[] {
  const list = node?.[name]
  return Array.isArray(list) ? (list as Node[]) : []
}

function wordsIn(cell: string): readonly string[] {
  return cell.split(/[\s,;]+/).filter(Boolean)
}

/** What is no number stays a text, which the model refuses with its cell. */
function populationOf(least: string, most: string) {
  if (least === '' && most === '') return {}
  const numberIn = (cell: string) => (/^\d{1,9}$/.test(cell) ? Number(cell) : cell)
  return {
    population: {
      ...(least === '' ? {} : { least: numberIn(least) }),
      ...(most === '' ? {} : { most: numberIn(most) }),
    },
  }
}
