import type { Db, Forgotten } from '../context.ts'
import { forgetInFileNames } from './forget-files.ts'
import { forgetInImports } from './forget-imported.ts'
import { forgetInMails } from './forget-mails.ts'
import { forgetInViews } from './forget-views.ts'

/** Takes a person out of what the house keeps of words: letters, names of files, files that were imported, and views of lists. */
export async function forgetWritten(db: Db, person: Forgotten): Promise<void> {
  await forgetInMails(db, person)
  await forgetInFileNames(db, person)
  await forgetInImports(db, person)
  await forgetInViews(db, person)
}
