import { createHmac, timingSafeEqual } from 'node:crypto'
import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSecret } from '../store/house.ts'

/**
 * The key of this house's links and hashes, made at the first need. It is in the base, and so in its
 * backups: without it the suppressions would protect nobody any more, and old links would be dead.
 */
export function keyOfHouse(ctx: Pick<Ctx, 'db' | 'chance'>): Promise<string> {
  return keepSecret(ctx.db, newToken(ctx.chance))
}

/** What is kept of an address that must be known again and never read. */
export function hashAddress(secret: string, email: string): string {
  return createHmac('sha256', secret)
    .update(`address\0${normalised(email)}`)
    .digest('hex')
}

/** Case never tells two mailboxes apart in practice; dots and tags may. */
function normalised(email: string): string {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/s.exec(email.trim()) ?? []
  return `${local.toLowerCase()}@${domain.toLowerCase().replace(/\.$/, '')}`
}

/** The link that leaves one list: it holds who and which, and works when every row is gone. */
export function leaveToken(secret: string, subscriberId: string, listId: string): string {
  return signedHex(secret, 'leave', Buffer.concat([bytesOf(subscriberId), bytesOf(listId)]))
}

export function readLeaveToken(secret: string, token: string) {
  const bytes = openHex(secret, 'leave', token, 32)
  return bytes && { subscriberId: idOf(bytes, 0), listId: idOf(bytes, 16) }
}

/** The link to all that someone chose. */
export function preferencesToken(secret: string, subscriberId: string): string {
  return signedHex(secret, 'preferences', bytesOf(subscriberId))
}

export function readPreferencesToken(secret: string, token: string): string | undefined {
  const bytes = openHex(secret, 'preferences', token, 16)
  return bytes && idOf(bytes, 0)
}

/** The link that says yes to what was asked for with this address. */
export function confirmToken(secret: string, subscriberId: string): string {
  return signedHex(secret, 'confirm', bytesOf(subscriberId))
}

export function readConfirmToken(secret: string, token: string): string | undefined {
  const bytes = openHex(secret, 'confirm', token, 16)
  return bytes && idOf(bytes, 0)
}

/** The address of one link of one letter, the same for all its readers. */
export function linkToken(secret: string, mailingId: string, number: number): string {
  const told = Buffer.alloc(18)
  bytesOf(mailingId).copy(told)
  told.writeUInt16BE(number, 16)
  return signedHex(secret, 'link', told)
}

export function readLinkToken(secret: string, token: string) {
  const bytes = openHex(secret, 'link', token, 18)
  return bytes && { mailingId: idOf(bytes, 0), number: bytes.readUInt16BE(16) }
}

export type ReturnPurpose = 'bounce' | 'unsub'

/**
 * The part of a return address that says which letter to whom: 48 letters without case, since some
 * servers change it; 62 with the word before, where 64 are allowed.
 */
export function returnToken(
  secret: string,
  purpose: ReturnPurpose,
  mailingId: string,
  number: number,
): string {
  const told = Buffer.alloc(20)
  bytesOf(mailingId).copy(told)
  told.writeUInt32BE(number, 16)
  return base32(Buffer.concat([told, macOf(secret, purpose, told).subarray(0, 10)]))
}

export function readReturnToken(secret: string, purpose: ReturnPurpose, token: string) {
  const bytes = fromBase32(token.toLowerCase())
  if (bytes?.length !== 30) return undefined
  const told = bytes.subarray(0, 20)
  if (!timingSafeEqual(bytes.subarray(20), macOf(secret, purpose, told).subarray(0, 10))) {
    return undefined
  }
  return { mailingId: idOf(told, 0), number: told.readUInt32BE(16) }
}

function signedHex(secret: string, purpose: string, told: Buffer): string {
  return Buffer.concat([told, macOf(secret, purpose, told).subarray(0, 16)]).toString('hex')
}

function openHex(secret: string, purpose: string, token: string, length: number) {
  if (!/^[0-9a-f]+$/.test(token) || token.length !== (length + 16) * 2) return undefined
  const bytes = Buffer.from(token, 'hex')
  const told = bytes.subarray(0, length)
  const mac = macOf(secret, purpose, told).subarray(0, 16)
  return timingSafeEqual(bytes.subarray(length), mac) ? told : undefined
}

function macOf(secret: string, purpose: string, told: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0`).update(told).digest()
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function idOf(bytes: Buffer, start: number): string {
  const hex = bytes.toString('hex', start, start + 16)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

function base32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('')
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]*$/.test(text)) return undefined
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
