import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import type { Db } from '#platform/context.ts'
import type { Experiment } from '../experiment.ts'

/** What a section of the experiment's page may look at. */
export interface SectionContext {
  readonly db: Db
  readonly experiment: Experiment
  readonly frame: Frame
  readonly now: Date
}

/**
 * A part of the public page of an experiment, given by the owner of a subject: it loads what it
 * needs and returns what it draws (or nothing, and the page closes up). It writes its own `<h2>`.
 */
export interface ExperimentSection {
  readonly name: string
  readonly place: 'main' | 'aside'
  /** Sections are drawn in this order: 100 now, 200 figures, 300 protocol, 400 answers… */
  readonly order: number
  draw(at: SectionContext): Promise<Child | undefined>
}

/** Lines of the card beside the page: challenge, instruments, team, cost, stop criteria. */
export interface ExperimentFactList {
  readonly order: number
  facts(at: SectionContext): Promise<readonly { name: string; value: Child }[]>
}
