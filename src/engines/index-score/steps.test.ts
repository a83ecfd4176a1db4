import { describe, expect, it } from 'vitest'
import {
  buildIndex,
  type Framework,
  ImpossibleIndex,
  meanOf,
  normalise,
  type Plan,
  ranksOf,
  readFramework,
  treat,
} from './index.ts'

const meta = `Level,iCode,iName,Direction,Weight,Parent,Type,Denominator
1,roads,Roads,1,1,means,Indicator,people
1,buses,Buses,1,3,means,Indicator,
1,delay,Delay,-1,1,use,Indicator,
2,means,Means,1,1,index,Aggregate,
2,use,Use,1,2,index,Aggregate,
3,index,Index,1,1,,Aggregate,
,side,Side,,,,Group,
,people,People,,,,Denominator,
`
const data = `uCode,side,people,roads,buses,delay
a,north,10,20,1,4
b,north,10,40,NA,2
c,south,20,20,5,
d,south,10,10,3,6
`

const nothing: Plan = {
  denominate: null,
  impute: null,
  screen: null,
  treat: null,
  normalise: null,
  aggregate: null,
}

function frameworkOf(dataText = data, metaText = meta): Framework {
  const found = readFramework(dataText, metaText)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.framework
}

const built = (plan: Partial<Plan>, dataText = data) =>
  buildIndex(frameworkOf(dataText), { ...nothing, ...plan })
const columns = (plan: Partial<Plan>, dataText = data) =>
  built(plan, dataText).last.columns.map((column) => [...column])

describe('each step, by hand', () => {
  it('divides by what the metadata name, and by nothing else', () => {
    expect(columns({ denominate: true })).toEqual([
      [2, 4, 1, 1],
      [1, Number.NaN, 5, 3],
      [4, 2, Number.NaN, 6],
    ])
    const lost = built({ denominate: true }, data.replace('b,north,10', 'b,north,NA'))
    expect(lost.last.columns[0]?.[1]).toBeNaN()
    expect(lost.warnings).toContainEqual({
      code: 'denominator-missing',
      indicator: 'roads',
      units: ['b'],
    })
  })

  it.each([
    ['mean', 3, 4],
    ['median', 3, 4],
    ['group-mean', 1, 6],
    ['group-median', 1, 6],
    ['none', Number.NaN, Number.NaN],
  ] as const)('fills by %s', (method, buses, delay) => {
    const found = built({ impute: { method, group: 'side' } })
    expect(found.last.columns[1]?.[1]).toBe(buses)
    expect(found.last.columns[2]?.[2]).toBe(delay)
    expect(found.imputed).toEqual(
      method === 'none'
        ? []
        : [
            { indicator: 'buses', units: ['b'] },
            { indicator: 'delay', units: ['c'] },
          ],
    )
    expect(found.stages.has('imputed')).toBe(true)
  })

  it('the median is not the mean, and the middle of an even number is between two', () => {
    const rows = 'uCode,side,people,roads,buses,delay\n'
    const skewed = [1, 2, 3, 100].map((value, at) => `u${at},x,1,1,${value},1\n`).join('')
    const text = `${rows}${skewed}v,x,1,1,,1\n`
    expect(columns({ impute: { method: 'median' } }, text)[1]?.[4]).toBe(2.5)
    expect(columns({ impute: { method: 'mean' } }, text)[1]?.[4]).toBe(26.5)
  })

  it('a unit without a group, or whose group has no value, stays missing, and that is told', () => {
    const alone = data.replace('b,north,10,40,NA', 'b,,10,40,NA').replace('c,south', 'c,west')
    const found = built({ impute: { method: 'group-mean', group: 'side' } }, alone)
    expect(found.last.columns[1]?.[1]).toBeNaN()
    expect(found.last.columns[2]?.[2]).toBeNaN()
    expect(found.warnings.filter(({ code }) => code === 'not-imputed')).toEqual([
      { code: 'not-imputed', indicator: 'buses', units: ['b'] },
      { code: 'not-imputed', indicator: 'delay', units: ['c'] },
    ])
  })

  it('screens units by their share of indicators; a share that is just reached is enough', () => {
    expect(built({ screen: 2 / 3 }).last.rows).toEqual([0, 1, 2, 3])
    const found = built({ screen: 0.67 })
    expect(found.last.rows).toEqual([0, 3])
    expect(found.last.columns[0]).toEqual(Float64Array.of(20, 10))
    expect(found.warnings.filter(({ code }) => code === 'screened-out')).toEqual([
      { code: 'screened-out', units: ['b'], value: 2 / 3 },
      { code: 'screened-out', units: ['c'], value: 2 / 3 },
    ])
    // Seven tenths have no exact form: seven of ten must do.
    const ten = (present: number) =>
      Array.from({ length: 10 }, (_, at) => (at < present ? '1' : '')).join(',')
    const codes = Array.from({ length: 10 }, (_, at) => `i${at}`)
    const wide = `Level,iCode,Direction,Weight,Parent,Type\n${codes.map((code) => `1,${code},1,1,index,Indicator\n`).join('')}2,index,1,1,,Aggregate\n`
    for (let present = 1; present <= 10; present++) {
      const index = frameworkOf(`uCode,${codes.join(',')}\na,${ten(present)}\n`, wide)
      expect(buildIndex(index, { ...nothing, screen: present / 10 }).last.rows).toEqual([0])
    }
  })

  it('climbs the tree by weights; what is missing gives its weight to the others', () => {
    const found = built({ aggregate: { method: 'arithmetic' } })
    const nodes = frameworkOf().nodes.map(({ code }) => code)
    expect(nodes).toEqual(['roads', 'buses', 'delay', 'means', 'use', 'index'])
    expect(found.scores?.slice(3).map((column) => [...column])).toEqual([
      // (20 + 3 × 1) ÷ 4; roads alone for b.
      [5.75, 40, 8.75, 4.75],
      [4, 2, Number.NaN, 6],
      [(5.75 + 2 * 4) / 3, 44 / 3, 8.75, 16.75 / 3],
    ])
    expect([...(found.ranks ?? [])]).toEqual([4, 1, 2, 3])
    expect(found.warnings).toContainEqual({ code: 'from-a-part', node: 'means', units: ['b'] })
    expect(found.warnings).toContainEqual({ code: 'from-a-part', node: 'index', units: ['c'] })
    const strict = built({ aggregate: { method: 'arithmetic', minimum: 0.6 } })
    expect(strict.scores?.[3]?.[1]).toBeNaN()
    expect(strict.warnings).toContainEqual({ code: 'not-enough', node: 'means', units: ['b'] })
  })

  it('turns an indicator where less is better, once, when it is brought to a scale', () => {
    const plan = { normalise: { method: 'minmax', range: [0, 10] } } as const
    expect(columns(plan)[2]).toEqual([5, 10, Number.NaN, 0])
    expect(built({}).warnings).toContainEqual({ code: 'directions-not-used' })
    expect(columns({})[2]).toEqual([4, 2, Number.NaN, 6])
  })

  it('an indicator without any spread is missing on a scale that needs one, and that is told', () => {
    const flat = data.replaceAll(/,(?:20|40|10),([^,]*,[^,]*)\n/g, ',7,$1\n')
    for (const method of ['minmax', 'zscore', 'distance-to-max'] as const) {
      const found = built({ normalise: { method } }, flat)
      expect(found.last.columns[0]?.every(Number.isNaN), method).toBe(true)
      expect(found.warnings).toContainEqual({ code: 'no-spread', indicator: 'roads' })
    }
    expect(columns({ normalise: { method: 'rank' } }, flat)[0]).toEqual([1, 1, 1, 1])
    expect(columns({ normalise: { method: 'borda' } }, flat)[0]).toEqual([0, 0, 0, 0])
  })
})

describe('scales and ranks', () => {
  const x = Float64Array.of(3, 1, 3, Number.NaN, 9)
  it('equals share the smallest place; the next is counted after them', () => {
    expect([...normalise(x, 1, { method: 'rank' })]).toEqual([2, 1, 2, Number.NaN, 4])
    expect([...normalise(x, -1, { method: 'rank' })]).toEqual([2, 4, 2, Number.NaN, 1])
    expect([...normalise(x, 1, { method: 'percentile-rank' })]).toEqual([
      1 / 3,
      0,
      1 / 3,
      Number.NaN,
      1,
    ])
    expect([...ranksOf(x)]).toEqual([2, 4, 2, Number.NaN, 1])
  })
  it('a z-score has the mean and the deviation that are asked', () => {
    const scaled = normalise(Float64Array.of(1, 2, 3), 1, { method: 'zscore', mean: 50, sd: 10 })
    expect([...scaled]).toEqual([40, 50, 60])
  })
  it('zero is zero, with a minus or not', () => {
    expect([...ranksOf(Float64Array.of(0, -0, -1))]).toEqual([1, 1, 3])
  })
})

describe('outliers', () => {
  const rule = { winsorise: 5, skewness: 2, kurtosis: 3.5 }
  const ten = Array.from({ length: 20 }, (_, at) => at + 1)

  it('brings the furthest in, on the side where the values lean', () => {
    const high = treat(Float64Array.from([...ten, 500]), rule)
    expect([high.winsorised, high.column.at(-1), high.transformed]).toEqual([1, 20, false])
    const low = treat(Float64Array.from([...ten, -500]), rule)
    expect([low.winsorised, low.column.at(-1)]).toEqual([1, 1])
  })

  it('looks again on which side the values lean, once a point was brought in', () => {
    const values = [41, 44, 40, 44, 40, 40, 43, 43, 44, 44, 110, 9]
    const both = treat(Float64Array.from(values), rule)
    expect([both.winsorised, ...both.column.slice(-2)]).toEqual([2, 44, 40])
  })

  it('two that are equal come in together, and count for two', () => {
    const both = treat(Float64Array.from([...ten, ...ten, ...ten, 900, 900]), rule)
    expect([both.winsorised, ...both.column.slice(-2)]).toEqual([2, 20, 20])
  })

  it('needs both: a column that leans without heavy tails passes, and so does the reverse', () => {
    expect(treat(Float64Array.from([...ten, 500]), { ...rule, skewness: 100 }).winsorised).toBe(0)
    expect(treat(Float64Array.from([...ten, 500]), { ...rule, kurtosis: 100 }).winsorised).toBe(0)
  })

  it('gives up for the logarithm of what was read, not of what was brought in', () => {
    const values = Float64Array.from([...ten, 500, 5_000])
    const found = treat(values, { ...rule, winsorise: 1 })
    expect([found.winsorised, found.tried, found.transformed]).toEqual([0, 1, true])
    const range = 5_000 - 1
    expect(found.column[0]).toBeCloseTo(Math.log(0.01 * range), 12)
    expect(found.column.at(-1)).toBeCloseTo(Math.log(1.01 * range), 12)
    // As many as it takes, when there is no limit; none when the limit is none.
    expect(treat(values, { ...rule, winsorise: null })).toMatchObject({ winsorised: 2 })
    expect(treat(values, { ...rule, winsorise: 0 })).toMatchObject({ tried: 0, transformed: true })
  })

  it('leaves what cannot be judged: fewer than four values, or equal ones', () => {
    for (const values of [[1, 2, 900], [4, 4, 4, 4, 4], [Number.NaN]])
      expect(treat(Float64Array.from(values), rule)).toMatchObject({
        passes: undefined,
        transformed: false,
      })
  })
})

describe('means that have no result are refused, never guessed', () => {
  it.each([
    [{ method: 'geometric' }, [1, 0], 'not-positive'],
    [{ method: 'geometric' }, [1, -2], 'not-positive'],
    [{ method: 'harmonic' }, [1, 0], 'zero'],
    [{ method: 'harmonic' }, [1, -1], 'not-finite'],
    [{ method: 'power', power: -2 }, [1, 0], 'not-positive'],
    [{ method: 'power', power: 0.5 }, [1, -2], 'not-finite'],
  ] as const)('%o of %o', (step, values, why) => {
    expect(meanOf(values, [1, 1], step)).toBe(why)
  })

  it('what does not weigh changes nothing, even where its power passes what a number holds', () => {
    expect(meanOf([1e200, 2], [0, 1], { method: 'power', power: 2 })).toBe(2)
  })

  it('seven of ten are the seven tenths that were asked', () => {
    const values = Array.from({ length: 10 }, (_, at) => (at < 7 ? 5 : Number.NaN))
    const weights = values.map(() => 1)
    for (const [minimum, mean] of [
      [0.7, 5],
      [0.71, Number.NaN],
    ] as const) {
      expect(meanOf(values, weights, { method: 'arithmetic', minimum })).toBe(mean)
    }
  })

  it('names the element and the unit', () => {
    const plan = {
      normalise: { method: 'minmax', range: [0, 100] },
      aggregate: { method: 'geometric' },
    } as const
    expect(() => built(plan)).toThrow(ImpossibleIndex)
    expect(() => built(plan)).toThrow(/geometric mean of means for d: not-positive/)
    const from1 = { ...plan, normalise: { method: 'minmax', range: [1, 100] } } as const
    expect(built(from1).ranks).toBeDefined()
  })
})
