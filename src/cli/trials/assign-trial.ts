import {
  type AssignmentReceipt,
  answerOf,
  ImpossibleTrial,
  makeAssignmentReceipt,
  type PublicChance,
  planFields,
  type ReadReceipt,
  readAssignment,
  readReceipt,
  verifyAssignment,
} from '#engines/field-trials/index.ts'
import { hex, sha256, streamOf, utf8 } from '#engines/sortition/index.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { nameOfGiven } from '../given-file.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { bytesToRead } from '../misread/given-text.ts'
import { tableLines } from '../table-lines.ts'
import { CommandEnds, CommandMisread, type Terminal } from '../terminal.ts'
import {
  misreadTrial,
  namesOf,
  numberOrText,
  type PlanOptions,
  planOf,
  tableOf,
  writeNew,
} from './trial-files.ts'
import { trialTexts } from './trial-words.ts'

export interface AssignOptions extends PlanOptions {
  readonly seed?: string
  readonly id?: string
  readonly arms?: string
  readonly treated?: string
  readonly steps?: string
  readonly receipt?: string
}

/** The same chance as the draws of panels: SHA-256, block after block, of a text. */
const chance: PublicChance = {
  hash: (text) => hex(sha256(utf8(text))),
  drawOf: (seed) => {
    const stream = streamOf(seed)
    return (below) => stream.index(below)
  },
}

/** `trials assign`: gives an arm to each unit, by a seed that nobody chose, with the receipt that lets anyone do it again. */
export async function assignTrial(out: Terminal, file: string, options: AssignOptions) {
  const locale = localeOf(options.lang)
  const names = namesOf(options, file)
  const { seed: planned, ...plan } = await planOf(options, locale)
  const seed = options.seed ?? (planned === undefined ? undefined : String(planned))
  if (seed === undefined || seed.trim() === '') throw new CommandMisread(trialTexts[locale].noSeed)
  const typed: Record<string, unknown> = {}
  if (options.id !== undefined) typed['id'] = options.id
  if (options.arms !== undefined) typed['arms'] = options.arms.split(',').map((arm) => arm.trim())
  for (const key of ['treated', 'steps'] as const) {
    const text = options[key]
    if (text !== undefined) typed[key] = numberOrText(text)
  }
  const read = readAssignment({ ...plan, ...typed }, await tableOf(file, locale))
  if (!read.ok) throw misreadTrial(read.defects, names, locale)
  const receipt = drawn(() => makeAssignmentReceipt(read.units, read.plan, seed.trim(), chance))
  if (options.receipt !== undefined)
    await writeNew(options.receipt, `${JSON.stringify(receipt, null, 2)}\n`, locale)
  for (const line of assignedLines(receipt, answerOf(receipt), options, locale)) out.say(line)
  out.json('ouvroir trials assign 1', { ...answerOf(receipt), receipt })

  function drawn<T>(run: () => T): T {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof ImpossibleTrial)) throw error
      const { row: _, name, ...problem } = error.problem
      throw misreadTrial(
        [{ part: 'data', ...problem, ...(name === undefined ? {} : { column: name }) }],
        names,
        locale,
      )
    }
  }
}

function assignedLines(
  receipt: AssignmentReceipt,
  answer: ReturnType<typeof answerOf>,
  options: AssignOptions,
  locale: Locale,
): readonly string[] {
  const texts = trialTexts[locale]
  const { units } = receipt
  const hasBlocks = units.some(({ block }) => block !== undefined)
  const hasClusters = units.some(({ cluster }) => cluster !== undefined)
  return [
    ...tableLines({
      caption: texts.assigned,
      columns: [
        ...[texts.unit, texts.name],
        ...(hasBlocks ? [texts.block] : []),
        ...(hasClusters ? [texts.cluster] : []),
      ],
      rows: units.map(({ id, arm, block = '', cluster = '' }) => [
        ...[id, arm],
        ...(hasBlocks ? [block] : []),
        ...(hasClusters ? [cluster] : []),
      ]),
    }),
    '',
    ...Object.entries(answer.counts).map(([name, n]) => texts.arm(name, n)),
    ...(answer.possible === null ? [] : [texts.possible(answer.possible)]),
    texts.hash(receipt.unitsHash),
    ...(options.receipt === undefined ? [] : [texts.receipt(options.receipt)]),
  ]
}

/** `trials verify-assignment`: draws again from a receipt; 1 when it does not hold. */
export async function verifyTrialAssignment(
  out: Terminal,
  file: string,
  { lang }: { lang?: string },
) {
  const locale = localeOf(lang)
  const texts = trialTexts[locale]
  const read = readReceipt(planFields(decoded(await bytesToRead(file)).text))
  if (!read) throw new CommandMisread(texts.notReceipt(nameOfGiven(file)))
  const { receipt } = read
  const checks = checked(read)
  const ok = checks.every(({ holds }) => holds)
  for (const { check, holds, units } of checks) {
    out.say(`${ownOf(texts.checks, check)} : ${holds ? texts.holds : texts.fails}`)
    if (units) out.say(texts.others(units.slice(0, 30)))
  }
  out.say(ok ? texts.held : texts.broken)
  out.json('ouvroir trials verify-assignment 1', {
    ...{
      ok,
      checks,
      seed: receipt.seed,
      unitsHash: receipt.unitsHash,
      units: receipt.units.length,
    },
  })
  if (!ok) throw new CommandEnds(1)

  function checked(asked: ReadReceipt) {
    try {
      return verifyAssignment(asked, chance)
    } catch (error) {
      if (!(error instanceof ImpossibleTrial)) throw error
      throw new CommandMisread(texts.notReceipt(nameOfGiven(file)))
    }
  }
}
