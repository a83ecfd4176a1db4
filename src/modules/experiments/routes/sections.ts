import type { ExperimentFactList, ExperimentSection } from './section.ts'

/** The parts of the experiment's page, each by its owner. */
export const sections: readonly ExperimentSection[] = []

/** The lines of the card beside it. */
export const factLists: readonly ExperimentFactList[] = []
