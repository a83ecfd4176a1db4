import { defineTexts } from '#kit/texts.ts'

/** Acts of the Index, for the public journal: `activity.ts` takes them in. */
export const indexActs = defineTexts(
  {
    'assessment.opened': 'Une évaluation de l’Indice s’ouvre',
    'assessment.floors-set': 'Les nombres de réponses attendus changent',
    'assessment.closed': 'Une évaluation de l’Indice est close pour toujours',
    'assessment.closed-early': 'Une évaluation de l’Indice est fermée avant son dernier jour',
    'assessment.published': 'Les résultats d’une évaluation sont publiés',
    'assessment.action-chosen': 'Un territoire choisit une action après son évaluation',
    'assessment.minutes-written': 'Le compte rendu d’un atelier de l’Indice est écrit',
    'index-model.published': 'Une version du référentiel de l’Indice est publiée',
  },
  {
    'assessment.opened': 'An assessment of the Index opens',
    'assessment.floors-set': 'The numbers of answers expected change',
    'assessment.closed': 'An assessment of the Index is closed for ever',
    'assessment.closed-early': 'An assessment of the Index is closed before its last day',
    'assessment.published': 'The results of an assessment are published',
    'assessment.action-chosen': 'A territory chooses an action after its assessment',
    'assessment.minutes-written': 'The minutes of a workshop of the Index are written',
    'index-model.published': 'A version of the referential of the Index is published',
  },
)
