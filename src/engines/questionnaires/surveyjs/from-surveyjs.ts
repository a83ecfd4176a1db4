import { readJson } from '#kit/json/bounded-json.ts'
import type { Condition } from '../condition.ts'
import { descriptionSchema, type Question, type Words } from '../description.ts'
import { UnreadExpression } from '../exchange/tokens.ts'
import type { FormRead } from '../exchange/xlsform-in.ts'
import { plainId } from '../exchange/xlsform-table.ts'
import { readDescription } from '../read-description.ts'
import { fieldsOf } from '../read-parts.ts'
import { JsPart, type JsReport } from './js-part.ts'
import { jsQuestion } from './js-questions.ts'
import { type JsMeaning, readVisibleIf } from './visible-if.ts'

/** Whether a text is a form of SurveyJS: pages of elements, or elements, and no schema of ours. */
export function isSurveyJs(text: string): boolean {
  const fields = fieldsOf(readJson(text.replace(/^\ufeff/, '')))
  if (!fields || 'schema' in fields) return false
  const { pages, elements, questions } = fields
  const [first] = Array.isArray(pages) ? pages : []
  const page = fieldsOf(first) ?? {}
  return 'elements' in page || [elements, questions].some(Array.isArray)
}

/**
 * Reads the JSON of a form of SurveyJS. What the house does not ask (tables of several fields, panels that repeat,
 * computed choices) is refused with its path; what is merely not kept is told by its path.
 */
export function fromSurveyJs(text: string): FormRead {
  const value = readJson(text.replace(/^\ufeff/, ''))
  const fields = fieldsOf(value)
  if (!fields) return { ok: false, problems: [{ code: 'empty-form', cell: 'pages' }], faults: [] }
  const language = languageOf(fields['locale'], text)
  const report: JsReport = { language, problems: [], losses: [] }
  const survey = new JsPart(value, '', report)
  const title = survey.words('title')
  const intro = survey.words('description')
  const locale = survey.text('locale')
  if (locale === '') survey.lose('language-assumed', 'locale')
  const reader = new JsReader(report)
  const pages = survey.parts('pages')
  for (const page of pages) reader.page(page)
  if (pages.length === 0) reader.page(survey)
  reader.finish()
  survey.rest()
  const { problems, losses } = report
  if (reader.pages.length === 0 && problems.length === 0)
    problems.push({ code: 'empty-form', cell: 'pages' })
  if (problems.length > 0) return { ok: false, problems, faults: [] }
  const described = {
    schema: descriptionSchema,
    id: plainId(title?.[language] ?? 'questionnaire'),
    version: 1,
    title: title ?? { [language]: 'Questionnaire' },
    ...(intro ? { intro } : {}),
    pages: reader.pages,
  }
  const read = readDescription({ ...described, languages: spokenIn(described, language) })
  if (!read.ok) return { ok: false, problems: [], faults: read.problems }
  return { ok: true, questionnaire: read.questionnaire, losses }
}

/** Without a language of its own, the text called `default` is not French where French stands beside it. */
function languageOf(locale: unknown, text: string): string {
  if (typeof locale === 'string' && locale !== '') return locale
  return /"fr"\s*:/.test(text) ? 'en' : 'fr'
}

/** Every language in which something is said, that of plain texts first. */
function spokenIn(value: unknown, first: string): readonly string[] {
  const tags = new Set([first])
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    const entries = Object.entries(part)
    const isWords = first in part && entries.every(([, text]) => typeof text === 'string')
    if (isWords) for (const [tag] of entries) tags.add(tag)
    else for (const [, inner] of entries) walk(inner)
  }
  walk(value)
  return [...tags]
}

type OpenQuestion = Question & { when?: Condition; before?: Words }
interface OpenPage {
  readonly id: string
  readonly title?: Words
  readonly order?: 'random'
  when?: Condition
  readonly questions: OpenQuestion[]
}

class JsReader {
  readonly pages: OpenPage[] = []
  readonly #report: JsReport
  readonly #meanings = new Map<string, JsMeaning>()
  #before: { readonly words: Words; readonly part: JsPart } | undefined
  /** Conditions are read once every name is known. */
  readonly #later: (() => void)[] = []

  constructor(report: JsReport) {
    this.#report = report
  }

  page(part: JsPart): void {
    const isWhole = part.path === ''
    const title = isWhole ? undefined : part.words('title')
    const named = plainId(isWhole ? '' : part.text('name'))
    const isFree = named !== 'q' && !this.pages.some(({ id }) => id === named)
    const order = part.text('questionsOrder') || part.text('questionOrder')
    const page: OpenPage = {
      id: isFree ? named : `page_${this.pages.length + 1}`,
      ...(title ? { title } : {}),
      ...(order === 'random' ? { order: 'random' as const } : {}),
      questions: [],
    }
    this.#elements(part, [], page)
    this.#noteAlone()
    if (page.questions.length > 0) this.pages.push(page)
    if (isWhole) return
    this.#when([part], (when) => {
      page.when = when
    })
    part.rest()
  }

  finish(): void {
    for (const read of this.#later) read()
  }

  #elements(part: JsPart, above: readonly JsPart[], page: OpenPage) {
    const elements = [...part.parts('elements'), ...part.parts('questions')]
    for (const element of elements) this.#element(element, above, page)
  }

  #element(part: JsPart, above: readonly JsPart[], page: OpenPage) {
    const type = part.text('type')
    if (type === 'panel') {
      const title = part.words('title')
      part.text('name')
      if (title && !this.#before) this.#before = { words: title, part }
      this.#elements(part, [...above, part], page)
      part.value('visibleIf')
      return part.rest()
    }
    if (type === 'html') {
      this.#noteAlone()
      const words = part.words('html')
      part.text('name')
      if (words) this.#before = { words, part }
      return part.rest()
    }
    if (type === 'image') return part.lose('element-not-kept', 'type')
    const read = jsQuestion(part, this.#report.language)
    if (!read) return
    for (const [name, meaning] of read.meanings) this.#meanings.set(name, meaning)
    const before = this.#before ? { before: this.#before.words } : {}
    this.#before = undefined
    const question: OpenQuestion = { ...read.question, ...before }
    page.questions.push(question)
    this.#when([...above, part], (when) => {
      question.when = when
    })
    part.rest()
  }

  /** What shows a panel shows its questions. */
  #when(parts: readonly JsPart[], keep: (when: Condition) => void): void {
    const texts = parts.map((part) => ({ part, text: part.text('visibleIf') }))
    this.#later.push(() => {
      const read = texts.flatMap(({ part, text }) => {
        if (text === '') return []
        try {
          return [readVisibleIf(text, this.#meanings)]
        } catch (error) {
          if (!(error instanceof UnreadExpression)) throw error
          part.refuse('visible-if-not-read', 'visibleIf', error.message)
          return []
        }
      })
      const [first] = read
      if (first) keep(read.length > 1 ? { all: read } : first)
    })
  }

  #noteAlone(): void {
    this.#before?.part.lose('note-without-question', 'name')
    this.#before = undefined
  }
}
