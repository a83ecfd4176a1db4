import { type Questionnaire, wordsIn } from '../description.ts'
import { codebookOf } from './codebook.ts'
import { columnsOf, type DataColumn, missingCodes } from './columns.ts'

const types = {
  ...{ choice: 'string', boolean: 'boolean', integer: 'integer', number: 'number' },
  ...{ date: 'date', text: 'string' },
} as const satisfies Readonly<Record<DataColumn['type'], string>>

/** The description of `responses.csv` for Frictionless: `datapackage.json`, as plain data. */
export function dataPackage(questionnaire: Questionnaire, language: string) {
  const { id, version, title, languages } = questionnaire
  const entries = codebookOf(questionnaire, language)
  const fields = columnsOf(questionnaire, language).map((column, at) => ({
    ...{ name: column.name, type: types[column.type], title: column.label },
    description: entries[at]?.text ?? '',
    ...(column.type === 'boolean' ? { trueValues: ['1'], falseValues: ['0'] } : {}),
    constraints: constraintsOf(column),
  }))
  return {
    profile: 'tabular-data-package',
    name: id.toLowerCase().replaceAll('_', '-'),
    title: wordsIn(title, language, languages[0] ?? 'fr'),
    version: `${version}.0.0`,
    resources: [
      {
        ...{ name: 'responses', path: 'responses.csv', profile: 'tabular-data-resource' },
        ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: { fields, missingValues: Object.values(missingCodes) },
      },
    ],
  }
}

function constraintsOf({ type, codes, least, most, longest, pattern }: DataColumn) {
  return {
    ...(type === 'choice' ? { enum: codes.map(({ code }) => code) } : {}),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    // A point or an apostrophe may be added in front.
    ...(longest === undefined ? {} : { maxLength: longest + 2 }),
    ...(pattern === undefined ? {} : { pattern }),
  }
}
