import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** Everything that a browser asks goes through here: cut, nothing of it arrives, whichever script asked. */
export interface Cable {
  readonly address: string
  isCut: boolean
  /** What is sent arrives, and its answer never comes back. */
  losesThanks: boolean
  stop(): Promise<void>
}

export async function layCable(): Promise<Cable> {
  const server: Server = createServer((asked, answer) => {
    if (cable.isCut) return void asked.socket.destroy()
    const { method, headers, url = '' } = asked
    const sent = request(url, { method, headers }, (came) => {
      if (cable.losesThanks && method === 'POST') return void asked.socket.destroy()
      answer.writeHead(came.statusCode ?? 500, came.headers)
      came.pipe(answer)
    })
    sent.on('error', () => answer.destroy())
    asked.pipe(sent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cable: Cable = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    isCut: false,
    losesThanks: false,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return cable
}

/** A telephone: a browser with a memory of its own, which may be killed in the middle of a word and opened again. */
export class Telephone {
  readonly folder = mkdtempSync(join(tmpdir(), 'ouvroir-telephone-'))
  readonly #cable: Cable
  #process: ChildProcess | undefined

  constructor(cable: Cable) {
    this.#cable = cable
  }

  async switchOn(): Promise<BrowserContext> {
    const program = process.env['OUVROIR_CHROMIUM'] ?? '/usr/bin/chromium'
    const child = spawn(
      program,
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
        ...['--remote-debugging-port=0', '--no-first-run', '--lang=fr-FR', '--window-size=360,900'],
        ...[`--proxy-server=${this.#cable.address}`, '--proxy-bypass-list=<-loopback>'],
        `--user-data-dir=${this.folder}`,
        'about:blank',
      ],
      { detached: true },
    )
    this.#process = child
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    if (!context) throw new Error('no window')
    context.setDefaultTimeout(15_000)
    return context
  }

  /**
   * Without a word: nothing is closed, nothing is asked to be saved. The whole group: what is installed may be a launcher,
   * and a browser that outlives it holds the locks of its folder against the next one.
   */
  async kill(): Promise<void> {
    const group = this.#process?.pid
    this.#process = undefined
    if (group === undefined) return
    for (let left = 100; left > 0 && isKilledAgain(group); left--)
      await new Promise((resolve) => setTimeout(resolve, 50))
  }

  async throwAway(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** False once nobody of the group is left. */
function isKilledAgain(group: number): boolean {
  try {
    return process.kill(-group, 'SIGKILL')
  } catch {
    return false
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = ''
    child.once('exit', () => reject(new Error(words)))
    child.stderr?.on('data', (bytes: Buffer) => {
      words += bytes.toString()
      const [, address] = /listening on (ws:\S+)/.exec(words) ?? []
      if (address) resolve(address)
    })
  })
}
