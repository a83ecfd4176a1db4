import { fileQuestions, type Questionnaire } from '#engines/questionnaires/index.ts'
import type { FileGroup } from '#platform/files/files-kinds.ts'
import type { Medium } from './survey.ts'

/** Files that come with answers: what a telephone takes, and what an office writes. */
export const answerFileGroups: readonly FileGroup[] = [
  ...(['picture', 'document', 'table', 'text', 'sound', 'film'] as const),
]

/** In bytes: one file; all those of one page. */
export const largestAnswerFile = 10_000_000
export const largestPage = 20_000_000
/** All those of one survey, since anyone may send some. Answers that are begun and never sent take no room from the others. */
export const roomForSent = 500_000_000
export const roomForBegun = 200_000_000
/** Sent in a day by one connection through an open link: one stranger does not take the room of everybody. */
export const mostOfOneConnection = 100_000_000
/**
 * Of one survey in a day through an open link, whoever sends: several connections together do not take in an hour the room of
 * everybody, and the team has the time to read that the day is nearly full. What is begun makes room for what is sent.
 */
export const mostOfOneDay = 250_000_000
/** From this part of the room on, the team is told. */
export const nearlyFullBytes = 0.8 * roomForSent
/** The same of a day. */
export const nearlyFullDay = 0.8 * mostOfOneDay
/** Why a survey keeps no more files: none at all, or none today. */
export type RoomRefusal = 'no-room' | 'day-full'
/** Questions of one survey that ask for a file. */
const mostFileQuestions = 5

export type FilesRefusal = 'too-many-files' | 'heavy-files'

/** Why a survey that asks for these files cannot be opened. */
export function filesRefused(questionnaire: Questionnaire): FilesRefusal | undefined {
  const asked = fileQuestions(questionnaire)
  if (asked.length > mostFileQuestions) return 'too-many-files'
  const isHeavy = asked.some(
    (question) => question.kind === 'file' && question.mostBytes > largestAnswerFile,
  )
  return isHeavy ? 'heavy-files' : undefined
}

/** A file is given on a screen of one’s own: neither by voice, nor on paper, nor in a hall, nor at a door. */
export function mayGiveFiles(medium: Medium): boolean {
  return medium === 'screen' || medium === 'trial'
}

/** Whether a type that was found in the bytes is one of those that the question takes. */
export function fitsTypes(mediaType: string, types: readonly string[]): boolean {
  return types.some((type) =>
    type.endsWith('/*') ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type,
  )
}

/** As the house calls it, in files of answers and when it is taken: the words of its person may name them. */
export function nameInFiles(question: string, mark: string, extension: string): string {
  return `${question}-${mark}.${extension}`
}

/** What some of the files of a survey take. */
export interface RoomTaken {
  readonly files: number
  readonly bytes: number
}

/** The files that were sent leave little room: whoever answers next may be refused theirs. */
export function isNearlyFull({ bytes }: RoomTaken): boolean {
  return bytes >= nearlyFullBytes
}

/** What one answer that is not sent holds. */
export interface HeldFiles {
  readonly answerId: string
  readonly savedOn: string
  readonly bytes: number
}

/**
 * Whose files make room for those of one more, when that of unsent answers is short: those that have not moved since the day
 * before, then of the answers that hold the most, as long as they hold more than this one will. Nobody fills the room for all.
 */
export function whoMakesRoom(
  others: readonly HeldFiles[],
  {
    bytes: wanted,
    room,
    today,
  }: { readonly bytes: number; readonly room: number; readonly today: string },
): readonly string[] | undefined {
  const taken = others.reduce((sum, { bytes }) => sum + bytes, 0)
  const still = others.filter(({ savedOn }) => savedOn < today)
  const heavier = others
    .filter(({ savedOn, bytes }) => savedOn >= today && bytes > wanted)
    .toSorted((file, other) => other.bytes - file.bytes)
  const going: string[] = []
  let lacking = taken + wanted - room
  for (const { answerId, bytes } of [...still, ...heavier]) {
    if (lacking <= 0) break
    going.push(answerId)
    lacking -= bytes
  }
  return lacking <= 0 ? going : undefined
}
