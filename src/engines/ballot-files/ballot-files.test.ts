import { describe, expect, it } from 'vitest'
import {
  isTally,
  readAbif,
  readBlt,
  readGrid,
  readPrefLib,
  readTally,
  UnreadableBallots,
} from './index.ts'

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
    expect(readBlt(file)).toEqual({
      title: 'Un essai',
      options: ['Ada "la verte"', 'Béa', 'Cloé'],
      withdrawn: [2],
      seats: 2,
      ballots: [
        { count: 4, ranks: [[0], [1]] },
        { count: 1, ranks: [[1, 0], [2]] },
      ],
    })
  })

  it('reads names without quotes, all in a row, or with a party beside', () => {
    const names = (end: string) => readBlt(`2 1\n1 1 0\n0\n${end}`).options
    expect(names('Ada\nBéa\nTitre')).toEqual(['Ada', 'Béa'])
    expect(names('"Ada" "Béa" "Titre"')).toEqual(['Ada', 'Béa'])
    expect(names('"Ada" "Les verts"\n"Béa" "Les bleus"')).toEqual([
      'Ada Les verts',
      'Béa Les bleus',
    ])
  })

  it.each([
    ['trois 2', 1, 'whole-number'],
    ['', 1, 'candidates-and-seats'],
    ['2 1\n1 3 0\n0\nA\nB', 2, 'known-option'],
    ['2 1\n1 1\n1 2 0\n0\nA\nB', 2, 'end-of-ballot'],
    ['2 1\n1 1 0\n', 2, 'end-of-ballots'],
    ['2 1\n0\nA\nB', 2, 'at-least-one-ballot'],
    ['2 1\n1 1 0\n0\n"A"', 4, 'one-name-per-option'],
    ['2 1\n1 1 0\n0\n"A"\n"B', 5, 'quoted-name'],
    ['2 1\n1 1 0\n0\nA\nB\nT\nToo much', 7, 'one-name-per-option'],
    ['2 1\n-1 1 0\nx 1 0\n0\nA\nB', 3, 'whole-number'],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readBlt(text))).toEqual([line, expected])
  })
})

describe('PrefLib', () => {
  const headings =
    '# TITLE: Essai\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n'

  it('reads orders and equals', () => {
    expect(readPrefLib(`${headings}4: 3,{1,2}\n1: 2`).ballots).toEqual([
      { count: 4, ranks: [[2], [0, 1]] },
      { count: 1, ranks: [[1]] },
    ])
  })

  it('reads categories, empty ones included', () => {
    const file = readPrefLib(
      `${headings}# CATEGORY NAME 1: Oui\n# CATEGORY NAME 2: Non\n2: {},{1,2,3}`,
    )
    expect(file.categories).toEqual(['Oui', 'Non'])
    expect(file.ballots[0]?.ranks).toEqual([[], [0, 1, 2]])
  })

  it.each([
    ['4: 1', 1, 'number-of-alternatives'],
    [`${headings}4; 1,2`, 6, 'count-and-order'],
    [`${headings}4: 1,{2,3`, 6, 'closed-brace'],
    [`${headings}4: 1,4`, 6, 'known-option'],
    [headings, 6, 'at-least-one-ballot'],
    ['# NUMBER ALTERNATIVES: 1\n1: 1', 2, 'alternative-name'],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readPrefLib(text))).toEqual([line, expected])
  })
})

describe('ABIF', () => {
  it('reads names, orders, equals and marks', () => {
    const file = readAbif(
      '{title: "Essai"}\n# un mot\n=A:[Ada Vert]\n3:A>B=C\n2:C/5,A/2,B/5\n1:"Béa Bleu">A',
    )
    expect(file.title).toBe('Essai')
    expect(file.options).toEqual(['Ada Vert', 'B', 'C', 'Béa Bleu'])
    expect(file.ballots.map(({ ranks }) => ranks)).toEqual([
      [[0], [1, 2]],
      [[2, 1], [0]],
      [[3], [0]],
    ])
  })

  it.each([
    ['=A:Ada', 1, 'closed-bracket'],
    ['3 A>B', 1, 'abif-line'],
    ['3:A>>B', 1, 'option-name'],
    ['=A:[Ada]', 1, 'at-least-one-ballot'],
  ])('says where %j fails', (text, line, expected) => {
    expect(problemOf(() => readAbif(text))).toEqual([line, expected])
  })
})

describe('a table, one ballot a line', () => {
  it('reads ranks, grades by name or number, and approvals', () => {
    expect(readGrid('\ufeffA;B;C\n1;2;\n2;2;1', { cells: 'rank' }).ballots).toEqual([
      { count: 1, ranks: [[0], [1]] },
      { count: 1, ranks: [[2], [0, 1]] },
    ])
    const graded = readGrid(',"Ada, dite A",B\n7,Bien,2\n8,0,', {
      cells: 'grade',
      grades: ['Mal', 'Bien'],
    })
    expect(graded.options).toEqual(['Ada, dite A', 'B'])
    expect(graded.grades?.ballots.map(({ grades }) => grades)).toEqual([
      [1, 1],
      [undefined, undefined],
    ])
    expect(
      readGrid('A\tB\noui\tnon\nx\t', { cells: 'approval' }).ballots.map(({ ranks }) => ranks),
    ).toEqual([[[0]], [[0]]])
  })

  it.each([
    ['A;A\n1;2', 'rank', 1, 'options-in-first-line'],
    ['A;B\n1', 'rank', 2, 'one-cell-per-option'],
    ['A;B\n1;2\n1;premier', 'rank', 3, 'rank-number'],
    ['A;B\nBien;Très', 'grade', 2, 'known-grade'],
    ['A;B\npeut-être;1', 'approval', 2, 'yes-or-no'],
    ['A;B\n"1"2;1', 'rank', 2, 'one-separator'],
    ['A;B\n', 'rank', 2, 'at-least-one-ballot'],
  ] as const)('says where %j fails', (text, cells, line, expected) => {
    expect(problemOf(() => readGrid(text, { cells, grades: ['Mal', 'Bien'] }))).toEqual([
      line,
      expected,
    ])
  })

  it('knows a tally of grades from ballots', () => {
    const text = ',Bien,Mal\nAda,3,1\nBéa,2,2\n'
    expect(isTally(text)).toBe(true)
    expect(isTally(',Ada,Béa\n7,1,2\n')).toBe(false)
    expect(readTally(text)).toEqual({
      grades: ['Mal', 'Bien'],
      options: ['Ada', 'Béa'],
      tallies: [
        [1n, 3n],
        [2n, 2n],
      ],
    })
    expect(problemOf(() => readTally(',Bien,Mal\nAda,3\n'))).toEqual([2, 'one-cell-per-option'])
  })
})
