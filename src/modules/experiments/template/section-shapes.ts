import type { SectionShape } from './protocol-template.ts'
import { careSections } from './protocol-template-care.ts'
import { methodSections } from './protocol-template-method.ts'
import { observationSections } from './protocol-template-observation.ts'
import { whySections } from './protocol-template-why.ts'

/** What code decides of each section of a protocol, before its words. */
export const sectionShapes: readonly SectionShape[] = [
  ...whySections,
  ...methodSections,
  ...observationSections,
  ...careSections,
]
