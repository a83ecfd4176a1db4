import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formHeadings, type Side } from './form-lines.ts'
import type { GivenLine, GivenPaper } from './given-paper.ts'
import { type Figures, fillPaper, type Paper, readPaper } from './index.ts'
import { inventedPaper } from './invented-paper.ts'
import { tenthsOfPercent, wholeEuros } from './rounding.ts'

const region = { line: '74region', funder: 'Région d’Orée' }
const request: GivenPaper = {
  ...{ form: '12156', title: 'Halle', from: '2026-01-01', to: '2026-12-31', grant: region },
  lines: [
    { line: '641', planned: 1_000_050 },
    { line: '622', planned: 200_050 },
    { ...region, planned: 900_050, status: 'asked' },
    { line: '74com', funder: 'Bourg-Neuf', planned: 200_000, status: 'granted' },
    { line: '756', planned: 100_050 },
    { line: '864', planned: 50_000 },
    { line: '870', planned: 50_000 },
  ],
}
const report: GivenPaper = {
  ...request,
  form: '15059',
  lines: request.lines.map(({ status: _, ...line }) => ({ ...line, actual: line.planned })),
}

function held(draft: GivenPaper): Paper {
  const result = fillPaper(draft)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.paper
}

/** The paper with its lines changed: by the code of the line. */
function changed(draft: GivenPaper, code: string, change: Partial<GivenLine>): GivenPaper {
  return {
    ...draft,
    lines: draft.lines.map((line) => (line.line === code ? { ...line, ...change } : line)),
  }
}

describe('a budget of request', () => {
  it('is filled in whole euros, whose sums are kept on both sides', () => {
    const paper = held(request)
    expect([paper.charges.planned, paper.products.planned]).toEqual([12_001, 12_001])
    expect([paper.used.planned, paper.offered.planned]).toEqual([500, 500])
    // 2 000,50 and 10 000,50 are 12 001: of equal remainders the first one of the form is rounded up.
    const lines = paper.charges.headings.flatMap((heading) => heading.lines)
    expect(lines.filter(({ planned }) => planned > 0)).toMatchObject([
      { code: '622', planned: 2_001 },
      { code: '641', planned: 10_000 },
    ])
    expect(paper.grant).toEqual({
      ...{ code: '74region', title: 'Conseils régionaux', funder: 'Région d’Orée' },
      ...{ euros: 9_001, tenthsOfPercent: 750 },
    })
    expect(paper.charges).not.toHaveProperty('actual')
  })

  it('has every line of the form, and one for each funder', () => {
    const more = [{ line: '74com', funder: 'Val-d’Or', planned: 0, status: 'to-ask' } as const]
    const paper = held({ ...request, lines: [...request.lines, ...more] })
    const grants = paper.products.headings.find(({ code }) => code === '74')?.lines
    expect(grants?.map(({ code, funder = '' }) => `${code} ${funder}`.trim())).toEqual([
      ...[
        '74etat',
        '74region Région d’Orée',
        '74dep',
        '74epci',
        '74com Bourg-Neuf',
        '74com Val-d’Or',
      ],
      ...['74orgasoc', '74fe', '74agenceserv', '74x', '74aidespriv'],
    ])
  })

  it.each<[string, GivenPaper, object]>([
    ['no line', { ...request, lines: [] }, { code: 'grant-unknown', path: 'grant' }],
    [
      'years backwards',
      { ...request, to: '2025-12-31' },
      { code: 'period', expected: '2026-01-01' },
    ],
    [
      'an unknown line',
      changed(request, '756', { line: '757' }),
      { code: 'unknown-line', path: 'lines[4].line' },
    ],
    [
      'a line twice',
      { ...request, lines: [...request.lines, { line: '641', planned: 0 }] },
      { code: 'line-twice', path: 'lines[7]', expected: 'lines[0]' },
    ],
    [
      'no funder',
      { ...request, lines: [...request.lines, { line: '74dep', planned: 0, status: 'asked' }] },
      { code: 'funder-missing', path: 'lines[7].funder' },
    ],
    ['a funder of wages', changed(request, '641', { funder: 'X' }), { code: 'funder-not-here' }],
    ['what was spent', changed(request, '641', { actual: 1 }), { code: 'actual-not-here' }],
    ['a reason', changed(request, '641', { why: 'X' }), { code: 'why-not-here' }],
    [
      'no state of a grant',
      { ...request, lines: [...request.lines, { line: '74fe', planned: 0 }] },
      { code: 'status-missing', path: 'lines[7].status' },
    ],
    ['a state of wages', changed(request, '641', { status: 'asked' }), { code: 'status-not-here' }],
    ['another grant', { ...request, grant: { line: '74region' } }, { code: 'grant-unknown' }],
    ['wages as the grant', { ...request, grant: { line: '641' } }, { code: 'grant-unknown' }],
    ['a grant of nothing', changed(request, '74region', { planned: 0 }), { code: 'grant-nothing' }],
    [
      'a cent too much',
      changed(request, '641', { planned: 1_000_051 }),
      { code: 'not-balanced', column: 'planned', difference: 1 },
    ],
    [
      'volunteering on one side',
      changed(request, '870', { planned: 0 }),
      { code: 'volunteering-not-balanced', column: 'planned', difference: 50_000 },
    ],
    [
      'indirect charges',
      changed(request, '622', { line: 'chgfixe' }),
      { code: 'allocation-missing' },
    ],
  ])('with %s is refused', (_, draft, problem) => {
    expect(fillPaper(draft)).toMatchObject({ ok: false, problems: [problem] })
  })
})

describe('a financial report', () => {
  it('sets what was done beside what was planned', () => {
    const more = changed(report, '641', { actual: 1_009_950 })
    const paper = held(changed(more, '756', { actual: 109_950 }))
    expect(paper.charges).toMatchObject({ planned: 12_001, actual: 12_100, gap: 99 })
    expect(paper.grant).toMatchObject({ euros: 9_001, tenthsOfPercent: 744 })
  })

  it('asks why a large difference, and takes the answer', () => {
    const more = changed(report, '622', { actual: 230_050 })
    const draft = changed(more, '756', { actual: 130_050 })
    const refused = fillPaper(draft)
    expect(refused).toMatchObject({
      problems: [
        { code: 'gap-unexplained', path: 'lines[1].why', found: '622', difference: 300 },
        { code: 'gap-unexplained', path: 'lines[4].why', found: '756', difference: 300 },
      ],
    })
    const why = 'Une séance de plus, payée par de nouveaux membres'
    const paper = held(changed(changed(draft, '622', { why }), '756', { why }))
    expect(
      paper.charges.headings.flatMap(({ lines }) => lines).find(({ code }) => code === '622'),
    ).toMatchObject({ gap: 300, why })
  })

  it('is refused out of balance in what was done, and without it', () => {
    expect(fillPaper(changed(report, '641', { actual: 1_000_049 }))).toMatchObject({
      problems: [{ code: 'not-balanced', column: 'actual', difference: -1 }],
    })
    const lines = report.lines.map(({ actual: _, ...line }) => line)
    expect(fillPaper({ ...report, lines })).toMatchObject({
      ok: false,
      problems: lines.map((__, place) => ({
        code: 'actual-missing',
        path: `lines[${place}].actual`,
      })),
    })
  })
})

const keys = ['planned', 'actual', 'gap'] as const
const sums = (parts: readonly Figures[]) =>
  keys.map((key) => parts.reduce((sum, part) => sum + (part[key] ?? 0), 0))
const figuresOf = (part: Figures) => keys.map((key) => part[key] ?? 0)

it.each(['12156', '15059'] as const)(
  '1,000 invented years add up everywhere, to the euro and to the cent (%s)',
  (form) => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const draft = inventedPaper(form, seed)
      const paper = held(draft)
      for (const name of ['charges', 'products', 'used', 'offered'] as const) {
        const side = paper[name]
        const lines = side.headings.flatMap((heading) => heading.lines)
        expect(sums(lines)).toEqual(figuresOf(side))
        expect(sums(side.headings)).toEqual(figuresOf(side))
        for (const heading of side.headings) expect(sums(heading.lines)).toEqual(figuresOf(heading))
        const cents = centsOf(draft, name)
        expect([side.planned, side.actual ?? 0]).toEqual(cents.map((sum) => Math.round(sum / 100)))
        expect(
          lines.every(
            ({ planned, actual = 0, gap = 0 }) => form === '12156' || gap === actual - planned,
          ),
        ).toBe(true)
        for (const line of draft.lines) {
          const own = lines.find(({ code, funder }) => code === line.line && funder === line.funder)
          if (own) expect(Math.abs(own.planned * 100 - line.planned)).toBeLessThan(100)
        }
      }
      expect(figuresOf(paper.charges)).toEqual(figuresOf(paper.products))
      expect(figuresOf(paper.used)).toEqual(figuresOf(paper.offered))
      const whole = form === '15059' ? paper.products.actual : paper.products.planned
      expect(
        Math.abs(paper.grant.tenthsOfPercent - (1000 * paper.grant.euros) / (whole ?? 0)),
      ).toBeLessThanOrEqual(0.5)
    }
  },
)

/** Planned and actual cents of a side, added from what was given. */
function centsOf({ lines }: GivenPaper, side: Side): readonly number[] {
  const codes = formHeadings
    .filter((heading) => heading.side === side)
    .flatMap((heading) => heading.lines.map(({ code }) => code))
  const own = lines.filter(({ line }) => codes.includes(line))
  return (['planned', 'actual'] as const).map((key) =>
    own.reduce((sum, line) => sum + (line[key] ?? 0), 0),
  )
}

describe('whole euros', () => {
  it('keep the sum, and move no amount by a euro', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100_000_000_000 }), { maxLength: 60 })
    fc.assert(
      fc.property(amounts, (cents) => {
        const euros = wholeEuros(cents)
        const total = cents.reduce((sum, amount) => sum + amount, 0)
        expect(euros.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(total / 100))
        expect(euros.every((euro, at) => Math.abs(euro * 100 - (cents[at] ?? 0)) < 100)).toBe(true)
      }),
    )
    expect(wholeEuros([1_050, 1_050, 1_050])).toEqual([11, 11, 10])
  })

  it('percents are tenths, half up', () => {
    expect([tenthsOfPercent(1, 3), tenthsOfPercent(1, 2_000), tenthsOfPercent(5, 0)]).toEqual([
      333, 1, 0,
    ])
  })
})

describe('a file', () => {
  it('is read as it is', () => {
    expect(readPaper(JSON.parse(JSON.stringify(request)))).toEqual({ ok: true, paper: request })
  })

  it.each<[unknown, readonly string[]]>([
    [[], ['not-object ']],
    [
      {},
      [
        'missing-key form',
        'missing-key title',
        'missing-key from',
        'missing-key to',
        'missing-key grant',
        'missing-key lines',
      ],
    ],
    [
      { ...request, form: '12157', from: '2026-02-30', to: 2026, more: 1, grant: [], lines: {} },
      [
        'unknown-key more',
        'bad-value form',
        'bad-value from',
        'bad-value to',
        'bad-value grant',
        'bad-value lines',
      ],
    ],
    [
      {
        ...request,
        grant: { line: '74region', status: 'asked' },
        lines: [
          1,
          { line: 641, planned: 12.5 },
          { line: '641', planned: -1, actual: '12' },
          { line: '641', planned: 100_000_000_001, status: 'promised', why: ' ' },
          { line: '641' },
        ],
      },
      [
        ...[
          'unknown-key grant.status',
          'not-object lines[0]',
          'bad-value lines[1].line',
          'not-cents lines[1].planned',
        ],
        ...['not-cents lines[2].planned', 'not-cents lines[2].actual', 'bad-value lines[3].why'],
        ...[
          'bad-value lines[3].status',
          'not-cents lines[3].planned',
          'missing-key lines[4].planned',
        ],
      ],
    ],
  ])('%j is refused key by key', (draft, told) => {
    const read = readPaper(draft)
    expect(read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(told)
  })
})
