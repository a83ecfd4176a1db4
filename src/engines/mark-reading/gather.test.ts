import { expect, it } from 'vitest'
import { drawnForm } from '#proofs/drawn-sheets/read-drawn.ts'
import { gather, type ReadBox, type SheetForm, type Verdict } from './index.ts'

const seen: ReadBox['seen'] = {
  ...{ dark: 0, cover: 0, stroke: 0, depth: 0 },
  ...{ ink: 0, middle: 0, corners: 0, frame: 0.7, beside: 0, longest: 3.5 },
}

/** Two pages: a question of three boxes where one answer is wanted, then one where several may be. */
const form: SheetForm = { ...drawnForm, groups: { q1: 'one', q2: 'several' } }

function page(picture: string, number: string, page: 1 | 2, ...verdicts: Verdict[]) {
  const group = `q${page}`
  return {
    picture,
    page: {
      code: { form: 'BENCH', version: 1, page, number },
      placed: { turned: 0, grain: 6, edge: 0.2 },
      boxes: verdicts.map((verdict, at) => ({ id: `${group}.${at}`, group, verdict, seen })),
      zones: [],
    },
  }
}

it('pages are put together by their number, whatever their order; what is missing is told', () => {
  const { sheets, repeated } = gather(form, [
    page('3.jpg', '7', 2, 'ticked', 'ticked', 'empty'),
    page('1.jpg', '8', 1, 'empty', 'ticked', 'empty'),
    page('2.jpg', '7', 1, 'ticked', 'struck-out', 'empty'),
  ])
  expect(repeated).toEqual([])
  expect(sheets).toMatchObject([
    {
      number: '7',
      pictures: ['2.jpg', '3.jpg'],
      missingPages: [],
      groups: [
        { group: 'q1', ticked: ['q1.0'], doubts: [] },
        { group: 'q2', ticked: ['q2.0', 'q2.1'], doubts: [] },
      ],
    },
    { number: '8', missingPages: [2], groups: [{ group: 'q1', ticked: ['q1.1'] }] },
  ])
})

it.each([
  [['ticked', 'ticked', 'empty'], ['several-ticked']],
  [['ticked', 'doubtful', 'empty'], ['doubtful-box']],
  [['empty', 'struck-out', 'empty'], ['only-struck-out']],
  [['empty', 'struck-out', 'ticked'], []],
  [['empty', 'empty', 'empty'], []],
] as const)('%j asks for a person: %j', (verdicts, doubts) => {
  const { sheets } = gather(form, [page('1.jpg', '7', 1, ...verdicts)])
  expect(sheets[0]?.groups[0]?.doubts).toEqual(doubts)
})

it('a number is counted once: the same page again is kept by name, the clearer one when both say the same', () => {
  const { sheets, repeated } = gather(form, [
    page('dark.jpg', '7', 1, 'ticked', 'doubtful', 'empty'),
    page('clear.jpg', '7', 1, 'ticked', 'empty', 'empty'),
    page('copy.jpg', '7', 1, 'empty', 'ticked', 'empty'),
  ])
  expect(sheets).toHaveLength(1)
  expect(sheets[0]?.groups[0]).toEqual({ group: 'q1', ticked: ['q1.0'], doubts: [] })
  expect(repeated).toEqual([
    { picture: 'dark.jpg', number: '7', page: 1, first: 'clear.jpg', isDifferent: false },
    { picture: 'copy.jpg', number: '7', page: 1, first: 'clear.jpg', isDifferent: true },
  ])
})

it('a clearer copy that says something else never takes the place of the first', () => {
  const { sheets, repeated } = gather(form, [
    page('first.jpg', '7', 1, 'ticked', 'doubtful', 'empty'),
    page('copy.jpg', '7', 1, 'empty', 'ticked', 'empty'),
  ])
  expect(sheets[0]?.groups[0]?.ticked).toEqual(['q1.0'])
  expect(repeated).toMatchObject([{ picture: 'copy.jpg', first: 'first.jpg', isDifferent: true }])
})

it('a third picture is compared with the page that is kept, not with the one that was set aside', () => {
  const { sheets, repeated } = gather(form, [
    page('dark.jpg', '7', 1, 'doubtful', 'doubtful', 'empty'),
    page('clear.jpg', '7', 1, 'ticked', 'empty', 'empty'),
    page('other.jpg', '7', 1, 'empty', 'ticked', 'empty'),
  ])
  expect(sheets[0]?.groups[0]?.ticked).toEqual(['q1.0'])
  expect(repeated).toEqual([
    { picture: 'dark.jpg', number: '7', page: 1, first: 'clear.jpg', isDifferent: false },
    { picture: 'other.jpg', number: '7', page: 1, first: 'clear.jpg', isDifferent: true },
  ])
})
