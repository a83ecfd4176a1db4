// One hostile file, read in a process of its own with a heap of 1 GB: what it took, as a line of JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { attacks } from '../../src/proofs/readers/attacks.ts'

const attack = attacks[Number(process.argv[2])]
if (!attack) throw new Error('which attack?')

// A harmless file first: what is loaded once is not what the attack asks.
await attack.read(attack.file(0.0001)).catch(() => 'warm')
const bytes = attack.file(1)
globalThis.gc?.()
await new Promise((resolve) => setTimeout(resolve, 200))

// How late an idle loop is on this machine, busy as it may be with others.
const idle = monitorEventLoopDelay({ resolution: 5 })
idle.enable()
await new Promise((resolve) => setTimeout(resolve, 1_000))
idle.disable()

const before = process.memoryUsage().rss
let highest = before
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 5)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const [user, since] = [process.cpuUsage(), performance.now()]
const outcome = await attack.read(bytes)
const seconds = (performance.now() - since) / 1000
const cpu = process.cpuUsage(user)
delay.disable()
clearInterval(watch)
highest = Math.max(highest, process.memoryUsage().rss)
console.log(
  JSON.stringify({
    outcome,
    seconds,
    cpu: (cpu.user + cpu.system) / 1e6,
    megabytes: (highest - before) / 1e6,
    delay: delay.max / 1e6,
    idle: idle.max / 1e6,
    size: bytes.length,
  }),
)
process.exit(0)
