import type { Db, Forgotten } from './context.ts'
import { forgetInFileNames } from './forget-files.ts'
import { forgetInMails } from './forget-mails.ts'

/** Takes a person out of what the platform keeps for the rooms: letters, and the names of files. */
export async function forgetWritten(db: Db, person: Forgotten): Promise<void> {
  await forgetInMails(db, person)
  await forgetInFileNames(db, person)
}
