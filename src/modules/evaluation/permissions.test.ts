import { expect, it } from 'vitest'
import { type Experiment, mayEditExperiment, mayWriteProtocol } from '#modules/experiments/index.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepResult, mayPublishResult } from './permissions.ts'

const experiment = { id: 'e', visibility: 'published', territoryId: 't' } as Experiment
const here = { kind: 'experiment', id: 'e' } as const
const rows = [
  ['nobody', undefined, false, false],
  ['somebody', asPerson([]), false, false],
  ['who takes part', asPerson([{ role: 'participant', place: here }]), false, false],
  ['a researcher of the team', asPerson([{ role: 'researcher', place: here }]), true, false],
  [
    'the referent of its territory',
    asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: 't' } }]),
    ...([true, false] as const),
  ],
  ['the lab', asPerson('lab-team'), true, true],
] as const

it.each(rows)('%s keeps %s, publishes %s', (_, viewer, keeps, publishes) => {
  expect([mayKeepResult(viewer, experiment), mayPublishResult(viewer, experiment)]).toEqual([
    keeps,
    publishes,
  ])
  // As the protocol that the plan is a part of.
  expect([mayWriteProtocol(viewer, experiment), mayEditExperiment(viewer, experiment)]).toEqual([
    keeps,
    publishes,
  ])
})
