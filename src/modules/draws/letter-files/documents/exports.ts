import { wordsIn } from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { inertCell } from '#kit/sheets/inert-cell.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { DrawFeature } from '../../quota.ts'
import { noIdentity, type Recruit } from '../../recruits/nouns.ts'
import { fileTexts } from '../texts/files.ts'
import { recruitTexts } from '../texts/recruit.ts'

const text = (title: string) => ({ title, kind: 'text' as const })

/**
 * People as sortition-algorithms and OpenDLP read them: `nationbuilder_id`, one column for each feature with exactly its
 * name, and two columns of address. The household is keyed; whoever has none is alone, and not with all the others.
 */
export function peopleSheet(features: readonly DrawFeature[], people: readonly Recruit[]): Sheet {
  const asked = features.filter((feature) => feature.asked)
  return {
    name: 'respondents',
    columns: [
      text('nationbuilder_id'),
      ...asked.map(({ label }) => text(label)),
      text('primary_address1'),
      text('zip_royal_mail'),
    ],
    rows: people.map((person) => [
      person.ticket,
      ...asked.map((feature) => labelOf(feature, person.answers[feature.key])),
      person.household?.slice(0, 16) ?? `alone-${person.ticket}`,
      'household',
    ]),
  }
}

/** Features and bounds as the same tools read them. */
export function quotasSheet(features: readonly DrawFeature[]): Sheet {
  return {
    name: 'categories',
    columns: ['feature', 'value', 'min', 'max', 'min_flex', 'max_flex'].map(text),
    rows: features.flatMap((feature) =>
      feature.values.map((value) => [
        feature.label,
        value.label,
        ...[value.min, value.max, value.minFlex, value.maxFlex].map(String),
      ]),
    ),
  }
}

/** With names: who runs the draw asked for it, and said why. Answers to the questions of the team leave here, and nowhere else. */
export function namedSheet(
  features: readonly DrawFeature[],
  people: readonly Recruit[],
  locale: Locale,
  added: {
    readonly questions: FormQuestions
    readonly answers: ReadonlyMap<string, FormAnswers>
  } = { questions: [], answers: new Map() },
): Sheet {
  const { fields } = fileTexts[locale]
  const asked = features.filter((feature) => feature.asked)
  return {
    name: 'personnes',
    columns: [
      fields.id,
      fields.lastName,
      fields.firstName,
      fields.birthYear,
      fields.phone,
      fields.email,
      fields.address,
      fields.postcode,
      fields.town,
      recruitTexts[locale].step,
      ...asked.map(({ label }) => label),
      ...added.questions.map((question) => wordsIn(question.text, writtenLocale, writtenLocale)),
    ].map(text),
    rows: people.map((person) => {
      const identity = person.identity ?? noIdentity
      return [
        person.ticket,
        identity.lastName,
        identity.firstName,
        identity.birthYear === undefined ? '' : String(identity.birthYear),
        identity.phone,
        identity.email,
        identity.address,
        identity.postcode,
        identity.town,
        recruitTexts[locale].statuses[person.status],
        ...asked.map((feature) => labelOf(feature, person.answers[feature.key])),
        ...added.questions.map(
          ({ id }) => ownOf(added.answers.get(person.id) ?? {}, id)?.said.join(', ') ?? '',
        ),
      ]
    }),
  }
}

function labelOf(feature: DrawFeature, key: string | undefined): string {
  return feature.values.find((value) => value.key === key)?.label ?? ''
}

/** With commas and without a mark: what programs read; quotes doubled, and nothing that a spreadsheet would compute. */
export function plainCsv(sheet: Sheet): string {
  const cell = (value: unknown) => {
    const words = typeof value === 'string' ? inertCell(value) : String(value ?? '')
    return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
  }
  return [sheet.columns.map(({ title }) => title), ...sheet.rows]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('')
}
