// Tiny pools made to hurt (homes, gaps, crossed and impossible quotas), each answer tried against every panel.
import { loadSolver } from '#engines/sortition/index.ts'
import { hostileFaults } from '#engines/sortition/testing/hostile-pools.ts'

/** Pools, unless the environment says otherwise, and seconds of one core that each may take. */
const pools = Number(process.env['POOLS'] ?? 20_000)
const first = Number(process.env['FIRST'] ?? 0)
const seconds = 2

const solver = await loadSolver()
// The first pools of a process pay for code that was never used.
for (let number = 0; number < 20; number++) hostileFaults(solver, number, 60)
const since = process.cpuUsage()
let [wrong, slowest, slowestAt] = [0, 0, 0]
for (let number = first; number < first + pools; number++) {
  const before = process.cpuUsage()
  const faults = hostileFaults(solver, number, seconds)
  const spent = process.cpuUsage(before)
  const took = (spent.user + spent.system) / 1000
  if (took > slowest) [slowest, slowestAt] = [took, number]
  if (faults.length === 0) continue
  wrong++
  console.log(`pool ${number}: ${faults.join('; ')}`)
}
const { user, system } = process.cpuUsage(since)
console.log(
  `${pools} pools in ${Math.round((user + system) / 1e6)} s of one core, ${wrong} wrong; the slowest is ${slowestAt}, ${Math.round(slowest)} ms`,
)
console.log(`memory of the solver ${Math.round(solver.memoryBytes / 2 ** 20)} MB`)
if (wrong > 0) {
  console.log('the promise is not held')
  process.exitCode = 1
}
