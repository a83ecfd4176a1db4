import { describe, expect, test } from 'vitest'
import { hashOf, portfolioText, sealDraw } from '#engines/sortition/index.ts'
import { knownRounds } from '../demo/invent-pool.ts'
import { hallOutcome, readHall } from './hall.ts'

const pool = Array.from({ length: 30 }, (_, at) => `${String(at).padStart(20, '0')};${at}\n`).join(
  '',
)
const panels = Array.from({ length: 1000 }, (_, at) => [at % 30, (at + 7) % 30, (at + 11) % 30])
const sealed = sealDraw({
  fixed: { title: 'Essai', seats: 3, method: 'list', round: 657413, engine: 'x' },
  ...{ rules: 'règle', pool, panels, log: [] },
})
const files = {
  sha256: sealed.commitment,
  commitment: sealed.text,
  pool,
  panels: portfolioText(panels),
  withDice: true,
}

describe('the screen of a hall whose network dropped', () => {
  test('keeps only what the fingerprint on the screen vouches for', () => {
    expect(readHall(files)?.tickets).toHaveLength(30)
    expect(readHall({ ...files, pool: pool.replace(';7\n', ';8\n') })).toBeUndefined()
    expect(readHall({ ...files, panels: files.panels.replace('0 7 11', '0 7 12') })).toBeUndefined()
    expect(readHall({ ...files, sha256: hashOf('autre chose') })).toBeUndefined()
  })

  test('by dice alone, the beacon is not asked, and adds nothing', () => {
    const alone = sealDraw({
      fixed: {
        ...{ title: 'Essai', seats: 3, method: 'list', round: 657413, engine: 'x' },
        diceAlone: true,
      },
      ...{ rules: 'règle', pool, panels, log: [] },
    })
    const hall = readHall({ ...files, sha256: alone.commitment, commitment: alone.text })
    if (!hall) throw new Error('not kept')
    const input = { dice: '352', again: '352', beacon: '' }
    expect(hallOutcome(hall, input)).toMatchObject({
      ok: true,
      value: { index: '352', isAlone: true },
    })
    const both = readHall(files)
    expect(both && hallOutcome(both, input)).toMatchObject({ ok: false })
  })

  test('finds the number and the tickets of the recorded draw, from the signature or from its number', () => {
    const hall = readHall(files)
    if (!hall) throw new Error('not kept')
    const dice = { dice: '3 5 2', again: '352' }
    const proven = hallOutcome(hall, { ...dice, beacon: knownRounds[657413] ?? '' })
    if (!proven.ok) throw new Error(proven.refusal)
    const { beacon, index, panel, isProven } = proven.value
    expect(isProven).toBe(true)
    expect(index).toBe(String((352 + Number(beacon)) % 1000).padStart(3, '0'))
    expect(panel).toEqual(panels[Number(index)]?.map((row) => String(row).padStart(20, '0')))
    const told = hallOutcome(hall, { ...dice, beacon })
    expect(told).toMatchObject({ ok: true, value: { index, panel, isProven: false } })
  })

  test('says what is wrong: dice that differ, another round, a number that is none', () => {
    const hall = readHall(files)
    if (!hall) throw new Error('not kept')
    const refusal = (dice: string, again: string, beacon: string) => {
      const outcome = hallOutcome(hall, { dice, again, beacon })
      return outcome.ok ? outcome.value.index : outcome.refusal
    }
    expect(refusal('35', '35', '100')).toBe('not-dice')
    expect(refusal('352', '353', '100')).toBe('differ')
    expect(refusal('352', '352', '')).toBe('not-number')
    expect(refusal('352', '352', '1000')).toBe('not-number')
    expect(refusal('352', '352', knownRounds[1000] ?? '')).toBe('not-beacon')
    expect(refusal('352', '352', '700')).toBe('052')
  })

  test('a draw at a distance has no dice: the beacon alone', () => {
    const hall = readHall({ ...files, withDice: false })
    const outcome = hall && hallOutcome(hall, { dice: '', again: '', beacon: '065' })
    expect(outcome).toMatchObject({ ok: true, value: { dice: '', index: '065' } })
  })
})
