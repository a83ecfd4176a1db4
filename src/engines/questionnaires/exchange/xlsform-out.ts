import type { Condition } from '../condition.ts'
import {
  type Option,
  type Page,
  preferNotCode,
  type Question,
  type Questionnaire,
  questionsOf,
  type Words,
} from '../description.ts'
import { otherField, partOf } from '../sent-fields.ts'
import { withoutPreferNot } from './kept-condition.ts'
import type { Loss, LossCode } from './losses.ts'
import { conditionText, constraintsOf, populationField, roleField } from './xlsform-texts.ts'

/** A sheet to be written: its first row is its titles. */
export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export interface WrittenForm {
  readonly sheets: readonly WrittenSheet[]
  readonly losses: readonly Loss[]
}

type Row = Readonly<Record<string, string>>

/**
 * Writes a questionnaire as the three sheets of XLSForm (survey, choices, settings), for Kobo and ODK. Conditions on the
 * role or the population become two questions at the top, which whoever holds the telephone answers.
 */
export function toXlsForm(questionnaire: Questionnaire): WrittenForm {
  const writer = new FormWriter(questionnaire)
  for (const page of questionnaire.pages) writer.page(page)
  const { languages, id, version, title } = questionnaire
  const [first = 'fr'] = languages
  const settings = ['form_title', 'form_id', 'version', 'default_language']
  const spoken = (column: string) => languages.map((tag) => `${column}::${languageName(tag)}`)
  const survey = [
    ...['type', 'name', ...spoken('label'), ...spoken('hint'), ...spoken('guidance_hint')],
    ...['required', 'relevant', 'constraint', 'appearance', 'parameters'],
  ]
  const choices = ['list_name', 'name', ...spoken('label')]
  return {
    sheets: [
      { name: 'survey', rows: [survey, ...writer.survey.map(cellsUnder(survey))] },
      { name: 'choices', rows: [choices, ...writer.choices.map(cellsUnder(choices))] },
      {
        name: 'settings',
        rows: [settings, [title[first] ?? '', id, String(version), languageName(first)]],
      },
    ],
    losses: writer.losses,
  }
}

const cellsUnder = (titles: readonly string[]) => (row: Row) =>
  titles.map((title) => row[title] ?? '')

const names: Readonly<Record<string, string>> = {
  ...{ fr: 'Français', en: 'English', br: 'Brezhoneg', co: 'Corsu', eu: 'Euskara', oc: 'Occitan' },
  ...{ es: 'Español', pt: 'Português', de: 'Deutsch', it: 'Italiano', ar: 'العربية', tr: 'Türkçe' },
}

/** `Français (fr)`: how tools for forms name a language. */
function languageName(tag: string): string {
  return `${Object.hasOwn(names, tag) ? names[tag] : tag} (${tag})`
}

class FormWriter {
  readonly survey: Row[] = []
  readonly choices: Row[] = []
  readonly losses: Loss[] = []
  readonly #questionnaire: Questionnaire
  readonly #questions: ReadonlyMap<string, Question>

  /** Questions whose “I prefer not to answer” is not written: only lists of choices carry it. */
  readonly #silent: ReadonlySet<string>

  constructor(questionnaire: Questionnaire) {
    this.#questionnaire = questionnaire
    this.#silent = new Set(
      questionsOf(questionnaire).flatMap(({ id, kind, preferNot }) =>
        preferNot && !['single', 'several', 'yes-no'].includes(kind) ? id : [],
      ),
    )
    this.#questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
    const { intro, roles = [], rewordings = [] } = questionnaire
    if (rewordings.length > 0) this.#lose('rewordings', questionnaire.id)
    if (intro) this.#row({ type: 'note', name: 'intro__note', ...this.#said('label', intro) })
    const text = JSON.stringify(questionnaire.pages)
    if (text.includes('"about":"role"')) {
      this.#row({ type: `select_one ${roleField}`, name: roleField, ...this.#code(roleField) })
      for (const role of roles) this.#choice(roleField, role, this.#code(role))
    }
    if (text.includes('"about":"population"'))
      this.#row({ type: 'integer', name: populationField, ...this.#code(populationField) })
  }

  page(page: Page): void {
    if (page.order === 'random') this.#lose('order-of-page', page.id)
    this.#row({
      ...{ type: 'begin_group', name: page.id, appearance: 'field-list' },
      ...(page.title ? this.#said('label', page.title) : {}),
      ...this.#relevant(page.when, page.id),
    })
    for (const question of page.questions) this.#question(question)
    this.#row({ type: 'end_group', name: page.id })
  }

  #question(question: Question) {
    const { id, when, before } = question
    const relevant = this.#relevant(when, id)
    if (before)
      this.#row({ type: 'note', name: `${id}__note`, ...this.#said('label', before), ...relevant })
    const asked: Row = { name: id, ...this.#words(question), ...relevant }
    const row = (type: string, more: Row = {}) => this.#row({ type, ...asked, ...more })
    const constraint = constraintsOf(question)
    const bounded: Row = constraint === '' ? {} : { constraint }
    if (this.#silent.has(id)) this.#lose('prefer-not', id)
    switch (question.kind) {
      case 'single':
      case 'several': {
        this.#options(id, question.options, question.preferNot)
        const type = question.kind === 'single' ? 'select_one' : 'select_multiple'
        row(`${type} ${id}`, { ...bounded, ...this.#random(question) })
        const other = question.options.find((option) => option.other)
        if (other)
          this.#row({
            ...{ type: 'text', name: otherField(id), required: 'yes' },
            ...this.#said('label', other.text),
            relevant: `selected(\${${id}}, '${other.id}')`,
          })
        return
      }
      case 'yes-no':
        this.#options(id, yesNo, question.preferNot)
        return row(`select_one ${id}`)
      case 'scale': {
        this.#lose('ends-in-hint', id)
        const { from, to } = question
        return row('range', { parameters: `start=${from} end=${to} step=1` })
      }
      case 'grid':
        return this.#grid(question, relevant)
      case 'ranking':
        this.#options(id, question.options)
        if (question.most !== undefined) this.#lose('most-ranked', id)
        return row(`rank ${id}`, this.#random(question))
      case 'number':
      case 'percentage': {
        if (question.kind === 'percentage') this.#lose('percentage-as-number', id)
        if ('unit' in question && question.unit) this.#lose('unit-in-hint', id)
        const { decimals = 0 } = question
        if (decimals !== 0 && decimals !== readDecimals) this.#lose('decimals', id)
        return row(decimals === 0 ? 'integer' : 'decimal', bounded)
      }
      case 'date':
        return row('date', bounded)
      case 'short-text':
        return row('text', bounded)
      case 'long-text':
        return row('text', { ...bounded, appearance: 'multiline' })
      case 'place':
        this.#lose('place-as-text', id)
        return row('text')
      case 'consent':
        return row('acknowledge')
      case 'contact': {
        this.#lose('contact-as-texts', id)
        this.#row({ type: 'begin_group', ...asked, required: '' })
        for (const way of question.ways)
          this.#row({ type: 'text', name: partOf(id, way), ...this.#code(way) })
        return this.#row({ type: 'end_group', name: id })
      }
      case 'file': {
        this.#lose('file-size', id)
        const kinds = ['image', 'audio', 'video']
        const kind = kinds.find((word) => question.types.join() === `${word}/*`)
        if (kind === undefined) this.#lose('file-types', id)
        return row(kind ?? 'file')
      }
      default:
        question satisfies never
    }
  }

  #grid(question: Extract<Question, { kind: 'grid' }>, relevant: Row): void {
    const { id, rows, columns, required } = question
    const list = `${id}__columns`
    if (question.order === 'random') this.#lose('order-of-page', id)
    for (const column of columns) this.#choice(list, column.id, this.#said('label', column.text))
    const words = this.#words(question)
    this.#row({
      ...{ type: 'begin_group', name: id, ...words, required: '' },
      ...{ appearance: 'table-list', ...relevant },
    })
    for (const { id: row, text } of rows)
      this.#row({
        ...{ type: `select_one ${list}`, name: partOf(id, row) },
        ...this.#said('label', text),
        ...(required ? { required: 'yes' } : {}),
      })
    this.#row({ type: 'end_group', name: id })
  }

  #options(
    list: string,
    options: readonly Option[],
    preferNot: true | undefined = undefined,
  ): void {
    for (const { id, text } of options) this.#choice(list, id, this.#said('label', text))
    if (preferNot) this.#choice(list, preferNotCode, this.#said('label', preferNotWords))
  }

  #random(question: Extract<Question, { order?: unknown; options: unknown }>): Row {
    if (question.order !== 'random') return {}
    if (question.options.some(({ other, alone }) => other || alone))
      this.#lose('last-options-mixed', question.id)
    return { parameters: 'randomize=true' }
  }

  #words(question: Question): Row {
    const { id, text, help, definition, legal, required } = question
    if (legal) this.#lose('legal-in-guidance', id)
    const { languages } = this.#questionnaire
    const joined = (parts: readonly (Words | undefined)[], sign: string): Words =>
      Object.fromEntries(
        languages.map((tag) => [tag, parts.flatMap((part) => part?.[tag] || []).join(sign)]),
      )
    const more =
      question.kind === 'scale'
        ? [scaleWords(question.low, question.from), scaleWords(question.high, question.to)]
        : question.kind === 'number'
          ? [question.unit]
          : []
    return {
      ...this.#said('label', text),
      ...this.#said('hint', joined([help, ...more], ' – ')),
      ...this.#said('guidance_hint', joined([definition, legal], '\n')),
      ...(required ? { required: 'yes' } : {}),
    }
  }

  /** A text in each language; where one is missing, the tool that reads shows nothing, so the first one stands. */
  #said(column: string, words: Words): Row {
    const { languages } = this.#questionnaire
    const [first = 'fr'] = languages
    return Object.fromEntries(
      languages.map((tag) => [
        `${column}::${languageName(tag)}`,
        words[tag] || (column === 'label' ? (words[first] ?? '') : ''),
      ]),
    )
  }

  #code(code: string): Row {
    return this.#said(
      'label',
      Object.fromEntries(this.#questionnaire.languages.map((tag) => [tag, code])),
    )
  }

  #relevant(when: Condition | undefined, about: string): Row {
    if (!when) return {}
    const kept = withoutPreferNot(when, this.#silent)
    if (kept === true) return {}
    if (kept) return { relevant: conditionText(kept, this.#questions) }
    this.#lose('never-asked', about)
    return { relevant: 'false()' }
  }

  #row(row: Row) {
    this.survey.push(row)
  }

  #choice(list: string, name: string, labels: Row): void {
    this.choices.push({ list_name: list, name, ...labels })
  }

  #lose(code: LossCode, about: string): void {
    this.losses.push({ code, about })
  }
}

/** Figures after the sign that a decimal number of another tool is given: it says none. */
export const readDecimals = 2

const yesNo: readonly Option[] = [
  { id: 'yes', text: { fr: 'Oui', en: 'Yes' } },
  { id: 'no', text: { fr: 'Non', en: 'No' } },
]
const preferNotWords: Words = { fr: 'Je préfère ne pas répondre', en: 'I prefer not to answer' }

function scaleWords(words: Words, end: number): Words {
  // An end whose word is its own figure, as a form of elsewhere leaves it, says nothing more.
  const spoken = Object.entries(words).filter(([, text]) => text !== String(end))
  return Object.fromEntries(spoken.map(([tag, text]) => [tag, `${end} : ${text}`]))
}
