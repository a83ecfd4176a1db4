import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import {
  type Framework,
  type IndexFile,
  type IndexProblem,
  type IndexWarning,
  type Plan,
  readFramework,
  readPlan,
  usualPlan,
} from '#engines/index-score/index.ts'
import { ownOf } from '#kit/own.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { givenBytes, nameOfGiven } from '../given-file.ts'
import { CommandMisread, CommandRefused } from '../terminal.ts'
import { inputTexts, problemLine } from './index-problem-words.ts'

export interface IndexInput {
  readonly framework: Framework
  readonly plan: Plan
  readonly warnings: readonly IndexWarning[]
  /** Name of each file that was read; no plan when the usual choices are made. */
  readonly names: Readonly<Partial<Record<IndexFile, string>>>
}

/** Reads the two tables of a folder and the plan; all problems of a step at once, exit code 2. */
export async function readIndex(
  folder: string,
  planFile: string | undefined,
  locale: Locale,
): Promise<IndexInput> {
  const files = await filesOf(folder, locale)
  const data = await onlyOne(files, folder, 'iData.csv', locale)
  const meta = await onlyOne(files, folder, 'iMeta.csv', locale)
  const inFolder = files.filter((name) => /(?:^|[^a-z])plan\.json$/i.test(name))
  if (planFile === undefined && inFolder.length > 1)
    throw new CommandMisread(inputTexts[locale].severalFiles(folder, 'plan.json', inFolder))
  const planPath = planFile ?? (inFolder[0] === undefined ? undefined : join(folder, inFolder[0]))
  const names = {
    ...{ data: basename(data), meta: basename(meta) },
    ...(planPath === undefined ? {} : { plan: nameOfGiven(planPath) }),
  }
  const read = readFramework(await textOf(data, locale), await textOf(meta, locale))
  if (!read.ok) throw misread(read.problems, names, locale)
  const { framework } = read
  if (planPath === undefined)
    return { framework, plan: usualPlan(framework), warnings: read.warnings, names }
  const planRead = readPlan(decoded(await bytesOf(planPath)).text, framework)
  if (!planRead.ok) throw misread(planRead.problems, names, locale)
  return {
    ...{ framework, names, plan: planRead.plan },
    warnings: [...read.warnings, ...planRead.warnings],
  }
}

async function filesOf(folder: string, locale: Locale): Promise<readonly string[]> {
  try {
    return (await readdir(resolve(folder))).sort()
  } catch {
    throw new CommandMisread(inputTexts[locale].noFolder(folder))
  }
}

async function onlyOne(
  files: readonly string[],
  folder: string,
  ending: string,
  locale: Locale,
): Promise<string> {
  const found = files.filter((name) => name.toLowerCase().endsWith(ending.toLowerCase()))
  const [only, other] = found
  if (only === undefined) throw new CommandMisread(inputTexts[locale].noFile(folder, ending))
  if (other !== undefined)
    throw new CommandMisread(inputTexts[locale].severalFiles(folder, ending, found))
  return join(folder, only)
}

/** A file that cannot be opened is misread as one that cannot be understood: the same exit code. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await givenBytes(path)
  } catch (error) {
    throw error instanceof CommandRefused ? new CommandMisread(error.message) : error
  }
}

async function textOf(path: string, locale: Locale): Promise<string> {
  const bytes = await bytesOf(path)
  const kind = foreignKind(bytes)
  if (kind) throw new CommandMisread(basename(path) + colon[locale] + tableTexts[locale][kind](1))
  return decoded(bytes).text
}

/** A person reads the first ones; a machine gets them all. */
const mostTold = 30

function misread(
  problems: readonly IndexProblem[],
  names: IndexInput['names'],
  locale: Locale,
): CommandMisread {
  const lines = problems.map((problem) => problemLine(problem, names[problem.file] ?? '', locale))
  const more = lines.length - mostTold
  return new CommandMisread(
    [...lines.slice(0, mostTold), ...(more > 0 ? [inputTexts[locale].more(more)] : [])].join('\n'),
    problems.map((problem, at) => ({
      ...{ ...problem, file: ownOf(names, problem.file) ?? problem.file, part: problem.file },
      message: lines[at],
    })),
  )
}
