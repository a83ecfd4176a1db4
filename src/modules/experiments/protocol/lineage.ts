import type { Locale } from '#kit/texts.ts'
import type { Answer } from '../answer.ts'
import {
  findSection,
  type KindTitles,
  type ProtocolContent,
  phasesIn,
  type Section,
  sectionsOf,
  withoutDates,
  writtenAnswer,
} from '../template/nouns.ts'
import { rowsAsJson } from './protocol-rows.ts'

/** Where an experiment's protocol comes from. */
export interface Lineage {
  readonly experimentId: string
  readonly fromExperimentId: string
  /** The frozen version that was cloned. */
  readonly fromVersion: number
  /** The first of the family. */
  readonly rootId: string
  /** What the adopting territory said it would change. */
  readonly changes: string
  readonly at: Date
}

/** The first of the family, given where the parent itself comes from. */
export function rootOf(parentId: string, parentLineage: Lineage | undefined): string {
  return parentLineage?.rootId ?? parentId
}

/**
 * What goes to another territory: the method, its questions and its precautions. What is of one place
 * (context, names, what is already known) is to be written anew, and dates are to be set again.
 */
export function cloneContent(content: ProtocolContent): ProtocolContent {
  const kept: Record<string, Answer> = {}
  for (const [key, answer] of Object.entries(content)) {
    const section = findSection(key)
    if (!section?.travels) continue
    kept[key] =
      section.kind === 'phases' ? { answer: rowsAsJson(withoutDates(phasesIn(answer))) } : answer
  }
  return kept
}

/** One section across a family: who wrote the same thing, who wrote another. */
export interface FamilySection {
  readonly section: Section
  /** In the order of the family; `same` compares with the parent each one was cloned from. */
  readonly members: readonly FamilyText[]
}

export interface FamilyText {
  readonly experimentId: string
  readonly text: string
  readonly parentText: string | undefined
  /** `to-write`: of one place only, so it did not travel, and is not written yet. */
  readonly standing: 'first' | 'same' | 'changed' | 'added' | 'removed' | 'to-write'
}

export interface FamilyMember {
  readonly experimentId: string
  readonly parentId: string | undefined
  readonly content: ProtocolContent
}

/** The protocols of a family, section by section, where at least one member wrote something. */
export function compareFamily(
  members: readonly FamilyMember[],
  locale: Locale,
  kinds: KindTitles = {},
): readonly FamilySection[] {
  const keys = new Set(members.flatMap((member) => Object.keys(member.content)))
  return sectionsOf(keys)
    .map((section) => ({
      section,
      members: members.map((member) => familyText(section, member, members, locale, kinds)),
    }))
    .filter(({ members: texts }) => texts.some((text) => text.text !== ''))
}

function familyText(
  section: Section,
  member: FamilyMember,
  members: readonly FamilyMember[],
  locale: Locale,
  kinds: KindTitles,
): FamilyText {
  const text = writtenAnswer(section, member.content[section.key], locale, kinds)
  const parent = members.find((familyMember) => familyMember.experimentId === member.parentId)
  const parentText = parent && writtenAnswer(section, parent.content[section.key], locale, kinds)
  return {
    experimentId: member.experimentId,
    text,
    parentText,
    standing: standingOf(section, text, parentText),
  }
}

function standingOf(
  section: Section,
  text: string,
  parentText: string | undefined,
): FamilyText['standing'] {
  if (parentText === undefined) return 'first'
  if (text === parentText) return 'same'
  if (parentText === '') return 'added'
  if (text !== '') return 'changed'
  return section.travels ? 'removed' : 'to-write'
}
