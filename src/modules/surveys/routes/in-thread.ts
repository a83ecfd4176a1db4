import {
  type BookSheet,
  type DescriptionProblem,
  type FormProblem,
  type FormRead,
  fromLimeSurvey,
  fromSurveyJs,
  fromXlsForm,
  isLimeSurvey,
  isSurveyJs,
  type Loss,
  type Questionnaire,
  readQuestionnaire,
} from '#engines/questionnaires/index.ts'

/** What a file of questions holds, to be read in a thread: sheets of a workbook, or a text. */
export type QuestionsTask = { readonly sheets: readonly BookSheet[] } | { readonly text: string }

export type QuestionsReading =
  | {
      readonly ok: true
      readonly questionnaire: Questionnaire
      readonly losses: readonly Loss[]
    }
  | {
      readonly ok: false
      readonly problems: readonly FormProblem[]
      readonly faults: readonly DescriptionProblem[]
      /** How many there are: the first ones alone are told. */
      readonly count: number
    }
  | 'unknown-kind'

/** A file may be wrong at each of its cells: nobody reads more of them at once. */
const mostTold = 100

export function run(task: QuestionsTask): QuestionsReading {
  if ('sheets' in task) return told(fromXlsForm(task.sheets))
  const { text } = task
  if (isLimeSurvey(text)) return told(fromLimeSurvey(text))
  if (!/^\ufeff?\s*\{/.test(text)) return 'unknown-kind'
  if (isSurveyJs(text)) return told(fromSurveyJs(text))
  const read = readQuestionnaire(text)
  if (read.ok) return { ok: true, questionnaire: read.questionnaire, losses: [] }
  return told({ ok: false, problems: [], faults: read.problems })
}

function told(read: FormRead): QuestionsReading {
  if (read.ok) return { ...read, losses: read.losses.slice(0, mostTold) }
  const problems = read.problems.slice(0, mostTold)
  const faults = read.faults.slice(0, mostTold - problems.length)
  return { ok: false, problems, faults, count: read.problems.length + read.faults.length }
}
