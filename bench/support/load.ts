import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

export interface Cost {
  readonly perSecond: number
  readonly cpuMs: number
  readonly p95: number
}

/**
 * Milliseconds that the threads of a process have spent on a processor, as the scheduler of Linux counts them. The clock of
 * ticks looks a hundred times a second at who is there: on a machine that others use, it is wrong by several times.
 */
function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + spentBy(`/proc/${pid}/task/${thread}`), 0)
}

function spentBy(thread: string): number {
  try {
    const [nanoseconds = '0'] = readFileSync(`${thread}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    // It ended in between.
    return 0
  }
}

type Headers = Readonly<Record<string, string>>

/**
 * Eight people ask without a pause, for the same address or each time for the next one; what it costs to the process that
 * answers.
 */
export async function measure(
  address: string | (() => string),
  pid: number,
  seconds = 3,
  headers: Headers = {},
): Promise<Cost> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const next = typeof address === 'string' ? () => address : address
  const run = (time: number) => askFor(next, agent, time, headers)
  await run(0.5)
  const before = cpuOf(pid)
  const times = await run(seconds)
  const cpu = cpuOf(pid) - before
  agent.destroy()
  times.sort((time, other) => time - other)
  return {
    perSecond: times.length / seconds,
    cpuMs: cpu / times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  }
}

async function askFor(
  next: () => string,
  agent: Agent,
  seconds: number,
  headers: Headers,
): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const person = async () => {
    while (performance.now() < until) {
      const since = performance.now()
      await ask(next(), agent, headers)
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: 8 }, person))
  return times
}

function ask(address: string, agent: Agent, headers: Headers): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { agent, headers: { 'accept-encoding': 'gzip', ...headers } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`))
        answer.resume().on('end', resolve)
      },
    ).on('error', (error) => {
      // On a machine that is late, the server may close a line just as it is taken again: what was asked is asked anew.
      if (request.reusedSocket) ask(address, agent, headers).then(resolve, reject)
      else reject(error)
    })
  })
}

/** The least that Node does to answer the same bytes: nothing computed, nothing looked up. */
export async function startBare(bytes: Uint8Array, headers: Record<string, string>) {
  const program = `
    const body = Buffer.from(process.env.BODY, 'base64'), headers = JSON.parse(process.env.HEADERS)
    const server = require('node:http').createServer((_, answer) => answer.writeHead(200, headers).end(body))
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const child: ChildProcess = spawn(process.execPath, ['-e', program], {
    env: {
      BODY: Buffer.from(bytes).toString('base64'),
      HEADERS: JSON.stringify({ ...headers, 'content-length': String(bytes.length) }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (said) => resolve(String(said).trim())),
  )
  return { address: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => child.kill() }
}

/** The bytes of an answer as they travel, compressed. */
export function bytesOf(
  address: string,
): Promise<{ bytes: Uint8Array; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          bytes: Buffer.concat(parts),
          headers: {
            'content-type': answer.headers['content-type'] ?? '',
            'content-encoding': answer.headers['content-encoding'] ?? 'identity',
          },
        }),
      )
    }).on('error', reject)
  })
}
