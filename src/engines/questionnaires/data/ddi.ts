import { xmlText } from '#kit/xml.ts'
import { type Questionnaire, wordsIn } from '../description.ts'
import { codebookOf } from './codebook.ts'
import { columnsOf, questionsById } from './columns.ts'

/** The description of the file of answers as DDI-Codebook 2.5, the elements in the order of its schema. */
export function ddiCodebook(questionnaire: Questionnaire, language: string): string {
  const { id, version, title, languages, intro } = questionnaire
  const [first = 'fr'] = languages
  const inWords = (words: Parameters<typeof wordsIn>[0]) => xmlText(wordsIn(words, language, first))
  const questions = questionsById(questionnaire)
  const columns = columnsOf(questionnaire, language)
  const variables = codebookOf(questionnaire, language).flatMap((entry, at) => {
    const column = columns[at]
    const question = questions.get(entry.question)
    if (!column || !question) return []
    const isNumber = column.type !== 'text' && column.type !== 'choice' && column.type !== 'date'
    const interval = column.type === 'integer' || column.type === 'number' ? 'contin' : 'discrete'
    const { least, most } = column
    const range =
      isNumber && (least !== undefined || most !== undefined)
        ? [
            `      <valrng><range${least === undefined ? '' : ` min="${least}"`}${most === undefined ? '' : ` max="${most}"`}/></valrng>`,
          ]
        : []
    const yesNo = language === 'fr' ? ['Oui', 'Non'] : ['Yes', 'No']
    const codes =
      column.type === 'boolean'
        ? [
            { code: '1', label: yesNo[0] ?? '' },
            { code: '0', label: yesNo[1] ?? '' },
          ]
        : entry.codes
    return [
      `    <var ID="V${at + 1}" name="${xmlText(entry.variable)}" files="F1" intrvl="${interval}">`,
      `      <labl>${xmlText(entry.label)}</labl>`,
      '      <qstn>',
      ...(question.before ? [`        <preQTxt>${inWords(question.before)}</preQTxt>`] : []),
      `        <qstnLit>${xmlText(entry.text)}</qstnLit>`,
      ...(question.help ? [`        <ivuInstr>${inWords(question.help)}</ivuInstr>`] : []),
      '      </qstn>',
      ...range,
      ...(entry.condition === '' ? [] : [`      <universe>${xmlText(entry.condition)}</universe>`]),
      ...codes.map((code) => category(code, '')),
      ...entry.missing.map((code) => category(code, ' missing="Y"')),
      `      <varFormat type="${isNumber ? 'numeric' : 'character'}"/>`,
      '    </var>',
    ]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="${xmlText(language)}">`,
    '  <stdyDscr>',
    '    <citation>',
    '      <titlStmt>',
    `        <titl>${inWords(title)}</titl>`,
    `        <IDNo>${xmlText(id)}</IDNo>`,
    '      </titlStmt>',
    `      <verStmt><version>${version}</version></verStmt>`,
    '    </citation>',
    ...(intro
      ? ['    <stdyInfo>', `      <abstract>${inWords(intro)}</abstract>`, '    </stdyInfo>']
      : []),
    '  </stdyDscr>',
    '  <fileDscr ID="F1">',
    '    <fileTxt>',
    '      <fileName>responses.csv</fileName>',
    `      <dimensns><varQnty>${columns.length}</varQnty></dimensns>`,
    '      <fileType>text/csv; charset=utf-8</fileType>',
    '    </fileTxt>',
    '  </fileDscr>',
    '  <dataDscr>',
    ...variables,
    '  </dataDscr>',
    '</codeBook>',
    '',
  ].join('\n')
}

function category(
  { code, label }: { readonly code: string; readonly label: string },
  marks: string,
): string {
  return `      <catgry${marks}><catValu>${xmlText(code)}</catValu><labl>${xmlText(label)}</labl></catgry>`
}
