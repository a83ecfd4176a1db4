import { describe, expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayCreateDraw, mayRunDraw, maySeeDraw } from './permissions.ts'

const at = (kind: 'territory' | 'experiment', id: string) => ({ kind, id }) as const
const draw = {
  experimentId: 'experiment-1',
  instrumentId: undefined,
  territoryId: 'territory-1',
  hidden: false,
  publishedAt: new Date('2026-11-25'),
}
const written = { ...draw, publishedAt: undefined }
const ofExperiment = asPerson([{ role: 'lab-team', place: at('experiment', 'experiment-1') }])
const ofAnother = asPerson([{ role: 'lab-team', place: at('experiment', 'experiment-2') }])
const referent = asPerson([{ role: 'territory-referent', place: at('territory', 'territory-1') }])

describe('rights on a draw', () => {
  test('the lab creates them; those who lead an experiment run its own', () => {
    expect(mayCreateDraw(asPerson('lab-team'))).toBe(true)
    expect(mayCreateDraw(ofExperiment)).toBe(false)
    expect(mayRunDraw(ofExperiment, draw)).toBe(true)
    expect(mayRunDraw(ofAnother, draw)).toBe(false)
    expect(mayRunDraw(ofAnother, { experimentId: undefined })).toBe(false)
    expect(mayRunDraw(referent, draw)).toBe(false)
  })

  test('a rule is public once it is published, and before that for those who work on it', () => {
    expect(maySeeDraw(undefined, draw)).toBe(true)
    expect(maySeeDraw(undefined, { ...draw, hidden: true })).toBe(false)
    expect(maySeeDraw(undefined, written)).toBe(false)
    expect(maySeeDraw(asPerson('volunteer'), written)).toBe(false)
    expect(maySeeDraw(referent, written)).toBe(true)
    expect(maySeeDraw(referent, { ...written, territoryId: undefined })).toBe(false)
    expect(maySeeDraw(ofExperiment, written)).toBe(true)
    expect(maySeeDraw(undefined, { ...written, instrumentId: 'phase-1' })).toBe(true)
    expect(maySeeDraw(undefined, { ...written, instrumentId: 'phase-1', hidden: true })).toBe(false)
  })
})
