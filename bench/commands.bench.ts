import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// What a command costs before it does anything: seconds of processor, beside a Node that does nothing.

const program = join(import.meta.dirname, '../dist/cli.js')
const most = 0.3
const times = 5

/** Nothing answers there: a command that wants a database has loaded all it uses, and ends. */
const env = { ...process.env, DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/nowhere' }
/** Loaded before the program: says at its end what its process used. */
const tells = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write('\\ncpu ' + (user + system))
})`

function secondsOf(values: readonly string[]): number {
  const runs = Array.from({ length: times }, () => {
    const telling = ['--import', `data:text/javascript,${encodeURIComponent(tells)}`]
    const { stderr } = spawnSync(process.execPath, [...telling, ...values], {
      env,
      input: '{}',
      encoding: 'utf8',
    })
    return Number(/cpu (\d+)$/.exec(stderr)?.[1]) / 1e6
  })
  return runs.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

const nothing = secondsOf(['--eval', '0'])
console.log(`a Node that does nothing: ${nothing.toFixed(2)} s of processor`)

/** A command that opens the whole instance announces what it does to every room: it is measured, without a bar. */
const light = [
  '--help',
  'draws select --help',
  'resources import --help',
  'protocol verify -',
  'votes verify -',
  'draws verify -',
  'migrate',
  'audit verify',
]
const whole = ['routes', 'sign-in --email nobody@example.org']
for (const words of [...light, ...whole]) {
  const seconds = secondsOf([program, ...words.split(' ')])
  const isOver = light.includes(words) && seconds > most
  if (isOver || Number.isNaN(seconds)) process.exitCode = 1
  const share = `${(seconds / nothing).toFixed(1)} times`
  console.log(`${words}: ${seconds.toFixed(2)} s, ${share}${isOver ? `, OVER ${most} s` : ''}`)
}
