import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type LaneRules, laneSizes, makeTurns, TooManyAtOnce, type TurnAsked } from './turns.ts'

const wide: LaneRules = { atOnce: 4, forOneThing: 2, waiting: 100, patienceMs: 5_000 }

function turnsWith(acts: Partial<LaneRules>) {
  return makeTurns({ pages: wide, files: wide, long: wide, acts: { ...wide, ...acts } })
}

/** Acts that last until they are told to end; the order in which they began. */
function people(turns: ReturnType<typeof turnsWith>) {
  const begun: string[] = []
  const inside = new Map<string, () => void>()
  const come = (name: string, asked: Partial<TurnAsked> = {}) => {
    const turn = turns.take({ lane: 'acts', thing: 'one', ...asked }, () => {
      begun.push(name)
      return new Promise<void>((resolve) => inside.set(name, resolve))
    })
    // Some are still in the line when their test ends: nobody is there any more to hear that they lost patience.
    turn.catch(() => undefined)
    return turn
  }
  const end = async (name: string) => {
    inside.get(name)?.()
    await wait(0)
  }
  return { begun, come, end }
}

describe('turns', () => {
  it('leave room for others beside a crowd that wants one thing', async () => {
    const { begun, come, end } = people(turnsWith({}))
    for (let at = 1; at <= 6; at++) void come(`hot ${at}`, { thing: 'hot' })
    void come('other', { thing: 'other' })
    await wait(0)
    expect(begun).toEqual(['hot 1', 'hot 2', 'other'])
    await end('hot 1')
    expect(begun).toEqual(['hot 1', 'hot 2', 'other', 'hot 3'])
  })

  it('without a limit for one thing, the crowd takes every place: the other waits behind it', async () => {
    const { begun, come } = people(turnsWith({ forOneThing: 4 }))
    for (let at = 1; at <= 6; at++) void come(`hot ${at}`, { thing: 'hot' })
    void come('other', { thing: 'other' })
    await wait(0)
    expect(begun).not.toContain('other')
  })

  it('go from one line to the next, in the order of each', async () => {
    const { begun, come, end } = people(turnsWith({ atOnce: 1 }))
    void come('now')
    for (let at = 1; at <= 3; at++) void come(`hot ${at}`, { thing: 'hot' })
    void come('b', { thing: 'b' })
    void come('c', { thing: 'c' })
    await wait(0)
    for (const name of ['now', 'hot 1', 'b', 'c', 'hot 2']) await end(name)
    expect(begun).toEqual(['now', 'hot 1', 'b', 'c', 'hot 2', 'hot 3'])
  })

  it('are given first to what goes first, and now and then to what can wait', async () => {
    const { begun, come, end } = people(turnsWith({ atOnce: 1, forOneThing: 1 }))
    void come('now')
    void come('team', { thing: 'team' })
    for (let at = 1; at <= 9; at++) void come(`vote ${at}`, { thing: `vote ${at}`, first: true })
    await wait(0)
    await end('now')
    for (let at = 0; at < 8; at++) await end(begun.at(-1) ?? '')
    expect(begun.indexOf('team')).toBe(5)
    expect(begun[1]).toBe('vote 1')
  })

  it('are refused beyond the line, or after one’s patience, and never lost', async () => {
    const turns = turnsWith({ atOnce: 1, forOneThing: 1, waiting: 2, patienceMs: 50 })
    const { begun, come, end } = people(turns)
    void come('inside')
    const tired = [come('a'), come('b')]
    await expect(come('too many')).rejects.toBeInstanceOf(TooManyAtOnce)
    for (const one of tired) await expect(one).rejects.toBeInstanceOf(TooManyAtOnce)
    await end('inside')
    void come('later')
    await wait(0)
    expect(begun).toEqual(['inside', 'later'])
  })

  it('are given back by what fails', async () => {
    const turns = turnsWith({ atOnce: 1, forOneThing: 1 })
    const fails = async () => {
      throw new Error('no')
    }
    for (let at = 0; at < 3; at++)
      await expect(turns.take({ lane: 'acts', thing: 'a' }, fails)).rejects.toThrow('no')
    expect(await turns.take({ lane: 'acts', thing: 'a' }, async () => 'done')).toBe('done')
  })

  it.each([2, 5, 12, 200])('of a process with %i connections leave some to each lane', (most) => {
    const { acts, files, pages } = laneSizes(most)
    expect(Math.min(acts, files, pages)).toBeGreaterThan(0)
    expect(acts + files + pages).toBeLessThanOrEqual(Math.max(most, 5))
  })
})
