import type { FormState, RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import type { Answer } from '../answer.ts'
import { one, readSectionForm, sectionValues } from '../protocol/nouns.ts'
import type { ProtocolContent, Section } from '../template/nouns.ts'
import { protocolPartTexts } from './texts/parts.ts'

/** Questions answered in the form of their part; the others are made of rows. */
export function isTyped(section: Section): boolean {
  return !['items', 'phases', 'checklist'].includes(section.kind)
}

/** The fields of one question, by the name that each has in a form of that question alone. */
export function fieldsOf({ key, mayBeWithout }: Section): Readonly<Record<string, string>> {
  return {
    answer: key,
    ...(mayBeWithout ? { beside: `${key}.beside`, without: `${key}.without` } : {}),
  }
}

/** The form of a part, filled with what its questions hold. */
export function partValues(
  sections: readonly Section[],
  content: ProtocolContent,
): FormState['values'] {
  return Object.assign(
    {},
    ...sections.map((section) => {
      const values = sectionValues(section, ownOf(content, section.key))
      return Object.fromEntries(
        Object.entries(fieldsOf(section)).map(([own, name]) => [name, values[own] ?? '']),
      )
    }),
  )
}

/** The field that names the texts never saved that this form has taken up, or that were kept while it was written. */
export const draftsField = 'drafts'

export function draftsIn(raw: RawForm): readonly string[] {
  return one(raw, draftsField).split(' ').filter(isId)
}

export interface PartRead {
  readonly answers: Readonly<Record<string, Answer>>
  /** What cannot be read, under the field that says it; the other answers are read all the same. */
  readonly problems: Readonly<Record<string, string>>
}

/**
 * Each question by itself: one that is refused keeps none of the others. A reason without its box would be lost without a
 * word: it is asked about.
 */
export function readPartForm(sections: readonly Section[], raw: RawForm, locale: Locale): PartRead {
  const answers: Record<string, Answer> = {}
  const problems: Record<string, string> = {}
  for (const section of sections) {
    const fields = fieldsOf(section)
    const own = Object.fromEntries(
      Object.entries(fields).map(([name, sent]) => [name, sentIn(raw, sent, section)]),
    )
    const { without } = fields
    if (without && own['beside'] === '' && one(raw, without).trim() !== '') {
      problems[without] = protocolPartTexts[locale].tickBeside
      continue
    }
    const read = readSectionForm(section, own, locale)
    if (read.ok) answers[section.key] = read.value.answer
    else {
      for (const [name, sentence] of Object.entries(read.form.problems))
        problems[fields[name] ?? section.key] = sentence
    }
  }
  return { answers, problems }
}

/** Boxes of which none is ticked send nothing at all. */
function sentIn(raw: RawForm, name: string, { key, kind }: Section) {
  const value = raw[name] ?? ''
  return kind === 'choices' && name === key
    ? [value].flat().filter((ticked) => ticked !== '')
    : value
}
