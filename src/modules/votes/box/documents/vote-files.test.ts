import { describe, expect, test } from 'vitest'
import type { Choice } from '../../choice.ts'
import { countFile, type FileMethod } from '../../file-count/count.ts'
import { blt, prefLibType, preflib } from './vote-files.ts'

const ranked = (weight: number, ...ranks: readonly (readonly number[])[]) => ({
  choice: { kind: 'ranking', ranks } satisfies Choice,
  weight,
})

function archive(ballots: readonly ReturnType<typeof ranked>[]) {
  const vote = {
    title: 'Halle',
    seats: 1,
    options: ['Ada', 'Béa', 'Cloé'].map((label) => ({ label })),
  }
  return { vote, ballots } as never
}

const counted = (name: string, text: string, method: FileMethod) => {
  const done = countFile({ name, text, method })
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return done.counted
}

describe('ballots of a vote, in files that anyone counts again', () => {
  const incomplete = archive([ranked(2, [0], [1]), ranked(3, [1, 2], [0]), ranked(1, [2])])
  const complete = archive([ranked(1, [0], [1], [2]), ranked(1, [1, 2], [0])])

  test('keep weights and equals', () => {
    for (const [name, text] of [
      ['a.toi', preflib(incomplete)],
      ['a.blt', blt(incomplete)],
    ] as const)
      expect(counted(name, text, 'schulze'), name).toMatchObject({
        ballots: 6,
        pairwise: { Ada: { Béa: 2, Cloé: 2 }, Béa: { Ada: 3, Cloé: 2 }, Cloé: { Ada: 4, Béa: 1 } },
      })
  })

  test('say whether each ballot names every option', () => {
    expect([preflib(incomplete), preflib(complete)].map(prefLibType)).toEqual(['toi', 'toc'])
    expect(counted('a.toc', preflib(complete), 'schulze').ballots).toBe(2)
    expect(countFile({ name: 'a.toc', text: preflib(incomplete), method: 'irv' }).ok).toBe(false)
  })
})
