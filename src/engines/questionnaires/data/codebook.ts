import { type Question, type Questionnaire, wordsIn } from '../description.ts'
import { conditionText } from '../exchange/xlsform-texts.ts'
import { csvText, inert } from './cells.ts'
import { columnsOf, type DataColumn, missingCodes, questionsById } from './columns.ts'

export interface CodebookEntry {
  readonly variable: string
  readonly label: string
  readonly type: DataColumn['type']
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  /** The codes of cells without an answer; “I prefer not to answer” only where it is offered. */
  readonly missing: readonly { readonly code: string; readonly label: string }[]
  readonly question: string
  readonly text: string
  readonly required: boolean
  /** As XLSForm writes it; of its page and of its own, empty for a question that is always asked. */
  readonly condition: string
}

const missingWords = {
  fr: {
    'prefer-not': 'Je préfère ne pas répondre',
    blank: 'Laissé vide',
    'not-asked': 'Question non posée',
  },
  en: { 'prefer-not': 'I prefer not to answer', blank: 'Left blank', 'not-asked': 'Not asked' },
} as const

/** The words of the codes of cells without an answer: French, or English for every other language. */
export function missingSaid(language: string) {
  const words = missingWords[language === 'fr' ? 'fr' : 'en']
  return (['prefer-not', 'blank', 'not-asked'] as const).map((state) => ({
    ...{ state, code: missingCodes[state], label: words[state] },
  }))
}

/** What each column of the table of answers holds. */
export function codebookOf(
  questionnaire: Questionnaire,
  language: string,
): readonly CodebookEntry[] {
  const questions = questionsById(questionnaire)
  const [first = 'fr'] = questionnaire.languages
  const conditions = conditionsOf(questionnaire, questions)
  return columnsOf(questionnaire, language).flatMap((column) => {
    const question = questions.get(column.question)
    if (!question) return []
    const missing = missingSaid(language)
      .filter(({ state }) => state !== 'prefer-not' || question.preferNot)
      .map(({ code, label }) => ({ code, label }))
    return {
      ...{ variable: column.name, label: column.label, type: column.type, codes: column.codes },
      ...{ missing, question: column.question, text: wordsIn(question.text, language, first) },
      ...{ required: question.required ?? false, condition: conditions.get(question.id) ?? '' },
    }
  })
}

function conditionsOf(
  { pages }: Questionnaire,
  questions: ReadonlyMap<string, Question>,
): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap((page) =>
      page.questions.map(({ id, when }) => {
        const parts = [page.when, when].flatMap((part) =>
          part ? [conditionText(part, questions)] : [],
        )
        return [
          id,
          parts.length > 1 ? parts.map((text) => `(${text})`).join(' and ') : (parts[0] ?? ''),
        ]
      }),
    ),
  )
}

/** The codebook as a table, for the same programs as the answers; lists are parted by `|`. */
export function codebookCsv(questionnaire: Questionnaire, language: string): string {
  const titles = ['variable', 'label', 'type', 'valeurs', 'libelles', 'question', 'obligatoire']
  const listed = (texts: readonly string[]) =>
    texts.map((text) => text.replaceAll('|', '/')).join('|')
  const rows = codebookOf(questionnaire, language).map((entry) => {
    const all = [...entry.codes, ...entry.missing]
    const cells = [
      ...[entry.variable, entry.label, entry.type],
      listed(all.map(({ code }) => code)),
      listed(all.map(({ label }) => label)),
      ...[entry.text, entry.required ? 'oui' : 'non', entry.condition],
    ]
    return cells.map(inert)
  })
  return csvText([[...titles, 'condition'], ...rows])
}
