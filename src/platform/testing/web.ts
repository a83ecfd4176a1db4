import { createServer, type RequestListener } from 'node:http'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'
import { afterAll } from 'vitest'
import type { Web } from '../context.ts'
import { makeWeb, type WebForTests } from '../safe-fetch/safe-fetch.ts'

export interface TestSite {
  /** `http://revue.exemple.fr:port`: a name that only the test's reader knows, and finds here. */
  readonly base: string
  readonly port: number
  /** Reads this site, and nothing else of this machine. */
  readonly web: Web
  webWith(web: WebForTests): Web
  answer(listener: RequestListener): void
  /** Addresses that were asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** A site of the test's own on this machine, and a reader that may reach it and no other place. */
export async function openSite(listener?: RequestListener): Promise<TestSite> {
  let current: RequestListener = listener ?? ((_, response) => response.writeHead(404).end())
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    current(request, response)
  })
  const port = await listening(server)
  const admits = (address: string, at: number) => address === '127.0.0.1' && at === port
  const webWith = (web: WebForTests) =>
    makeWeb('Ouvroir/essai', {
      resolve: async () => ['127.0.0.1'],
      ports: [port],
      admits,
      ...web,
    })
  return {
    base: `http://revue.exemple.fr:${port}`,
    port,
    web: webWith({}),
    webWith,
    answer: (next) => {
      current = next
    },
    asked,
    close: () => {
      server.closeAllConnections()
      return closed(server)
    },
  }
}

/** Opens one site for a whole file: call it at the top of the file, and wait for it. */
export async function useSite(): Promise<TestSite> {
  const site = await openSite()
  afterAll(() => site.close())
  return site
}

export interface Witness {
  readonly port: number
  /** Connections that it saw. */
  count(): number
  close(): Promise<void>
}

/** Listens on one port of 127.0.0.1 and of ::1 (where there is one), and counts who connects. */
export async function openWitness(): Promise<Witness> {
  let seen = 0
  const open = new Set<Socket>()
  const make = () =>
    createTcpServer((socket) => {
      seen++
      open.add(socket)
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok')
    })
  const old = make()
  const port = await listening(old)
  const six = make()
  const hasSix = await listening(six, port, '::1').then(
    () => true,
    () => false,
  )
  return {
    port,
    count: () => seen,
    close: async () => {
      for (const socket of open) socket.destroy()
      await closed(old)
      if (hasSix) await closed(six)
    },
  }
}

function listening(server: Server, port = 0, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
