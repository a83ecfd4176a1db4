import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advance,
  isAtOrAfter,
  nextStation,
  resume,
  type Standing,
  stationOf,
  stations,
  stop,
  stopReasons,
} from './stage.ts'

const at = new Date('2026-11-25T10:00:00Z')

function standing(stage: (typeof stations)[number]): Standing {
  return { stage, stop: undefined }
}

describe('the line of stations', () => {
  test.each(stations.slice(0, -1).map((station, rank) => [station, stations[rank + 1]]))(
    'after %s comes %s',
    (station, next) => {
      expect(nextStation(station ?? 'idea')).toBe(next)
      expect(advance(standing(station ?? 'idea'))).toEqual({
        ok: true,
        value: { stage: next, stop: undefined },
      })
    },
  )

  test('dissemination is the end of the line', () => {
    expect(advance(standing('dissemination'))).toEqual({ ok: false, refusal: 'end-of-line' })
  })

  test('a stopped experiment does not advance', () => {
    const stopped = stop(standing('running'), 'funding-lost', 'La subvention est partie.', at)
    expect(stopped.ok && advance(stopped.value)).toEqual({ ok: false, refusal: 'already-stopped' })
    expect(nextStation('stopped')).toBeUndefined()
    expect(isAtOrAfter('stopped', 'idea')).toBe(false)
  })

  test.each(stations)(
    'an experiment can be stopped at %s, and the line remembers where',
    (from) => {
      const stopped = stop(standing(from), 'other', '  La salle a brûlé. ', at)
      expect(stopped).toEqual({
        ok: true,
        value: { stage: 'stopped', stop: { from, reason: 'other', text: 'La salle a brûlé.', at } },
      })
      expect(stopped.ok && stationOf(stopped.value)).toBe(from)
    },
  )

  test('stopping and resuming ask for words', () => {
    expect(stop(standing('idea'), 'other', '  ', at)).toMatchObject({ refusal: 'reason-missing' })
    const stopped = stop(standing('idea'), 'other', 'Raison', at)
    expect(stopped.ok && resume(stopped.value, ' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(resume(standing('idea'), 'Raison')).toMatchObject({ refusal: 'not-stopped' })
  })

  test('an experiment resumes where it stood, whatever the stop', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stations),
        fc.constantFrom(...stopReasons),
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (from, reason, words) => {
          const stopped = stop(standing(from), reason, words, at)
          const resumed = stopped.ok ? resume(stopped.value, words) : stopped
          expect(resumed).toEqual({ ok: true, value: { stage: from, stop: undefined } })
        },
      ),
    )
  })
})
