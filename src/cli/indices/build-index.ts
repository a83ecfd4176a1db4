import {
  type BuiltIndex,
  buildIndex,
  type Column,
  type Framework,
  type HowSure,
  howSure,
  ImpossibleIndex,
  type Stage,
  usualChoices,
} from '#engines/index-score/index.ts'
import type { Locale } from '#kit/texts.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import { readIndex } from './index-files.ts'
import { indexLines } from './index-lines.ts'
import { impossibleLine, warningLine } from './index-words.ts'

export interface BuildIndexOptions {
  readonly plan?: string
  readonly runs?: string
  readonly seed?: string
  readonly lang?: string
}

/** `index build`: each step of a composite index, its scores and its ranks; no server, no database. */
export async function buildIndexOf(out: Terminal, folder: string, options: BuildIndexOptions) {
  const locale = localeOf(options.lang)
  const runs = wholeNumber(options.runs, '--runs', 100_000)
  const seed = wholeNumber(options.seed, '--seed', 2 ** 31 - 1) ?? 1
  if (options.seed !== undefined && runs === undefined)
    throw new CommandMisread('--seed ne sert qu’avec --runs : donnez les deux.')
  const input = await readIndex(folder, options.plan, locale)
  const { framework, plan, names } = input
  if (runs !== undefined && !plan.aggregate)
    throw new CommandMisread('--runs compare des rangs : le plan doit avoir "aggregate".')
  const built = impossibleTold(out, locale, () => buildIndex(framework, plan))
  const sure =
    runs === undefined
      ? undefined
      : impossibleTold(out, locale, () =>
          howSure(framework, plan, usualChoices(plan), { runs, seed }),
        )
  const warnings = [...input.warnings, ...built.warnings]
  for (const line of indexLines(input, built, sure, locale)) out.say(line)
  out.json('ouvroir index build 1', {
    files: names,
    plan,
    ...valuesOf(framework, built),
    treated: built.treated,
    imputed: built.imputed,
    warnings: warnings.map((warning) => ({ ...warning, message: warningLine(warning, locale) })),
    ...(sure ? { robustness: { seed, ...sure } satisfies HowSure & { seed: number } } : {}),
  })
}

/** Steps, scores and ranks, by the codes of the files; null where a value is missing. */
function valuesOf(framework: Framework, { stages, scores, ranks, last }: BuiltIndex) {
  const byUnit = ({ rows }: Pick<Stage, 'rows'>, column: Column) =>
    Object.fromEntries(
      rows.map((unit, row) => {
        const value = column[row] as number
        return [framework.units[unit], Number.isNaN(value) ? null : value]
      }),
    )
  const byIndicator = (stage: Stage) =>
    Object.fromEntries(
      framework.indicators.map(({ code }, at) => [
        code,
        byUnit(stage, stage.columns[at] as Column),
      ]),
    )
  return {
    stages: Object.fromEntries([...stages].map(([name, stage]) => [name, byIndicator(stage)])),
    scores: Object.fromEntries(
      framework.nodes.flatMap(({ code, children }, at) =>
        children.length > 0 && scores ? [[code, byUnit(last, scores[at] as Column)]] : [],
      ),
    ),
    ranks: ranks ? byUnit(last, ranks) : {},
  }
}

function impossibleTold<T>(out: Terminal, locale: Locale, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ImpossibleIndex)) throw error
    const { why, node, unit, method } = error
    const message = impossibleLine(error, locale)
    const problems = [{ why, node, unit, method }]
    out.json('ouvroir error 1', { ok: false, message, problems })
    throw new CommandRefused(message)
  }
}

function wholeNumber(text: string | undefined, option: string, most: number): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= most) return value
  throw new CommandMisread(`${option} attend un nombre entier, de 1 à ${most}.`)
}
