import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type FileCounted,
  type FileMethod,
  fileCountTexts,
  fileMethods,
  fileProblemWords,
  openCount,
  viewOf,
} from '#modules/votes/offline.ts'
import { openPieces } from './given-file.ts'
import { localeOf } from './misread/answer-locale.ts'
import { tableLines } from './table-lines.ts'
import { CommandEnds, CommandMisread, type Terminal } from './terminal.ts'

export interface TallyOptions {
  readonly method: string
  readonly seats?: string
  readonly grades?: string
  readonly order?: string
  readonly margins?: boolean
  readonly lang?: string
}

/** The ballots were counted, and do not decide: neither 0, nor the code of a fault. */
export const undecidedCode = 3

/** Counts a file of ballots: no server, no database, nothing sent anywhere. */
export async function tallyVotes(out: Terminal, file: string, options: TallyOptions) {
  const locale = localeOf(options.lang)
  const counted = await tallyFile(file, options)
  for (const line of tallyLines(counted, locale)) out.say(line)
  out.json(counted.schema, counted)
  if (counted.outcome !== 'decided') throw new CommandEnds(undecidedCode)
}

/** The answer as a person reads it: what is decided, then everything that led there. */
export function tallyLines(counted: FileCounted, locale: Locale): readonly string[] {
  const texts = fileCountTexts[locale]
  const { winners, title } = counted
  const { sentences, tables } = viewOf(counted, locale)
  const list = winners.length > 1 ? winners.map((name) => `  - ${name}`) : []
  const [retained = '', ...rest] = sentences
  return [
    ...(title === '' ? [] : [title]),
    texts.byRule + texts.methods[counted.method],
    ...(list.length > 0 ? [texts.retainedList, ...list] : [retained]),
    ...rest,
    ...tables.flatMap((table) => ['', ...tableLines(table)]),
  ]
}

export async function tallyFile(
  path: string,
  options: TallyOptions,
  input?: AsyncIterable<Uint8Array>,
): Promise<FileCounted> {
  const locale = localeOf(options.lang)
  const method = fileMethods.find((name) => name === options.method)
  if (!method) throw new CommandMisread(`Méthode inconnue. Au choix : ${fileMethods.join(', ')}.`)
  const grades = (options.grades ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const { name, bytes } = openPieces(path, input)
  const { seats, order, margins } = options
  const counting = openCount({
    name,
    method: method satisfies FileMethod,
    grades,
    seats,
    order,
    margins,
  })
  for await (const piece of bytes) if (!counting.push(piece)) break
  const done = counting.finish()
  if (done.ok) return done.counted
  const { problem } = done
  const shown = name === '' ? fileCountTexts[locale].input : name
  const words = fileProblemWords(shown, problem, locale)
  const hint = ownOf(hints, problem.why) ? ` ${ownOf(hints, problem.why)}` : ''
  throw new CommandMisread(
    words + hint,
    'at' in problem ? [{ why: problem.why, ...problem.at }] : [problem],
  )
}

/** What to type, for what a sentence that pages share asks for. */
const hints: Readonly<Record<string, string>> = {
  'grades-unnamed': '--grades "À rejeter,Passable,Bien"',
  'bad-order': '--order 3,1,2',
  'bad-seats': '--seats 2',
}
