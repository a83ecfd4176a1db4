import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from './routes.ts'

/** What one page hands to the next, across the redirection that makes “back” and “reload” harmless. */
export interface Carrier {
  readonly name: string
  /** The pages that see it, and no other. */
  readonly path: string
  /** What the reader holds and no table keeps: it opens the seal. */
  readonly secret: string
  readonly minutes: number
}

/** `none`: this browser brought nothing back, and perhaps keeps nothing. */
type Carried =
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: unknown }

const nothingYet = 'vide'
const lengths = { iv: 12, tag: 16 }

/** What came back; a seal that was changed, or that another secret made, is as nothing. */
export function carriedIn(c: HttpContext, { name, secret }: Carrier): Carried {
  const sealed = getCookie(c, name)
  if (sealed === undefined) return { kind: 'none' }
  try {
    return { kind: 'value', value: open(sealed, secret) }
  } catch {
    return { kind: 'empty' }
  }
}

/** Sends the carrier empty: the next page will know whether this browser keeps what it is given. */
export function readyToCarry(c: HttpContext, carrier: Carrier) {
  if (carriedIn(c, carrier).kind === 'none')
    setCookie(c, carrier.name, nothingYet, optionsOf(c, carrier))
}

export function carry(c: HttpContext, carrier: Carrier, value: unknown) {
  const maxAge = carrier.minutes * 60
  setCookie(c, carrier.name, seal(value, carrier.secret), { ...optionsOf(c, carrier), maxAge })
}

export function dropCarried(c: HttpContext, carrier: Carrier) {
  if (carriedIn(c, carrier).kind !== 'none') deleteCookie(c, carrier.name, optionsOf(c, carrier))
}

function optionsOf(c: HttpContext, { path }: Carrier) {
  const secure = c.var.ctx.settings.baseUrl.startsWith('https://')
  return { httpOnly: true, sameSite: 'Lax', path, secure } as const
}

function seal(value: unknown, secret: string): string {
  const iv = randomBytes(lengths.iv)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv)
  const hidden = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

function open(sealed: string, secret: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url')
  const start = lengths.iv + lengths.tag
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, lengths.iv))
  decipher.setAuthTag(bytes.subarray(lengths.iv, start))
  const shown = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()])
  return JSON.parse(shown.toString())
}

function keyFrom(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'what one page hands to the next', 32))
}
