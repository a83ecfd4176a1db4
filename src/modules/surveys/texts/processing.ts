import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Enquêtes',
    purpose:
      'Poser les mêmes questions à l’écran, sur papier, au téléphone et à la porte, compter une réponse par code, publier des totaux.',
    persons: 'Les personnes qui répondent, et celles à qui une lettre est envoyée.',
    basis:
      'Consentement de la personne qui répond, ou mission d’intérêt public de la collectivité.',
    recipients:
      'L’équipe de l’enquête. Les fichiers pour la recherche sont sans nom, et refusés quand une personne y serait reconnaissable.',
  },
  {
    title: 'Surveys',
    purpose:
      'Ask the same questions on screen, on paper, by telephone and at the door, count one answer a code, publish totals.',
    persons: 'Those who answer, and those to whom a letter is sent.',
    basis: 'Consent of whoever answers, or the public task of the authority.',
    recipients:
      'The team of the survey. Files for research have no names, and are refused when a person could be recognised in them.',
  },
)
