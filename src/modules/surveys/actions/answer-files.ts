import type { Answers, Questionnaire, SentFields, SentFile } from '#engines/questionnaires/index.ts'
import { fileQuestions } from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { openBytes, sealBytes } from '#platform/secrets/sealed-bytes.ts'
import { randomId } from '../random-id.ts'
import {
  deleteFile,
  deleteOtherFiles,
  findFileKey,
  findSentFile,
  keepFileKey,
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

type World = Pick<Ctx, 'db' | 'files' | 'chance'>

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

/** Under the lock of the answer: the files that its fields name now are kept, sealed; those that they named before go. */
export async function keepGivenFiles(
  ctx: World,
  at: { readonly surveyId: string; readonly answerId: string },
  questionnaire: Questionnaire,
  { fields, joined }: { readonly fields: SentFields; readonly joined: GivenFiles },
): Promise<void> {
  for (const { id: question } of fileQuestions(questionnaire)) {
    const field = ownOf(fields, question)
    const own = ownOf(joined, question)
    if (field === undefined) await deleteFile(ctx.db, at.answerId, question)
    else if (own && isSame(field, own.answer)) await keep(ctx, at, question, own)
  }
}

const isSame = (field: SentFields[string], kept: SentFile): boolean =>
  typeof field === 'object' && !Array.isArray(field) && (field as SentFile).file === kept.file

async function keep(
  ctx: World,
  at: { readonly surveyId: string; readonly answerId: string },
  question: string,
  { answer, file }: GivenFile,
) {
  // A trial of a draft comes before the opening.
  await makeFileKey(ctx, at.surveyId)
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
