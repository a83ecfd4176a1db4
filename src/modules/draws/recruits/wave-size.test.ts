import { describe, expect, test } from 'vitest'
import { expectedDropOut, expectedResponse, waveByStratum, waveSize } from './wave-size.ts'

const asked = { seats: 24, factor: 4, already: 0, response: 0.08, confidence: 0.9 }

/** Chance of at least `wanted` among `tries`, summed in another way than the engine does. */
function atLeast(wanted: number, tries: number, chance: number): number {
  let [term, below] = [(1 - chance) ** tries, 0]
  for (let yes = 0; yes < wanted; yes++) {
    below += term
    term *= ((tries - yes) / (yes + 1)) * (chance / (1 - chance))
  }
  return 1 - below
}

describe('how many letters', () => {
  test('24 seats at 8 %: the pool of 96 comes nine times in ten, and one letter less would not do', () => {
    const { wanted, letters } = waveSize(asked)
    expect(wanted).toBe(96)
    expect(letters).toBeGreaterThan(1200)
    expect(atLeast(96, letters, 0.08)).toBeGreaterThanOrEqual(0.9)
    expect(atLeast(96, letters - 1, 0.08)).toBeLessThan(0.9)
  })

  test('a range is told, wider on the side of silence', () => {
    const { fewest, letters, most } = waveSize(asked)
    expect(fewest).toBeLessThan(letters)
    expect(most - letters).toBeGreaterThan(letters - fewest)
  })

  test('a second wave asks only for what is missing, and nothing when the pool is full', () => {
    const half = waveSize({ ...asked, already: 48 })
    expect(half.wanted).toBe(48)
    expect(half.letters).toBeLessThan(waveSize(asked).letters)
    expect(waveSize({ ...asked, already: 200 })).toEqual({
      wanted: 0,
      letters: 0,
      fewest: 0,
      most: 0,
    })
  })

  test('where areas are known, a wave has the letters that its areas add up to, and no other number', () => {
    const strata = [
      { name: 'bourg', addresses: 2000, response: 0.12 },
      { name: 'hameaux', addresses: 1000, response: 0.04 },
    ]
    const sum = waveByStratum(strata, asked).reduce((all, { letters }) => all + letters, 0)
    const size = waveSize(asked, strata)
    expect(size.letters).toBe(sum)
    expect(size.letters).not.toBe(waveSize(asked).letters)
    expect(size.fewest).toBeLessThan(sum)
    expect(size.most).toBeGreaterThan(sum)
  })

  test('more letters go where fewer answer, and a stratum too small says so', () => {
    const strata = [
      { name: 'bourg', addresses: 1000, response: 0.12 },
      { name: 'hameaux', addresses: 1000, response: 0.04 },
      { name: 'quai', addresses: 20, response: 0.05 },
    ]
    const [town, hamlets, quay] = waveByStratum(strata, asked)
    expect(hamlets?.letters).toBeGreaterThan((town?.letters ?? 0) * 2)
    expect(quay?.isShort).toBe(true)
    expect(town?.isShort).toBe(false)
  })
})

describe('what is learned', () => {
  test('the expected response follows what was seen, slowly at first', () => {
    expect(expectedResponse([], 0.07)).toBeCloseTo(0.07)
    expect(expectedResponse([{ sent: 10, brought: 5 }], 0.07)).toBeLessThan(0.15)
    expect(expectedResponse([{ sent: 5000, brought: 900 }], 0.07)).toBeCloseTo(0.18, 2)
    expect(expectedResponse([{ sent: 9000, brought: 0 }], 0.07)).toBeGreaterThan(0)
  })

  test('drop-outs of past draws feed the forecast of the next', () => {
    expect(expectedDropOut([])).toBe(0.2)
    expect(expectedDropOut([{ drawn: 400, lost: 160 }])).toBeCloseTo(0.39, 2)
  })
})
