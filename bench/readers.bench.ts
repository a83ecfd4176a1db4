// Every reader of files against a hostile file, each in a process with a heap of 1 GB: the time, the memory
// it took more, and how long others waited. `READERS_BENCH=name` tries those whose name holds it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Reader, readers } from '#platform/imports/readers.ts'
import { attacks } from '../src/proofs/readers/attacks.ts'

/** What each may ask at most. Seconds are of processor: the machine may be busy with something else. */
const promised = { cpu: 2, megabytes: 150, delay: 100 }
const only = process.env['READERS_BENCH'] ?? ''

for (const [name, reader] of Object.entries<Reader>(readers)) {
  const { files, where, ...bounds } = reader
  const sentences = Object.entries(bounds).map(
    ([bound, most]) => `${bound} ${most.toLocaleString('en')}`,
  )
  console.log(`${name} (${files}), ${where}: ${sentences.join(', ')}`)
}
console.log('')

for (const [at, attack] of attacks.entries()) {
  if (!attack.name.includes(only)) continue
  const ran = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=1024',
      '--import',
      'tsx',
      join(import.meta.dirname, 'support/try-attack.ts'),
      String(at),
    ],
    { encoding: 'utf8', timeout: 120_000 },
  )
  const line = ran.stdout.trim().split('\n').at(-1) ?? ''
  if (ran.status !== 0 || !line.startsWith('{')) {
    console.log(`${attack.reader}: ${attack.name}: DEAD (${ran.status ?? ran.signal})`)
    console.log(ran.stderr.slice(-400))
    process.exitCode = 1
    continue
  }
  const told = JSON.parse(line) as Record<
    'seconds' | 'cpu' | 'megabytes' | 'delay' | 'idle' | 'size',
    number
  > & {
    outcome: string
  }
  // A command is a process of its own: its loop answers nobody while it reads.
  const isAlone = (readers as Readonly<Record<string, Reader>>)[attack.reader]?.where === 'command'
  const isOver =
    told.cpu > promised.cpu ||
    told.megabytes > promised.megabytes ||
    (!isAlone && told.delay - told.idle > promised.delay)
  if (isOver) process.exitCode = 1
  console.log(
    `${isOver ? 'OVER ' : ''}${attack.reader}: ${attack.name} (${Math.ceil(told.size / 1000)} kB): ${told.outcome}, ${told.seconds.toFixed(2)} s (${told.cpu.toFixed(2)} s of processor), ${told.megabytes.toFixed(0)} MB more, ${isAlone ? 'read by a command, which serves nobody' : `others waited ${told.delay.toFixed(0)} ms at most (${told.idle.toFixed(0)} without it)`}`,
  )
}
