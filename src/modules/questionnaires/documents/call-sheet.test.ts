import { expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import { questionsOf } from '#engines/questionnaires/index.ts'
import { plainSpaces } from '#kit/writing/written-words.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { type CallSheetAsked, callSheet } from './call-sheet.ts'

const asked: CallSheetAsked = {
  questionnaire: everyKind,
  ...({ language: 'fr', locale: 'fr', by: 'door' } as const),
  ...{ title: 'Se déplacer à Valbrenne', purpose: 'Choisir les trajets du car.' },
  kept: 'Les réponses sont effacées 12 mois après la fin.',
  ...{ asker: 'Commune de Valbrenne', contact: '02 99 00 00 00', now: new Date('2026-12-01') },
}
const text = plainSpaces(JSON.stringify(callSheet(asked)))

it('every question is on the sheet, with its number, its condition and its answers', () => {
  for (const [at, question] of questionsOf(everyKind).entries())
    expect(text).toContain(`${at + 1}. ${plainSpaces(question.text['fr'] ?? '')}`)
  expect(text).toContain('Seulement si « Pour quoi ? » contient « le marché »')
  expect(text).toContain('☐ autrement – précisez')
  expect(text).toContain('☐ Préfère ne pas répondre')
})

it('bears the name of the survey, what its answers serve for and how long they are kept', () => {
  const sheet = callSheet(asked)
  expect(sheet.title).toBe('Se déplacer à Valbrenne')
  expect(text).toContain(
    'je viens pour une enquête : « Se déplacer à Valbrenne ». Responsable : Commune de Valbrenne.',
  )
  expect(text).toContain(
    'Choisir les trajets du car. Les réponses sont effacées 12 mois après la fin.',
  )
})

it('nobody who did not answer is named: no field for a name, an address or a number', () => {
  const { questionnaire } = asked
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.filter(({ kind }) => kind !== 'contact' && kind !== 'place'),
  }))
  const sheet = callSheet({ ...asked, questionnaire: { ...questionnaire, pages } })
  const lines = JSON.stringify(sheet).match(/"label":"[^"]*"/g) ?? []
  expect(lines.join()).not.toMatch(/nom|adresse|téléphone/i)
})

it('is printed', async () => {
  const bytes = await writePdf(callSheet(asked), undefined)
  expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-')
})
