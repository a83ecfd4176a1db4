import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import {
  matrixOf,
  type OpinionFile,
  type OpinionMatrix,
  type OpinionProblem,
  type PolisStatement,
  StatementReader,
  VoteReader,
} from '#engines/opinion-map/index.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { decodedWhenCut, wideEncoding } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { openPieces } from '../given-file.ts'
import { bytesToRead } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread } from '../terminal.ts'
import { inputTexts, mapProblemLine } from './map-problem-words.ts'

export interface OpinionInput {
  readonly matrix: OpinionMatrix
  readonly statements: ReadonlyMap<string, PolisStatement>
  /** Votes that a later one of the same person on the same statement replaced. */
  readonly replaced: number
  readonly names: Readonly<Record<OpinionFile, string>>
}

/** Names of files that people give to an export; the table of participants has votes too, in other columns. */
const endings: Readonly<Record<OpinionFile, RegExp>> = {
  votes: /^(?!.*participants?[-_ ]votes)(?:.*[^a-z])?votes\.csv$/i,
  comments: /^(?:.*[^a-z])?comments\.csv$/i,
}

/** Reads the two tables of a folder as Polis writes them; all problems at once, exit code 2. */
export async function readOpinions(folder: string, locale: Locale): Promise<OpinionInput> {
  const files = await filesOf(folder, locale)
  const votes = onlyOne(files, folder, 'votes', locale)
  const comments = onlyOne(files, folder, 'comments', locale)
  const names = { votes: basename(votes), comments: basename(comments) }
  const statementReader = new StatementReader()
  statementReader.push(await textOf(comments, locale))
  const { statements, problems } = statementReader.end()
  // Of a list of statements that could not be read, every vote would be on an unknown one.
  const known = problems.length > 0 ? { has: () => true } : statements
  const voteReader = new VoteReader(known)
  for await (const text of piecesOf(votes, locale)) voteReader.push(text)
  const { rows, problems: voteProblems } = voteReader.end()
  const all = [...problems, ...voteProblems]
  if (all.length > 0) throw misreadOpinions(all, names, locale)
  const matrix = matrixOf(rows, (id) => statements.get(id)?.standing ?? 'in')
  return { matrix, statements, names, replaced: rows.votes.length - matrix.cells.length }
}

async function filesOf(folder: string, locale: Locale): Promise<readonly string[]> {
  try {
    return (await readdir(resolve(folder))).sort()
  } catch {
    throw new CommandMisread(inputTexts[locale].noFolder(folder))
  }
}

/** The file of that very name, or the only one whose name ends so. */
function onlyOne(
  files: readonly string[],
  folder: string,
  file: OpinionFile,
  locale: Locale,
): string {
  const name = `${file}.csv`
  if (files.includes(name)) return join(folder, name)
  const [only, ...others] = files.filter((path) => endings[file].test(path))
  if (only === undefined) throw new CommandMisread(inputTexts[locale].noFile(folder, name))
  if (others.length > 0)
    throw new CommandMisread(inputTexts[locale].severalFiles(folder, name, [only, ...others]))
  return join(folder, only)
}

async function textOf(path: string, locale: Locale): Promise<string> {
  const bytes = await bytesToRead(path)
  const kind = foreignKind(bytes)
  if (kind) throw new CommandMisread(basename(path) + colon[locale] + tableTexts[locale][kind](1))
  return decodedWhenCut(bytes)
}

/** Millions of votes are never whole in memory. What is read of them is plain, whatever the encoding of their dates. */
async function* piecesOf(path: string, locale: Locale): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const bytes of openPieces(path).bytes) {
    if (!decoder) {
      const kind = foreignKind(bytes)
      if (kind)
        throw new CommandMisread(basename(path) + colon[locale] + tableTexts[locale][kind](1))
      decoder = new TextDecoder(wideEncoding(bytes) ?? 'utf-8')
    }
    yield decoder.decode(bytes, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function misreadOpinions(
  problems: readonly OpinionProblem[],
  names: OpinionInput['names'],
  locale: Locale,
): CommandMisread {
  return misread(
    problems,
    (problem) => mapProblemLine(problem, names[problem.file], locale),
    ({ file }) => ({ file: names[file], part: file }),
    locale,
  )
}
