import type { Condition } from '../condition.ts'
import { descriptionSchema, type Question, type Words } from '../description.ts'
import type { Loss } from '../exchange/losses.ts'
import { UnreadExpression } from '../exchange/tokens.ts'
import type { FormProblem, FormRead } from '../exchange/xlsform-in.ts'
import { type FormProblemCode, plainId } from '../exchange/xlsform-table.ts'
import { readDescription } from '../read-description.ts'
import { populationCode, roleCode } from './codes.ts'
import { LimeRefused, limeQuestion } from './lime-questions.ts'
import {
  groupsOf,
  type LimeGroup,
  type LimeLine,
  type LimeQuestion,
  LimeWords,
  limeTable,
  unreadColumns,
} from './lime-table.ts'
import { plainText } from './lime-texts.ts'
import { type LimeMeaning, relevanceOf } from './relevance-in.ts'

/**
 * Reads the structure of a survey of LimeSurvey (“tab separated values”). A type of question or a relevance that is not
 * of the small language is refused with its line and its column; what is merely not kept is told by name.
 */
export function fromLimeSurvey(text: string): FormRead {
  const table = limeTable(text)
  if ('stoppedAt' in table) return refused([{ code: 'file-not-read', cell: `${table.stoppedAt}:` }])
  const missing = ['class', 'type/scale', 'name', 'text'].filter(
    (title) => !table.titles.includes(title),
  )
  if (missing.length > 0)
    return refused(missing.map((found) => ({ code: 'column-missing', cell: '1:', found })))
  const { lines } = table
  const languages = languagesOf(lines)
  const [first = 'fr'] = languages
  const losses: Loss[] = [...unreadColumns(table)]
  const words = new LimeWords(lines, languages, losses)
  const { groups, outside } = groupsOf(lines, first)
  const reader = new LimeReader(words, losses)
  for (const line of outside) reader.refuse('row-out-of-place', line, 'class')
  for (const group of groups) reader.group(group)
  reader.finish()
  otherLines(lines, first, reader)
  if (reader.pages.length === 0 && reader.problems.length === 0)
    return refused([{ code: 'empty-form', cell: '1:' }])
  if (reader.problems.length > 0) return refused(reader.problems)
  const spoken = (name: string) => {
    const line = lines.find(
      (entry) => entry.class === 'SL' && entry.name === name && (entry.language || first) === first,
    )
    return line ? words.of(line, 'text') : undefined
  }
  const title = spoken('surveyls_title')
  const intro = spoken('surveyls_welcometext')
  const alias = spoken('surveyls_alias')?.[first]
  const read = readDescription({
    schema: descriptionSchema,
    id: plainId(alias ?? title?.[first] ?? 'questionnaire'),
    version: 1,
    languages,
    title: title ?? { [first]: 'Questionnaire' },
    ...(intro ? { intro } : {}),
    ...(reader.roles.length > 0 ? { roles: reader.roles } : {}),
    pages: reader.pages,
  })
  if (!read.ok) return { ok: false, problems: [], faults: read.problems }
  return { ok: true, questionnaire: read.questionnaire, losses }
}

function refused(problems: readonly FormProblem[]): FormRead {
  return { ok: false, problems, faults: [] }
}

function languagesOf(lines: readonly LimeLine[]): readonly string[] {
  const setting = (name: string) =>
    lines.find((line) => line.class === 'S' && line.name === name)?.text('text') ?? ''
  const met = lines.flatMap(({ language }) => (language === '' ? [] : [language]))
  const first = setting('language') || met[0] || 'fr'
  const others = setting('additional_languages')
    .split(/\s+/)
    .filter((tag) => tag !== '')
  return [...new Set([first, ...others, ...met])]
}

const spokenOfSurvey = ['surveyls_description', 'surveyls_endtext', 'surveyls_policy_notice']

/** Lines that ask nothing: what they say is told, older conditions are refused. */
function otherLines(lines: readonly LimeLine[], first: string, reader: LimeReader): void {
  for (const line of lines) {
    if (line.language !== '' && line.language !== first) continue
    const isSaid = line.class === 'SL' && spokenOfSurvey.includes(line.name)
    if (isSaid && line.text('text') !== '')
      reader.losses.push({ code: 'row-not-read', about: line.cell('name'), found: line.name })
    if (line.class === 'C') reader.refuse('type-not-read', line, 'class')
    else if (!['S', 'SL', 'G', 'Q', 'SQ', 'A', ''].includes(line.class))
      reader.losses.push({ code: 'row-not-read', about: line.cell('class'), found: line.class })
  }
}

type OpenPage = {
  id: string
  title?: Words
  order?: 'random'
  when?: Condition
  questions: (Question & { when?: Condition })[]
}

class LimeReader {
  readonly pages: OpenPage[] = []
  readonly problems: FormProblem[] = []
  readonly losses: Loss[]
  roles: readonly string[] = []
  readonly #words: LimeWords
  readonly #meanings = new Map<string, LimeMeaning>()
  #before: { readonly words: Words; readonly line: LimeLine } | undefined
  /** Relevances are read once every variable is known. */
  readonly #later: (() => void)[] = []

  constructor(words: LimeWords, losses: Loss[]) {
    this.#words = words
    this.losses = losses
  }

  group({ line, questions }: LimeGroup): void {
    const title = this.#words.of(line, 'name')
    const isRank = Object.values(title ?? {}).every((text) => /^G\d{1,3}$/.test(text))
    const page: OpenPage = { id: '', ...(title && !isRank ? { title } : {}), questions: [] }
    if (line.text('text') !== '') this.losses.push({ code: 'group-text', about: line.cell('text') })
    this.#later.push(() => {
      const when = this.#relevance(line)
      if (when) page.when = when
    })
    for (const question of questions) this.#question(question, page)
    this.#noteAlone()
    if (page.questions.length > 0) {
      page.id = `page_${this.pages.length + 1}`
      this.pages.push(page)
    }
    this.#order(questions, page)
  }

  finish(): void {
    for (const read of this.#later) read()
  }

  #question(asked: LimeQuestion, page: OpenPage) {
    const { line } = asked
    if (line.name === '') return this.refuse('name-missing', line, 'name')
    if (line.name === roleCode) return this.#role(asked)
    if (line.name === populationCode) {
      this.#meanings.set(line.name, { is: 'population' })
      return
    }
    if (line.scale === 'X') {
      this.#noteAlone()
      const words = this.#words.of(line, 'text')
      if (words) this.#before = { words, line }
      return
    }
    if (line.text('mandatory').toUpperCase() === 'S')
      this.losses.push({ code: 'soft-mandatory', about: line.cell('mandatory') })
    try {
      const { question, meanings } = limeQuestion(asked, this.#words)
      for (const [name, meaning] of meanings) this.#meanings.set(name, meaning)
      this.#keep({ ...question }, line, page)
    } catch (error) {
      if (!(error instanceof LimeRefused)) throw error
      this.problems.push(error.refusal)
    }
  }

  #keep(question: Question & { when?: Condition }, line: LimeLine, page: OpenPage): void {
    const before = this.#before
    this.#before = undefined
    if (before && before.line.text('relevance') !== line.text('relevance'))
      this.losses.push({ code: 'note-otherwise-asked', about: before.line.cell('relevance') })
    const whole = before ? { ...question, before: before.words } : question
    page.questions.push(whole)
    this.#later.push(() => {
      const when = this.#relevance(line)
      if (when) (whole as { when?: Condition }).when = when
    })
    const pattern = line.text('validation')
    if (pattern !== '' && question.kind !== 'place')
      this.losses.push({ code: 'column-not-read', about: line.cell('validation'), found: pattern })
  }

  #role({ line, answers }: LimeQuestion): void {
    const roles = new Map(
      answers.map((answer) => [answer.name, plainText(answer.text('text')).text] as const),
    )
    this.roles = [...roles.values()]
    this.#meanings.set(line.name, { is: 'role', roles })
  }

  #noteAlone(): void {
    if (this.#before)
      this.losses.push({ code: 'note-without-question', about: this.#before.line.cell('text') })
    this.#before = undefined
  }

  /** Questions that LimeSurvey mixes among themselves: a page whose order is drawn, when it is all of them. */
  #order(questions: readonly LimeQuestion[], page: OpenPage): void {
    const [first, ...others] = questions.map(({ line }) => line.text('random_group'))
    if (others.every((name) => name === first)) {
      if (first) page.order = 'random'
      return
    }
    const line = questions.find((question) => question.line.text('random_group') !== '')?.line
    if (line) this.losses.push({ code: 'order-of-page', about: line.cell('random_group') })
  }

  #relevance(line: LimeLine): Condition | undefined {
    try {
      return relevanceOf(line.text('relevance'), this.#meanings)
    } catch (error) {
      if (!(error instanceof UnreadExpression)) throw error
      const cell = line.cell('relevance')
      this.problems.push({ code: 'relevance-not-read', cell, found: error.message })
      return undefined
    }
  }

  refuse(code: FormProblemCode, line: LimeLine, column: string): void {
    const found = line.text(column)
    this.problems.push({ code, cell: line.cell(column), ...(found === '' ? {} : { found }) })
  }
}
