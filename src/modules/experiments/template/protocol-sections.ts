import { checklistKey } from './checklist-shapes.ts'
import { type Checklist, checklists } from './principles.ts'
import { type ProtocolPart, protocolParts, type Section } from './protocol-template.ts'
import words from './protocol-words.json' with { type: 'json' }
import { withWords } from './protocol-words.ts'
import { sectionShapes } from './section-shapes.ts'

const template: readonly Section[] = sectionShapes.map((shape) => withWords(shape, words))

/** The sections every protocol has, in reading order. */
export const templateSections: readonly Section[] = protocolParts.flatMap((part) =>
  template.filter((section) => section.part === part),
)

/** One section for each checklist that may be attached. */
export const checklistSections: readonly Section[] = checklists.map(sectionOfChecklist)

export function findSection(key: string): Section | undefined {
  return [...templateSections, ...checklistSections].find((section) => section.key === key)
}

export function sectionAt(address: string): Section | undefined {
  return [...templateSections, ...checklistSections].find((section) => section.address === address)
}

export function checklistOf(section: Section): Checklist | undefined {
  return checklists.find((checklist) => checklistKey(checklist) === section.key)
}

/** The sections of one protocol: the template's, then the checklists it has attached. */
export function sectionsOf(attached: Iterable<string>): readonly Section[] {
  const keys = new Set(attached)
  return [...templateSections, ...checklistSections.filter((section) => keys.has(section.key))]
}

export function byPart(
  sections: readonly Section[],
): readonly { part: ProtocolPart; sections: readonly Section[] }[] {
  return protocolParts
    .map((part) => ({ part, sections: sections.filter((section) => section.part === part) }))
    .filter((group) => group.sections.length > 0)
}

function sectionOfChecklist(checklist: Checklist): Section {
  return {
    key: checklistKey(checklist),
    address: checklist.address,
    part: 'checklists',
    kind: 'checklist',
    required: true,
    travels: true,
    words: checklist.words,
  }
}
