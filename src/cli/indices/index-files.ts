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
import type { Locale } from '#kit/texts.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead, tableText } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread } from '../terminal.ts'
import { indexProblemLine, inputTexts } from './index-problem-words.ts'

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
  if (!read.ok) throw misreadIndex(read.problems, names, locale)
  const { framework } = read
  if (planPath === undefined)
    return { framework, plan: usualPlan(framework), warnings: read.warnings, names }
  const planRead = readPlan(decoded(await bytesToRead(planPath)).text, framework)
  if (!planRead.ok) throw misreadIndex(planRead.problems, names, locale)
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

async function textOf(path: string, locale: Locale): Promise<string> {
  return tableText(await bytesToRead(path), path, locale)
}

function misreadIndex(
  problems: readonly IndexProblem[],
  names: IndexInput['names'],
  locale: Locale,
): CommandMisread {
  return misread(
    problems,
    (problem) => indexProblemLine(problem, names[problem.file] ?? '', locale),
    ({ file }) => ({ file: ownOf(names, file) ?? file, part: file }),
    locale,
  )
}
