import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'En-têtes et signatures des papiers',
    purpose: 'Écrire sur chaque papier qui l’envoie et qui le signe.',
    persons: 'Les personnes qui signent pour une entité, le temps de leur mandat.',
    basis: 'Intérêt légitime : un papier officiel nomme qui l’engage.',
    recipients:
      'Qui reçoit un papier signé ; les personnes qui administrent la maison et celles qui répondent du territoire.',
  },
  {
    title: 'Letterheads and signatures of papers',
    purpose: 'Write on each paper who sends it and who signs it.',
    persons: 'People who sign for an entity, as long as their mandate lasts.',
    basis: 'Legitimate interest: an official paper names who commits to it.',
    recipients:
      'Whoever receives a signed paper; administrators, and those who answer for the territory.',
  },
)
