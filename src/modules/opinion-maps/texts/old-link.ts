import { defineTexts } from '#kit/texts.ts'

/** An own address that opens nothing: it was cut on its way, or its year is over. */
export const oldLinkTexts = defineTexts(
  {
    ways: ['Si la carte est encore ouverte, vous pouvez commencer de nouveau depuis sa page.'],
    onward: 'Voir les cartes d’avis',
  },
  {
    ways: ['If the map is still open, you may begin again from its page.'],
    onward: 'See the opinion maps',
  },
)
