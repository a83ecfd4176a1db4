import { describe, expect, it } from 'vitest'
import { exportParticipants, exportVotes, matrixOf, StatementReader, VoteReader } from './index.ts'
import { mostProblems } from './problem.ts'

const comments =
  'comment-id,moderated,comment-body\n1,1,Un\n2,-1,Deux\n3,0,"Trois\nlignes, ""citées"""\n'
const head = 'timestamp,datetime,comment-id,voter-id,vote'
const votes = `${head}\n20,x,1,a,1\n10,x,2,b,-1\n30,x,1,a,0\n`

function statementsOf(text: string) {
  const reader = new StatementReader()
  for (const sign of text.match(/[\s\S]{1,7}/g) ?? []) reader.push(sign)
  return reader.end()
}

function votesOf(text: string, known: { has(id: string): boolean } = { has: () => true }) {
  const reader = new VoteReader(known)
  for (const sign of text.match(/[\s\S]{1,7}/g) ?? []) reader.push(sign)
  return reader.end()
}

const codes = (problems: readonly { code: string; line?: number; column?: string }[]) =>
  problems.map(({ code, line, column }) => [code, line, column])

describe('the statements of an export', () => {
  it('are read with their moderation and their text, quotes and line breaks', () => {
    const { statements, problems } = statementsOf(comments)
    expect(problems).toEqual([])
    expect([...statements.values()].map(({ id, standing, text }) => [id, standing, text])).toEqual([
      ['1', 'in', 'Un'],
      ['2', 'out', 'Deux'],
      ['3', 'in', 'Trois\nlignes, "citées"'],
    ])
  })

  it('know those about the conversation itself, whatever the sign in the title', () => {
    const { statements } = statementsOf('comment_id;moderated;is_meta\n1;1;1\n2;-1;true\n3;1;0\n')
    expect([...statements.values()].map(({ standing }) => standing)).toEqual(['meta', 'out', 'in'])
  })

  it.each([
    ['', [['empty-file', undefined, undefined]]],
    ['comment-id,comment-body\n1,Un\n', [['missing-column', 1, 'moderated']]],
    ['comment-id,moderated,moderated\n', [['duplicate-column', 1, 'moderated']]],
    [comments.replace('2,-1', '2,"-1,0"'), [['bad-moderation', 3, 'moderated']]],
    [comments.replace('2,-1', '1,-1'), [['duplicate-statement', 3, 'comment-id']]],
    [comments.replace('2,-1', '2 000,-1'), [['bad-id', 3, 'comment-id']]],
    [comments.replace('2,-1,Deux', '2'), [['cells-and-titles', 3, undefined]]],
    ['comment-id,moderated,is-meta\n1,1,peut-être\n', [['bad-meta', 2, 'is-meta']]],
    [comments.replace('citées"""', 'citées""'), [['broken-table', 4, undefined]]],
  ])('%j: the problem and its line', (text, expected) => {
    expect(codes(statementsOf(text).problems)).toEqual(expected)
  })
})

describe('the votes of an export', () => {
  it('give a matrix: rows and columns by first vote, the last vote of each pair', () => {
    const { rows, problems } = votesOf(votes)
    expect(problems).toEqual([])
    const matrix = matrixOf(rows, (id) => (id === '2' ? 'out' : 'in'))
    expect(matrix).toMatchObject({
      ...{ participants: ['b', 'a'], statements: ['2', '1'], standings: ['out', 'in'] },
    })
    expect([...matrix.starts]).toEqual([0, 1, 2])
    expect([...matrix.cells]).toEqual([0, 4])
  })

  it('of the same time keep the order of the file', () => {
    const { rows } = votesOf(`${head}\n5,x,1,a,1\n5,x,1,a,-1\n5,x,2,a,0\n`)
    expect([...matrixOf(rows, () => 'in').cells]).toEqual([0, 4])
  })

  it.each([
    [
      'a mark of order, a semicolon, quotes',
      `\ufeff${votes.replaceAll(',', ';').replaceAll('x', '"a;b"')}`,
    ],
    ['a line for Excel, other line ends', `sep=,\r\n${votes.replaceAll('\n', '\r\n')}`],
    [
      'columns in another order, one more',
      `vote,voter-id,comment-id,timestamp,more\n1,a,1,20,\n-1,b,2,10,\n0,a,1,30,\n`,
    ],
    ['signs that people write', votes.replace('a,1\n', 'a,+1\n').replace('-1', '\u22121')],
  ])('are read with %s', (_, text) => {
    const read = votesOf(text)
    expect(read.problems).toEqual([])
    expect([...matrixOf(read.rows, () => 'in').cells]).toEqual([0, 4])
  })

  it.each([
    ['', [['empty-file', undefined, undefined]]],
    [
      'timestamp,vote\n1,1\n',
      [
        ['missing-column', 1, 'comment-id'],
        ['missing-column', 1, 'voter-id'],
      ],
    ],
    [votes.replace('b,-1', 'b,2'), [['bad-vote', 3, 'vote']]],
    [votes.replace('b,-1', 'b,'), [['bad-vote', 3, 'vote']]],
    [votes.replaceAll(',', ';').replace('b;-1', 'b;-1,0'), [['bad-vote', 3, 'vote']]],
    [votes.replaceAll(',', ';').replace('10;', '1,4E+12;'), [['bad-time', 3, 'timestamp']]],
    [votes.replaceAll(',', ';').replace(';b;', ';12,0;'), [['bad-id', 3, 'voter-id']]],
    [votes.replace(',b,', ',,'), [['bad-id', 3, 'voter-id']]],
    [votes.replace(',b,-1', ''), [['cells-and-titles', 3, undefined]]],
    [votes.replace('10,x', '10,"x'), [['broken-table', 3, undefined]]],
  ])('%j: the problem and its line', (text, expected) => {
    expect(codes(votesOf(text).problems)).toEqual(expected)
  })

  it('on a statement that the list does not have are told once for each', () => {
    const { statements } = statementsOf(comments)
    const text = `${votes}40,x,9,a,1\n50,x,9,b,1\n60,x,8,b,1\n`
    expect(codes(votesOf(text, statements).problems)).toEqual([
      ['unknown-statement', 5, 'comment-id'],
      ['unknown-statement', 7, 'comment-id'],
    ])
  })

  it('of a file of another kind do not fill the memory with problems', () => {
    expect(votesOf(`${head}\n${'1,x,1,a,7\n'.repeat(3000)}`).problems.length).toBe(mostProblems)
  })
})

describe('what is written again', () => {
  it('has the columns of Polis, and is read as it was', () => {
    const { rows } = votesOf(votes.replaceAll('10,x', '1403054214196,x'))
    const table = exportVotes(rows)
    const lines = [table.titles, ...table.rows].map((cells) => cells.join(',')).join('\n')
    expect(lines.split('\n')[0]).toBe(head)
    expect(lines).toContain('1403054214196,Wed Jun 18 01:16:54 UTC 2014,2,b,-1')
    const again = matrixOf(votesOf(lines).rows, () => 'in')
    expect(again).toEqual(matrixOf(rows, () => 'in'))
    const people = exportParticipants(again, [[0]], (id) => (id === 'a' ? 2 : 0))
    expect(people.titles).toEqual([
      ...['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', '1', '2'],
    ])
    expect([...people.rows]).toEqual([
      ['a', 0, 2, 1, 0, 0, 0, ''],
      ['b', '', 0, 1, 0, 1, '', -1],
    ])
  })
})
