import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Les ressources',
      text: 'Fiches de cas, guides et modèles, à reprendre et à adapter librement.',
      link: 'Chercher une ressource',
    },
    write: {
      title: 'Écrire une fiche',
      text: 'Racontez ce que vous avez fait, même ce qui n’a pas marché.',
      link: 'Commencer une fiche',
    },
  },
  {
    list: {
      title: 'Resources',
      text: 'Case sheets, guides and templates, free to take and adapt.',
      link: 'Look for a resource',
    },
    write: {
      title: 'Write a sheet',
      text: 'Tell what you did, even what did not work.',
      link: 'Start a sheet',
    },
  },
)
