import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Les expérimentations',
      text: 'Ce que des territoires essaient en ce moment ou ont raconté, avec ce qui n’a pas marché.',
      link: 'Toutes les voir',
    },
    propose: {
      title: 'Proposer un essai',
      text: 'Quelques questions, sans compte. L’équipe lit chaque proposition et répond.',
      link: 'Proposer',
    },
    calls: {
      title: 'Les appels',
      text: 'Des protocoles sont prêts et attendent un territoire.',
      link: 'Lire les appels',
    },
  },
  {
    list: {
      title: 'Experiments',
      text: 'What territories are trying now or have told, with what did not work.',
      link: 'See them all',
    },
    propose: {
      title: 'Suggest a trial',
      text: 'A few questions, no account needed. The team reads each proposal and answers.',
      link: 'Suggest',
    },
    calls: {
      title: 'Calls',
      text: 'Protocols are ready and wait for a territory.',
      link: 'Read the calls',
    },
  },
)
