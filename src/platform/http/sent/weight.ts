import { isIPv6 } from 'node:net'
import { dayOf } from '#kit/dates.ts'

/**
 * Whether this connection may send so many bytes more to this thing today, `most` in a day; if so, they are counted. A room
 * asks without learning whose connection it is.
 */
export type Weigh = (thing: string, bytes: number, most: number) => boolean

export interface Scales {
  weigh(client: string, ...asked: Parameters<Weigh>): boolean
}

/** Of so many connections at a time: beyond, the ones that sent longest ago are forgotten. */
const mostKept = 20_000

/** Counted in the memory of this process alone, and forgotten at midnight: nothing is left of who sent something, or when. */
export function makeScales(now: () => Date): Scales {
  let day = ''
  const sent = new Map<string, number>()
  return {
    weigh(client, thing, bytes, most) {
      const today = dayOf(now())
      if (today !== day) sent.clear()
      day = today
      const key = `${thing} ${networkOf(client)}`
      const whole = (sent.get(key) ?? 0) + bytes
      if (whole > most) return false
      sent.delete(key)
      sent.set(key, whole)
      const [oldest] = sent.size > mostKept ? sent.keys() : []
      if (oldest !== undefined) sent.delete(oldest)
      return true
    },
  }
}

/** Whoever has an IPv6 address has billions of them: what they share is its first half. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [plain = ''] = address.split('%')
  // An IPv4 address as IPv6 writes it is that of one machine.
  if (/^::ffff:/i.test(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const own = head.split(':').filter(Boolean)
  const end = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - own.length - end.length
  const whole = [...own, ...Array.from({ length: zeros }, () => '0'), ...end]
  return whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
