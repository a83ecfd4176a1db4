import { describe, expect, test } from 'vitest'
import { inFours, publicMoment, seatsNow, writtenTicket } from './draw-log.ts'

const happening = (kind: string, payload: Record<string, string>) => ({ at: '', kind, payload })

describe('the log of a draw', () => {
  test('seats follow the log: given, given back, taken again', () => {
    const seats = seatsNow(
      ['a', 'b', 'c'],
      [
        happening('confirmed', { ticket: 'a' }),
        happening('vacated', { ticket: 'b', reason: 'declined' }),
        happening('replaced', { seat: 'b', ticket: 'z' }),
        happening('vacated', { ticket: 'z', reason: 'unreachable' }),
        happening('vacated', { ticket: 'c', reason: 'declined' }),
        happening('replaced', { seat: 'z', ticket: 'y' }),
      ],
    )
    expect(seats.map(({ ticket }) => ticket)).toEqual(['a', 'y', undefined])
    expect(seats[0]?.confirmed).toBe(true)
    expect(seats[1]?.history).toEqual(['b', 'z', 'y'])
  })

  test('what concerns one ticket is told by its day, a step by its instant', () => {
    const now = new Date('2026-11-20T10:11:12.345Z')
    expect(publicMoment('replaced', now)).toBe('2026-11-20')
    expect(publicMoment('committed', now)).toBe('2026-11-20T10:11:12Z')
  })

  test('S28: hashes and tickets are read in groups of four', () => {
    expect(inFours('fd3487981f71800a')).toBe('fd34 8798 1f71 800a')
    expect(writtenTicket('214dff44a1b2c3d4e5f6')).toBe('214D-FF44-A1B2-C3D4-E5F6')
  })
})
