import { expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import { readAnswers } from '#engines/questionnaires/index.ts'
import {
  answerFile,
  answerFileNames,
  answerFiles,
  answerSheets,
  namesSomebody,
} from './answer-files.ts'

const { answers } = readAnswers(everyKind, {
  agree: 'yes',
  age: '34',
  reach__email: 'anna@exemple.fr',
})
const wanted = { questionnaire: everyKind, language: 'fr', rows: [answers] }

it('every file of the set is written, under the names by which they find one another', () => {
  expect(answerFiles(wanted).map(({ name }) => name)).toEqual([...answerFileNames])
  expect(answerFile('import.R', wanted)?.text).toContain('responses.csv')
  expect(answerFile('../../etc/passwd', wanted)).toBeUndefined()
})

it('what names somebody leaves with none of the files for everybody', () => {
  expect(answerFile('responses.csv', wanted)?.text).toContain('anna@exemple.fr')
  for (const { text } of answerFiles({ ...wanted, leaveOut: namesSomebody })) {
    expect(text).not.toContain('anna@exemple.fr')
    expect(text).not.toContain('reach')
  }
})

it('a condition on a question that is left out leaves with it', () => {
  const less = answerFile('codebook.csv', { ...wanted, leaveOut: ({ id }) => id === 'parts' })
  expect(less?.text).toContain('word')
  expect(less?.text).not.toContain('parts')
})

it('a workbook holds numbers as numbers, and says what each code means', () => {
  const [answersOf, codebook] = answerSheets(wanted, 'fr')
  const age = answersOf?.columns.findIndex(({ title }) => title === 'age') ?? -1
  expect(answersOf?.rows[0]?.[age]).toBe(34)
  expect(codebook?.rows.flat()).toContain(
    '.p = Je préfère ne pas répondre\n.b = Laissé vide\n.n = Question non posée',
  )
})
