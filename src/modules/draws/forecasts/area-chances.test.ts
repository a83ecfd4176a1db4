import { expect, test } from 'vitest'
import { type AreaSeen, areaChances, publishedAreas } from './area-chances.ts'

const area = (name: string, overrides: Partial<AreaSeen>): AreaSeen => ({
  ...{ name, addresses: 0, letters: 0, replies: 0, panelSum: undefined },
  ...overrides,
})
/** 600 and 400 addresses; the hamlets answer half as often, and got twice as many letters for an address. */
const town = area('bourg', { addresses: 600, letters: 60, replies: 12 })
const hamlets = area('hameaux', { addresses: 400, letters: 80, replies: 8 })

test('worked by hand: letters that follow the reply rates give every address the same chance', () => {
  const [bourg, rest] = areaChances([town, hamlets], 0, 10)
  expect(bourg).toMatchObject({ rate: 0.2, letter: 0.1, panel: 0.5 })
  expect(rest).toMatchObject({ rate: 0.1, letter: 0.2, panel: 0.5 })
  // Evenly spread, 84 and 56 letters bring 16.8 and 5.6 replies for ten seats.
  const panel = 10 / 22.4
  expect(bourg?.before?.anyone).toBeCloseTo(0.14 * 0.2 * panel, 12)
  expect(rest?.before?.anyone).toBeCloseTo(0.14 * 0.1 * panel, 12)
  expect(bourg?.after?.anyone).toBeCloseTo(0.01, 12)
  expect(rest?.after?.anyone).toBeCloseTo(0.01, 12)
  // The seats that all addresses may expect are the seats, before as after.
  for (const when of ['before', 'after'] as const)
    expect(600 * (bourg?.[when]?.anyone ?? 0) + 400 * (rest?.[when]?.anyone ?? 0)).toBeCloseTo(
      10,
      9,
    )
  // Whoever would say yes: the same everywhere before, more where fewer do after.
  expect(bourg?.before?.willing).toBeCloseTo(rest?.before?.willing ?? 0, 12)
  expect(rest?.after?.willing).toBeCloseTo(2 * (bourg?.after?.willing ?? 0), 12)
})

test('once the panels are listed, the chance of the replies is theirs', () => {
  const chances = areaChances(
    [
      { ...town, panelSum: 6 },
      { ...hamlets, panelSum: 3.2 },
    ],
    1,
    10,
  )
  expect(chances.map(({ panel }) => panel)).toEqual([0.5, 0.4])
  expect(chances[1]?.after?.willing).toBeCloseTo(0.08, 12)
})

test('an area without a letter, more seats than replies, no address at all: chances stay between 0 and 1', () => {
  const odd = [area('vide', {}), area('silence', { addresses: 50 }), { ...town, letters: 900 }]
  for (const areaChance of areaChances(odd, 0, 40)) {
    for (const chance of [
      areaChance.rate,
      areaChance.letter,
      areaChance.panel,
      areaChance.before?.willing,
      areaChance.after?.anyone,
    ])
      expect(chance).toBeGreaterThanOrEqual(0)
    for (const chance of [areaChance.rate, areaChance.letter, areaChance.panel])
      expect(chance).toBeLessThanOrEqual(1)
  }
})

test('S21: areas with one to four replies are told together, with another when that is needed', () => {
  const small = [
    area('a', { addresses: 100, letters: 30, replies: 3 }),
    area('b', { addresses: 100, letters: 40, replies: 6 }),
    area('c', { addresses: 100, letters: 40, replies: 9 }),
  ]
  const shown = publishedAreas(small, 0, 6)
  expect(shown.map(({ name, replies, isGroup }) => [name, replies, isGroup])).toEqual([
    ['c', 9, false],
    ['a, b', 9, true],
  ])
  expect(publishedAreas([town, hamlets], 0, 10)).toEqual(areaChances([town, hamlets], 0, 10))
})

test('S21: few who came without a letter are not given back by a subtraction', () => {
  const shown = publishedAreas([town, hamlets], 2, 10)
  const seen = shown.reduce((sum, { replies }) => sum + (replies ?? 0), 0)
  // 22 registered in all is public: what is left is more than the two.
  expect(22 - seen).toBeGreaterThanOrEqual(5)
  expect(shown.some(({ before }) => before)).toBe(false)
  expect(shown.find(({ name }) => name === 'hameaux')).toMatchObject({ replies: undefined })
})

test('nothing is shown of a list in which everything is small', () => {
  const tiny = [
    area('a', { addresses: 9, letters: 3, replies: 1 }),
    area('b', { addresses: 9, letters: 4, replies: 1 }),
  ]
  expect(publishedAreas(tiny, 0, 2)).toMatchObject([{ isGroup: true, replies: undefined }])
})
