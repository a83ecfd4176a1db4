import { callReopenings, callSection } from '../../calls/index.ts'
import { protocolAdoptSection, protocolSection } from '../../protocol/index.ts'
import type { ExperimentFactList, ExperimentSection, FigureSource } from '../../routes/section.ts'
import { sheetSection } from '../../sheet/index.ts'
import {
  budgetFigures,
  challengeFact,
  costFacts,
  figuresSection,
  historySection,
  needSection,
  nowSection,
  stopFacts,
  teamFacts,
} from './core-section.tsx'
import { instrumentFacts, instrumentFigures, runningSections } from './running-sections.tsx'

/** Rows of “planned, actual”, each by its owner. */
const figureSources: readonly FigureSource[] = [instrumentFigures, budgetFigures]

/** The parts of the experiment's page, each by its owner. */
export const sections: readonly ExperimentSection[] = [
  callSection,
  callReopenings,
  nowSection,
  sheetSection,
  figuresSection(figureSources),
  needSection,
  protocolSection,
  protocolAdoptSection,
  historySection,
  ...runningSections,
]

/** The lines of the card beside it. */
export const factLists: readonly ExperimentFactList[] = [
  challengeFact,
  instrumentFacts,
  teamFacts,
  costFacts,
  stopFacts,
]
