import { bls12_381 } from '@noble/curves/bls12-381.js'
import { fromHex, hkdfExpand, hmacSha256, join, sha256, utf8 } from './sha256.ts'

/** drand quicknet, pinned: whatever a relay says is checked against this key, offline. */
export const quicknet = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  genesis: 1692803367,
  period: 3,
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
} as const

/** The round current at a time, in seconds since 1970. */
export function roundAt(seconds: number): number {
  return Math.floor((seconds - quicknet.genesis) / quicknet.period) + 1
}

/** When a round is published, in seconds since 1970. */
export function timeOfRound(round: number): number {
  return quicknet.genesis + (round - 1) * quicknet.period
}

/** The first round that is published at this time or later, in whole seconds since 1970. */
export function roundAfter(seconds: number): number {
  const round = roundAt(Math.ceil(seconds))
  return timeOfRound(round) < seconds ? round + 1 : round
}

const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/**
 * The randomness of a round, SHA-256 of its signature, if the signature (48 bytes, in hexadecimal) is that of the
 * League of Entropy for this very round; `undefined` otherwise. Takes about a tenth of a second.
 */
export function beaconRandomness(round: number, signature: string): Uint8Array | undefined {
  const bytes = fromHex(signature)
  if (bytes?.length !== 48 || !Number.isSafeInteger(round) || round < 1) return undefined
  const message = new Uint8Array(8)
  new DataView(message.buffer).setBigUint64(0, BigInt(round))
  try {
    const { shortSignatures } = bls12_381
    const point = shortSignatures.hash(sha256(message), tag)
    const key = fromHex(quicknet.publicKey) ?? new Uint8Array(0)
    return shortSignatures.verify(bytes, point, key) ? sha256(bytes) : undefined
  } catch {
    // A text that is no point of the curve is no signature.
    return undefined
  }
}

/**
 * What the beacon says to a draw, from the round and the commitment alone, never from the dice: the first 16-bit word
 * below 65,000 of HKDF-Expand, modulo 1,000. A list of 10,000 panels takes words below 60,000, modulo 10,000.
 */
export function beaconIndex(randomness: Uint8Array, commitment: Uint8Array, panels = 1000): number {
  const most = Math.max(1000, panels)
  const fair = most * Math.floor(65_536 / most)
  const key = hmacSha256(utf8('ouvroir/draws/index/v1'), join(randomness, commitment))
  const bytes = hkdfExpand(key, utf8('B'), 32)
  for (let at = 0; at < 32; at += 2) {
    const word = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
    if (word < fair) return word % most
  }
  // Sixteen rejected words: less than once in 10¹⁶.
  return 0
}

/** One honest source is enough: dice (0 for a draw without them) and beacon, added modulo the number of panels. */
export function panelIndex(dice: number, beacon: number, panels = 1000): number {
  return (dice + beacon) % panels
}
