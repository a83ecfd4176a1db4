import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Comptes et réseau',
    purpose: 'Savoir qui agit, inviter, donner des rôles, connaître les mandats et leur fin.',
    persons: 'Équipe, élu·es, agent·es, innovateur·rices, chercheur·euses, bénévoles.',
    basis: 'Intérêt légitime du réseau ; accord pour le nom public et les nouvelles.',
    recipients: 'L’équipe du Labo, selon les rôles de chacun·e.',
  },
  {
    title: 'Accounts and network',
    purpose: 'Know who acts, invite, grant roles, know mandates and their end.',
    persons: 'Team, elected officials, public agents, innovators, researchers, volunteers.',
    basis: 'Legitimate interest of the network; consent for the public name and the news.',
    recipients: 'The Lab team, as the role of each allows.',
  },
)
