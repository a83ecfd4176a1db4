import { expect, test } from 'vitest'
import { loadSolver } from './solving/solver.ts'
import { hostileFaults } from './testing/hostile-pools.ts'

// `npm run bench -- hostile` tries twenty thousand; a busy machine may take a while for these.
test('five hundred pools made to hurt: each ends in time, and every panel agrees with its proof', async () => {
  const solver = await loadSolver()
  // The first pools of a process pay for code that was never used.
  for (let at = 0; at < 20; at++) hostileFaults(solver, at, 60)
  const faults = Array.from({ length: 500 }, (_, at) =>
    hostileFaults(solver, at, 2).map((fault) => `pool ${at}: ${fault}`),
  ).flat()
  expect(faults).toEqual([])
}, 300_000)
