import { Resolver } from 'node:dns/promises'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { done, type Result, refused } from '#kit/result.ts'
import { isPublicAddress } from './public-address.ts'
import type { Target } from './read-target.ts'

export type DialRefusal = 'unknown-name' | 'not-public' | 'unreachable' | 'too-slow'

/** Every address of a name. Told apart so that a test can make one that changes its mind. */
export type Resolve = (name: string) => Promise<readonly string[]>

export interface Dialling {
  readonly resolve: Resolve
  readonly admits: (address: string, port: number) => boolean
  readonly connectMs: number
  readonly signal: AbortSignal
}

const mostAddresses = 4

/**
 * Opens a connection to a public address, and to no other. The name is resolved once, here; all its
 * addresses must be public; and it is one of those very addresses that is dialled, never the name, so
 * that nothing can change between the check and the connection. What answered is checked again.
 */
export async function dial(target: Target, means: Dialling): Promise<Result<Socket, DialRefusal>> {
  const result = await addressesOf(target, means)
  if (!result.ok) return result
  const fits = (address: string) => isPublicAddress(address) || means.admits(address, target.port)
  if (!result.value.every(fits)) return refused('not-public')
  let last: DialRefusal = 'unreachable'
  for (const address of result.value.slice(0, mostAddresses)) {
    const opened = await open(address, target, means)
    if (opened.ok) {
      const reached = opened.value.remoteAddress ?? ''
      if (fits(reached)) return opened
      opened.value.destroy()
      return refused('not-public')
    }
    last = opened.refusal
    if (means.signal.aborted) return refused('too-slow')
  }
  return refused(last)
}

/**
 * Asks the name servers of this machine, and not its file of hosts: a name that only this machine knows
 * leads nowhere. Old addresses first: many houses have no IPv6.
 */
export const resolvePublicly: Resolve = async (name) => {
  const resolver = new Resolver({ timeout: 2_500, tries: 2 })
  const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

async function addressesOf(
  { host }: Target,
  { resolve, signal }: Dialling,
): Promise<Result<readonly string[], DialRefusal>> {
  if (isIP(host) !== 0) return done([host])
  const found = await orAborted(
    resolve(host).catch(() => []),
    signal,
  )
  if (found === undefined) return refused('too-slow')
  return found.length === 0 ? refused('unknown-name') : done(found)
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** `address` is an IP address: no name is looked up any more. */
function open(
  address: string,
  { host, port, secure }: Target,
  { connectMs, signal }: Dialling,
): Promise<Result<Socket, DialRefusal>> {
  return new Promise((resolve) => {
    const plain = connect({ host: address, port, family: isIP(address), autoSelectFamily: false })
    const socket = secure
      ? connectTls({
          socket: plain,
          ALPNProtocols: ['http/1.1'],
          ...(isIP(host) === 0 ? { servername: host } : { host }),
        })
      : plain
    const timer = setTimeout(() => end(refused('too-slow')), connectMs)
    const abort = () => end(refused('too-slow'))
    const end = (result: Result<Socket, DialRefusal>) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      if (!result.ok) {
        socket.destroy()
        plain.destroy()
      }
      resolve(result)
    }
    signal.addEventListener('abort', abort, { once: true })
    // Stays for the life of the socket: an error after the end must not be a breakdown.
    plain.on('error', () => end(refused('unreachable')))
    socket.on('error', () => end(refused('unreachable')))
    socket.once(secure ? 'secureConnect' : 'connect', () => end(done(socket)))
  })
}
