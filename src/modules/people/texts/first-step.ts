import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The step of the first hour that is made in this room. */
export const firstStepTexts = defineTexts(
  {
    title: 'Inviter les personnes de l’équipe',
    why: 'Collez leurs adresses : vous les invitez toutes d’un coup, avec un rôle.',
    link: 'Inviter plusieurs personnes',
    alone: 'Vous êtes la seule personne de l’équipe, et aucune invitation n’attend de réponse.',
    others: (count: number) =>
      `${counted(count, 'autre personne a', 'autres personnes ont')} un rôle dans l’équipe.`,
    waiting: (count: number) =>
      `${counted(count, 'invitation attend', 'invitations attendent')} une réponse.`,
  },
  {
    title: 'Invite the people of the team',
    why: 'Paste their addresses: you invite them all at once, with a role.',
    link: 'Invite several people',
    alone: 'You are the only person of the team, and no invitation is waiting for an answer.',
    others: (count) =>
      count === 1
        ? 'Another person has a role in the team.'
        : `${numbered(count, 'other people have', 'en')} a role in the team.`,
    waiting: (count) =>
      count === 1
        ? 'One invitation is waiting for an answer.'
        : `${numbered(count, 'invitations are waiting', 'en')} for an answer.`,
  },
)
