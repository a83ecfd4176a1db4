import { ownOf } from '#kit/own.ts'
import {
  descriptionSchema,
  type Option,
  type Question,
  type Questionnaire,
  type Words,
} from '../description.ts'
import type { DescriptionProblem } from '../problem.ts'
import { readDescription } from '../read-description.ts'
import { otherField } from '../sent-fields.ts'
import { type Expression, readExpression } from './expression.ts'
import type { BookSheet, Loss } from './losses.ts'
import { UnreadExpression } from './tokens.ts'
import { conditionOf, type FieldMeaning } from './xlsform-conditions.ts'
import { questionOf } from './xlsform-questions.ts'
import {
  type FormLanguage,
  type FormProblemCode,
  type FormTable,
  helpOf,
  isYes,
  plainId,
  type ReadRow,
  tableOf,
} from './xlsform-table.ts'
import { populationField, roleField } from './xlsform-texts.ts'

/** What stops a form from being read, by its cell. */
export interface FormProblem {
  readonly code: FormProblemCode
  /** `survey!F7`, or the name of a sheet. */
  readonly cell: string
  readonly found?: string
}

export type FormRead =
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly losses: readonly Loss[] }
  | {
      readonly ok: false
      /** Of the cells of the form. */
      readonly problems: readonly FormProblem[]
      /** Of what the form says once it is read: a condition on a later question… */
      readonly faults: readonly DescriptionProblem[]
    }

/**
 * Reads an XLSForm. What the house cannot do (repeats, computed answers, places on a map, other functions of XPath) is
 * refused with its cell; what it merely does not keep is told by name.
 */
export function fromXlsForm(sheets: readonly BookSheet[]): FormRead {
  const problems: FormProblem[] = []
  const losses: Loss[] = []
  const survey = tableOf(sheets, 'survey', losses)
  if (!survey) return refused([{ code: 'sheet-missing', cell: 'survey' }])
  const missing = ['type', 'name'].filter((title) => !survey.titles.includes(title))
  if (missing.length > 0)
    return refused(missing.map((found) => ({ code: 'column-missing', cell: 'survey', found })))
  const choices = tableOf(sheets, 'choices', losses)
  const [settings] = tableOf(sheets, 'settings', losses)?.rows ?? []
  const languages = languagesOf(survey, settings?.text('default_language') ?? '')
  const lists = listsOf(choices, languages)
  const reader = new SurveyReader({ survey, languages, lists, problems, losses })
  reader.read()
  if (reader.pages.length === 0 && problems.length === 0)
    problems.push({ code: 'empty-form', cell: 'survey' })
  if (problems.length > 0) return refused(problems)
  const title = settings?.text('form_title') || settings?.text('form_id') || 'Questionnaire'
  const version = settings?.text('version') ?? ''
  const read = readDescription({
    schema: descriptionSchema,
    id: plainId(settings?.text('form_id') || 'questionnaire'),
    version: /^[1-9]\d{0,3}$/.test(version) ? Number(version) : 1,
    languages: languages.map(({ tag }) => tag),
    title: { [languages[0]?.tag ?? 'fr']: title },
    ...(reader.intro ? { intro: reader.intro } : {}),
    ...(reader.roles.length > 0 ? { roles: reader.roles } : {}),
    pages: reader.pages.map(({ isGroup: _, ...page }) => page),
  })
  if (!read.ok) return { ok: false, problems: [], faults: read.problems }
  return { ok: true, questionnaire: read.questionnaire, losses }
}

function refused(problems: readonly FormProblem[]): FormRead {
  return { ok: false, problems, faults: [] }
}

/** Languages of the labels; the default one first. A column without a language is in the default one. */
function languagesOf({ titles }: FormTable, byDefault: string): readonly FormLanguage[] {
  const suffixes = titles.flatMap((title) => /^label(::.*)?$/.exec(title)?.slice(1, 2) ?? [])
  const found = suffixes.map((suffix = '') => ({
    suffix,
    tag: tagOf(suffix.replace(/^::\s*/, '') || byDefault),
  }))
  const first = tagOf(byDefault)
  const distinct = found.filter(
    ({ tag }, at) => found.findIndex((other) => other.tag === tag) === at,
  )
  const order = [
    ...distinct.filter(({ tag }) => tag === first),
    ...distinct.filter(({ tag }) => tag !== first),
  ]
  return order.length > 0 ? order : [{ tag: first, suffix: '' }]
}

const tags: Readonly<Record<string, string>> = {
  ...{ french: 'fr', français: 'fr', francais: 'fr', english: 'en', español: 'es', spanish: 'es' },
}

function tagOf(name: string): string {
  const inside = /\(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\)\s*$/.exec(name)?.[1]
  if (inside) return inside
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(name)) return name
  return ownOf(tags, name.trim().toLowerCase()) ?? 'fr'
}

function listsOf(
  table: FormTable | undefined,
  languages: readonly FormLanguage[],
): ReadonlyMap<string, readonly Option[]> {
  const lists = new Map<string, Option[]>()
  for (const row of table?.rows ?? []) {
    const list = row.text('list_name') || row.text('list name')
    const id = row.text('name') || row.text('value')
    if (list === '' || id === '') continue
    const text = row.words('label', languages) ?? { [languages[0]?.tag ?? 'fr']: id }
    lists.set(list, [...(lists.get(list) ?? []), { id, text }])
  }
  return lists
}

interface Survey {
  readonly survey: FormTable
  readonly languages: readonly FormLanguage[]
  readonly lists: ReadonlyMap<string, readonly Option[]>
  readonly problems: FormProblem[]
  readonly losses: Loss[]
}

type OpenPage = {
  id: string
  title?: Words
  when?: unknown
  questions: Question[]
  isGroup: boolean
}

/** What tools note by themselves: when, by which telephone. */
const metadata = [
  ...[
    'start',
    'end',
    'today',
    'deviceid',
    'username',
    'phonenumber',
    'email',
    'audit',
    'simserial',
  ],
  ...['subscriberid', 'start-geopoint', 'background-audio'],
]

class SurveyReader {
  readonly pages: OpenPage[] = []
  roles: readonly string[] = []
  intro: Words | undefined
  readonly #survey: Survey
  readonly #meanings = new Map<string, FieldMeaning>()
  #before: { words: Words; cell: string } | undefined
  /** Groups that are open: their names, and the conditions that their questions stand under. */
  readonly #groups: {
    readonly name: string
    readonly when: string
    readonly cell: string
    readonly isPage: boolean
  }[] = []
  #grid: { row: ReadRow; rows: ReadRow[] } | undefined
  /** Conditions are read once every question is known. */
  readonly #later: (() => void)[] = []

  constructor(survey: Survey) {
    this.#survey = survey
  }

  read(): void {
    for (const row of this.#survey.survey.rows) this.#row(row)
    const [open] = this.#groups
    if (open) this.#refuse('group-not-closed', open.cell, open.name)
    if (this.#before)
      this.#survey.losses.push({ code: 'note-without-question', about: this.#before.cell })
    for (const read of this.#later) read()
    const empty = this.pages.filter(({ questions }) => questions.length === 0)
    for (const page of empty) this.pages.splice(this.pages.indexOf(page), 1)
  }

  #row(row: ReadRow) {
    const type = row.text('type').trim().replace(/\s+/g, ' ')
    const name = row.text('name')
    if (type === '' && name === '') return
    if (this.#grid) return this.#inGrid(row, type)
    if (/^begin[ _]group$/.test(type)) return this.#open(row)
    if (/^end[ _]group$/.test(type)) return this.#close(row)
    if (metadata.includes(type)) {
      this.#survey.losses.push({ code: 'row-not-read', about: row.cell('type'), found: type })
      return
    }
    if (type === 'note') return this.#note(row)
    if (name === '') return this.#refuse('name-missing', row.cell('name'))
    if (name === roleField || name === populationField) return this.#known(name, type)
    if (this.#isOther(row, name)) return
    const read = questionOf(row, type, {
      ...this.#survey,
      expression: this.#expression(row, 'constraint'),
    })
    if ('refused' in read) return this.#refuse(read.refused, row.cell(read.column), read.found)
    this.#push(row, read.question)
  }

  #push(row: ReadRow, question: Question): void {
    const page = this.#page()
    const before = this.#before && { before: this.#before.words }
    this.#before = undefined
    const whole = { ...question, ...before } as Question & { when?: unknown }
    page.questions.push(whole)
    if (!this.#meanings.has(row.text('name')))
      this.#meanings.set(row.text('name'), { question: whole.id, kind: whole.kind })
    const above = this.#groups
      .filter(({ isPage }) => !isPage)
      .map(({ when, cell }) => ({ when, cell }))
    const own = { when: row.text('relevant'), cell: row.cell('relevant') }
    this.#later.push(() => {
      const when = this.#conditions([...above, own])
      if (when) whole.when = when as never
    })
  }

  #page(): OpenPage {
    const last = this.pages.at(-1)
    const group = this.#groups.find(({ isPage }) => isPage)
    if (last && last.isGroup === (group !== undefined)) return last
    const page: OpenPage = { id: `page_${this.pages.length + 1}`, questions: [], isGroup: false }
    this.pages.push(page)
    return page
  }

  #open(row: ReadRow) {
    const name = plainId(row.text('name') || `group_${row.line}`)
    const [when, cell] = [row.text('relevant'), row.cell('relevant')]
    const title = row.words('label', this.#survey.languages)
    if (/\btable-list\b/.test(row.text('appearance'))) {
      this.#grid = { row, rows: [] }
      return
    }
    const isPage = this.#groups.length === 0
    this.#groups.push({ name, when, cell: isPage ? row.cell('type') : cell, isPage })
    if (!isPage) {
      if (title && !this.#before) this.#before = { words: title, cell: row.cell('type') }
      return
    }
    const page: OpenPage = { id: name, ...(title ? { title } : {}), questions: [], isGroup: true }
    this.pages.push(page)
    this.#later.push(() => {
      const read = this.#conditions([{ when, cell }])
      if (read) page.when = read
    })
  }

  #close(row: ReadRow) {
    if (this.#groups.length === 0) return this.#refuse('group-not-open', row.cell('type'))
    if (this.#groups.pop()?.isPage) {
      const after: OpenPage = { id: `page_${this.pages.length + 1}`, questions: [], isGroup: false }
      this.pages.push(after)
    }
  }

  /** Rows of one list under one title: a grid. */
  #inGrid(row: ReadRow, type: string) {
    const grid = this.#grid as { row: ReadRow; rows: ReadRow[] }
    if (!/^end[ _]group$/.test(type)) {
      if (!/^select_one /.test(type)) return this.#refuse('type-not-read', row.cell('type'), type)
      grid.rows.push(row)
      return
    }
    this.#grid = undefined
    const { languages, lists } = this.#survey
    const id = plainId(grid.row.text('name') || 'grid')
    const [first] = grid.rows
    const list = first?.text('type').trim().split(' ')[1] ?? ''
    const columns = lists.get(list)
    if (!first || !columns) return this.#refuse('list-missing', (first ?? row).cell('type'), list)
    const rows = grid.rows.map((entry) => {
      const name = entry.text('name')
      const own = name.startsWith(`${id}__`) ? name.slice(id.length + 2) : name
      this.#meanings.set(name, { question: id, kind: 'grid', row: own })
      if (entry.text('type').trim().split(' ')[1] !== list)
        this.#refuse('type-not-read', entry.cell('type'), entry.text('type'))
      if (entry.text('relevant') !== '')
        this.#refuse('expression-not-read', entry.cell('relevant'), entry.text('relevant'))
      return {
        id: own,
        text: entry.words('label', languages) ?? { [languages[0]?.tag ?? 'fr']: own },
      }
    })
    const question = {
      ...{ id, kind: 'grid', rows, columns },
      text: grid.row.words('label', languages) ?? { [languages[0]?.tag ?? 'fr']: id },
      ...helpOf(grid.row, languages),
      ...(grid.rows.every((entry) => isYes(entry.text('required'))) ? { required: true } : {}),
    } as Question
    this.#push(grid.row, question)
  }

  #note(row: ReadRow): void {
    const words = row.words('label', this.#survey.languages)
    if (!words) return
    if (row.text('name') === 'intro__note') {
      this.intro = words
      return
    }
    if (this.#before)
      this.#survey.losses.push({ code: 'note-without-question', about: this.#before.cell })
    this.#before = { words, cell: row.cell('label') }
  }

  #known(name: string, type: string): void {
    const isRole = name === roleField
    this.#meanings.set(name, { about: isRole ? 'role' : 'population' })
    if (isRole)
      this.roles = (this.#survey.lists.get(type.split(' ')[1] ?? '') ?? []).map(({ id }) => id)
  }

  /** `use__other`, asked when `else` is chosen: the words of “other, say what”. */
  #isOther(row: ReadRow, name: string): boolean {
    const last = this.pages.at(-1)?.questions.at(-1)
    if (!last || name !== otherField(last.id) || !('options' in last)) return false
    const expression = this.#expression(row, 'relevant')
    if (expression?.kind !== 'selected' || expression.of.field !== last.id) return false
    const option = last.options.find(({ id }) => id === expression.value) as
      | { other?: true }
      | undefined
    if (!option) return false
    option.other = true
    return true
  }

  #conditions(parts: readonly { readonly when: string; readonly cell: string }[]) {
    const read = parts.flatMap(({ when, cell }) => {
      if (when.trim() === '') return []
      try {
        return [conditionOf(readExpression(when), this.#meanings)]
      } catch (error) {
        if (!(error instanceof UnreadExpression)) throw error
        this.#refuse('expression-not-read', cell, error.message)
        return []
      }
    })
    return read.length > 1 ? { all: read } : read[0]
  }

  #expression(row: ReadRow, column: string): Expression | undefined {
    const text = row.text(column)
    if (text.trim() === '') return undefined
    try {
      return readExpression(text)
    } catch (error) {
      if (!(error instanceof UnreadExpression)) throw error
      this.#refuse('expression-not-read', row.cell(column), error.message)
      return undefined
    }
  }

  #refuse(code: FormProblemCode, cell: string, found?: string): void {
    this.#survey.problems.push({ code, cell, ...(found === undefined ? {} : { found }) })
  }
}
