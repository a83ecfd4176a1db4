import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * Who brings lines in without the staged import (`kit/sheets/staged-import`, `platform/imports/staged-routes`), each with its
 * reason. A file of lines goes through its steps, and is taken back by them: a new one is not added here.
 */
export const ownImports: Readonly<Record<string, string>> = {
  'src/modules/draws/invitations/routes/communes.tsx':
    'a list of codes that may not travel: read in memory, refused whole, kept nowhere',
  'src/modules/draws/letter-files/routes/files.tsx':
    'all of its lines are drawn from in one act, under a seed: nothing is written by groups nor taken back',
  'src/modules/draws/preparation/routes/sent-census.ts':
    'the tables of the INSEE, as published: sums are read from them, and no line is kept',
  'src/modules/evaluation/results/routes/compute.tsx':
    'a frozen plan is run on it: what is kept is its numbers, and columns without names, sorted, as a whole',
  'src/modules/events/reports/routes/imports.tsx':
    'several tables in one report, whose people are recognised one by one by somebody; their lines go after a week',
  'src/modules/mailings/subscribers/routes/readers.tsx':
    'tried and taken over from the same form: no address of somebody who has not agreed is kept in between',
  'src/modules/network/statements/routes/payment-imports.tsx':
    'each line is matched by hand with an invoice, and a payment is cancelled by its own act',
  'src/modules/questionnaires/routes/translations.tsx':
    'words beside those of a questionnaire: what changes is shown and comes back from its page, and no line is kept',
  'src/modules/votes/file-count/routes/count-file.tsx':
    'counted and shown: nothing is kept of a file of anybody',
  'src/modules/votes/paper/routes/paper.tsx':
    'two people type each sheet, and both are compared: a second reading stands for a trial',
  'src/modules/watch/sources/routes/sources.tsx':
    'a list of feeds (OPML): addresses, no lines of a table',
}

const takesFile = /\breadSentTable\(|\breadUpload\(/
const readsLines =
  /\breadSentTable\(|\bread(?:Table|Csv|Workbook|Sheets|Opml|CensusFile)\(|\bdecoded\(|\bcountApart\(|\breadAttendance|\breadFeeds\(|\bimportOpml\(|\.text\(\)/

/** Routes that take in a file of lines by themselves. */
export function takesLines(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith('src/modules/') && !isTest(path))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }))
    .filter(({ text }) => takesFile.test(text) && readsLines.test(text))
    .filter(({ text }) => !text.includes('stagedRoutes<'))
    .map(({ path }) => path)
}

/**
 * Who reads a table otherwise than by `platform/sheets/read-table`, each with its reason: a file of tabs, of Windows or
 * of LibreOffice is then read in every room, or in none.
 */
export const ownReaders: Readonly<Record<string, string>> = {
  'src/modules/draws/preparation/routes/in-thread.ts':
    'unpacked from the ZIP of the INSEE, in its thread',
  'src/modules/events/reports/routes/imports.tsx': 'several tables in one text',
  'src/modules/opinion-maps/imports/routes/read-polis-files.ts':
    'two tables of Polis that the engine reads a row at a time: a million answers',
  'src/modules/resources/imports/routes/import-file.ts':
    'twenty megabytes go by a piece at a time; documents and references beside tables',
  'src/modules/surveys/routes/read-questions-file.ts':
    'questions, in the formats of four programs: no table of things',
}

const byHand = /sheets\/(?:read-csv|read-xlsx|stream-csv|decode|parse-csv|parse-workbook)\.ts'/

export function readsByHand(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(
      ({ path, text }) => path.startsWith('src/modules/') && !isTest(path) && byHand.test(text),
    )
    .map(({ path }) => path)
}
