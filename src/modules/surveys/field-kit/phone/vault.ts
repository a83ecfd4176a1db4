import { phoneChance } from './chance.ts'

/**
 * What a phone keeps is closed with a passphrase: PBKDF2 (SHA-256, 600,000 rounds, a salt of this kit) makes a key of it,
 * AES-GCM closes each record with it, and the record’s own name is sealed in, so that two cannot be exchanged. The
 * passphrase is written nowhere, and the key cannot be taken out of the browser’s memory.
 */
export const rounds = 600_000
/** Whoever has the phone may try as many as they like: a short one would be found. */
export const shortestPassphrase = 12

export interface Lock {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
  /** A known word, closed: only the right passphrase opens it. */
  readonly proof: Closed
}

export interface Closed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const proofName = 'lock'
const proofWord = 'ouvroir field kit 1'

export async function newLock(passphrase: string): Promise<{ lock: Lock; key: CryptoKey }> {
  const salt = phoneChance.bytes(16)
  const key = await keyOf(passphrase, { salt, rounds })
  return { lock: { salt, rounds, proof: await close(key, proofName, proofWord) }, key }
}

/** The key, or nothing when this is not the passphrase. */
export async function openLock(passphrase: string, lock: Lock): Promise<CryptoKey | undefined> {
  const key = await keyOf(passphrase, lock)
  try {
    return (await open(key, proofName, lock.proof)) === proofWord ? key : undefined
  } catch {
    return undefined
  }
}

export async function close(key: CryptoKey, name: string, content: unknown): Promise<Closed> {
  const iv = phoneChance.bytes(12)
  const plain = new TextEncoder().encode(JSON.stringify(content))
  const bytes = await crypto.subtle.encrypt(sealedAs(iv, name), key, plain)
  return { iv, bytes }
}

export async function open(key: CryptoKey, name: string, { iv, bytes }: Closed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(sealedAs(iv, name), key, bytes)
  return JSON.parse(new TextDecoder().decode(plain))
}

function sealedAs(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }
}

/** The same words whichever keyboard wrote their accents. */
async function keyOf(
  passphrase: string,
  { salt, rounds: iterations }: Pick<Lock, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.trim().normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
