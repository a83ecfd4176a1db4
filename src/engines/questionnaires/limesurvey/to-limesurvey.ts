import { type Condition, leavesOf } from '../condition.ts'
import {
  type Page,
  type Question,
  type Questionnaire,
  type QuestionOf,
  questionsOf,
  type Words,
} from '../description.ts'
import { withoutPreferNot } from '../exchange/kept-condition.ts'
import type { Loss, LossCode } from '../exchange/losses.ts'
import {
  changedCodes,
  codesOf,
  consentBox,
  placePattern,
  populationCode,
  preferNotLime,
  type QuestionCodes,
  roleCode,
  roleCodes,
  withoutOther,
} from './codes.ts'
import { extensionsOf } from './file-types.ts'
import { type LimeRow, limeFile } from './lime-rows.ts'
import { type Known, quotesLost, relevanceText } from './relevance-out.ts'

export interface WrittenLime {
  /** UTF-8 with its mark, columns parted by tabs: what LimeSurvey imports as `.txt`. */
  readonly text: string
  readonly losses: readonly Loss[]
}

/**
 * Writes a questionnaire as the “tab separated values” of the structure of a survey of LimeSurvey. Codes are shortened to
 * what it takes, conditions become relevance equations; what it does not carry is told by name.
 */
export function toLimeSurvey(questionnaire: Questionnaire): WrittenLime {
  const writer = new LimeWriter(questionnaire)
  for (const page of questionnaire.pages) writer.page(page)
  const { id, languages, title, intro } = questionnaire
  return {
    text: limeFile({ id, languages, title, intro, rows: writer.rows }),
    losses: writer.losses,
  }
}

const preferNotWords: Words = {
  fr: 'Je préfère ne pas répondre',
  en: 'I prefer not to answer',
}
const agreed: Words = { fr: 'J’accepte', en: 'I agree' }

/** Kinds in which “I prefer not to answer” is one answer among others. */
const listed = ['single', 'several', 'yes-no', 'scale']

class LimeWriter {
  readonly rows: LimeRow[] = []
  readonly losses: Loss[] = []
  readonly #codes: ReadonlyMap<string, QuestionCodes>
  readonly #known: Known
  readonly #silent: ReadonlySet<string>
  readonly #languages: readonly string[]
  #groups = 0

  constructor(questionnaire: Questionnaire) {
    const { id, version, languages, roles = [], rewordings = [], pages } = questionnaire
    const questions = questionsOf(questionnaire)
    this.#languages = languages
    this.#codes = codesOf(questionnaire)
    this.#known = {
      questions: new Map(questions.map((question) => [question.id, question])),
      codes: this.#codes,
      roles: roleCodes(roles),
    }
    this.#silent = new Set(
      questions.flatMap((question) =>
        question.preferNot && !isListed(question) ? [question.id] : [],
      ),
    )
    if (rewordings.length > 0) this.#lose('rewordings', id)
    if (version !== 1) this.#lose('version', id, String(version))
    if (pages.some((page, at) => page.id !== `page_${at + 1}`)) this.#lose('page-ids', id)
    for (const { about, found } of changedCodes(questions, this.#codes))
      this.#lose('code-changed', about, found)
    this.#respondent(questionnaire)
  }

  /** What the house knows by itself is asked first, where a condition looks at it. */
  #respondent({ pages, roles = [] }: Questionnaire): void {
    const leaves = pages
      .flatMap(({ when, questions }) => [when, ...questions.map((question) => question.when)])
      .flatMap((when) => (when ? leavesOf(when) : []))
    const about = (what: 'role' | 'population') =>
      leaves.some((leaf) => 'about' in leaf && leaf.about === what)
    if (!about('role') && !about('population') && roles.length === 0) return
    this.#row({ class: 'G', name: 'G0' })
    if (roles.length > 0) {
      this.#row({ class: 'Q', scale: 'L', name: roleCode, text: roleCode, plain: required })
      for (const [role, code] of this.#known.roles)
        this.#row({ class: 'A', name: code, text: role })
    }
    if (about('population')) {
      const plain = { ...required, num_value_int_only: '1' }
      this.#row({ class: 'Q', scale: 'N', name: populationCode, text: populationCode, plain })
    }
  }

  page(page: Page): void {
    this.#groups++
    // A group must have a name: where the page has none, its rank stands.
    const name = page.title ?? `G${this.#groups}`
    this.#row({ class: 'G', name, ...this.#relevance(page.when, page.id) })
    for (const question of page.questions) this.#question(question, page)
  }

  #question(question: Question, page: Page): void {
    const { id, before, help, definition, legal } = question
    const code = this.#codes.get(id)?.code ?? id
    const relevance = this.#relevance(question.when, id)
    const mixed = page.order === 'random' ? { random_group: `P${this.#groups}` } : {}
    if (before && page.order === 'random') this.#lose('notes-mixed', id)
    if (before)
      this.#row({
        ...{ class: 'Q', scale: 'X', name: this.#noteCode(code), text: before, ...relevance },
        plain: { mandatory: 'N', ...mixed },
      })
    if (this.#silent.has(id)) this.#lose('prefer-not', id)
    if (definition) this.#lose('definition-in-help', id)
    if (legal) this.#lose('legal-in-help', id)
    const shape = this.#shape(question)
    const joined = this.#joined([help, definition, legal])
    this.#row({
      ...{ class: 'Q', scale: shape.type, name: code, text: question.text, ...relevance },
      ...(joined ? { help: joined } : {}),
      plain: { mandatory: question.required ? 'Y' : 'N', other: 'N', ...shape.plain, ...mixed },
      spoken: shape.spoken ?? {},
    })
    for (const row of shape.rows ?? []) this.#row(row)
  }

  #shape(question: Question): Shape {
    const codes = this.#codes.get(question.id)
    const { id } = question
    switch (question.kind) {
      case 'single':
      case 'several':
        return this.#list(question)
      case 'yes-no':
        if (!question.preferNot) return { type: 'Y' }
        return { type: 'L', rows: [...answers(yesNo), ...preferNotRow('A')] }
      case 'scale':
        return this.#scale(question)
      case 'grid': {
        const random = question.order === 'random' ? mixedRows : {}
        const rows = question.rows.map((row) => part('SQ', codes?.rows.get(row.id), row.text))
        const columns = question.columns.map(({ id: column, text }) =>
          part('A', codes?.columns.get(column), text),
        )
        return { type: 'F', plain: random, rows: [...rows, ...columns] }
      }
      case 'ranking': {
        const { most, options, order } = question
        const random = order === 'random' ? mixedAnswers : {}
        return {
          type: 'R',
          plain: { ...random, ...bound('max_answers', most) },
          rows: options.map(({ id: option, text }) => part('A', codes?.options.get(option), text)),
        }
      }
      case 'number': {
        const { least, most, unit, decimals = 0 } = question
        if (decimals !== 0 && decimals !== 2) this.#lose('decimals', id)
        const plain = { ...wholeOnly(decimals), ...between(least, most) }
        return { type: 'N', plain, spoken: { suffix: unit } }
      }
      case 'percentage': {
        const { decimals = 0 } = question
        if (decimals !== 0 && decimals !== 2) this.#lose('decimals', id)
        const unit = Object.fromEntries(this.#languages.map((tag) => [tag, '%']))
        return {
          ...{ type: 'N', plain: { ...wholeOnly(decimals), ...between(0, 100) } },
          spoken: { suffix: unit },
        }
      }
      case 'date': {
        const { first, last } = question
        return { type: 'D', plain: { ...bound('date_min', first), ...bound('date_max', last) } }
      }
      case 'short-text':
      case 'long-text': {
        const plain = bound('maximum_chars', question.most)
        return { type: question.kind === 'short-text' ? 'S' : 'T', plain }
      }
      case 'place':
        return { type: 'S', plain: { validation: placePattern, maximum_chars: '5' } }
      case 'consent':
        return { type: 'M', rows: [part('SQ', consentBox, agreed)] }
      case 'contact':
        return { type: 'Q', rows: question.ways.map((way) => part('SQ', way, wayWords[way])) }
      case 'file': {
        const kilobytes = Math.max(1, Math.floor(question.mostBytes / 1_024))
        if (kilobytes * 1_024 !== question.mostBytes) this.#lose('file-size-rounded', id)
        const { extensions, isWhole } = extensionsOf(question.types)
        if (!isWhole) this.#lose('file-types', id)
        const plain = { max_filesize: String(kilobytes), allowed_filetypes: extensions }
        return { type: '|', plain: { ...plain, max_num_of_files: '1' } }
      }
      default:
        return question satisfies never
    }
  }

  #list(question: QuestionOf<'single'> | QuestionOf<'several'>): Shape {
    const { id, options, order, preferNot } = question
    const codes = this.#codes.get(id)?.options
    const isSingle = question.kind === 'single'
    const other = options.find((option) => option.other)
    if (other && other.id !== 'other') this.#lose('code-changed', `${id}.${other.id}`, 'other')
    if (other && other !== options.at(-1)) this.#lose('other-goes-last', id)
    const alone = options.filter((option) => option.alone)
    if (isSingle ? order === 'random' && alone.length > 0 : alone.some((option) => option.other))
      this.#lose('last-options-mixed', id)
    const only = alone.flatMap((option) => codes?.get(option.id) ?? [])
    const excluded = [...only, ...(preferNot ? [preferNotLime] : [])]
    const rowClass = isSingle ? 'A' : 'SQ'
    return {
      type: isSingle ? 'L' : 'M',
      plain: {
        ...(other ? { other: 'Y' } : {}),
        ...(order === 'random' ? (isSingle ? mixedAnswers : mixedRows) : {}),
        ...(isSingle || excluded.length === 0 ? {} : { exclude_all_others: excluded.join(';') }),
        ...('least' in question ? bound('min_answers', question.least) : {}),
        ...('most' in question ? bound('max_answers', question.most) : {}),
      },
      spoken: { other_replace_text: other?.text },
      rows: [
        ...withoutOther(options).map((option) =>
          part(rowClass, codes?.get(option.id), option.text),
        ),
        ...(preferNot ? preferNotRow(rowClass) : []),
      ],
    }
  }

  /** A list of figures, the words of its ends beside the first and the last; a code has no minus sign. */
  #scale({ id, from, to, low, high, preferNot }: QuestionOf<'scale'>): Shape {
    if (from < 0) {
      this.#lose('scale-as-number', id)
      return { type: 'N', plain: { ...wholeOnly(0), ...between(from, to) } }
    }
    const figures = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const end = (figure: number) => (figure === from ? low : figure === to ? high : undefined)
    const rows = figures.map((figure) =>
      part('A', String(figure), figureWords(figure, end(figure), this.#languages)),
    )
    return { type: 'L', rows: [...rows, ...(preferNot ? preferNotRow('A') : [])] }
  }

  #relevance(when: Condition | undefined, about: string): { readonly relevance?: string } {
    if (!when) return {}
    const kept = withoutPreferNot(when, this.#silent)
    if (kept === true) return {}
    if (kept === false) this.#lose('never-asked', about)
    const spoiled = leavesOf(when).some((leaf) => 'value' in leaf && quotesLost(String(leaf.value)))
    if (spoiled) this.#lose('quotes-in-condition', about)
    return { relevance: kept === false ? '0' : relevanceText(kept, this.#known) }
  }

  #joined(parts: readonly (Words | undefined)[]): Words | undefined {
    const [first = 'fr'] = this.#languages
    const filled = parts.filter((words) => words !== undefined)
    if (filled.length === 0) return undefined
    const inWords = (tag: string) => filled.map((words) => words[tag] || words[first] || '')
    return Object.fromEntries(this.#languages.map((tag) => [tag, inWords(tag).join('\n')]))
  }

  /** A code of its own for the words before a question. */
  #noteCode(code: string): string {
    const taken = new Set([
      ...[...this.#codes.values()].map((codes) => codes.code.toLowerCase()),
      ...this.rows.map(({ name }) => String(name).toLowerCase()),
    ])
    let name = `${code.slice(0, 16)}note`
    for (let rank = 2; taken.has(name.toLowerCase()); rank++)
      name = `${code.slice(0, 14)}note${rank}`
    return name
  }

  #row(row: LimeRow): void {
    this.rows.push(row)
  }

  #lose(code: LossCode, about: string, found?: string): void {
    this.losses.push({ code, about, ...(found === undefined ? {} : { found }) })
  }
}

interface Shape {
  readonly type: string
  readonly plain?: Readonly<Record<string, string>>
  readonly spoken?: LimeRow['spoken']
  readonly rows?: readonly LimeRow[]
}

const required = { mandatory: 'Y' }
// Older and newer versions name it otherwise.
const mixedAnswers = { random_order: '1', answer_order: 'random' }
const mixedRows = { random_order: '1', subquestion_order: 'random' }
const yesNo: readonly (readonly [string, Words])[] = [
  ['Y', { fr: 'Oui', en: 'Yes' }],
  ['N', { fr: 'Non', en: 'No' }],
]
const wayWords = {
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
} as const satisfies Readonly<Record<string, Words>>

const part = (of: 'A' | 'SQ', name: string | undefined, text: Words): LimeRow => ({
  ...{ class: of, name: name ?? '', text },
})
const answers = (list: readonly (readonly [string, Words])[]) =>
  list.map(([code, words]) => part('A', code, words))
const preferNotRow = (of: 'A' | 'SQ') => [part(of, preferNotLime, preferNotWords)]

function isListed(question: Question): boolean {
  return listed.includes(question.kind) && !(question.kind === 'scale' && question.from < 0)
}

function bound(column: string, value: number | string | undefined) {
  return value === undefined ? {} : { [column]: String(value) }
}

function between(least: number | undefined, most: number | undefined) {
  return { ...bound('min_num_value_n', least), ...bound('max_num_value_n', most) }
}

function wholeOnly(decimals: number) {
  return decimals === 0 ? { num_value_int_only: '1' } : {}
}

/** `1 : not at all`; an end whose word is its own figure says nothing more. */
function figureWords(
  figure: number,
  words: Words | undefined,
  languages: readonly string[],
): Words {
  const [first = 'fr'] = languages
  return Object.fromEntries(
    languages.map((tag) => {
      const word = words?.[tag] || words?.[first] || ''
      return [tag, word === '' || word === String(figure) ? String(figure) : `${figure} : ${word}`]
    }),
  )
}
