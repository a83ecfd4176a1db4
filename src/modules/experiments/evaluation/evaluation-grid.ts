import { askedForm, longText, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import type { EvaluationLine, EvaluationWords } from './evaluation.ts'
import { evaluationTexts } from './texts/evaluation.ts'

const { fr, en } = evaluationTexts

const words = (
  name: 'question' | 'criterion' | 'indicator' | 'source' | 'planned' | 'finding',
) => ({
  label: { fr: fr[name], en: en[name] },
})

/** The questions put to an experiment, on one page: a line from each question to what was found. */
export const evaluationGrid: Grid<EvaluationWords> = {
  name: 'questions',
  form: askedForm({
    question: text({ ...words('question'), most: 500, required: true }),
    criterion: longText({ ...words('criterion'), most: 500, rows: 1 }),
    indicator: longText({ ...words('indicator'), most: 500, rows: 1 }),
    source: longText({ ...words('source'), most: 500, rows: 1 }),
    planned: longText({ ...words('planned'), most: 500, rows: 1 }),
    finding: longText({ ...words('finding'), most: 4_000, rows: 1 }),
  }),
  row: { fr: fr.question, en: en.question },
  titles: {
    question: ['questions', 'question evaluative', 'question d evaluation', 'objectif'],
    criterion: ['critere', 'criteres', 'criterion', 'criteria'],
    indicator: ['indicateur', 'indicateurs', 'mesure', 'indicator', 'measure'],
    source: ['source', 'sources', 'source de donnees', 'moyen de verification', 'sources'],
    planned: ['prevu', 'attendu', 'cible', 'cibles', 'valeur cible', 'target', 'expected'],
    finding: ['resultat', 'resultats', 'constat', 'reponse', 'realise', 'result', 'finding'],
  },
  key: ['question'],
  most: 100,
}

export const evaluationRows = (lines: readonly EvaluationLine[]): readonly StandingRow[] =>
  lines.map((line) => standingRow(evaluationGrid, line))
