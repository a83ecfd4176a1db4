import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

interface BodyPatience {
  /** Time given to any body, however slow. */
  readonly bodyGraceMs: number
  /** Beyond, a body must have come at least this fast: a village line sends thirty times more. */
  readonly bodyBytesPerSecond: number
  /** An answer of which nothing more is taken. */
  readonly stalledMs: number
  readonly everyMs: number
}

interface Coming {
  readonly since: number
  readonly readBefore: number
}

/**
 * Node has one limit for a whole request: a file sent over a slow line needs minutes, and a body that trickles must
 * not have them. Here what counts is that it moves.
 */
export function letGoOfSlowClients(server: Server, patience: BodyPatience): void {
  const coming = new Map<IncomingMessage, Coming>()
  const sockets = new Map<Socket, { left: number; since: number }>()

  server.on('request', (request: IncomingMessage) => {
    if (!hasBody(request)) return
    coming.set(request, { since: performance.now(), readBefore: request.socket.bytesRead })
    request.once('close', () => coming.delete(request))
  })
  server.on('connection', (socket: Socket) => {
    sockets.set(socket, { left: 0, since: performance.now() })
    socket.once('close', () => sockets.delete(socket))
  })

  const look = setInterval(() => {
    const now = performance.now()
    for (const [request, { since, readBefore }] of coming) {
      if (request.complete) coming.delete(request)
      else if (isTooSlow(now - since, request.socket.bytesRead - readBefore, patience))
        refuse(request.socket)
    }
    for (const [socket, seen] of sockets) {
      const left = socket.writableLength
      if (left === 0 || left !== seen.left) sockets.set(socket, { left, since: now })
      else if (now - seen.since > patience.stalledMs) socket.destroy()
    }
  }, patience.everyMs)
  look.unref()
  server.once('close', () => clearInterval(look))
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

export function isTooSlow(ms: number, bytes: number, patience: BodyPatience): boolean {
  return ms > patience.bodyGraceMs && bytes < (patience.bodyBytesPerSecond * ms) / 1000
}

function refuse(socket: Socket): void {
  if (socket.writable && socket.bytesWritten === 0)
    socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n')
  // Whoever does not even hang up is cut.
  setTimeout(() => socket.destroy(), 200).unref()
}
