import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Cercles et décisions',
    purpose:
      'Tenir les cercles, leurs rôles et leurs réunions ; décider par consentement, élire sans candidat, garder le registre des décisions.',
    persons: 'Membres des cercles, personnes nommées à un rôle.',
    basis: 'Statuts de l’association ; intérêt légitime d’une décision que l’on peut relire.',
    recipients:
      'Les membres du cercle. Tout le monde pour les décisions publiées, sans les mots de chacun·e.',
  },
  {
    title: 'Circles and decisions',
    purpose:
      'Keep circles, their roles and meetings; decide by consent, elect without candidates, keep the register of decisions.',
    persons: 'Members of circles, people named to a role.',
    basis: 'Statutes of the association; legitimate interest of a decision that can be read again.',
    recipients:
      'The members of the circle. Everyone for published decisions, without the words of each person.',
  },
)
