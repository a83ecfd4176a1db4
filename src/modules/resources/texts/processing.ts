import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Ressources',
    purpose: 'Écrire, relire, publier et réutiliser des fiches et des guides sous licence libre.',
    persons:
      'Auteur·rices, relecteur·rices, personnes citées avec leur accord, personnes qui racontent un réemploi.',
    basis: 'Mission d’intérêt général ; accord pour les noms.',
    recipients:
      'Tout le monde pour ce qui est publié ; sinon l’équipe et les personnes qui écrivent.',
  },
  {
    title: 'Resources',
    purpose: 'Write, review, publish and reuse sheets and guides under an open licence.',
    persons:
      'Authors, reviewers, people quoted with their agreement, people who tell how they reused one.',
    basis: 'Public interest; consent for names.',
    recipients: 'Everyone for what is published; otherwise the team and those who write.',
  },
)
