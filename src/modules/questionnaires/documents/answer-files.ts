import {
  type Answers,
  answersCsv,
  type Condition,
  cellsOf,
  codebookCsv,
  codebookOf,
  columnsOf,
  dataPackage,
  ddiCodebook,
  importR,
  type Question,
  type Questionnaire,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { fileTexts } from '../texts/files.ts'

/** What a room gives of its answers: the questionnaire as it was asked, and one row for each person. */
export interface AnswersGiven {
  readonly questionnaire: Questionnaire
  /** Of the labels. */
  readonly language: string
  readonly rows: readonly Answers[]
  /** Questions that do not leave with this file: those that name somebody, in a file for everybody. */
  readonly leaveOut?: (question: Question) => boolean
}

export interface AnswerFile {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** The names are fixed: each file finds the others by them. */
export const answerFileNames = [
  ...(['responses.csv', 'codebook.csv', 'import.R', 'ddi.xml', 'datapackage.json'] as const),
] as const

export type AnswerFileName = (typeof answerFileNames)[number]

/** A contact or a file says who somebody is. */
export const namesSomebody = ({ kind }: Question): boolean => kind === 'contact' || kind === 'file'

/** Undefined for a name that is none of these files. */
export function answerFile(name: string, wanted: AnswersGiven): AnswerFile | undefined {
  const known = answerFileNames.find((file) => file === name)
  return known && { name: known, ...written[known](lessened(wanted)) }
}

export function answerFiles(wanted: AnswersGiven): readonly AnswerFile[] {
  const less = lessened(wanted)
  return answerFileNames.map((name) => ({ name, ...written[name](less) }))
}

type Written = Omit<AnswerFile, 'name'>

const written: Readonly<Record<AnswerFileName, (wanted: AnswersGiven) => Written>> = {
  'responses.csv': ({ questionnaire, language, rows }) => ({
    mediaType: 'text/csv; charset=utf-8',
    text: answersCsv(columnsOf(questionnaire, language), rows),
  }),
  'codebook.csv': ({ questionnaire, language }) => ({
    mediaType: 'text/csv; charset=utf-8',
    text: codebookCsv(questionnaire, language),
  }),
  'import.R': ({ questionnaire, language }) => ({
    mediaType: 'text/plain; charset=utf-8',
    text: importR(questionnaire, language),
  }),
  'ddi.xml': ({ questionnaire, language }) => ({
    mediaType: 'application/xml; charset=utf-8',
    text: ddiCodebook(questionnaire, language),
  }),
  'datapackage.json': ({ questionnaire, language }) => ({
    mediaType: 'application/json',
    text: `${JSON.stringify(dataPackage(questionnaire, language), null, 2)}\n`,
  }),
}

/** A workbook for people: answers with their codes, then what each column and each code means. */
export function answerSheets(wanted: AnswersGiven, locale: Locale): readonly Sheet[] {
  const { questionnaire, language, rows } = lessened(wanted)
  const columns = columnsOf(questionnaire, language)
  const texts = fileTexts[locale]
  const isNumber = (type: string) => type === 'integer' || type === 'number'
  return [
    {
      name: texts.answers,
      columns: columns.map(({ name, type }) => ({
        title: name,
        kind: isNumber(type) ? 'number' : type === 'date' ? 'day' : 'text',
      })),
      rows: rows.map((answers) =>
        cellsOf(columns, answers).map((cell, at) =>
          isNumber(columns[at]?.type ?? '') && /^-?\d/.test(cell) ? Number(cell) : cell,
        ),
      ),
    },
    {
      name: texts.codebook,
      columns: texts.titles.map((title) => ({ title, kind: 'text' })),
      rows: codebookOf(questionnaire, language).map(({ text, condition, ...entry }) => [
        ...[entry.variable, entry.label, texts.types[entry.type]],
        [...entry.codes, ...entry.missing]
          .map(({ code, label }) => `${code} = ${label}`)
          .join('\n'),
        ...[text, condition],
      ]),
    },
  ]
}

/** Without the questions that are left out, nor the conditions that look at them. */
function lessened(wanted: AnswersGiven): AnswersGiven {
  const { questionnaire, leaveOut } = wanted
  if (!leaveOut) return wanted
  const gone = new Set(
    questionnaire.pages.flatMap(({ questions }) => questions.filter(leaveOut).map(({ id }) => id)),
  )
  if (gone.size === 0) return wanted
  const kept = <Asked extends { readonly when?: Condition }>(asked: Asked): Asked => {
    if (!asked.when || !looksAt(asked.when, gone)) return asked
    const { when: _, ...always } = asked
    return always as Asked
  }
  const pages = questionnaire.pages
    .map((page) => ({
      ...kept(page),
      questions: page.questions.filter(({ id }) => !gone.has(id)).map(kept),
    }))
    .filter(({ questions }) => questions.length > 0)
  return { ...wanted, questionnaire: { ...questionnaire, pages } }
}

function looksAt(condition: Condition, gone: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.some((part) => looksAt(part, gone))
  if ('any' in condition) return condition.any.some((part) => looksAt(part, gone))
  if ('not' in condition) return looksAt(condition.not, gone)
  if (!('question' in condition)) return false
  const { question } = condition
  return gone.has(question)
}
