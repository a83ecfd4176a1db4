import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlannedActualRow } from '#ui/PlannedActual/PlannedActual.tsx'
import type { Experiment } from '../experiment.ts'
import type { KindsNow } from '../instrument-kinds.ts'

/** What a section of the experiment's page may look at. */
export interface SectionContext {
  readonly ctx: Ctx
  readonly experiment: Experiment
  readonly frame: Frame
  readonly kinds: KindsNow
}

/**
 * A part of the public page of an experiment, given by the owner of a subject: it loads what it
 * needs and returns what it draws (or nothing, and the page closes up). It writes its own `<h2>`.
 */
export interface ExperimentSection {
  readonly name: string
  readonly place: 'main' | 'aside'
  /** Drawn in this order: 100 now, 200 figures, 300 protocol, 400 answers, 900 passages. */
  readonly order: number
  draw(at: SectionContext): Promise<Child | undefined>
}

/** Lines of the card beside the page: 10 challenge, 20 instruments, 30 team, 40 cost, 50 stop. */
export interface ExperimentFactList {
  readonly order: number
  facts(at: SectionContext): Promise<readonly { name: string; value: Child }[]>
}

/** Rows of “planned, actual”: the budget gives two, each instrument gives its own. */
export interface FigureSource {
  readonly order: number
  rows(at: SectionContext): Promise<readonly PlannedActualRow[]>
}
