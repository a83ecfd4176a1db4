import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Ce qui attend chacun·e',
    purpose:
      'Montrer à chaque personne ce qu’elle a à faire, retenir ce qu’elle remet à plus tard, garder dans son menu les pages qu’elle épingle, lui envoyer la liste quand elle la demande. Dire à l’équipe combien de choses attendent chacun·e de ses membres, pour partager le travail.',
    persons: 'Équipe, élu·es et agent·es, innovateur·rices, chercheur·euses : qui a un compte.',
    basis: 'Intérêt légitime de l’association ; accord de la personne pour les courriels.',
    recipients:
      'La personne elle-même. Quand elle confie une chose à une ou un collègue, cette personne aussi. Pour les membres de l’équipe, leurs collègues.',
  },
  {
    title: 'What waits for each person',
    purpose:
      'Show each person what they have to do, keep what they put off, keep in their menu the pages they pin, send them the list when they ask for it. Tell the team how many things wait for each of its members, to share the work.',
    persons: 'Team, officials and agents, innovators, researchers: whoever has an account.',
    basis: 'Legitimate interest of the organisation; consent of the person for e-mails.',
    recipients:
      'The person themselves. When they hand something to a colleague, that colleague too. For members of the team, their colleagues.',
  },
)
