import {
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
import { tableTexts } from '#kit/table-refusals.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { readEverySheet } from '#platform/sheets/read-every-sheet.ts'
import { givenBytes, nameOfGiven } from '../given-file.ts'
import { CommandMisread, CommandRefused } from '../terminal.ts'
import { faultLine, formFaultLine } from './questionnaire-words.ts'

export type QuestionnaireFormat = 'json' | 'xlsform' | 'limesurvey' | 'surveyjs'

export interface GivenQuestionnaire {
  readonly questionnaire: Questionnaire
  readonly format: QuestionnaireFormat
  readonly losses: readonly Loss[]
}

/** Reads a questionnaire from what the file holds; its name is not believed. All faults at once, exit code 2. */
export async function readGivenQuestionnaire(path: string): Promise<GivenQuestionnaire> {
  const bytes = await bytesOf(path)
  const name = nameOfGiven(path)
  const kind = foreignKind(bytes)
  if (kind === 'is-workbook' || kind === 'is-archive') return await readForm(bytes, name)
  if (kind) throw new CommandMisread(`${name} : ${tableTexts.fr[kind](1)}`)
  const { text } = decoded(bytes)
  if (isLimeSurvey(text)) return formRead(fromLimeSurvey(text), name, 'limesurvey')
  if (!/^\ufeff?\s*\{/.test(text))
    throw new CommandMisread(
      `${name} : ni un questionnaire en JSON, ni un classeur XLSForm, ni un export de LimeSurvey (.txt). Donnez l’un des trois.`,
    )
  if (isSurveyJs(text)) return formRead(fromSurveyJs(text), name, 'surveyjs')
  const read = readQuestionnaire(text)
  if (!read.ok) throw misread(name, read.problems.map(faultLine), read.problems)
  return { questionnaire: read.questionnaire, format: 'json', losses: [] }
}

async function readForm(bytes: Uint8Array, name: string): Promise<GivenQuestionnaire> {
  const book = await readEverySheet(bytes)
  if (!book.ok) throw new CommandMisread(`${name} : ${tableTexts.fr[book.refusal](book.line)}`)
  return formRead(fromXlsForm(book.sheets), name, 'xlsform')
}

function formRead(read: FormRead, name: string, format: QuestionnaireFormat): GivenQuestionnaire {
  if (!read.ok) {
    const lines = [...read.problems.map(formFaultLine), ...read.faults.map(faultLine)]
    throw misread(name, lines, [...read.problems, ...read.faults])
  }
  return { questionnaire: read.questionnaire, format, losses: read.losses }
}

/** A person reads the first ones; a machine gets them all. */
const mostTold = 30

function misread(name: string, lines: readonly string[], problems: readonly object[]) {
  const more = lines.length - mostTold
  const told = [
    ...lines.slice(0, mostTold).map((line) => `${name}, ${line}`),
    ...(more > 0 ? [`Autres défauts : ${more}.`] : []),
  ]
  return new CommandMisread(
    told.join('\n'),
    problems.map((problem, at) => ({ ...problem, message: lines[at] })),
  )
}

/** A file that cannot be opened is misread as one that cannot be understood: the same exit code. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await givenBytes(path)
  } catch (error) {
    throw error instanceof CommandRefused ? new CommandMisread(error.message) : error
  }
}
