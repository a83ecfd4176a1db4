import { defineTexts } from '#kit/texts.ts'

/** Links of letters of the network that open nothing any more: what each was for. */
export const oldLinkTexts = defineTexts(
  {
    declaration: {
      ways: [
        'Un lien reçu pour la déclaration sert soixante jours. Une signature que personne n’a confirmée d’ici là est effacée : signez de nouveau.',
        'Si la signature n’est pas publiée, ou a été retirée, ce lien ne montre plus rien.',
      ],
      onward: 'Voir la déclaration et ses signataires',
    },
    coaching: {
      ways: [
        'Si la demande est effacée, ou si ses données ont été supprimées, faites-en une autre.',
      ],
      onward: 'Demander un accompagnement',
    },
    skills: {
      ways: [
        'Ce lien confirmait vos savoir-faire. Vous pouvez les confirmer, les changer ou les retirer depuis votre compte.',
      ],
      onward: 'Mes savoir-faire',
    },
    mission: {
      ways: [
        'Une réponse à une mission est effacée trois ans après : son lien ne sert plus ensuite.',
      ],
      onward: 'Voir les missions',
    },
    badge: {
      ways: [
        'Si vos données ont été effacées à votre demande, le badge l’est aussi.',
        'Un fichier de badge que vous avez gardé se vérifie encore, sans ce lien.',
      ],
      onward: 'Vérifier un badge',
    },
    membership: {
      ways: [
        'Si la demande d’adhésion est refusée ou retirée depuis longtemps, faites-en une autre.',
      ],
      onward: 'Demander à adhérer',
    },
  },
  {
    declaration: {
      ways: [
        'A link received for the declaration serves sixty days. A signature that nobody confirmed by then is erased: sign again.',
        'A signature that is not published, or was withdrawn, has no news to give.',
      ],
      onward: 'See the declaration and its signatories',
    },
    coaching: {
      ways: ['If the request is erased, or its data deleted, make another one.'],
      onward: 'Ask for coaching',
    },
    skills: {
      ways: [
        'This link confirmed your skills. You can confirm, change or remove them from your account.',
      ],
      onward: 'My skills',
    },
    mission: {
      ways: [
        'An answer to a mission is erased three years later: its link is of no more use then.',
      ],
      onward: 'See the missions',
    },
    badge: {
      ways: [
        'If your data were erased at your request, so is the badge.',
        'A file of the badge that you kept can still be checked, without this link.',
      ],
      onward: 'Check a badge',
    },
    membership: {
      ways: ['If the request was declined or withdrawn long ago, make another one.'],
      onward: 'Ask to join',
    },
  },
)
