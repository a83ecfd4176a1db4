import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { westernText } from '#platform/sheets/decode.ts'
import { type FecRead, FecReader, fecColumns, mappingProblems, readFecName } from './index.ts'
import { inventedFec } from './invented-fec.ts'
import type { FecOptions } from './read-fec.ts'
import { readAmount, readDay } from './values.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const titles = fecColumns.join('\t')

/** A line of the file, with what is changed in it. */
function line(change: Partial<Record<(typeof fecColumns)[number], string>> = {}): string {
  const usual: Partial<Record<string, string>> = {
    ...{ JournalCode: 'OD', JournalLib: 'Divers', EcritureNum: '1', EcritureDate: '20260331' },
    ...{ CompteNum: '606400', CompteLib: 'Fournitures', PieceRef: 'F1', PieceDate: '20260331' },
    ...{ EcritureLib: 'Papier', Debit: '12,50', Credit: '0,00', ValidDate: '20260401' },
  }
  return fecColumns.map((title) => change[title] ?? usual[title] ?? '').join('\t')
}
const paid = line({ CompteNum: '512000', Debit: '0,00', Credit: '12,50' })

function read(content: string | Uint8Array, options: FecOptions = {}, piece = 1 << 16) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const reader = new FecReader(options)
  for (let start = 0; start < bytes.length; start += piece) {
    reader.push(bytes.subarray(start, start + piece))
  }
  return reader.end()
}

function held(content: string | Uint8Array, options?: FecOptions, piece?: number): FecRead {
  const result = read(content, options, piece)
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]))
  return result
}

/** Latin letters as Windows writes them: our samples have only é, ’ and €. */
function windows(text: string): Uint8Array {
  const signs: Readonly<Record<string, number>> = { '’': 0x92, '€': 0x80 }
  return Uint8Array.from([...text], (sign) => signs[sign] ?? sign.charCodeAt(0))
}

describe('a file of entries', () => {
  it('is read with what it says of itself', () => {
    const whole = held(`${titles}\r\n${line()}\r\n${paid}\r\n`, {
      name: '123456782FEC20261231.txt',
    })
    expect(whole).toMatchObject({
      ...{
        lines: 2,
        entries: 1,
        debit: 1_250,
        credit: 1_250,
        from: '2026-03-31',
        to: '2026-03-31',
      },
      ...{ encoding: 'utf-8', separator: '\t', form: 'debit-credit', notes: [] },
      name: { siren: '123456782', closing: '2026-12-31' },
    })
    expect(whole.accounts.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
      ['512000', 0, 1_250],
      ['606400', 1_250, 0],
    ])
  })

  const sample = `${titles}\n${line({ EcritureLib: 'Goûter d’été, 3 €' })}\n${paid}\n`.replaceAll(
    'û',
    'u',
  )
  it.each([
    ['UTF-8', bytesOf(sample), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\ufeff${sample}`), 'utf-8'],
    ['Windows-1252', windows(sample), 'windows-1252'],
  ])('in %s, whole or byte by byte, with any end of line', (_, bytes, encoding) => {
    const rules = [
      {
        line: 2,
        account: '6',
        axis: '',
        label: 'd’été, 3 €',
        project: 'Halle',
        budgetLine: 'Achats',
      },
    ]
    const whole = held(bytes, { rules })
    expect(whole.encoding).toBe(encoding)
    expect(whole.projects).toMatchObject([{ project: 'Halle', charges: 1_250, products: 0 }])
    for (const end of ['\r\n', '\r']) {
      const ended = Uint8Array.from(
        [...bytes].flatMap((byte) => (byte === 10 ? [...bytesOf(end)] : [byte])),
      )
      for (const piece of [1, 2, 7, 1 << 16]) expect(held(ended, { rules }, piece)).toEqual(whole)
    }
  })

  it('decodes the signs of Windows as the house does elsewhere', () => {
    const bytes = Uint8Array.from({ length: 96 }, (_, at) => 0x80 + at)
    const all = windows(`${titles}\n${line({ CompteLib: 'X', CompteNum: '606400' })}\n${paid}\n`)
    const place = all.indexOf('X'.charCodeAt(0), titles.length)
    const changed = new Uint8Array([
      ...all.subarray(0, place),
      ...bytes,
      ...all.subarray(place + 1),
    ])
    const label = held(changed).accounts.find(({ account }) => account === '606400')?.label
    expect(label).toBe(westernText(bytes).trim())
  })

  it('parted by bars, with a side instead of two columns, signs and further columns', () => {
    const head = `${fecColumns.join('|').replace('Debit|Credit', 'Montant|Sens')}|CodeAnalytique|`
    const first = line({ Debit: '0012,50', Credit: 'D' })
    const second = line({ CompteNum: '512', Debit: '-12,50', Credit: '+1' })
    const rows = [first, second].map((row) => `${row.replaceAll('\t', '|')}|HALLE|`)
    const whole = held([head, ...rows].join('\n'))
    expect(whole).toMatchObject({
      separator: '|',
      form: 'amount-side',
      lines: 2,
      debit: 0,
      credit: 0,
    })
    expect(whole.furtherColumns).toEqual(['CodeAnalytique'])
  })

  it('tells what is allowed and should be known', () => {
    const rows = [
      line({ ValidDate: '', PieceRef: '' }),
      paid,
      line({ EcritureNum: '4', EcritureLib: '' }),
      line({ EcritureNum: '4', CompteNum: '512000', Debit: '0', Credit: '12,5' }),
    ]
    expect(held([titles, ...rows].join('\n'), { name: 'compta.txt' }).notes).toEqual([
      { code: 'name' },
      { code: 'not-validated', lines: 1 },
      { code: 'no-piece', lines: 1 },
      { code: 'no-label', lines: 1 },
      { code: 'number-gaps', count: 1, gaps: [{ journal: '', after: '1', before: '4' }] },
    ])
  })

  it('lets each journal count by itself', () => {
    const pair = (JournalCode: string, EcritureNum: string) => [
      line({ JournalCode, EcritureNum }),
      line({ JournalCode, EcritureNum, CompteNum: '512000', Debit: '', Credit: '12,50' }),
    ]
    const apart = [
      ...pair('AC', 'AC1'),
      ...pair('AC', 'AC2'),
      ...pair('BQ', '9'),
      ...pair('BQ', '10'),
    ]
    expect(held([titles, ...apart].join('\n')).notes).toEqual([])
    const same = [...pair('AC', '7'), ...pair('AC', '8'), ...pair('BQ', '1'), ...pair('BQ', '2')]
    expect(held([titles, ...same].join('\n'))).toMatchObject({ entries: 4, notes: [] })
    // Both entries are numbered 1, and neither is in balance with the other.
    const crossed = [line({ JournalCode: 'AC' }), paid]
    expect(read([titles, ...crossed].join('\n'))).toMatchObject({ problemCount: 2 })
  })

  type Change = Parameters<typeof line>[0]
  it.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { code: 'empty-file', line: 1 }],
    ['titles alone', `${titles}\n`, { code: 'no-entry', line: 2 }],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), { code: 'not-text', line: 1 }],
    ['semicolons', fecColumns.join(';'), { code: 'separator', line: 1 }],
    [
      'a column that is missing',
      titles.replace('CompAuxNum\t', ''),
      { code: 'column-title', line: 1, column: '7', expected: 'CompAuxNum', found: 'CompAuxLib' },
    ],
    ['an axis twice', `${titles}\tAxe\taxe`, { code: 'column-twice', line: 1, column: 'axe' }],
    [
      'a tab in a label',
      `${titles}\n${line({ EcritureLib: 'Pa\tpier' })}\n${paid}`,
      { code: 'cell-count', line: 2, found: '19', expected: '18' },
    ],
    [
      'two encodings',
      new Uint8Array([
        ...bytesOf(`${titles}\n${line({ EcritureLib: 'Été' })}\n`),
        ...windows(`é\t${paid}\n`),
      ]),
      { code: 'encoding', line: 3 },
    ],
    ...(
      [
        ['no number', { EcritureNum: ' ' }, { code: 'missing-value', column: 'EcritureNum' }],
        ['no date', { EcritureDate: '' }, { code: 'missing-value', column: 'EcritureDate' }],
        [
          'letters for an account',
          { CompteNum: 'ACHAT' },
          { code: 'account', column: 'CompteNum' },
        ],
        [
          'a date with slashes',
          { EcritureDate: '31/03/2026' },
          { code: 'date', found: '31/03/2026' },
        ],
        ['30 February', { PieceDate: '20260230' }, { code: 'no-such-day', column: 'PieceDate' }],
        [
          'a day after the year',
          { EcritureDate: '20270101' },
          { code: 'after-closing', expected: '2026-12-31' },
        ],
        [
          'a decimal point',
          { Debit: '12.50' },
          { code: 'amount', column: 'Debit', found: '12.50' },
        ],
        ['thousands apart', { Debit: '1 012,50' }, { code: 'amount', column: 'Debit' }],
        ['a split cent', { Debit: '12,505' }, { code: 'two-decimals', column: 'Debit' }],
        ['both sides', { Credit: '1,00' }, { code: 'one-side', column: 'Credit' }],
        ['out of balance', { Debit: '12,51' }, { code: 'unbalanced', found: '1', difference: 1 }],
        ['more than is exact', { Debit: '90071992547409,92' }, { code: 'amount' }],
        ['too much together', { Debit: '90071992547409,91' }, { code: 'too-much', line: 3 }],
      ] satisfies [string, Change, object][]
    ).map(([name, change, problem]): [string, string, object] => [
      name,
      `${titles}\n${line(change)}\n${paid}\n`,
      { line: 2, ...problem },
    ]),
    [
      'no side',
      `${titles.replace('Debit\tCredit', 'Montant\tSens')}\n${line({ Credit: 'X' })}`,
      { code: 'side', line: 2, column: 'Sens', found: 'X' },
    ],
    [
      'a line without end',
      `${titles}\n${'a'.repeat(1_100_000)}`,
      { code: 'line-too-long', line: 2 },
    ],
  ])('with %s is refused whole, by line and column', (_, content, problem) => {
    const result = read(content, { name: '123456782FEC20261231.txt' })
    expect(result).toMatchObject({ ok: false, problems: [problem] })
    // The same place however the file is cut.
    const cut = read(content, { name: '123456782FEC20261231.txt' }, 1_021)
    expect(cut).toEqual(result)
  })

  it('tells every problem, and keeps a thousand', () => {
    const rows = Array.from({ length: 1_500 }, () => line({ EcritureDate: '2026', Debit: '1.5' }))
    const result = read([titles, ...rows].join('\n'))
    expect(result).toMatchObject({ ok: false, problemCount: 3_000 })
    expect(result.ok === false && result.problems.length).toBe(1_000)
  })

  it('is refused when the axis that is asked for is no column, with those that are', () => {
    const head = `${titles}\tSection\tLieu`
    expect(read(`${head}\n`, { axis: 'CodeAnalytique' })).toMatchObject({
      problems: [{ code: 'no-axis-column', column: 'CodeAnalytique', expected: 'Section, Lieu' }],
    })
  })
})

describe('values', () => {
  it.each([
    ['', 0],
    ['0,00', 0],
    ['-0,00', 0],
    ['1234,5', 123_450],
    ['+00012,34', 1_234],
    ['-12,3400', -1_234],
    ['0,29', 29],
    ['90071992547409,91', Number.MAX_SAFE_INTEGER],
    ['12,345', 'cents'],
    ['1.234,50', undefined],
    [',50', undefined],
    ['12,', undefined],
    ['1e3', undefined],
  ])('%j is %j cents', (text, cents) => {
    expect(readAmount(text)).toBe(cents)
  })

  it('any amount that is written is read again to the cent', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0')
        const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
        expect(readAmount(text)).toBe(cents)
      }),
    )
  })

  it('leap years are known', () => {
    expect(['20240229', '20250229', '21000229', '20261301', '18991231'].map(readDay)).toEqual([
      '2024-02-29',
      ...Array.from({ length: 4 }, () => 'no-such-day'),
    ])
  })

  it.each([
    ['123456782FEC20261231.txt', true],
    ['123456782fec20261231_1.TXT', true],
    ['123456789FEC20261231.txt', false],
    ['123456782FEC20261331.txt', false],
    ['FEC 2026.txt', false],
  ])('the name %s is one of a FEC: %j', (name, isOne) => {
    expect(readFecName(name) !== undefined).toBe(isOne)
  })
})

describe('entries sorted by project', () => {
  const rule = { line: 2, account: '6', axis: '', label: '', project: 'P', budgetLine: 'L' }
  const projectOf = (
    rules: readonly (typeof rule)[],
    axis: string,
    change: Parameters<typeof line>[0] = {},
  ) => {
    const rows = [`${line(change)}\t${axis}`, `${paid}\t`]
    const [first] = held([`${titles}\tAxe`, ...rows].join('\n'), { rules, axis: 'axe' }).projects
    return first?.project
  }

  it('the longest account wins, then the axis, then the longest words, then the first line', () => {
    const rules = [
      { ...rule, project: 'class' },
      { ...rule, line: 3, account: '606', project: 'account' },
      { ...rule, line: 4, account: '606', label: 'papier', project: 'words' },
      { ...rule, line: 5, account: '606', label: 'papier recyclé', project: 'longer words' },
      { ...rule, line: 6, account: '606', axis: 'Halle', project: 'axis' },
      { ...rule, line: 7, account: '606', label: 'PAPIÉR', project: 'later' },
      { ...rule, line: 8, account: '6064001', project: 'other account' },
    ]
    expect(projectOf(rules, '', { EcritureLib: 'Stylos' })).toBe('account')
    expect(projectOf(rules, 'Bourg', { EcritureLib: 'PAPIER' })).toBe('words')
    expect(projectOf(rules, '', { EcritureLib: 'Papier recyclé A4' })).toBe('longer words')
    expect(projectOf(rules, 'HALLE', { EcritureLib: 'Papier recyclé A4' })).toBe('axis')
    expect(projectOf(rules, 'HALLE', { CompteNum: '613200' })).toBe('class')
    expect(projectOf(rules.slice(1), '', { CompteNum: '613200' })).toBeUndefined()
  })

  it('what no rule takes is shown with its sum and its lines; balance sheets are no charge of a project', () => {
    const rows = [
      line(),
      line({ EcritureNum: '2', CompteNum: '706000', Debit: '', Credit: '3,00' }),
    ]
    const balance = [paid, line({ EcritureNum: '2', CompteNum: '411000', Debit: '3,00' })]
    const whole = held([titles, ...rows, ...balance].join('\n'))
    expect(whole.projects).toEqual([])
    expect(whole.unmapped).toMatchObject([
      { account: '606400', axis: '', charges: 1_250, products: 0, lines: 1, at: [2] },
      { account: '706000', axis: '', charges: 0, products: 300, lines: 1, at: [3] },
    ])
    expect(whole.check).toMatchObject({
      agrees: true,
      ledger: { charges: 1_250, products: 300, lines: 2 },
    })
  })

  it.each(['debit-credit', 'amount-side'] as const)(
    'every project and line is that of the invented year, to the cent (%s)',
    (form) => {
      for (let seed = 1; seed <= 20; seed++) {
        const separator = seed % 2 === 0 ? '|' : '\t'
        const invented = inventedFec({ lines: 600, seed, form, separator })
        const reader = new FecReader({ rules: invented.rules, axis: 'CodeAnalytique' })
        for (const text of invented.text()) {
          reader.push(seed % 3 === 0 ? windows(text) : bytesOf(text))
        }
        const result = reader.end()
        if (!result.ok) throw new Error(JSON.stringify(result.problems[0]))
        const found = result.projects.flatMap(({ budgetLines }) =>
          budgetLines.map(
            ({ project, budgetLine, ...sums }) =>
              [
                `${project} / ${budgetLine}`,
                sums.charges + sums.products + sums.volunteeringUsed + sums.volunteeringGiven,
              ] as const,
          ),
        )
        expect(new Map(found)).toEqual(invented.truth)
        const left = result.unmapped.reduce((sum, { charges }) => sum + charges, 0)
        expect([left, result.unmapped.map(({ account }) => account)]).toEqual([
          invented.left.charges,
          ['668000'],
        ])
        expect(result.check.agrees).toBe(true)
        expect(result.debit).toBe(result.credit)
      }
    },
  )

  it('a wrong table is told whole', () => {
    const rules = [
      rule,
      { ...rule, line: 3, account: '' },
      { ...rule, line: 4, account: '6a' },
      { ...rule, line: 5, account: '512' },
      { ...rule, line: 6, account: '64', project: '', budgetLine: '' },
      { ...rule, line: 7, account: '65', axis: 'Halle' },
      { ...rule, line: 8 },
    ]
    expect(mappingProblems(rules, false).map(({ line: at, code }) => `${at} ${code}`)).toEqual([
      ...['3 no-account', '4 account', '5 not-result', '6 no-project', '6 no-budget-line'],
      ...['7 axis-without-column', '8 rule-twice'],
    ])
    expect(mappingProblems([rule, { ...rule, line: 3, axis: 'Halle' }], true)).toEqual([])
  })
})
