import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Temps passé par projet',
    purpose: 'Compter les jours passés sur chaque projet, pour les comptes et les comptes rendus.',
    persons:
      'Membres de l’équipe qui écrivent leurs semaines. La raison d’une absence n’est pas demandée. Leur rôle dit quel tarif compte pour leurs jours.',
    basis: 'Intérêt légitime : rendre compte de l’argent reçu.',
    recipients:
      'La personne elle-même, celles qui tiennent les comptes et les administrateurs. Rien n’est publié.',
  },
  {
    title: 'Time spent by project',
    purpose: 'Count the days spent on each project, for the accounts and the reports.',
    persons:
      'Members of the team who write their weeks. The reason of an absence is not asked. Their role says which rate counts for their days.',
    basis: 'Legitimate interest: account for the money received.',
    recipients: 'The person, those who keep the accounts and administrators. Nothing is published.',
  },
)
