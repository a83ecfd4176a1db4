import { describe, expect, it } from 'vitest'
import { awaitsStill, closesAt, deviceOf, isFresh, ruleFor, sessionHolds } from './session.ts'

const opened = new Date('2026-11-25T08:00:00Z')
const hour = 3_600_000
const later = (hours: number) => new Date(opened.getTime() + hours * hour)

function sessionOf(staff: boolean, seenAfterHours: number) {
  return {
    createdAt: opened,
    lastSeenAt: later(seenAfterHours),
    expiresAt: closesAt(staff, opened),
    secondFactorAt: undefined,
  }
}

describe('how long a door stays open', () => {
  it.each([
    ['staff, still at work', true, 11.5, 11.9, true],
    ['staff, after twelve hours whatever they did', true, 11.9, 12, false],
    ['staff, two hours without a page', true, 1, 3, false],
    ['staff, just under two hours', true, 1, 2.99, true],
    ['others, thirty days without a page', false, 0, 30 * 24, false],
    ['others, just under thirty days', false, 0, 30 * 24 - 0.1, true],
    ['others, after 180 days whatever they did', false, 180 * 24 - 1, 180 * 24, false],
  ] as const)('%s', (_, staff, seen, now, holds) => {
    expect(sessionHolds(sessionOf(staff, seen), staff, later(now))).toBe(holds)
  })

  it('shortens when its holder becomes staff', () => {
    const session = sessionOf(false, 24)
    expect(sessionHolds(session, false, later(25))).toBe(true)
    expect(sessionHolds(session, true, later(25))).toBe(false)
  })

  it('is shorter for staff in both ways', () => {
    expect(ruleFor(true).idle).toBeLessThan(ruleFor(false).idle)
    expect(ruleFor(true).longest).toBeLessThan(ruleFor(false).longest)
  })
})

describe('a recent proof', () => {
  it('lasts half an hour after the sign-in', () => {
    expect(isFresh(sessionOf(true, 0), later(0.5))).toBe(true)
    expect(isFresh(sessionOf(true, 0), later(0.51))).toBe(false)
  })

  it('starts again with the second factor', () => {
    const proven = { ...sessionOf(true, 3), secondFactorAt: later(3) }
    expect(isFresh(proven, later(3.4))).toBe(true)
  })

  it('is awaited for an hour, not more', () => {
    expect(awaitsStill({ createdAt: opened }, later(1))).toBe(true)
    expect(awaitsStill({ createdAt: opened }, later(1.01))).toBe(false)
  })
})

describe('the name of a device', () => {
  const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1'

  it.each([
    [linux, 'Firefox, Linux'],
    [iphone, 'Safari, iPhone'],
    ['curl/8.9', '?'],
    ['', '?'],
    [undefined, '?'],
    ['<script>alert(1)</script> Firefox/1', 'Firefox'],
  ])('%s is told as %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device)
  })
})
