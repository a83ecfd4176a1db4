import {
  type CountPlan,
  completions,
  type PbFile,
  rules,
  starts,
  stops,
  utilities,
} from '#engines/equal-shares/index.ts'
import type { Locale } from '#kit/texts.ts'
import { CommandMisread, type Terminal } from '../terminal.ts'
import { countTexts } from './budget-words.ts'

export interface CountBudgetOptions {
  readonly rule: string
  readonly utility?: string
  readonly completion?: string
  readonly start?: string
  readonly stop?: string
  readonly compare?: string
  readonly increment?: string
  readonly eligible?: string
  readonly order?: string
  readonly whatIf?: boolean
  readonly voter?: string
  readonly lang?: string
}

const sharesOnly = [
  'utility',
  'completion',
  'start',
  'stop',
  'compare',
  'increment',
  'eligible',
] as const

/** The choices of a count, as they were typed; one that has no effect is told, one that cannot be is refused. */
export function planOf(
  out: Terminal,
  file: PbFile,
  options: CountBudgetOptions,
  locale: Locale,
): CountPlan {
  const texts = countTexts[locale]
  const oneOf = <T extends string>(option: string, value: string | undefined, of: readonly T[]) => {
    const found = of.find((name) => name === value)
    if (value !== undefined && !found) throw new CommandMisread(texts.badChoice(`--${option}`, of))
    return found
  }
  const whole = (option: string, value: string | undefined) => {
    if (value === undefined) return undefined
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
    throw new CommandMisread(texts.badWhole(`--${option}`))
  }
  const rule = oneOf('rule', options.rule, rules) ?? 'equal-shares'
  const utility = oneOf('utility', options.utility, utilities)
  const completion = oneOf('completion', options.completion, completions)
  const start = oneOf('start', options.start, starts)
  const stop = oneOf('stop', options.stop, stops)
  const compare = oneOf('compare', options.compare, ['greedy'])
  const increment = whole('increment', options.increment)
  const eligibleParts = whole('eligible', options.eligible)
  const order = options.order === undefined ? undefined : orderOf(file, options.order, locale)
  if (rule === 'greedy-threshold' && file.threshold === undefined)
    throw new CommandMisread(texts.noThreshold)
  const base: CountPlan = {
    rule,
    ...(order ? { order } : {}),
    ...(rule === 'greedy-threshold' ? { threshold: file.threshold ?? 0 } : {}),
  }
  if (rule !== 'equal-shares') {
    const unused = sharesOnly.filter((option) => options[option] !== undefined)
    if (unused.length > 0) out.note(texts.unused(unused.map((option) => `--${option}`)))
    return base
  }
  const { voteType } = file.election
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  if (utility === 'points' && !hasPoints) throw new CommandMisread(texts.noPoints)
  if (utility === 'borda' && voteType !== 'ordinal') throw new CommandMisread(texts.noRanks)
  return {
    ...base,
    ...(utility ? { utility } : {}),
    ...(completion ? { completion } : {}),
    ...(start ? { start } : {}),
    ...(stop ? { stop } : {}),
    ...(compare ? { compare: true } : {}),
    ...(increment ? { increment } : {}),
    ...(eligibleParts ? { eligibleParts } : {}),
  }
}

function orderOf({ projects }: PbFile, text: string, locale: Locale): readonly number[] {
  const ids = text.split(',').map((id) => id.trim())
  const places = new Map(projects.map(({ id }, at) => [id, at]))
  const order: number[] = []
  for (const id of ids) {
    const at = places.get(id)
    if (at === undefined) throw new CommandMisread(countTexts[locale].badOrder(id))
    places.delete(id)
    order.push(at)
  }
  const [missing] = places.keys()
  if (missing !== undefined) throw new CommandMisread(countTexts[locale].badOrder(missing))
  return order
}
