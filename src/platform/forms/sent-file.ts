import { done, type Result, refused } from '#kit/result.ts'
import { readUpload, sentEmptyFile } from '../answers.ts'
import type { NewFile } from '../context.ts'
import { acceptUpload, type UploadRefusal } from '../files/uploads.ts'
import type { HttpContext } from '../routes.ts'
import type { SentFile } from './described-act.ts'

/** The file that came with a form, looked at; nothing when its field was left empty. */
export async function sentFile(
  c: HttpContext,
  { name, rules }: SentFile,
): Promise<Result<NewFile | undefined, UploadRefusal>> {
  if (await sentEmptyFile(c, name)) return refused('empty')
  const file = await readUpload(c, name)
  if (!file) return done(undefined)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return acceptUpload({ name: file.name, bytes }, rules)
}
