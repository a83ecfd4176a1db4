import { ownOf } from '#kit/own.ts'
import { usualAlpha } from '../estimate.ts'
import { designEffect, effectOfShares, type PowerCase, powerOf, solveFor } from '../power.ts'
import { ImpossibleTrial } from '../problem.ts'
import { type PlanDesign, planDesigns, type TrialDefect } from './plan.ts'
import { type PlanFields, PlanReader, planKeys } from './read-plan.ts'

export const powerTests = [
  'means',
  'pairs',
  'shares',
  'two-shares',
  'groups',
  'correlation',
  'table',
] as const
export type PowerTest = (typeof powerTests)[number]

/** Names that R gives to the same tests. */
const namesElsewhere: Readonly<Record<string, PowerTest>> = {
  'two.sample.t': 'means',
  'two.sample': 'means',
  'paired.t': 'pairs',
  paired: 'pairs',
  'two.prop': 'shares',
  'two.prop.cohen_h': 'shares',
  'power.prop.test': 'two-shares',
  anova: 'groups',
  chisq: 'table',
  'chi-square': 'table',
}

const effectKeys = ['effect', 'd', 'h', 'f', 'w', 'r', 'difference'] as const
const sizeKeys = ['n', 'N', 'n1', 'n2', 'clusters', 'pairs'] as const

const powerKeys = [
  ...['test', 'power', 'sides', 'sd', 'p1', 'p2', 'k', 'groups', 'df', 'ratio'],
  ...['icc', 'clusterSize', 'cv', 'r2', 'correlation', ...effectKeys, ...sizeKeys],
]

/** What was found: the number that was asked, and what it rests on. */
export interface PowerAnswer {
  readonly design: PlanDesign
  readonly test: PowerTest
  readonly solvedFor: 'n' | 'power' | 'effect'
  /** What is counted: in each arm (or group), of pairs, of clusters in each arm, or in all. */
  readonly counted: 'in-each-arm' | 'pairs' | 'clusters-in-each-arm' | 'in-all'
  /** Not rounded; in the first arm when the second has another number. */
  readonly n: number
  /** In the second arm. */
  readonly n2?: number
  /** Rounded up. */
  readonly whole: number
  /** Units in all, once rounded up. */
  readonly total: number
  readonly power: number
  readonly alpha: number
  /** As the test counts it: standard deviations (d), or h, f, w, r. */
  readonly effect: number
  /** In the unit of the outcome, when its standard deviation is named. */
  readonly difference?: number
  /** How many times larger the variance is, for clusters. */
  readonly designEffect?: number
}

export type PowerRead =
  | { readonly ok: true; readonly answer: PowerAnswer }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

/**
 * How many, or how likely to tell, or how small an effect: whichever of the three the plan leaves out (the chance is 0.8 when it
 * leaves out two). Keys beside those of an analysis: `effect` (in standard deviations; or `difference` with `sd`; or `p1` and `p2`),
 * `n` in each arm (or `n1` and `n2`, `pairs`, `clusters` in each arm with `clusterSize`, `icc` and `cv`), `power`, `r2` of covariates
 * or blocks, `correlation` of pairs or of before and after; or a `test` by itself.
 */
export function powerByPlan(fields: PlanFields): PowerRead {
  const read = new PlanReader(fields)
  read.onlyKeys([...planKeys, ...powerKeys])
  const design = read.word('design', planDesigns, 'optional') ?? 'complete'
  const asked = askedOf(read, design)
  if (!asked) return { ok: false, defects: read.defects }
  try {
    return { ok: true, answer: answerOf(asked) }
  } catch (error) {
    if (!(error instanceof ImpossibleTrial)) throw error
    const { row: _, ...problem } = error.problem
    return { ok: false, defects: [{ part: 'plan', column: problem.name ?? 'n', ...problem }] }
  }
}

interface Asked {
  readonly design: PlanDesign
  readonly test: PowerTest
  readonly alpha: number
  readonly sides: 1 | 2
  readonly power: number | undefined
  readonly effect: number | undefined
  readonly size: number | undefined
  /** Of the second arm to the first. */
  readonly ratio: number
  readonly sd: number | undefined
  /** By how much clusters, blocks or pairs multiply the effect that the test sees. */
  readonly scale: number
  readonly clusterSize: number | undefined
  readonly designEffect: number | undefined
  readonly shares: readonly [number, number] | undefined
  readonly groups: number
  readonly df: number
}

function askedOf(read: PlanReader, design: PlanDesign): Asked | undefined {
  const test = testOf(read, design)
  const isClustered = design.includes('clustered') && test === 'means'
  const at = (key: string, low: number, high: number) => read.between(key, low, high)
  const shares = sharesOf(read)
  const sd = at('sd', 0, Number.POSITIVE_INFINITY)
  const clusterSize = isClustered ? at('clusterSize', 0, 1e9) : undefined
  const icc = isClustered ? at('icc', -1, 1) : undefined
  if (isClustered && clusterSize === undefined) read.tell('missing-key', 'clusterSize')
  if (isClustered && icc === undefined) read.tell('missing-key', 'icc')
  const growth = isClustered
    ? designEffect(clusterSize ?? 1, icc ?? 0, at('cv', -1e-9, 100) ?? 0)
    : undefined
  const r2 = at('r2', -1e-12, 1) ?? 0
  const likeness = at('correlation', -1, 1) ?? 0
  const pairScale = 1 / Math.sqrt(2 * (1 - likeness))
  // d of pairs may also be given as it is, in deviations of their differences.
  const isScaledPair = test === 'pairs' && read.value('test') === undefined
  const scale =
    ((isClustered ? Math.sqrt((clusterSize ?? 1) / (growth ?? 1)) : 1) / Math.sqrt(1 - r2)) *
    (isScaledPair || design === 'did' ? pairScale : 1)
  const power = at('power', 0, 1)
  const sizes = sizesOf(read)
  const effect = effectOf(read, test, sd, shares)
  const df = test === 'table' ? read.whole('df', 1, 1e6) : 1
  const groups = test === 'groups' ? (read.whole('k', 2, 1e6) ?? read.whole('groups', 2, 1e6)) : 2
  if (df === undefined) read.tell('missing-key', 'df')
  if (groups === undefined) read.tell('missing-key', 'k')
  if (test === 'two-shares' && shares === undefined) read.tell('missing-key', 'p1')
  const known = [power, sizes.size, effect].filter((value) => value !== undefined).length
  if (known === 0) read.tell('missing-key', 'n', undefined, 'n, effect')
  if (known === 1 && power !== undefined) read.tell('missing-key', 'n', undefined, 'n, effect')
  if (known === 3) read.tell('bad-value', 'power', power, 'null')
  if (effect === 0) read.tell('bad-value', 'effect', 0, '≠ 0')
  if (read.defects.length > 0 || df === undefined || groups === undefined) return undefined
  return {
    ...{ design, test, power, effect, sd, scale, clusterSize, shares, groups, df, ...sizes },
    alpha: at('alpha', 0, 1) ?? usualAlpha,
    sides: read.value('sides') === 1 ? 1 : 2,
    designEffect: growth,
  }
}

function testOf(read: PlanReader, design: PlanDesign): PowerTest {
  const named = read.value('test')
  if (named === undefined)
    return design === 'pairs' || design === 'pair-clustered' ? 'pairs' : 'means'
  const name = String(named)
    .replace(/^mde\./, '')
    .replace(/(?:\.unequal)?(?:\.power)?$/, '')
  const known = ownOf(namesElsewhere, name) ?? powerTests.find((test) => test === name)
  if (known === undefined) read.tell('bad-value', 'test', named, powerTests.join(', '))
  return known ?? 'means'
}

function sharesOf(read: PlanReader): readonly [number, number] | undefined {
  const [from, to] = [read.between('p1', 0, 1), read.between('p2', 0, 1)]
  if ((from === undefined) !== (to === undefined))
    read.tell('missing-key', from === undefined ? 'p1' : 'p2')
  return from === undefined || to === undefined ? undefined : [from, to]
}

function sizesOf(read: PlanReader): { readonly size: number | undefined; readonly ratio: number } {
  const most = 1e12
  const [first, second] = [read.between('n1', 1, most), read.between('n2', 1, most)]
  if (first !== undefined && second !== undefined) return { size: first, ratio: second / first }
  const size = ['n', 'N', 'pairs', 'clusters']
    .map((key) => read.between(key, 1, most))
    .find((value) => value !== undefined)
  return { size: size ?? first, ratio: read.between('ratio', 0, 1e6) ?? 1 }
}

function effectOf(
  read: PlanReader,
  test: PowerTest,
  sd: number | undefined,
  shares: readonly [number, number] | undefined,
): number | undefined {
  const named = ['effect', 'd', 'h', 'f', 'w', 'r']
    .map((key) => read.number(key))
    .find((value) => value !== undefined)
  const difference = read.number('difference')
  if (difference !== undefined && sd === undefined) read.tell('missing-key', 'sd')
  if (difference !== undefined && sd !== undefined) return Math.abs(difference / sd)
  if (named !== undefined) return Math.abs(named)
  if (shares === undefined) return undefined
  if (test === 'two-shares') return Math.abs(shares[1] - shares[0])
  const h = Math.abs(effectOfShares(...shares))
  // Two shares in a design of means: their difference, in deviations of one such answer.
  const middle = (shares[0] + shares[1]) / 2
  return test === 'shares' ? h : Math.abs(shares[1] - shares[0]) / Math.sqrt(middle * (1 - middle))
}

function answerOf(asked: Asked): PowerAnswer {
  const { design, test, alpha, ratio, sd, clusterSize } = asked
  const least = test === 'correlation' ? 4 : 2
  const power = asked.power ?? 0.8
  const solvedFor = asked.size === undefined ? 'n' : asked.effect === undefined ? 'effect' : 'power'
  const size =
    asked.size ??
    solveFor(power, (value) => caseOf(asked, asked.effect as number, value), least, 1e10)
  const effect =
    asked.effect ??
    solveFor(
      power,
      (value) => caseOf(asked, value, size),
      1e-9,
      test === 'correlation' ? 0.999999 : 1e3,
    )
  const whole = Math.ceil(size - 1e-9)
  const second = Math.ceil(size * ratio - 1e-9)
  const unitsOf = { pairs: 2, table: 1, correlation: 1, groups: asked.groups } as const
  const entities = test in unitsOf ? whole * unitsOf[test as keyof typeof unitsOf] : whole + second
  return {
    ...{ design, test, solvedFor, alpha, effect, whole },
    counted: countedOf(asked),
    n: size,
    ...(ratio === 1 ? {} : { n2: size * ratio }),
    total: entities * (clusterSize ?? 1),
    power: solvedFor === 'power' ? powerOf(caseOf(asked, effect, size)) : power,
    ...(sd === undefined ? {} : { difference: effect * sd }),
    ...(asked.designEffect === undefined ? {} : { designEffect: asked.designEffect }),
  }
}

function countedOf({ test, clusterSize }: Asked): PowerAnswer['counted'] {
  if (test === 'pairs') return 'pairs'
  if (test === 'table' || test === 'correlation') return 'in-all'
  return clusterSize === undefined ? 'in-each-arm' : 'clusters-in-each-arm'
}

function caseOf(asked: Asked, effect: number, size: number): PowerCase {
  const { alpha, sides, ratio, scale, shares, groups, df } = asked
  const level = { alpha, sides }
  switch (asked.test) {
    case 'means':
      return {
        ...{ ...level, test: 'means', effect: effect * scale },
        ...{ first: size, second: size * ratio },
      }
    case 'pairs':
      return { ...level, test: 'pairs', effect: effect * scale, pairs: size }
    case 'shares':
      return { ...level, test: 'shares', effect, first: size, second: size * ratio }
    case 'two-shares': {
      const from = shares?.[0] ?? 0.5
      return { ...level, test: 'two-shares', from, to: shares?.[1] ?? from, each: size }
    }
    case 'groups':
      return { ...level, test: 'groups', effect, groups, each: size }
    case 'correlation':
      return { ...level, test: 'correlation', effect, size }
    case 'table':
      return { ...level, test: 'table', effect, size, df }
  }
}
