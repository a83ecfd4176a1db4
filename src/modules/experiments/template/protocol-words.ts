import { locales, type Texts } from '#kit/texts.ts'
import type {
  FieldShape,
  ItemField,
  Option,
  OptionShape,
  Section,
  SectionShape,
} from './protocol-template.ts'
import { usualChoice } from './texts/usual-choice.ts'

/** Words of the sections, by the key of a section and the name of a row: `content` is where they are edited. */
export type ProtocolWords = Readonly<Record<string, Readonly<Record<string, Texts<string>>>>>

/** Names of the rows that say the words of a section, in both languages. */
const rowNames = {
  title: 'titre',
  question: 'question',
  help: 'aide',
  option: ({ value }: OptionShape) => `choix ${value}`,
  field: ({ name }: FieldShape) => `colonne ${name}`,
  example: ({ name }: FieldShape) => `colonne ${name}, exemple`,
  fieldOption: ({ name }: FieldShape, { value }: OptionShape) => `colonne ${name}, choix ${value}`,
}

/** Every row that a section needs, in the order of its form. */
export function rowsOf({ options = [], fields = [] }: SectionShape): readonly string[] {
  return [
    rowNames.title,
    rowNames.question,
    rowNames.help,
    ...options.filter(({ label }) => !label).map(rowNames.option),
    ...fields.flatMap((field) => [
      rowNames.field(field),
      ...(field.hasExample ? [rowNames.example(field)] : []),
      ...(field.options ?? []).map((option) => rowNames.fieldOption(field, option)),
    ]),
  ]
}

/** The section, with its words beside what code decides of it. */
export function withWords(shape: SectionShape, all: ProtocolWords): Section {
  const { options, fields, ...rest } = shape
  const row = (name: string): Texts<string> => {
    const words = all[shape.key]?.[name]
    if (!words) throw new Error(`the section ${shape.key} has no words for “${name}”`)
    return words
  }
  const [title, question, help] = [rowNames.title, rowNames.question, rowNames.help].map(row)
  const said = (locale: 'fr' | 'en') => ({
    title: title?.[locale] ?? '',
    question: question?.[locale] ?? '',
    help: help?.[locale] ?? '',
  })
  return {
    ...rest,
    ...(options
      ? { options: options.map((option) => withLabel(option, () => row(rowNames.option(option)))) }
      : {}),
    ...(fields ? { fields: fields.map((field) => fieldWithWords(field, row)) } : {}),
    words: { fr: said('fr'), en: said('en') },
  }
}

function fieldWithWords(
  { hasExample, options, ...rest }: FieldShape,
  row: (name: string) => Texts<string>,
): ItemField {
  return {
    ...rest,
    label: row(rowNames.field(rest)),
    ...(hasExample ? { hint: row(rowNames.example(rest)) } : {}),
    ...(options
      ? {
          options: options.map((option) =>
            withLabel(option, () => row(rowNames.fieldOption(rest, option))),
          ),
        }
      : {}),
  }
}

function withLabel({ value, label, isUsual }: OptionShape, row: () => Texts<string>): Option {
  if (label) return { value, label }
  const words = row()
  if (!isUsual) return { value, label: words }
  const [fr, en] = locales.map((locale) => `${words[locale]} ${usualChoice[locale]}`)
  return { value, label: { fr: fr ?? '', en: en ?? '' } }
}
