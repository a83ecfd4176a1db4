import { describe, expect, it } from 'vitest'
import { readPb, writePb } from './index.ts'

const sound = `META
key;value
description;Budget de Grandchamp
num_projects;3
num_votes;3
budget;1000
vote_type;cumulative
max_length;2
max_sum_points;3
PROJECTS
project_id;cost;votes;score;name;selected
1;400;2;3;Halle;1
2;300;2;4;Banc;1
3;600;1;2;Mare;0
VOTES
voter_id;vote;points
a;1,2;1,2
b;1,3;2,1
c;3,2;1,2
`.replace('3;600;1;2', '3;600;2;2')

const changed = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, sound)

function told(text: string) {
  const read = readPb(text)
  if (read.ok) return []
  return read.problems.map(({ code, line, column, found, expected, otherLine }) =>
    [code, line, column, found, expected, otherLine].filter((part) => part !== undefined).join(' '),
  )
}

describe('a .pb file', () => {
  it('is read with what it says of each project and each voter', () => {
    const read = readPb(sound)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { election, projects, voters } = read.file
    expect(projects.map(({ id, line, selected }) => [id, line, selected])).toEqual([
      ['1', 12, 1],
      ['2', 13, 1],
      ['3', 14, 0],
    ])
    expect(voters.map(({ id, line }) => [id, line])).toEqual([
      ['a', 17],
      ['b', 18],
      ['c', 19],
    ])
    expect([election.budget, election.voters, election.voteType]).toEqual([1000n, 3, 'cumulative'])
    // The third ballot names 3 before 2: its points go with them.
    expect([...election.ballots.choices]).toEqual([0, 1, 0, 2, 1, 2])
    expect([...(election.ballots.points ?? [])]).toEqual([1, 2, 2, 1, 2, 1])
  })

  it.each([
    ['with a byte order mark', `\ufeff${sound}`],
    ['with the line ends of Windows', sound.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', sound.replaceAll('\n', '\r')],
    ['without a last line end', sound.trimEnd()],
    ['with blank lines between its parts', sound.replaceAll('\nPROJECTS', '\n\n;;\nPROJECTS')],
    [
      'with decimals that change nothing',
      changed(['1;400;', '1;400.00;'], ['budget;1000', 'budget;1000,0']),
    ],
    [
      'with empty cells at the end of lines, as spreadsheets leave them',
      sound.replaceAll('\n', ';;\n'),
    ],
    ['without the line key;value', changed(['key;value\n', ''])],
    ['with spaces around ids and points', changed(['1,2;1,2', '1, 2;1, 2'])],
    [
      'with its cells in quotation marks',
      changed(['2;300;2;4;Banc;1', '"2";"300";"2";"4";"Banc";"1"']),
    ],
  ])('is the same %s', (_, text) => {
    const read = readPb(text)
    const first = readPb(sound)
    if (!read.ok || !first.ok) throw new Error(JSON.stringify(read))
    expect(read.file.election).toEqual(first.file.election)
  })

  it('keeps a text with ; and quotation marks in quotation marks, both ways', () => {
    const read = readPb(changed(['Halle', '"La ""grande"" halle; rénovée"']))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const cells = read.file.projects[0]?.cells ?? []
    expect(cells[4]).toBe('La "grande" halle; rénovée')
    const text = writePb({
      meta: [['budget', '1']],
      ...{ projectTitles: ['project_id', 'name'], projects: [['1', cells[4] ?? '']] },
      ...{ voterTitles: ['voter_id'], votes: [['a']] },
    })
    expect(text).toBe(
      'META\nkey;value\nbudget;1\nPROJECTS\nproject_id;name\n1;"La ""grande"" halle; rénovée"\nVOTES\nvoter_id\na\n',
    )
  })

  it('counts cents and tenths of points exactly', () => {
    const read = readPb(
      changed(
        ['1;400;2;3;', '1;400,55;2;3.5;'],
        ['a;1,2;1,2', 'a;1,2;1.5,1.5'],
        ['2;300;2;4;', '2;300;2;3.5;'],
      ),
    )
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { budget, unit, projects, pointUnit, ballots } = read.file.election
    expect([budget, unit, projects[0]?.cost, pointUnit]).toEqual([100_000n, 100n, 40_055n, 10])
    expect([...(ballots.points ?? [])].slice(0, 2)).toEqual([15, 15])
  })

  it.each([
    ['', ['empty-file']],
    ['\n\n', ['empty-file']],
    [
      'hello\n',
      [
        'missing-section META',
        'missing-section PROJECTS',
        'missing-section VOTES',
        'before-sections 1 hello',
      ],
    ],
    [changed(['VOTES\n', '']), ['missing-section VOTES']],
    [
      sound + sound,
      ['section-twice 20 META 1', 'section-twice 29 PROJECTS 10', 'section-twice 34 VOTES 15'],
    ],
    [changed(['Halle', '"Halle']), ['broken-table 12 open-quote']],
    [changed(['Halle', 'Halle; rénovée']), ['cells-and-titles 12 7 6']],
    [changed([';cost', ';price']), ['missing-column 11 cost']],
    [changed(['voter_id;vote;points', 'voter_id;vote;age']), ['missing-column 16 points']],
    [changed([';selected', ';name']), ['duplicate-column 11 name']],
    [changed(['budget;1000\n', '']), ['missing-key 1 budget']],
    [changed(['budget;1000', 'budget;']), ['empty-cell 6 budget']],
    [changed(['budget;1000', 'budget;0']), ['not-positive 6 budget 0']],
    [changed(['budget;1000', 'budget;-5']), ['negative 6 budget -5']],
    [changed(['budget;1000', 'budget;1 000']), ['bad-number 6 budget 1 000']],
    [changed(['budget;1000', 'budget;1,000']), ['unsure-number 6 budget 1,000']],
    [changed(['budget;1000', 'budget;1000\nbudget;2000']), ['duplicate-key 7 budget 6']],
    [
      changed(['cumulative', 'quadratic']),
      ['unknown-vote-type 7 vote_type quadratic approval, choose-1, cumulative, scoring, ordinal'],
    ],
    [changed(['num_votes;3', 'num_votes;4']), ['wrong-count 5 num_votes 4 3']],
    [changed(['num_projects;3', 'num_projects;2']), ['wrong-count 4 num_projects 2 3']],
    [changed(['1;400', '1;-400']), ['negative 12 cost -400']],
    [changed(['1;400', '1;400 €']), ['bad-number 12 cost 400 €']],
    [changed(['1;400', '1;']), ['empty-cell 12 cost']],
    [changed(['1;400', '1;90000000000000000']), ['too-large 12 cost 90000000000000000']],
    [
      changed(['2;300', '1;300']),
      [
        'duplicate-project 13 project_id 1 12',
        'unknown-project 17 vote 2',
        'unknown-project 19 vote 2',
      ],
    ],
    [changed(['Mare;0', 'Mare;yes']), ['bad-selected 14 selected yes 0, 1, 2, 3']],
    [changed(['\nb;', '\na;']), ['duplicate-voter 18 voter_id a 17']],
    [changed(['\nb;', '\n;']), ['empty-cell 18 voter_id']],
    [changed(['b;1,3;', 'b;1,9;']), ['unknown-project 18 vote 9']],
    [changed(['b;1,3;', 'b;1,;']), ['unknown-project 18 vote ']],
    [changed(['b;1,3;', 'b;1,1;']), ['project-twice 18 vote 1']],
    [changed(['b;1,3;2,1', 'b;1,3;2']), ['points-and-projects 18 points 1 2']],
    [changed(['b;1,3;2,1', 'b;1,3;2,x']), ['bad-number 18 points x']],
    [changed(['b;1,3;2,1', 'b;1,3;4,-1']), ['negative 18 points -1']],
    [
      changed(['b;1,3;2,1', 'b;1,3;2,2'], ['3;600;2;2', '3;600;2;3']),
      ['too-many-points 18 points 4 3'],
    ],
    [
      changed(
        ['max_sum_points;3', 'max_sum_points;3\nmin_sum_points;3'],
        ['b;1,3;2,1', 'b;1,3;1,1'],
        ['1;400;2;3', '1;400;2;2'],
      ),
      ['too-few-points 19 points 2 3'],
    ],
    [
      changed(['max_sum_points;3', 'max_points;1']),
      [
        'point-out-of-range 17 points 2 …–1',
        'point-out-of-range 18 points 2 …–1',
        'point-out-of-range 19 points 2 …–1',
      ],
    ],
    [
      changed(['max_length;2', 'max_length;1']),
      [17, 18, 19].map((line) => `too-many-choices ${line} vote 2 1`),
    ],
    [
      changed(['max_length;2', 'min_length;3']),
      [17, 18, 19].map((line) => `too-few-choices ${line} vote 2 3`),
    ],
    [changed(['max_length;2', 'max_sum_cost;900']), ['ballot-too-costly 18 vote 1000 900']],
    [changed(['1;400;2;', '1;400;3;']), ['wrong-votes 12 votes 3 2']],
    [changed(['1;400;2;3;', '1;400;2;5;']), ['wrong-score 12 score 5 3']],
  ])('that is wrong is told with its line: case %#', (text, problems) => {
    expect(told(text)).toEqual(problems)
  })

  it('tells all of its faults at once, in the order of its lines', () => {
    const text = changed(
      ['num_votes;3', 'num_votes;9'],
      ['1;400', '1;-400'],
      ['b;1,3;', 'b;1,9;'],
      ['c;3,2;', 'a;3,2;'],
    )
    expect(told(text)).toEqual([
      'wrong-count 5 num_votes 9 3',
      'negative 12 cost -400',
      'unknown-project 18 vote 9',
      'duplicate-voter 19 voter_id a 17',
    ])
  })

  it('counts a project twice only where the total of the file does, and says so', () => {
    const twice = `META\nnum_projects;1\nnum_votes;2\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost;votes\nx;5;3\nVOTES\nvoter_id;vote\na;x,x\nb;x\n`
    const read = readPb(twice)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.remarks).toContainEqual({
      code: 'counted-twice',
      line: 11,
      column: 'vote',
      found: 'x',
    })
    expect(told(twice.replace('x;5;3', 'x;5;2'))).toEqual(['project-twice 11 vote x'])
  })

  it('tells what is worth knowing without refusing the file', () => {
    const read = readPb(
      changed(['3;600;2;2', '3;6000;2;2'], ['description;', 'colour;red\ndescription;']),
    )
    expect(read.ok).toBe(true)
    expect(read.remarks.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 6 }, () => 'usual-key-missing'),
      ...['unknown-key', 'costs-over-budget'],
    ])
  })

  it('never throws, whatever is cut out of it, doubled or put in it', () => {
    const lines = sound.split('\n')
    for (const [at, line] of lines.entries()) {
      const around = [lines.slice(0, at), lines.slice(at + 1)] as const
      const cells = line.split(';')
      const changes = [
        ...[
          '',
          `${line}\n${line}`,
          `${line};x`,
          line.slice(0, 2),
          `"${line}`,
          line.replaceAll(';', ','),
        ],
        ...cells.flatMap((_, cell) =>
          ['', '-1', '1e9', '"', '0', 'NaN', '9'.repeat(40), '1,2,3', '__proto__'].map((value) =>
            cells.toSpliced(cell, 1, value).join(';'),
          ),
        ),
      ]
      for (const change of changes) {
        const text = [...around[0], change, ...around[1]].join('\n')
        const read = readPb(text)
        if (!read.ok) expect(read.problems.length, text).toBeGreaterThan(0)
      }
    }
  })
})
