import { type Unzipped, unzipSync } from 'fflate'
import { type OpinionProblem, StatementReader, VoteReader } from '#engines/opinion-map/index.ts'
import { CsvReader } from '#kit/sheets/csv-reader.ts'
import { decoded, decodedWhenCut } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import type { ReadConversation } from '../brought-conversation.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The three files of an export that are read; the others say the same again, or say who wrote what. */
export interface PolisFiles {
  readonly votes: NamedBytes
  readonly comments: NamedBytes
  readonly summary: NamedBytes | undefined
  /** Names of files that were sent and are not needed. */
  readonly unused: readonly string[]
}

export type FilesRefusal =
  | 'no-files'
  | 'no-votes'
  | 'no-comments'
  /** Two files that may be the same one: about says which. */
  | 'file-twice'
  /** A picture, a PDF, a workbook under the name of a table: about says which. */
  | 'not-tables'
  | 'broken-archive'
  | 'too-large'

export type Refusing<T, Code> = T | { readonly refusal: Code; readonly about: string }

/** Together, once they are taken out of their archive. */
export const largestExport = 40_000_000

const endings = {
  votes: /^(?!.*participants?[-_ ]votes)(?:.*[^a-z])?votes\.csv$/i,
  comments: /^(?:.*[^a-z])?comments\.csv$/i,
  summary: /^(?:.*[^a-z])?summary\.csv$/i,
} as const

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name

/** Files as they were chosen, an archive of them among others: which is which follows from their names. */
export function polisFiles(sent: readonly NamedBytes[]): Refusing<PolisFiles, FilesRefusal> {
  const files: NamedBytes[] = []
  for (const file of sent) {
    const isArchive = foreignKind(file.bytes) === 'is-archive' || /\.zip$/i.test(file.name)
    const inside = isArchive ? entriesOf(file) : [file]
    if (!inside) return { refusal: 'broken-archive', about: file.name }
    files.push(...inside)
  }
  if (files.length === 0) return { refusal: 'no-files', about: '' }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > largestExport)
    return { refusal: 'too-large', about: '' }
  const named = (kind: keyof typeof endings) =>
    files.filter(({ name }) => endings[kind].test(baseName(name)))
  const found = { votes: named('votes'), comments: named('comments'), summary: named('summary') }
  const twice = Object.values(found).find((same) => same.length > 1)
  if (twice) return { refusal: 'file-twice', about: twice.map(({ name }) => name).join(', ') }
  const [votes] = found.votes
  const [comments] = found.comments
  const [summary] = found.summary
  if (!votes) return { refusal: 'no-votes', about: '' }
  if (!comments) return { refusal: 'no-comments', about: '' }
  const foreign = [votes, comments].find(({ bytes }) => foreignKind(bytes) !== undefined)
  if (foreign) return { refusal: 'not-tables', about: foreign.name }
  const needed = new Set([votes, comments, summary])
  const unused = files.filter((file) => !needed.has(file)).map(({ name }) => name)
  return { votes, comments, summary, unused }
}

/** Undefined where it cannot be opened, or holds more than is read. */
function entriesOf({ bytes }: NamedBytes): readonly NamedBytes[] | undefined {
  let size = 0
  let entries: Unzipped
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isWanted = /\.csv$/i.test(name) && !/(?:^|\/)[._]/.test(name)
        if (isWanted) size += originalSize
        // What says a size that is not its own is cut at the size it said.
        return isWanted && size <= largestExport
      },
    })
  } catch {
    return undefined
  }
  if (size > largestExport) return undefined
  return Object.entries(entries).map(([name, content]) => ({ name, bytes: content }))
}

export type Read =
  | { readonly ok: true; readonly value: ReadConversation }
  | { readonly ok: false; readonly problems: readonly OpinionProblem[] }

/** Every problem of both tables at once, by line. */
export function readConversation({ votes, comments, summary }: PolisFiles): Read {
  const statementReader = new StatementReader()
  statementReader.push(decodedWhenCut(comments.bytes))
  const { statements, problems } = statementReader.end()
  // Of a list of statements that could not be read, every vote would be on an unknown one.
  const voteReader = new VoteReader(problems.length > 0 ? { has: () => true } : statements)
  voteReader.push(decoded(votes.bytes).text)
  const { rows, problems: voteProblems } = voteReader.end()
  const all = [...problems, ...voteProblems]
  if (all.length > 0) return { ok: false, problems: all }
  const summaryValue = summaryOf(summary)
  return {
    ok: true,
    value: {
      ...{ statements: [...statements.values()], rows },
      ...{ topic: summaryValue('topic'), description: summaryValue('conversation-description') },
    },
  }
}

/** Its lines are a key and a value; a file that is broken says nothing. */
function summaryOf(file: NamedBytes | undefined): (key: string) => string {
  const values = new Map<string, string>()
  if (file && foreignKind(file.bytes) === undefined) {
    const reader = new CsvReader((_, [key = '', value = '']) => {
      values.set(key.trim().toLowerCase(), value.trim())
    })
    reader.push(decoded(file.bytes).text)
    reader.end()
  }
  return (key) => values.get(key) ?? ''
}
