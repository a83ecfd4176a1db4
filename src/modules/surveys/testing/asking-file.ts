import type { Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { smallQuestionnaire } from './small-survey.ts'

export const photo: Question = {
  ...{ id: 'photo', kind: 'file', text: { fr: 'Une photo du marché' }, required: true },
  ...{ types: ['image/*', 'application/pdf'], mostBytes: 100_000 },
}

/** The small survey, with a file asked on its first page. */
export function asking(question: Question = photo): Questionnaire {
  return {
    ...smallQuestionnaire,
    pages: [
      { id: 'joint', questions: [question] },
      ...smallQuestionnaire.pages.slice(0, 1),
      ...smallQuestionnaire.pages.slice(2),
    ],
  }
}

export function pdf(name = 'Jeanne Riou.pdf', more = ''): File {
  return new File([`%PDF-1.4\n${more}`], name, { type: 'application/pdf' })
}
