import { isIP } from 'node:net'
import { parseUrl } from '#kit/parse-url.ts'
import { done, type Result, refused } from '#kit/result.ts'

export interface Target {
  readonly url: URL
  /** A name to look up, or an address already, without brackets. */
  readonly host: string
  readonly port: number
  readonly secure: boolean
}

export type TargetRefusal = 'not-an-address' | 'scheme' | 'credentials' | 'port' | 'not-public'

const longest = 2_048
const usualPorts: readonly number[] = [80, 443]

/** Names that never lead out (RFC 6761, 6762, 7686, 8375, 9476, and what routers hand out). */
const innerNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|arpa|test|invalid|onion|alt)$/

/**
 * Reads an address that somebody wrote. The URL parser has already turned decimal, octal, hexadecimal
 * and full-width writings of an IPv4 address into the usual one (WHATWG URL §3.5).
 */
export function readTarget(
  address: string,
  morePorts: readonly number[] = [],
): Result<Target, TargetRefusal> {
  const url = address.length > longest ? undefined : parseUrl(address)
  if (!url) return refused('not-an-address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('scheme')
  if (url.username || url.password) return refused('credentials')
  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  if (![...usualPorts, ...morePorts].includes(port)) return refused('port')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 0) {
    const name = host.replace(/\.$/, '')
    // A name of one word is completed by the resolver with the domain of the machine.
    if (!name.includes('.') || innerNames.test(name)) return refused('not-public')
  }
  url.hash = ''
  return done({ url, host, port, secure })
}

/** From a sealed connection, only to another: what was sealed must not be told in the open. */
export function isDowngrade(from: Target | undefined, to: Target): boolean {
  return from?.secure === true && !to.secure
}
