import { defineTexts } from '#kit/texts.ts'

/** What a visitor reads of this room on the page of a family. */
export const doorwayTexts = defineTexts(
  {
    list: {
      title: 'Les territoires',
      text: 'Chaque commune et ce qu’elle a essayé, promis et publié ici.',
      link: 'Chercher un territoire',
    },
  },
  {
    list: {
      title: 'Territories',
      text: 'Each town and what it tried, promised and published here.',
      link: 'Look for a territory',
    },
  },
)
