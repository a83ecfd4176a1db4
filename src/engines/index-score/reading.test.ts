import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Framework, type IndexProblem, readFramework, readPlan, usualPlan } from './index.ts'

const meta = `Level,iCode,iName,Direction,Weight,Parent,Type,Denominator
1,roads,Roads,1,1,index,Indicator,people
1,delay,Delay,-1,0.5,index,Indicator,
2,index,Index,1,1,,Aggregate,
,side,Side,,,,Group,
,people,People,,,,Denominator,
`
const data = `uCode,uName,side,people,roads,delay
a,Aix,north,10,20.5,4
b,Bar,south,10,NA,2
`

function problemsOf(dataText: string, metaText = meta): readonly IndexProblem[] {
  const found = readFramework(dataText, metaText)
  return found.ok ? [] : found.problems
}

function frameworkOf(dataText = data, metaText = meta): Framework {
  const found = readFramework(dataText, metaText)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.framework
}

describe('what is read', () => {
  it('units, indicators, the tree, groups and denominators', () => {
    const index = frameworkOf()
    expect(index.units).toEqual(['a', 'b'])
    expect(index.unitNames).toEqual(['Aix', 'Bar'])
    expect(index.values).toEqual([Float64Array.of(20.5, Number.NaN), Float64Array.of(4, 2)])
    expect(index.nodes.map(({ code, children }) => [code, children])).toEqual([
      ['roads', []],
      ['delay', []],
      ['index', [0, 1]],
    ])
    expect(index.groups.get('side')).toEqual(['north', 'south'])
    expect(index.denominators.get('people')).toEqual(Float64Array.of(10, 10))
  })

  it.each([
    ['a mark of order', `\ufeff${data}`],
    ['line ends of Windows', data.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', data.replaceAll('\n', '\r')],
    ['semicolons and decimal commas', data.replaceAll(',', ';').replace('20.5', '20,5')],
    ['semicolons and points', data.replaceAll(',', ';')],
    ['tabs', data.replaceAll(',', '\t')],
    ['quotes everywhere', data.replaceAll(/[^,\n]+/g, '"$&"')],
    ['an empty cell for what is missing', data.replace('NA', '')],
    ['empty columns at the end', data.replaceAll(/.$/gm, '$&,,')],
    ['empty lines', data.replaceAll('\n', '\n\n')],
    ['powers of ten', data.replace('20.5', '2.05e1')],
  ])('%s: the same values', (_, text) => {
    expect(frameworkOf(text)).toEqual(frameworkOf())
  })

  it('thousands set apart by a space are one number', () => {
    for (const space of [' ', '\u00a0', '\u202f'])
      expect(frameworkOf(data.replace('20.5', `1${space}234.5`)).values[0]?.[0]).toBe(1234.5)
  })

  it('codes that a program knows otherwise are codes as others', () => {
    const odd = frameworkOf(
      data.replace('a,Aix', '__proto__,Aix').replace('b,Bar', 'constructor,Bar'),
    )
    expect(odd.units).toEqual(['__proto__', 'constructor'])
  })
})

describe('what is refused: the file, the line, the column', () => {
  const metaLine = (line: number, text: string) =>
    meta
      .split('\n')
      .map((own, at) => (at === line - 1 ? text : own))
      .join('\n')

  it.each([
    [
      'a text in a number',
      data.replace('20.5', 'many'),
      { code: 'not-a-number', line: 2, column: 'roads', found: 'many' },
    ],
    [
      'thousands with a comma',
      data.replace('20.5', '"1,234"'),
      { code: 'not-a-number', line: 2, column: 'roads' },
    ],
    [
      'a number without end',
      data.replace('20.5', '1e999'),
      { code: 'not-a-number', line: 2, column: 'roads' },
    ],
    [
      'a number in base sixteen',
      data.replace('20.5', '0x10'),
      { code: 'not-a-number', line: 2, column: 'roads' },
    ],
    [
      'two rows of one unit',
      data.replace('b,Bar', 'a,Bar'),
      { code: 'duplicate-unit', line: 3, column: 'uCode', otherLine: 2 },
    ],
    [
      'a unit without a code',
      data.replace('b,Bar', ',Bar'),
      { code: 'empty-cell', line: 3, column: 'uCode' },
    ],
    [
      'a column that iMeta does not know',
      data.replace('uName', 'name'),
      { code: 'unknown-column', line: 1, column: 'name' },
    ],
    [
      'two columns of one title',
      data.replace('uName', 'side'),
      { code: 'duplicate-column', line: 1, column: 'side' },
    ],
    [
      'a row that is too short',
      data.replace('b,Bar,', 'b,'),
      { code: 'cells-and-titles', line: 3, found: '5', expected: '6' },
    ],
    [
      'a row that is too long',
      data.replace('b,Bar,', 'b,Bar,Bar,'),
      { code: 'cells-and-titles', line: 3, found: '7' },
    ],
    [
      'a quotation mark that stays open',
      data.replace('b,Bar', 'b,"Bar'),
      { code: 'broken-table', line: 3, found: 'open-quote' },
    ],
    [
      'a division by zero',
      data.replace('north,10', 'north,0'),
      { code: 'zero-denominator', line: 2, column: 'people' },
    ],
    ['nothing', '', { code: 'empty-file' }],
    ['titles alone', data.split('\n')[0] ?? '', { code: 'no-unit' }],
  ] as const)('data: %s', (_, text, expected) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ file: 'data', ...expected }))
  })

  it('data: a column that iMeta names and that is not there', () => {
    const without = data.replaceAll(/,[^,\n]*$/gm, '')
    expect(problemsOf(without)).toEqual([
      { file: 'data', code: 'missing-column', line: 1, column: 'delay', otherLine: 3 },
    ])
  })

  it('data: numbers with a comma and numbers with a point are not in one file', () => {
    const mixed = data.replaceAll(',', ';').replace('b;Bar;south;10;NA', 'b;Bar;south;10;7,5')
    expect(problemsOf(mixed)).toEqual([
      {
        file: 'data',
        code: 'two-decimal-signs',
        line: 3,
        column: 'roads',
        found: '7,5',
        otherLine: 2,
      },
    ])
  })

  it.each([
    ['titles alone', meta.split('\n')[0] ?? '', { code: 'no-indicator' }],
    ['nothing', '', { code: 'empty-file' }],
    [
      'a column that is missing',
      meta.replace('Weight', 'Wait'),
      { code: 'missing-column', line: 1, column: 'Weight' },
    ],
    [
      'a type that does not exist',
      metaLine(3, '1,delay,Delay,-1,1,index,Indicators,'),
      { code: 'unknown-type', line: 3, column: 'Type' },
    ],
    [
      'a code twice',
      metaLine(3, '1,roads,Delay,-1,1,index,Indicator,'),
      { code: 'duplicate-code', line: 3, otherLine: 2 },
    ],
    [
      'no code',
      metaLine(3, '1,,Delay,-1,1,index,Indicator,'),
      { code: 'empty-cell', line: 3, column: 'iCode' },
    ],
    [
      'a negative weight',
      metaLine(3, '1,delay,Delay,-1,-0.5,index,Indicator,'),
      { code: 'bad-weight', line: 3, column: 'Weight', found: '-0.5' },
    ],
    [
      'a weight in words',
      metaLine(3, '1,delay,Delay,-1,half,index,Indicator,'),
      { code: 'not-a-number', line: 3, column: 'Weight' },
    ],
    [
      'no weight',
      metaLine(3, '1,delay,Delay,-1,,index,Indicator,'),
      { code: 'empty-cell', line: 3, column: 'Weight' },
    ],
    [
      'a direction that is none',
      metaLine(3, '1,delay,Delay,0,1,index,Indicator,'),
      { code: 'bad-direction', line: 3, column: 'Direction' },
    ],
    [
      'an indicator above',
      metaLine(3, '2,delay,Delay,1,1,index,Indicator,'),
      { code: 'bad-level', line: 3, column: 'Level' },
    ],
    [
      'a parent that is not there',
      metaLine(3, '1,delay,Delay,1,1,indexx,Indicator,'),
      { code: 'unknown-parent', line: 3, column: 'Parent', found: 'indexx' },
    ],
    [
      'an indicator without a parent',
      metaLine(3, '1,delay,Delay,1,1,,Indicator,'),
      { code: 'no-parent', line: 3 },
    ],
    [
      'a parent two levels above',
      metaLine(4, '3,index,Index,1,1,,Aggregate,'),
      { code: 'parent-not-above', line: 2 },
    ],
    [
      'a circle',
      metaLine(4, '2,index,Index,1,1,other,Aggregate,\n2,other,Other,1,1,index,Aggregate,'),
      { code: 'circle', line: 4, found: 'other' },
    ],
    [
      'an element that is its own parent',
      metaLine(4, '2,index,Index,1,1,index,Aggregate,'),
      { code: 'circle', line: 4 },
    ],
    [
      'two tops',
      metaLine(4, '2,index,Index,1,1,,Aggregate,\n2,other,Other,1,1,,Aggregate,'),
      { code: 'several-tops', line: 5, otherLine: 4 },
    ],
    [
      'an element of nothing',
      metaLine(
        4,
        '2,index,Index,1,1,top,Aggregate,\n2,other,Other,1,1,top,Aggregate,\n3,top,Top,1,1,,Aggregate,',
      ),
      { code: 'no-child', line: 5, found: 'other' },
    ],
    [
      'weights that are all zero',
      meta.replace('1,1,index', '1,0,index').replace('0.5', '0'),
      { code: 'weights-all-zero', line: 4 },
    ],
    [
      'a denominator that is not there',
      meta.replace(',people\n', ',folk\n'),
      { code: 'unknown-denominator', line: 2, found: 'folk' },
    ],
  ] as const)('metadata: %s', (_, text, expected) => {
    expect(problemsOf(data, text)).toContainEqual(
      expect.objectContaining({ file: 'meta', ...expected }),
    )
  })

  it('all at once: nobody corrects one to find the next', () => {
    const found = problemsOf(
      data.replace('20.5', 'many').replace('b,Bar', 'a,Bar'),
      metaLine(3, '1,delay,Delay,-1,-1,indexx,Indicator,'),
    )
    expect(found.map(({ code }) => code).sort()).toEqual([
      'bad-weight',
      'duplicate-unit',
      'not-a-number',
      'unknown-parent',
    ])
  })

  it('never breaks down, whatever is in the files', () => {
    const noise = fc.string({ maxLength: 40 })
    fc.assert(
      fc.property(noise, fc.nat(200), fc.nat(200), fc.boolean(), (text, at, cut, inMeta) => {
        const hurt = (own: string) => own.slice(0, at) + text + own.slice(at + (cut % 9))
        const found = inMeta ? readFramework(data, hurt(meta)) : readFramework(hurt(data), meta)
        expect(found.ok || found.problems.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('plans', () => {
  const full = {
    denominate: true,
    impute: { method: 'group-mean', group: 'side' },
    screen: 0.9,
    treat: { winsorise: 5, skewness: 2, kurtosis: 3.5 },
    normalise: { method: 'minmax', range: [0, 100] },
    aggregate: { method: 'power', power: -2 },
  }
  const read = (plan: object) => readPlan(JSON.stringify(plan), frameworkOf())
  const codesOf = (plan: object) => {
    const found = read(plan)
    return found.ok ? found.warnings : found.problems
  }

  it('a whole plan is read as it is written', () => {
    expect(read(full)).toEqual({ ok: true, plan: full, warnings: [] })
    expect(read({ ...full, denominate: null })).toMatchObject({
      ok: true,
      plan: { denominate: null },
    })
  })

  it('null leaves a step out; a step that is not named is left out, and that is told', () => {
    const nothing = Object.fromEntries(Object.keys(full).map((key) => [key, null]))
    expect(read(nothing)).toEqual({ ok: true, plan: nothing, warnings: [] })
    const { treat: _, ...rest } = full
    expect(read(rest)).toMatchObject({
      ok: true,
      plan: { treat: null },
      warnings: [{ code: 'step-not-named', step: 'treat' }],
    })
  })

  it('what a method does not use is told, so that one plan may become another by one word', () => {
    expect(codesOf({ ...full, normalise: { ...full.normalise, method: 'zscore' } })).toEqual([
      { code: 'range-not-used', step: 'zscore' },
    ])
    expect(codesOf({ ...full, aggregate: { ...full.aggregate, method: 'harmonic' } })).toEqual([
      { code: 'power-not-used', step: 'harmonic' },
    ])
  })

  it.each([
    ['a step that does not exist', { ...full, weight: 1 }, 'unknown-key', 'weight'],
    [
      'a word that does not exist',
      { ...full, treat: { winsorize: 5 } },
      'unknown-key',
      'treat.winsorize',
    ],
    [
      'a method that does not exist',
      { ...full, impute: { method: 'knn' } },
      'bad-value',
      'impute.method',
    ],
    ['no method', { ...full, normalise: {} }, 'missing-key', 'normalise.method'],
    ['a step that is no object', { ...full, aggregate: 'arithmetic' }, 'bad-value', 'aggregate'],
    [
      'a group that is no column',
      { ...full, impute: { method: 'group-mean', group: 'roads' } },
      'unknown-group',
      'impute.group',
    ],
    ['no group', { ...full, impute: { method: 'group-median' } }, 'missing-key', 'impute.group'],
    ['a share past one', { ...full, screen: 90 }, 'bad-value', 'screen'],
    ['a share in words', { ...full, screen: '0.9' }, 'bad-value', 'screen'],
    ['half a point', { ...full, treat: { winsorise: 2.5 } }, 'bad-value', 'treat.winsorise'],
    [
      'a range upside down',
      { ...full, normalise: { method: 'minmax', range: [100, 0] } },
      'bad-value',
      'normalise.range',
    ],
    ['no exponent', { ...full, aggregate: { method: 'power' } }, 'missing-key', 'aggregate.power'],
    [
      'an exponent of zero',
      { ...full, aggregate: { method: 'power', power: 0 } },
      'bad-value',
      'aggregate.power',
    ],
    ['yes in words', { ...full, denominate: 'yes' }, 'bad-value', 'denominate'],
  ])('%s is refused', (_, plan, code, column) => {
    expect(codesOf(plan)).toEqual([expect.objectContaining({ file: 'plan', code, column })])
  })

  it('what is no JSON object is refused', () => {
    for (const text of ['', '[]', '{', 'null', '"plan"'])
      expect(readPlan(text, frameworkOf())).toEqual({
        ok: false,
        problems: [{ file: 'plan', code: 'not-json' }],
      })
  })

  it('without a plan, means of the coarsest groups; of all where nothing groups', () => {
    expect(usualPlan(frameworkOf())).toMatchObject({
      impute: { method: 'group-mean', group: 'side' },
    })
    const alone = frameworkOf(data.replace('south', 'north'))
    expect(usualPlan(alone)).toMatchObject({ impute: { method: 'mean' }, denominate: true })
  })
})
