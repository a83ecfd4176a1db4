import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    network: {
      title: 'Le réseau',
      text: 'Les territoires membres, sur une carte, avec ce qu’ils ont promis.',
      link: 'Voir le réseau',
    },
    join: {
      title: 'Rejoindre le réseau',
      text: 'Une demande de quelques minutes, au nom de votre territoire.',
      link: 'Demander à rejoindre',
    },
    sign: {
      title: 'La déclaration',
      text: 'Le texte que les élu·es signent, et qui l’a signé.',
      link: 'Lire et signer',
    },
  },
  {
    network: {
      title: 'The network',
      text: 'Member territories, on a map, with what they promised.',
      link: 'See the network',
    },
    join: {
      title: 'Join the network',
      text: 'A request of a few minutes, in the name of your territory.',
      link: 'Ask to join',
    },
    sign: {
      title: 'The declaration',
      text: 'The text that elected people sign, and who signed it.',
      link: 'Read and sign',
    },
  },
)
