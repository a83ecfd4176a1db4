import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { HttpEnv } from '../routes.ts'
import { letGoOfSlowClients } from './slow-clients.ts'

export interface Listening {
  readonly port: number
  /** Stops accepting, lets what is in flight finish, then closes what idles. */
  stop(deadlineMs?: number): Promise<void>
}

/**
 * Slow or stalled clients are let go early: Node's own limits are minutes long. Headers and a body that does not
 * come end within 15 s; a body that comes, within two minutes.
 */
export const usualPatience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  bodyGraceMs: 12_000,
  bodyBytesPerSecond: 8_000,
  stalledMs: 60_000,
}

export function listen(
  app: Hono<HttpEnv>,
  port: number,
  hostname: string,
  input: Partial<typeof usualPatience> = {},
): Promise<Listening> {
  const patience = { ...usualPatience, ...input }
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = patience
  const serverOptions = { headersTimeout, requestTimeout, connectionsCheckingInterval }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname, serverOptions }, (info) => {
      resolve({ port: info.port, stop: (deadline) => stop(server as Server, deadline) })
    }) as Server
    server.keepAliveTimeout = 5_000
    letGoOfSlowClients(server, { ...patience, everyMs: connectionsCheckingInterval })
    server.once('error', reject)
  })
}

function stop(server: Server, deadlineMs = 15_000): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), deadlineMs)
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearTimeout(force)
      clearInterval(idle)
      resolve()
    })
  })
}
