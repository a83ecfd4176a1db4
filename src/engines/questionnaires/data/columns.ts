import {
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
  type Words,
  wordsIn,
} from '../description.ts'
import { partOf } from '../sent-fields.ts'

/**
 * What stands in a cell without an answer. They begin with a point, as no answer does: a text that begins with one gets
 * a second one.
 */
export const missingCodes = { 'prefer-not': '.p', blank: '.b', 'not-asked': '.n' } as const

export type DataType = 'choice' | 'boolean' | 'integer' | 'number' | 'date' | 'text'

/** One column of the table of answers. */
export interface DataColumn {
  /** Letters, figures and `_`, from a letter on; no two are the same, whatever the capitals. */
  readonly name: string
  readonly question: string
  /** The option, the row, the way of reaching, or `other` for its words. */
  readonly part?: string
  readonly holds: 'answer' | 'box' | 'row' | 'rank' | 'way' | 'other'
  readonly type: DataType
  readonly label: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  readonly least?: number | string
  readonly most?: number | string
  readonly longest?: number
  readonly pattern?: string
  /** It names somebody, or may show them: such a column does not go to a file for everybody. */
  readonly personal: boolean
}

type Shape = Omit<DataColumn, 'name' | 'question' | 'personal'>

/** The columns of every question, in its order; a question of several answers has one for each option. */
export function columnsOf(questionnaire: Questionnaire, language: string): readonly DataColumn[] {
  const [first = 'fr'] = questionnaire.languages
  const inWords = (words: Words | undefined) => wordsIn(words, language, first)
  const taken = new Set<string>()
  const own = (name: string) => {
    const plain = name.replaceAll('-', '_')
    let free = plain
    for (let rank = 2; taken.has(free.toLowerCase()); rank++) free = `${plain}_${rank}`
    taken.add(free.toLowerCase())
    return free
  }
  // A question keeps its own name, whatever the parts of another are called.
  const names = new Map(questionsOf(questionnaire).map(({ id }) => [id, own(id)]))
  return questionsOf(questionnaire).flatMap((question) => {
    const personal = question.kind === 'contact' || question.kind === 'file'
    return shapesOf(question, inWords).map((shape) => ({
      name:
        shape.holds === 'answer'
          ? (names.get(question.id) ?? question.id)
          : own(partOf(question.id, shape.holds === 'other' ? 'other_text' : (shape.part ?? ''))),
      ...{ question: question.id, personal, ...shape },
    }))
  })
}

function shapesOf(question: Question, inWords: (words: Words | undefined) => string): Shape[] {
  const label = inWords(question.text)
  const coded = (options: readonly Option[]) =>
    options.map(({ id, text }) => ({ code: id, label: inWords(text) }))
  const plain = (type: DataType, more: Partial<Shape> = {}): Shape => ({
    ...{ holds: 'answer', type, label, codes: [], ...more },
  })
  const parts = (
    options: readonly Option[],
    more: Pick<Shape, 'holds' | 'type'> & Partial<Shape>,
  ) =>
    options.map(
      ({ id, text }): Shape => ({
        codes: [],
        ...more,
        part: id,
        label: `${label} – ${inWords(text)}`,
      }),
    )
  const other = (options: readonly Option[]) =>
    parts(
      options.filter((option) => option.other),
      { holds: 'other', type: 'text', longest: 200 },
    )
  switch (question.kind) {
    case 'single':
      return [plain('choice', { codes: coded(question.options) }), ...other(question.options)]
    case 'several':
      return [
        ...parts(question.options, { holds: 'box', type: 'boolean' }),
        ...other(question.options),
      ]
    case 'yes-no':
    case 'consent':
      return [plain('boolean')]
    case 'scale': {
      const { from, to, low, high } = question
      const ends = [
        { code: String(from), label: inWords(low) },
        { code: String(to), label: inWords(high) },
      ]
      return [plain('integer', { least: from, most: to, codes: ends })]
    }
    case 'grid': {
      const codes = coded(question.columns)
      return parts(question.rows, { holds: 'row', type: 'choice', codes })
    }
    case 'ranking': {
      const { options, most = options.length } = question
      return parts(options, { holds: 'rank', type: 'integer', least: 1, most })
    }
    case 'number': {
      const { least, most, decimals = 0 } = question
      const between = {
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
      }
      return [plain(decimals === 0 ? 'integer' : 'number', between)]
    }
    case 'percentage':
      return [plain(question.decimals ? 'number' : 'integer', { least: 0, most: 100 })]
    case 'date': {
      const { first, last } = question
      const between = { ...(first ? { least: first } : {}), ...(last ? { most: last } : {}) }
      return [plain('date', between)]
    }
    case 'short-text':
    case 'long-text':
      return [plain('text', { longest: question.most })]
    case 'place':
      return [plain('text', { pattern: '(?:[0-9]{2}|2[AB])[0-9]{3}' })]
    case 'contact':
      return question.ways.map((way) => ({
        ...{ holds: 'way', type: 'text', part: way, label: `${label} – ${way}`, codes: [] },
      }))
    case 'file':
      return [plain('text')]
    default:
      return question satisfies never
  }
}

/** The question of each column, for whoever goes through the columns. */
export function questionsById(questionnaire: Questionnaire): ReadonlyMap<string, Question> {
  return new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
}
