import { describe, expect, it } from 'vitest'
import {
  abifReader,
  type BallotFile,
  bltReader,
  gridReader,
  openBallots,
  prefLibReader,
  readText,
  tallyReader,
  UnreadableBallots,
} from './index.ts'

const readBlt = (text: string) => readText(bltReader(), text)
const readAbif = (text: string) => readText(abifReader(), text)
const readPrefLib = (text: string, type?: string) => readText(prefLibReader(type), text)
const ballotsOf = ({ ballots }: BallotFile) => [...ballots]
const ranksOf = (file: BallotFile) => ballotsOf(file).map(({ ranks }) => ranks)

function problemOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableBallots) return [error.problem.line, error.problem.expected]
    throw error
  }
  return undefined
}

describe('BLT', () => {
  const file =
    '3 2 # three names, two seats\r\n-3\r\n4 1 2 0\r\n(card-7) 2=1 3 0\r\n0\r\n"Ada ""la verte"""\r\n"Béa"\r\n"Cloé"\r\n"Un essai"'

  it('reads ballots, equals, names in quotes, who withdrew', () => {
    const read = readBlt(file)
    expect(read).toMatchObject({
      title: 'Un essai',
      options: ['Ada "la verte"', 'Béa', 'Cloé'],
      withdrawn: [2],
      seats: 2,
      order: undefined,
      notes: [],
    })
    expect(ballotsOf(read)).toEqual([
      { count: 4, ranks: [[0], [1]] },
      { count: 1, ranks: [[1, 0], [2]] },
    ])
  })

  it('merges equal ballots as they come', () => {
    const { ballots } = readBlt('2 1\n1 2 1 0\n3 1 0\n2 2 1 0\n1 0\n0\n"A"\n"B"\n"T"')
    expect([...ballots]).toEqual([
      { count: 3, ranks: [[1], [0]] },
      { count: 3, ranks: [[0]] },
      { count: 1, ranks: [] },
    ])
    expect([ballots.total, ballots.blank]).toEqual([7, 1])
  })

  it('reads names without quotes, all in a row, or with a party beside', () => {
    const names = (end: string) => readBlt(`2 1\n1 1 0\n0\n${end}`).options
    expect(names('Ada\nTeam #1\nTitre')).toEqual(['Ada', 'Team #1'])
    expect(names('"Ada" "Béa" "Titre"')).toEqual(['Ada', 'Béa'])
    expect(names('"Ada" "Les verts"\n"Béa" "Les bleus"\n"Titre"')).toEqual([
      'Ada Les verts',
      'Béa Les bleus',
    ])
    expect(readBlt('2 1 1 2 0 1 1 0 0 "Ada" "Béa" "Titre"').options).toEqual(['Ada', 'Béa'])
  })

  it('reads comments anywhere, in both writings', () => {
    const read = readBlt(
      '# first\n3 /* options */ 1\n/* over\ntwo lines */\n4 1 2 0 # four\n#\n2 3 0\n0 # end\n# names\n"Ada" # Candidate 1\n"B #2"\nCloé # three\n"Titre"\n# after the title\n/* and */\n',
    )
    expect([read.options, read.title]).toEqual([['Ada', 'B #2', 'Cloé'], 'Titre'])
    expect(read.ballots.total).toBe(6)
  })

  it('reads the order drawn by lot, nicknames, who is withdrawn or skipped', () => {
    const end = '4 1 2 0\n2 3 0\n0\n"A"\n"B"\n"C"\n"T"\n'
    expect(readBlt(`3 2\n[tie 3 2 1]\n${end}`).order).toEqual([2, 1, 0])
    expect(readBlt(`3 2\n[tie 3 2 1 ]\n${end}`).order).toEqual([2, 1, 0])
    expect(readBlt(`3 2\n${end}[tie 2 3 1]\n`).order).toEqual([1, 2, 0])
    const nicks = readBlt('3 2\n[nick ad be cl]\n[tie cl ad be]\n1 ad cl 0\n0\n"A"\n"B"\n"C"\n"T"')
    expect([nicks.order, ranksOf(nicks)]).toEqual([[2, 0, 1], [[[0], [2]]]])
    expect(readBlt(`3 2\n[withdrawn 2]\n${end}`)).toMatchObject({ withdrawn: [1], notes: [] })
    expect(readBlt(`3 2\n[skip 2]\n${end}`)).toMatchObject({
      withdrawn: [1],
      notes: [{ kind: 'skipped', line: 2, numbers: [2] }],
    })
    expect(readBlt(`3 2\n[skip what is written here]\n${end}`).notes).toEqual([
      { kind: 'passed-over', line: 2, text: '[skip what is written here]' },
    ])
    expect(readBlt(`3 2\n[droop\n precision=4]\n${end}`).notes).toEqual([
      { kind: 'passed-over', line: 2, text: '[droop  precision=4]' },
    ])
  })

  it('keeps two options of one name apart, and says so', () => {
    expect(readBlt('2 1\n3 1 0\n2 2 0\n0\n"Ada"\n"Ada"\n"T"')).toMatchObject({
      options: ['Ada', 'Ada'],
      notes: [{ kind: 'same-name', name: 'Ada', numbers: [1, 2] }],
    })
  })

  it('reads a source and a comment after the title', () => {
    expect(readBlt('2 1\n1 1 0\n0\n"A"\n"B"\n"T"\n"Mairie"\n"2026"').notes).toEqual([
      { kind: 'after-title', texts: ['Mairie', '2026'] },
    ])
  })

  it.each([
    ['trois 2', 1, 'whole-number'],
    ['', 1, 'candidates-and-seats'],
    ['2 3\n1 1 0\n0\n"A"\n"B"\n"T"', 1, 'seats-for-options'],
    ['2 1\n1 3 0\n0\nA\nB', 2, 'known-option'],
    ['2 1\n1 1 2 1 0\n0\nA\nB\nT', 2, 'once-per-ballot'],
    ['2 1\n1 1\n1 2 0\n0\nA\nB', 2, 'end-of-ballot'],
    ['2 1\n1 1 0\n', 2, 'end-of-ballots'],
    ['2 1\n0\nA\nB', 2, 'at-least-one-ballot'],
    ['2 1\n1 1 0\n0\n"A"', 4, 'one-name-per-option'],
    ['2 1\n1 1 0\n0\n"A"\n"B"', 5, 'title'],
    ['2 1\n1 1 0\n0\n"A"\n""\n"T"', 5, 'option-name'],
    ['2 1\n1 1 0\n0\n"A"\n"B', 5, 'quoted-name'],
    ['2 1\n1 1 0\n0\nA\nB\nT\nToo much', 7, 'one-name-per-option'],
    ['2 1\n1 1 0\n0\n"A"\n"A"\n"B"\n"T"', 7, 'one-name-per-option'],
    ['2 1\n1 1 0\n0\n0\n"A"\n"B"\n"T"', 4, 'quoted-name'],
    ['2 1\n-1 1 0\nx 1 0\n0\nA\nB', 3, 'whole-number'],
    ['3 1\n-1 -1\n1 2 0\n0\nA\nB\nC\nT', 2, 'withdrawn-once'],
    ['3 1\n[tie 1 2]\n1 2 0\n0\nA\nB\nC\nT', 2, 'every-option-once'],
    ['3 1\n[tie 1 2 2]\n1 2 0\n0\nA\nB\nC\nT', 2, 'every-option-once'],
    ['3 1\n[nick a b]\n1 2 0\n0\nA\nB\nC\nT', 2, 'every-option-once'],
    ['3 1\n[guess 1]\n1 2 0\n0\nA\nB\nC\nT', 2, 'bracket-option'],
    ['3 1\n[tie 1 2 3\n1 2 0\n0\nA\nB\nC\nT', 2, 'closed-bracket'],
    ['3 1\n/* open\n1 2 0\n0\nA\nB\nC\nT', 2, 'end-of-comment'],
    ['2 1\n(a) 1 0\n(a) 2 0\n0\nA\nB\nT', 3, 'ballot-once'],
    ['2 1\n99999999999 1 0\n0\nA\nB\nT', 2, 'fewer-ballots'],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readBlt(text))).toEqual([line, expected])
  })
})

describe('PrefLib', () => {
  const headings =
    '# TITLE: Essai\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n'

  it('reads orders and equals', () => {
    expect(ballotsOf(readPrefLib(`${headings}4: 3,{1,2}\n1: 2`))).toEqual([
      { count: 4, ranks: [[2], [0, 1]] },
      { count: 1, ranks: [[1]] },
    ])
  })

  it('reads categories, empty ones included', () => {
    const file = readPrefLib(
      `${headings}# CATEGORY NAME 1: Oui\n# CATEGORY NAME 2: Non\n2: {},{1,2,3}\n1: 2,{1,3}`,
    )
    expect(file.grades).toEqual({
      names: ['Non', 'Oui'],
      tallies: [
        [3n, 0n],
        [2n, 1n],
        [3n, 0n],
      ],
      judges: 3n,
    })
    expect(ranksOf(file)[0]).toEqual([[0, 1, 2]])
  })

  it.each([
    ['4: 1', 1, 'number-of-alternatives'],
    [`${headings}4; 1,2`, 6, 'count-and-order'],
    [`${headings}4: 1,{2,3`, 6, 'closed-brace'],
    [`${headings}4: 1,2,`, 6, 'closed-brace'],
    [`${headings}4: 1,4`, 6, 'known-option'],
    [headings, 5, 'at-least-one-ballot'],
    ['# NUMBER ALTERNATIVES: 1\n1: 1', 2, 'alternative-name'],
    [`${headings}# ALTERNATIVE NAME 4: D\n1: 1`, 6, 'number-of-alternatives'],
    [`${headings}# TITLE: Autre\n1: 1`, 6, 'heading-once'],
    [`${headings}1: 1,2,1`, 6, 'once-per-ballot'],
    [`${headings}# NUMBER VOTERS: 5\n4: 1`, 6, 'number-of-voters'],
    [`${headings}# NUMBER UNIQUE ORDERS: 3\n4: 1\n1: 2`, 6, 'number-of-orders'],
    [`${headings}# DATA TYPE: soc\n4: 1,2`, 7, 'complete-order'],
    [`${headings}# DATA TYPE: soc\n4: 1,{2,3}`, 7, 'strict-order'],
    [`${headings}# DATA TYPE: soi\n4: {2,3}`, 7, 'strict-order'],
    [`${headings}# DATA TYPE: toc\n4: {2,3}`, 7, 'complete-order'],
    [`${headings}# DATA TYPE: wmd\n4: 1`, 6, 'data-type'],
    [
      `${headings}# CATEGORY NAME 1: Oui\n# NUMBER CATEGORIES: 2\n1: {1,2,3}`,
      7,
      'number-of-categories',
    ],
    [
      `${headings}# CATEGORY NAME 1: Oui\n# CATEGORY NAME 2: Non\n2: {1,2,3}`,
      8,
      'one-place-per-category',
    ],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readPrefLib(text))).toEqual([line, expected])
  })

  it('holds what the extension promises, and one that says another type', () => {
    expect(problemOf(() => readPrefLib(`${headings}4: 1,2`, '.soc'))).toEqual([6, 'complete-order'])
    expect(readPrefLib(`${headings}4: 1,2`, '.soi').ballots.total).toBe(4)
    expect(problemOf(() => readPrefLib(`${headings}# DATA TYPE: soc\n1: 1,2,3`, '.toi'))).toEqual([
      6,
      'data-type',
    ])
  })
})

describe('ABIF', () => {
  it('reads names, orders, equals and marks', () => {
    const file = readAbif(
      '{title: "Essai"}\n# un mot\n=A:[Ada Vert]\n3:A>B=C\n2:C/5,A/2,B/5\n1:"Béa Bleu">A\n1:A,B # two\n4: A>B : {"bureau":1}\n1:',
    )
    expect(file.title).toBe('Essai')
    expect(file.options).toEqual(['Ada Vert', 'B', 'C', 'Béa Bleu'])
    expect(ranksOf(file)).toEqual([
      [[0], [1, 2]],
      [[2, 1], [0]],
      [[3], [0]],
      [[0, 1]],
      [[0], [1]],
      [],
    ])
    expect(file.notes).toEqual([{ kind: 'undeclared', names: ['B', 'C', 'Béa Bleu'] }])
  })

  it('reads whatever stands in quotes or in brackets as one name', () => {
    expect(readAbif('5:"a,b">B\n1:[c>d=e #1]/3>"say \\"x\\""/1').options).toEqual([
      'a,b',
      'B',
      'c>d=e #1',
      'say "x"',
    ])
  })

  it.each([
    ['=A:Ada', 1, 'closed-bracket'],
    ['3 A>B', 1, 'abif-line'],
    ['3:A>>B', 1, 'option-name'],
    ['3:"a"b>c', 1, 'option-name'],
    ['3:A>B>A', 1, 'once-per-ballot'],
    ['3:A/5,B', 1, 'mark-for-each'],
    ['3:A/2>B/5', 1, 'marks-in-order'],
    ['=A:[Ada]\n=A:[Béa]\n1:A', 2, 'declared-once'],
    ['{ballotcount: 4}\n3:A>B', 1, 'number-of-ballots'],
    ['=A:[Ada]', 1, 'at-least-one-ballot'],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readAbif(text))).toEqual([line, expected])
  })
})

describe('a table, one ballot a line', () => {
  const readGrid = (text: string, rules: Parameters<typeof gridReader>[0]) =>
    readText(gridReader(rules), text)

  it('reads ranks, grades by name or number, and approvals', () => {
    expect(ballotsOf(readGrid('\ufeffA;B;C\n1;2;\n2;2;1', { cells: 'rank' }))).toEqual([
      { count: 1, ranks: [[0], [1]] },
      { count: 1, ranks: [[2], [0, 1]] },
    ])
    const graded = readGrid(',"Ada, dite A",B\n7,Bien,2\n8,0,', {
      cells: 'grade',
      grades: ['Mal', 'Bien'],
    })
    expect(graded.options).toEqual(['Ada, dite A', 'B'])
    expect(graded.grades).toMatchObject({
      judges: 2n,
      tallies: [
        [0n, 1n],
        [0n, 1n],
      ],
    })
    expect(ballotsOf(readGrid('A\tB\noui\tnon\nx\t', { cells: 'approval' }))).toEqual([
      { count: 2, ranks: [[0]] },
    ])
  })

  it.each([
    ['A;A\n1;2', 'rank', 1, 'options-in-first-line'],
    ['A;B\n1', 'rank', 2, 'one-cell-per-option'],
    ['A;B\n1;2\n1;premier', 'rank', 3, 'rank-number'],
    ['A;B\nBien;Très', 'grade', 2, 'known-grade'],
    ['A;B\nBien;3', 'grade', 2, 'known-grade'],
    ['A;B\npeut-être;1', 'approval', 2, 'yes-or-no'],
    ['A;B\n"1"2;1', 'rank', 2, 'one-separator'],
    ['A;B\n"1;1', 'rank', 2, 'quoted-name'],
    ['A;B\n', 'rank', 1, 'at-least-one-ballot'],
  ] as const)('says where %j fails', (text, cells, line, expected) => {
    expect(problemOf(() => readGrid(text, { cells, grades: ['Mal', 'Bien'] }))).toEqual([
      line,
      expected,
    ])
  })

  it('reads a tally of grades', () => {
    const text = ',Bien,Mal\nAda,3,1\nBéa,2,2\n'
    expect(readText(tallyReader(), text)).toMatchObject({
      options: ['Ada', 'Béa'],
      grades: {
        names: ['Mal', 'Bien'],
        judges: 4n,
        tallies: [
          [1n, 3n],
          [2n, 2n],
        ],
      },
    })
    expect(problemOf(() => readText(tallyReader(), ',Bien,Mal\nAda,3\n'))).toEqual([
      2,
      'one-cell-per-option',
    ])
  })
})

describe('a file whose bytes come piece by piece', () => {
  const opened = (
    name: string,
    bytes: Uint8Array,
    size: number,
    grades: readonly string[] = [],
  ) => {
    const file = openBallots(name, { cells: 'grade', grades })
    for (let at = 0; at < bytes.length; at += size) file.push(bytes.subarray(at, at + size))
    return file.end()
  }
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const blt = '3 1\r\n4 1 2 0\r\n3 2 0\r\n2 3 2 0\r\n0\r\n"Ada"\r\n"Béa"\r\n"Cloé 蘇"\r\n"Essai"'

  it.each([1, 2, 3, 7, 1000])('is read the same in pieces of %i bytes', (size) => {
    const whole = readBlt(blt)
    for (const text of [
      blt,
      blt.replaceAll('\r\n', '\n'),
      blt.replaceAll('\r\n', '\r'),
      `\ufeff${blt}`,
    ]) {
      const read = opened('', bytesOf(text), size)
      expect(read.options).toEqual(whole.options)
      expect(ballotsOf(read)).toEqual(ballotsOf(whole))
    }
    const wide = Uint8Array.from(Buffer.from(`\ufeff${blt}`, 'utf16le'))
    expect(opened('a.blt', wide, size).options).toEqual(whole.options)
  })

  it('reads the letters of spreadsheets, and no program', () => {
    const file = opened('a.blt', Buffer.from('1 1\n1 1 0\n0\n"B\xe9a"\n"T"\n', 'latin1'), 5)
    expect(file.options).toEqual(['Béa'])
    expect(
      problemOf(() => opened('a.blt', Uint8Array.from([49, 32, 49, 10, 80, 0, 3]), 9)),
    ).toEqual([1, 'text-file'])
  })

  it('knows the format by the first lines when no name says it', () => {
    expect(opened('', bytesOf(blt), 9).seats).toBe(1)
    expect(opened('votes.txt', bytesOf('# a word\n3:A>B\n'), 9).options).toEqual(['A', 'B'])
    expect(
      opened(
        '',
        bytesOf('# TITLE: T\n# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\n1: 1\n'),
        9,
      ).title,
    ).toBe('T')
    expect(opened('', bytesOf('A;B\n1;2\n'), 9).grades?.judges).toBe(1n)
  })

  it.each([
    ['archive.json', '{\n  "format": "ouvroir vote 1"\n}'],
    ['', '{\n  "format": "ouvroir vote 1"\n}'],
    ['', '{"format":"ouvroir vote 1","vote":{}}'],
    ['', '[{"a":1}]'],
    ['page.txt', '<!doctype html>\n<p>'],
  ])('says that %j %j is another kind of file', (name, text) => {
    expect(problemOf(() => opened(name, bytesOf(text), 99))).toEqual([1, 'file-of-ballots'])
  })

  it('knows a tally of grades from ballots, and says it', () => {
    const tally = opened('t.csv', bytesOf(',Bien,Mal\nAda,3,1\nBéa,2,2\n'), 4)
    expect([tally.options, tally.notes]).toEqual([['Ada', 'Béa'], [{ kind: 'read-as-tally' }]])
    expect(opened('t.csv', bytesOf(',Ada,Béa\n7,1,2\n'), 4).options).toEqual(['Ada', 'Béa'])
    // Voters with names, and grades by number: the grades that are given say which it is.
    expect(opened('t.csv', bytesOf(',Ada,Béa\nv1,1,2\n'), 4, ['Mal', 'Bien']).options).toEqual([
      'Ada',
      'Béa',
    ])
  })
})
