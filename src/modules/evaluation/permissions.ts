import type { Viewer } from '#kit/viewer.ts'
import { type Experiment, mayEditExperiment, mayWriteProtocol } from '#modules/experiments/index.ts'

type Who = Viewer | undefined

/** Whoever writes the plan runs it, keeps what it gave, and reads the drafts. */
export function mayKeepResult(viewer: Who, experiment: Experiment): boolean {
  return mayWriteProtocol(viewer, experiment)
}

/** The territory that is tried something on does not publish alone what it gave. */
export function mayPublishResult(viewer: Who, experiment: Experiment): boolean {
  return mayEditExperiment(viewer, experiment)
}
