import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    archive: {
      title: 'Les lettres d’information',
      text: 'Les anciennes lettres d’information, et l’inscription.',
      link: 'Lire les lettres',
    },
  },
  {
    archive: {
      title: 'Newsletters',
      text: 'Past newsletters, and how to sign up.',
      link: 'Read the letters',
    },
  },
)
