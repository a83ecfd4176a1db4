import { fileQuestions, type Question, type Questionnaire } from '#engines/questionnaires/index.ts'
import { chanceHex } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { shownName } from '#kit/shown-name.ts'
import type { Locale } from '#kit/texts.ts'
import { problemSaid } from '#modules/questionnaires/index.ts'
import { readUpload, sentEmptyFile } from '#platform/answers.ts'
import { kindOfFile } from '#platform/files/files-kinds.ts'
import { acceptUpload, uploadTexts } from '#platform/files/uploads.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { GivenFile, GivenFiles } from '../actions/answer-files.ts'
import {
  answerFileGroups,
  fitsTypes,
  largestAnswerFile,
  mayGiveFiles,
  mostOfOneConnection,
  nameInFiles,
  type RoomRefusal,
} from '../answer-file.ts'
import type { Medium, Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'

export interface FilesRead {
  readonly joined: GivenFiles
  /** Why a file is not taken, under its question. */
  readonly problems: Readonly<Record<string, string>>
  /** What somebody chose: a browser does not choose it again by itself. */
  readonly chosen: Readonly<Record<string, readonly string[]>>
}

type FileQuestion = Extract<Question, { kind: 'file' }>

/** The files that came with a page: believed by their first bytes, drawn anew when they are pictures, refused in words. */
export async function readGivenFiles(
  c: HttpContext,
  questionnaire: Questionnaire,
  medium: Medium,
): Promise<FilesRead> {
  const joined: Record<string, GivenFile> = {}
  const problems: Record<string, string> = {}
  const chosen: Record<string, readonly string[]> = {}
  if (!mayGiveFiles(medium)) return { joined, problems, chosen }
  const { ctx } = c.var
  for (const question of fileQuestions(questionnaire)) {
    if (question.kind !== 'file') continue
    if (await sentEmptyFile(c, question.id)) problems[question.id] = uploadTexts[ctx.locale].empty
    const upload = await readUpload(c, question.id)
    if (!upload) continue
    chosen[question.id] = [shownName(upload.name)]
    const read = await readOne(c, question, upload, questionnaire)
    if (read.ok) joined[question.id] = read.value
    else problems[question.id] = read.refusal
  }
  return { joined, problems, chosen }
}

/** The same page, without its files: the survey has no room for them any more, or today, or this connection sent too much. */
export function withoutRoom(
  sent: FilesRead,
  locale: Locale,
  why: RoomRefusal | 'sent-too-much',
): FilesRead {
  const noRoom = Object.keys(sent.joined).map(
    (id) => [id, answerTexts[locale].filesRefused[why]] as const,
  )
  return { ...sent, joined: {}, problems: { ...sent.problems, ...Object.fromEntries(noRoom) } }
}

/** Of an open link, anyone sends: a connection sends so much in a day, and no more. */
export function boundedByConnection(
  c: HttpContext,
  { id, access }: Pick<Survey, 'id' | 'access'>,
  sent: FilesRead,
): FilesRead {
  const bytes = Object.values(sent.joined).reduce((sum, { file }) => sum + file.bytes.length, 0)
  if (bytes === 0 || access === 'codes') return sent
  const isFew = c.var.weigh(`files of ${id}`, bytes, mostOfOneConnection)
  return isFew ? sent : withoutRoom(sent, c.var.ctx.locale, 'sent-too-much')
}

/** For the page that somebody goes to instead: which files were not kept, and why. */
export function refusalsSaid({ problems, chosen }: FilesRead, locale: Locale): string | undefined {
  const sentences = Object.entries(problems).map(([question, why]) =>
    answerTexts[locale].fileNotKept(chosen[question]?.[0] ?? '', why),
  )
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

async function readOne(
  c: HttpContext,
  question: FileQuestion,
  upload: File,
  questionnaire: Questionnaire,
): Promise<Result<GivenFile, string>> {
  const { locale, chance } = c.var.ctx
  const { id, types, mostBytes } = question
  const bound = Math.min(mostBytes, largestAnswerFile)
  if (upload.size > bound)
    return refused(faultSaid(question, questionnaire, locale, 'file-too-large', bound))
  const bytes = new Uint8Array(await upload.arrayBuffer())
  const kind = kindOfFile(bytes, upload.name)
  if (!kind || !fitsTypes(kind.mediaType, types))
    return refused(faultSaid(question, questionnaire, locale, 'wrong-type', types.join(', ')))
  const accepted = await acceptUpload(
    { name: upload.name, bytes },
    { groups: answerFileGroups, public: false, largest: bound },
  )
  if (!accepted.ok) return refused(uploadTexts[locale][accepted.refusal])
  const { value: file } = accepted
  const extension = file.name.slice(file.name.lastIndexOf('.') + 1)
  const answer = {
    file: nameInFiles(id, chanceHex(chance, 4), extension),
    ...{ type: kind.mediaType, bytes: bytes.length, name: shownName(upload.name) },
  }
  return done({ answer, file })
}

function faultSaid(
  question: Question,
  questionnaire: Questionnaire,
  locale: Locale,
  code: 'wrong-type' | 'file-too-large',
  bound: string | number,
) {
  const named = { locale, language: questionnaire.languages[0] ?? 'fr', questionnaire }
  return problemSaid(question, { question: question.id, code, bound }, named)
}
