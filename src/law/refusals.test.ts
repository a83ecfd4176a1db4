import { describe, expect, it } from 'vitest'
import { refusalsIn, roomsOfTheHouse, unobtained, unobtainedIn } from './refusals.ts'
import { notByName } from './refusals-not-by-name.ts'

describe('what an action refuses', () => {
  it.each(roomsOfTheHouse())('%s: a test obtains it, by its name', (room) => {
    const left = notByName[room] ?? []
    const now = unobtainedIn(room)
    expect(
      now.filter((name) => !left.includes(name)),
      'A refusal that no test obtains may be taken away unseen: write the test that obtains it.',
    ).toEqual([])
    expect(
      left.filter((name) => !now.includes(name)),
      'A test obtains these: take them off src/law/refusals-not-by-name.ts.',
    ).toEqual([])
  })

  it('is read in the source, and what is compared is none', () => {
    const source = `if (late) return refused('too-late')
      return refused(kind === 'one' ? 'not-now' : said('x') ? 'no-reason' : 'stale')
      if (!vote) return refused('not-found')
      if (problem) return refused(problem)`
    expect(refusalsIn(source).toSorted()).toEqual([
      'no-reason',
      'not-now',
      'stale',
      'too-late',
      'x',
    ])
    const tests = [`expect(answer).toMatchObject({ refusal: 'too-late' })`, `it('is stale', …)`]
    expect(unobtained([source], tests)).toEqual(['no-reason', 'not-now', 'stale', 'x'])
    expect(unobtained([source], [])).toContain('too-late')
  })

  it('is left unnamed less and less: whoever shortens the list lowers this number', () => {
    expect(Object.values(notByName).flat()).toHaveLength(173)
  })

  it('of a vote is always obtained: each of these holds one voice for one voter', () => {
    expect(notByName['votes']).toBeUndefined()
  })
})
