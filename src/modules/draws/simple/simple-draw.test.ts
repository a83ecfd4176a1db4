import { describe, expect, test } from 'vitest'
import { instantOfRound } from '../commitment.ts'
import {
  makeSimpleDraw,
  namesAgain,
  nextRound,
  numberOf,
  pastedLines,
  repeatedLines,
} from './simple-draw.ts'

const key = '00112233445566778899aabbccddeeff'
const asked = { id: 'a', title: 'Jury', seats: 2, key, byDice: true }
const lines = ['Ada', 'Bo', 'Cyd', 'Dia']

describe('a simple draw', () => {
  test('lines: blanks go, twice the same is refused and named', () => {
    expect(pastedLines(' Ada \n\n Bo\n')).toEqual({ ok: true, value: ['Ada', 'Bo'] })
    expect(pastedLines('Ada\nBo\nAda')).toMatchObject({ refusal: 'twice' })
    expect(repeatedLines('Ada\nBo\nAda')).toEqual(['Ada'])
    expect(pastedLines('Ada')).toMatchObject({ refusal: 'too-few' })
    expect(pastedLines(`${'x'.repeat(201)}\ny`)).toMatchObject({ refusal: 'too-long' })
    expect(numberOf(6, 60)).toBe('07')
  })

  test('what is kept says nothing of the names, and they come back only with the key', () => {
    const draw = makeSimpleDraw({ ...asked, lines }, new Date('2026-11-25T09:00:00Z'))
    for (const name of lines) expect(JSON.stringify(draw)).not.toContain(name)
    expect(namesAgain(draw.pool, lines, key)?.get('3')).toBe('Cyd')
    expect(namesAgain(draw.pool, lines, key.replace('0', '1'))).toBeUndefined()
    expect(namesAgain(draw.pool, lines.toReversed(), key)).toBeUndefined()
  })

  test('the round comes a minute later: nobody knows it when the list is fixed', () => {
    const now = new Date('2026-11-25T09:00:01.500Z')
    const wait = instantOfRound(nextRound(now)).getTime() - now.getTime()
    expect(wait).toBeGreaterThan(55_000)
    expect(wait).toBeLessThan(70_000)
  })
})
