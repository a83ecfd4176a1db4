import { type PbFile, type PbRemark, readPb } from '#engines/equal-shares/index.ts'
import type { Locale } from '#kit/texts.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead, tableText } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread } from '../terminal.ts'
import { budgetProblemLine } from './budget-problem-words.ts'

export interface GivenBudget {
  readonly name: string
  readonly file: PbFile
  readonly remarks: readonly PbRemark[]
  /** Of its bytes as they were given: pages that publish a file say it. */
  readonly sha256: string
}

/** A `.pb` file, or `-`; what is wrong in it is told at once, exit code 2. */
export async function readBudget(
  path: string,
  locale: Locale,
  { all = false }: { readonly all?: boolean } = {},
): Promise<GivenBudget> {
  const name = nameOfGiven(path)
  const bytes = await bytesToRead(path)
  const read = readPb(tableText(bytes, name, locale))
  if (read.ok) return { name, file: read.file, remarks: read.remarks, sha256: sha256Of(bytes) }
  const lineOf = (problem: Parameters<typeof budgetProblemLine>[0]) =>
    budgetProblemLine(problem, name, locale)
  if (!all) throw misread(read.problems, lineOf, () => ({ file: name }), locale)
  // Whoever checks a file wants to mend all of it.
  const lines = read.problems.map(lineOf)
  throw new CommandMisread(
    lines.join('\n'),
    read.problems.map((problem, at) => ({ ...problem, file: name, message: lines[at] })),
  )
}
