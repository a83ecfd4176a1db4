import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-start-'))
const lock = join(folder, 'postgres/postmaster.pid')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Started {
  readonly child: ChildProcess
  said(): string
  readonly ended: Promise<number | null>
}

function start(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env: {
      ...process.env,
      OUVROIR_DATA_DIR: folder,
      OUVROIR_DEMO: '0',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      words += bytes
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, said: () => words, ended }
}

async function untilSaid({ child, said }: Started, words: string) {
  for (const since = performance.now(); !said().includes(words); await wait(10)) {
    if (child.exitCode !== null || performance.now() - since > 100_000) {
      throw new Error(`« ${words} » was not said:\n${said()}`)
    }
  }
}

function isPostgresThere(): boolean {
  if (!existsSync(lock)) return false
  try {
    return process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 0)
  } catch {
    return false
  }
}

it('Ctrl-C in the middle of a first start stops all of it, PostgreSQL too', async () => {
  const first = start()
  await untilSaid(first, 'Territoires de France')
  expect(isPostgresThere()).toBe(true)
  // A terminal and npm both pass on the same Ctrl-C.
  first.child.kill('SIGINT')
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(first.said()).toContain('Ouvroir est arrêté')
  expect(isPostgresThere()).toBe(false)
})

it('PostgreSQL killed in the middle of a start is waited for, and the instance opens', async () => {
  const second = start()
  await untilSaid(second, 'Territoires de France')
  process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGKILL')
  await untilSaid(second, 'Ctrl-C')
  expect(second.said()).toContain('on l’attend')
  const address = /(http:\/\/localhost:\d+)/.exec(second.said())?.[1] ?? ''
  expect((await fetch(`${address}/readyz`)).status).toBe(200)

  const port = new URL(address).port
  const third = start({ PORT: port })
  expect(await third.ended).toBe(1)
  expect(third.said()).toContain(`Le port ${port} est déjà pris`)
  expect(third.said()).not.toContain('    at ')
  expect((await fetch(`${address}/readyz`)).status).toBe(200)

  second.child.kill('SIGINT')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(isPostgresThere()).toBe(false)
})
