import { defineTexts } from '#kit/texts.ts'

/** What was computed from the frozen plan, and published. */
export const resultsTexts = defineTexts(
  {
    title: 'Les résultats',
    none: 'Aucun résultat n’est publié pour l’instant.',
    exploratory: 'Résultats exploratoires',
    exploratoryText:
      'Ces calculs n’étaient pas écrits d’avance : ils donnent des idées à vérifier, et rien de plus.',
    kind: {
      planned: 'prévu dans le plan',
      exploratory: 'exploratoire',
      unknown: 'on ne sait pas',
    },
    withdrawn: (day: string) => `Retiré le ${day} :`,
    deviations: 'Ce qui diffère du plan',
    noDeviation: 'Rien ne diffère du plan, selon l’équipe.',
    json: 'Les résultats pour un programme (JSON)',
    zip: 'Plans, résultats, données et calculs en R (ZIP)',
    compute: 'Appliquer le plan figé à un tableau',
  },
  {
    title: 'Results',
    none: 'No result yet.',
    exploratory: 'Exploratory results',
    exploratoryText:
      'These computations were not written beforehand: they give ideas to check, and nothing more.',
    kind: { planned: 'written in the plan', exploratory: 'exploratory', unknown: 'not known' },
    withdrawn: (day: string) => `Withdrawn on ${day}:`,
    deviations: 'What differs from the plan',
    noDeviation: 'Nothing differs from the plan, says the team.',
    json: 'Results for a program (JSON)',
    zip: 'Plans, results, data and computations in R (ZIP)',
    compute: 'Run the frozen plan on a table',
  },
)
