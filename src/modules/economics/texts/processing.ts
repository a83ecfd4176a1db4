import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Économie des projets',
    purpose:
      'Tenir le budget et le financement de chaque projet, avec le coût d’un jour de chaque rôle.',
    persons:
      'Salariées et salariés de l’association, quand une seule personne tient un rôle du barème. Aucun nom n’est gardé ici.',
    basis: 'Intérêt légitime : tenir les comptes de l’association.',
    recipients: 'Les personnes qui tiennent les comptes et les administrateurs. Rien n’est publié.',
  },
  {
    title: 'Economics of projects',
    purpose:
      'Keep the budget and the funding of each project, with the cost of a day of each role.',
    persons:
      'Employees of the association, where one person alone has a role of the rate card. No name is kept here.',
    basis: 'Legitimate interest: keep the accounts of the association.',
    recipients: 'Those who keep the accounts and administrators. Nothing is published.',
  },
)
