import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { fillPaper, type Paper, type PaperProblem, readPaper } from '#engines/grant-papers/index.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { bareLetterhead } from '#kit/papers/letterhead.ts'
import {
  type CerfaFormat,
  cerfaFormats,
  cerfaLine,
  writeCerfaFile,
} from '#modules/economics/index.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead, tableText } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import type { WrittenCerfa } from './cerfa-of-project.ts'
import { writeNew } from './write-new.ts'

export interface CerfaOptions {
  readonly out: string
  readonly form?: string
  readonly grant?: string
}

/** `economics cerfa`: the budget of a request (12156) or a financial report (15059), of a project or of a file of amounts. */
export async function writeCerfa(out: Terminal, source: string, options: CerfaOptions) {
  const ending = extname(options.out).slice(1).toLowerCase()
  const format = cerfaFormats.find((known) => known === ending)
  if (!format) throw new CommandRefused(`${options.out} : le nom finit par .xlsx, .pdf ou .docx.`)
  const isFile = source === '-' || /\.json$/i.test(source) || existsSync(source)
  const { paper, bytes } = isFile
    ? await ofFile(source, format)
    : await (await import('./cerfa-of-project.ts')).cerfaOfProject(source, format, options)
  await writeNew(options.out, bytes)
  for (const line of linesOf(paper)) out.say(line)
  out.say(`Écrit dans ${options.out}.`)
  out.json('ouvroir economics cerfa 1', { ok: true, out: options.out, paper })
}

async function ofFile(path: string, format: CerfaFormat): Promise<WrittenCerfa> {
  const name = nameOfGiven(path)
  const read = readPaper(await jsonOf(path, name))
  if (!read.ok) throw refused(name, read.problems)
  const filled = fillPaper(read.paper)
  if (!filled.ok) throw refused(name, filled.problems)
  const { paper } = filled
  const head = bareLetterhead(paper.title, '')
  const now = new Date()
  return { paper, bytes: await writeCerfaFile({ paper, gaps: [], format, head, now }) }
}

async function jsonOf(path: string, name: string): Promise<unknown> {
  const text = tableText(await bytesToRead(path), path, 'fr')
  const json = readJson(text.replace(/^\ufeff/, ''))
  if (json === undefined)
    throw new CommandMisread(`${name} : ce n’est pas du JSON, ou il est trop long.`)
  return json
}

function refused(name: string, problems: readonly PaperProblem[]): CommandMisread {
  return misread(
    problems,
    (problem) => cerfaLine(name, problem),
    () => ({}),
    'fr',
  )
}

function linesOf({ form, title, charges, used, grant, products }: Paper): readonly string[] {
  const euros = (amount: number | undefined) => writtenMoney((amount ?? 0) * 100, 'fr')
  const done = form === '15059' ? `, réalisé ${euros(products.actual)}` : ''
  const name = grant.funder === undefined ? grant.title : grant.funder
  return [
    `${title} : Cerfa ${form}, total ${euros(charges.planned)}${done}, sans les contributions volontaires (${euros(used.planned)}).`,
    `La subvention de ${euros(grant.euros)} (${name}) représente ${writtenNumber(grant.tenthsOfPercent / 10, 'fr', 1)}\u00a0% du total des produits.`,
  ]
}
