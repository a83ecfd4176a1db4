import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Tirer au sort',
      text: 'Un panel, un jury, une liste de noms : chaque tirage publié se refait chez soi.',
      link: 'Voir les tirages',
    },
  },
  {
    list: {
      title: 'Draw by lot',
      text: 'A panel, a jury, a list of names: each published draw can be redone at home.',
      link: 'See the draws',
    },
  },
)
