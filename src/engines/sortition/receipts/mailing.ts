import { beaconRandomness, timeOfRound } from './beacon.ts'
import type { Canonical } from './canonical-json.ts'
import { hashOf, type Link } from './chain.ts'
import { drawLetterList, type LetterList, lettersRound, lettersSeed, linesHash } from './letters.ts'

/** The mailing as a commitment holds it: each wave with its list, its codes and its round; `undefined` without letters. */
export function mailingOf(log: readonly Link[]): Canonical | undefined {
  const waves = log.filter(({ kind }) => kind === 'mailing-committed')
  if (waves.length === 0) return undefined
  return {
    // 0: a seed that somebody chose.
    round: waves[0]?.payload['round'] ?? 0,
    waves: waves.map(({ hash, payload }) => ({
      wave: payload['wave'],
      size: payload['size'],
      frame: payload['frame'],
      frameSha256: payload['frameSha256'],
      codes: payload['sha256'],
      round: payload['round'] ?? 0,
      link: hash,
    })),
  }
}

/**
 * Every wave of letters as the rule said: its list fixed before its round, the round that the rule leads to, the signature
 * of this round, the seed that follows, and the wave before. Only the last list may still wait. A typed seed holds only where the rule names no round.
 * Checks one signature of the beacon for each wave.
 */
export function mailingHolds(log: readonly Link[]): boolean {
  const rule = log.findLast(({ kind }) => kind === 'rules-published')
  const ruled = Number(rule?.payload['lettersRound'] ?? 0)
  if (!rule || ruled === 0)
    return log.every(({ kind, payload }) => kind !== 'mailing-committed' || !payload['round'])
  if (timeOfRound(ruled) < secondsOf(rule)) return false
  const lists = log.filter(({ kind }) => kind === 'letters-fixed')
  const waves = log.filter(({ kind }) => kind === 'mailing-committed')
  const drawn = new Set(waves.map(({ payload }) => payload['list']))
  return (
    waves.length === drawn.size &&
    waves.every((wave, at) => waveHolds(wave, waves[at - 1], lists, ruled)) &&
    lists.every(
      (list) => drawn.has(list.payload['list']) || list === lists.at(-1) || isDropped(list, log),
    )
  )
}

function waveHolds(
  { n, payload }: Link,
  before: Link | undefined,
  lists: readonly Link[],
  ruled: number,
): boolean {
  const own = lists.filter((list) => list.payload['list'] === payload['list'])
  const [fixed] = own
  const round = Number(payload['round'] ?? 0)
  const randomness = beaconRandomness(round, String(payload['signature'] ?? ''))
  if (!fixed || own.length !== 1 || fixed.n > n || !randomness) return false
  const listHash = String(fixed.payload['sha256'])
  return (
    payload['listSha256'] === listHash &&
    payload['after'] === before?.hash &&
    fixed.payload['round'] === round &&
    round === lettersRound(ruled, secondsOf(fixed)) &&
    payload['seed'] === lettersSeed(round, randomness, listHash)
  )
}

/** A list may be taken back before its round speaks, never once it has: nobody draws until it pleases. */
function isDropped(list: Link, log: readonly Link[]): boolean {
  const dropped = log.find(
    ({ kind, payload }) => kind === 'letters-dropped' && payload['list'] === list.payload['list'],
  )
  return !!dropped && secondsOf(dropped) < timeOfRound(Number(list.payload['round']))
}

/** The numbered list that a witness holds: whether it is one of the log, and gives the letters that the log tells. */
export function lettersHold(log: readonly Link[], text: string): boolean {
  const listHash = hashOf(text)
  const wave = log.find(
    ({ kind, payload }) => kind === 'mailing-committed' && payload['listSha256'] === listHash,
  )
  if (!wave) return false
  try {
    const lines = drawLetterList(JSON.parse(text) as LetterList, String(wave.payload['seed']))
    return linesHash(lines) === wave.payload['drawn']
  } catch {
    // A value that is no list has the hash of no list that was published.
    return false
  }
}

function secondsOf({ at }: Pick<Link, 'at'>): number {
  return Math.floor(Date.parse(at) / 1000)
}
