import type { Answers, Questionnaire, SentFields, SentFile } from '#engines/questionnaires/index.ts'
import { fileQuestions } from '#engines/questionnaires/index.ts'
import { dayOf } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { openBytes, sealBytes } from '#platform/secrets/sealed-bytes.ts'
import {
  mostOfOneDay,
  type RoomRefusal,
  roomForBegun,
  roomForSent,
  whoMakesRoom,
} from '../answer-file.ts'
import { randomId } from '../random-id.ts'
import {
  bytesSentOn,
  deleteFile,
  deleteOtherFiles,
  filesOf,
  filesTaken,
  findFileKey,
  findSentFile,
  freeBegunFiles,
  keepFileKey,
  listBegunFiles,
  lockFileKey,
  replaceFile,
} from '../store/answer-files.ts'
import type { Survey } from '../survey.ts'

/** A file that came with a page, looked at: what the answer says of it, and its bytes. */
export interface GivenFile {
  readonly answer: SentFile
  readonly file: NewFile
}

/** By question. */
export type GivenFiles = Readonly<Record<string, GivenFile>>

/** Where files are kept; through an open link, anyone sends some. */
interface FilesAt {
  readonly surveyId: string
  readonly answerId: string
  readonly isByLink: boolean
}

type World = Pick<Ctx, 'db' | 'files' | 'chance' | 'now'>

/** Made by the team when a survey opens: nothing that is kept of the key says who gave a file first. */
export async function makeFileKey(ctx: World, surveyId: string): Promise<void> {
  if (await findFileKey(ctx.db, surveyId)) return
  const key = Buffer.from(ctx.chance.bytes(32)).toString('hex')
  const keyFile = await ctx.files.save({
    ...{ name: 'cle.txt', mediaType: 'text/plain', public: false },
    bytes: new TextEncoder().encode(key),
  })
  await keepFileKey(ctx.db, surveyId, keyFile)
}

async function keyOf(ctx: World, surveyId: string): Promise<Uint8Array> {
  const keyFile = await findFileKey(ctx.db, surveyId)
  const kept = keyFile === undefined ? undefined : await ctx.files.read(keyFile)
  if (!kept) throw new Error('the key of the files of a survey is gone')
  return new Uint8Array(Buffer.from(new TextDecoder().decode(kept.bytes).trim(), 'hex'))
}

/**
 * Under the lock of the answer: the files that its fields name now are kept, sealed; those that they named before go. When
 * the survey has no room for them, why not, and nothing is kept.
 */
export async function keepGivenFiles(
  ctx: World,
  at: FilesAt,
  questionnaire: Questionnaire,
  { fields, joined }: { readonly fields: SentFields; readonly joined: GivenFiles },
): Promise<RoomRefusal | undefined> {
  const joining = fileQuestions(questionnaire).flatMap(({ id }) => {
    const own = ownOf(joined, id)
    const field = ownOf(fields, id)
    return own && field !== undefined && isSame(field, own.answer) ? [[id, own] as const] : []
  })
  const lacks = joining.length > 0 && (await makeRoom(ctx, at, Object.fromEntries(joining)))
  if (lacks) return lacks
  for (const { id: question } of fileQuestions(questionnaire))
    if (ownOf(fields, question) === undefined) await deleteFile(ctx.db, at.answerId, question)
  for (const [question, own] of joining) await keep(ctx, at, question, own)
  return undefined
}

/** Counted and kept under one lock: those who come together do not go over the bound together. */
async function makeRoom(
  ctx: World,
  { surveyId, answerId, isByLink }: FilesAt,
  joining: GivenFiles,
): Promise<RoomRefusal | undefined> {
  // A trial of a draft comes before the opening.
  await makeFileKey(ctx, surveyId)
  await lockFileKey(ctx.db, surveyId)
  const fresh = Object.values(joining).reduce((sum, { file }) => sum + file.bytes.length, 0)
  const { sent } = await filesTaken(ctx.db, surveyId)
  if (sent.bytes + fresh > roomForSent) return 'no-room'
  const today = dayOf(ctx.now)
  const ofToday = isByLink ? mostOfOneDay - (await bytesSentOn(ctx.db, surveyId, today)) : Infinity
  const room = Math.min(roomForBegun, ofToday)
  const lacking = room < roomForBegun ? 'day-full' : 'no-room'
  const own = await filesOf(ctx.db, answerId)
  const stays = own.filter(({ question }) => ownOf(joining, question) === undefined)
  const others = (await listBegunFiles(ctx.db, surveyId)).filter(
    (file) => file.answerId !== answerId,
  )
  const going = whoMakesRoom(others, {
    bytes: stays.reduce((sum, { size }) => sum + size, fresh),
    ...{ room, today },
  })
  for (const other of going ?? []) if (!(await freeBegunFiles(ctx.db, other))) return lacking
  return going === undefined ? lacking : undefined
}

/** Questions whose file went to make room for others: it has to be chosen again, and the page says so. */
export async function lostFiles(
  ctx: Pick<Ctx, 'db'>,
  { id, fields }: { readonly id: string; readonly fields: SentFields | undefined },
): Promise<readonly string[]> {
  const named = Object.entries(fields ?? {}).flatMap(([question, field]) =>
    typeof field === 'object' && 'file' in field ? [{ question, name: field.file }] : [],
  )
  if (named.length === 0) return []
  const kept = new Set((await filesOf(ctx.db, id)).map(({ name }) => name))
  return named.filter(({ name }) => !kept.has(name)).map(({ question }) => question)
}

const isSame = (field: SentFields[string], kept: SentFile): boolean =>
  typeof field === 'object' && !Array.isArray(field) && (field as SentFile).file === kept.file

async function keep(
  ctx: World,
  at: Pick<FilesAt, 'surveyId' | 'answerId'>,
  question: string,
  { answer, file }: GivenFile,
) {
  const key = await keyOf(ctx, at.surveyId)
  await replaceFile(ctx.db, {
    ...{ id: randomId(ctx), answerId: at.answerId, question, name: answer.file },
    ...{ mediaType: file.mediaType, size: file.bytes.length },
    sealed: sealBytes(key, ctx.chance.bytes(12), file.bytes),
  })
}

/** Once it is sent: a file whose question is asked no more goes, and what its person called the others too. */
export async function settleFiles(
  ctx: Pick<Ctx, 'db'>,
  answerId: string,
  answers: Answers,
): Promise<Answers> {
  const kept: string[] = []
  const settled = Object.entries(answers).map(([question, answer]) => {
    if (answer.state !== 'given') return [question, answer] as const
    const { value } = answer
    if (typeof value !== 'object' || !('file' in value)) return [question, answer] as const
    kept.push(question)
    const { file, type, bytes } = value
    return [question, { state: 'given', value: { file, type, bytes } }] as const
  })
  await deleteOtherFiles(ctx.db, answerId, kept)
  return Object.fromEntries(settled)
}

/** A file of an answer that was sent, opened for whoever may read answers one by one. */
export async function readSentFile(
  ctx: World,
  survey: Survey,
  name: string,
): Promise<(Pick<NewFile, 'name' | 'mediaType'> & { readonly bytes: Uint8Array }) | undefined> {
  const found = await findSentFile(ctx.db, survey.id, name)
  if (!found) return undefined
  const { sealed, mediaType } = found
  return { name, mediaType, bytes: openBytes(await keyOf(ctx, survey.id), sealed) }
}
