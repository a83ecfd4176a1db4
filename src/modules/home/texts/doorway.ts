import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    openData: {
      title: 'Les données ouvertes',
      text: 'Ce que l’équipe publie, en fichiers à reprendre.',
      link: 'Voir les fichiers',
    },
    legal: {
      title: 'Qui publie ce site',
      text: 'L’éditeur, l’hébergeur et les licences.',
      link: 'Lire les mentions',
    },
    yourData: {
      title: 'Vos données',
      text: 'Ce qui est gardé sur chacun, combien de temps, et vos droits.',
      link: 'Lire le registre',
    },
  },
  {
    openData: {
      title: 'Open data',
      text: 'What the team publishes, as files to reuse.',
      link: 'See the files',
    },
    legal: {
      title: 'Who publishes this site',
      text: 'The publisher, the host and the licences.',
      link: 'Read the legal notice',
    },
    yourData: {
      title: 'Your data',
      text: 'What is kept about people, for how long, and your rights.',
      link: 'Read the register',
    },
  },
)
