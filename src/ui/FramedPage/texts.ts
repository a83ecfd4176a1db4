import { defineTexts } from '#kit/texts.ts'

export const framedTexts = defineTexts(
  {
    show: 'Montrer sur un autre site',
    copy: 'Copiez ces lignes dans la page de votre site. Rien n’y suit les visiteurs.',
    whole: 'Voir la page entière',
    see: 'Voir ce qui s’affichera',
  },
  {
    show: 'Show on another site',
    copy: 'Copy these lines into the page of your site. Nothing there follows visitors.',
    whole: 'See the whole page',
    see: 'See what will show',
  },
)
