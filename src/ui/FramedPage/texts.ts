import { defineTexts } from '#kit/texts.ts'

export const framedTexts = defineTexts(
  {
    show: 'Montrer sur un autre site',
    copy: 'Copiez ces deux lignes dans une page de votre site, là où il accepte du code HTML. Un résumé de cette page s’y affichera, toujours à jour. Rien n’y suit les visiteurs.',
    whole: 'Voir la page entière',
    see: 'Voir ce qui s’affichera',
  },
  {
    show: 'Show on another site',
    copy: 'Copy these two lines into a page of your site, where it takes HTML code. A summary of this page will show there, always up to date. Nothing there follows visitors.',
    whole: 'See the whole page',
    see: 'See what will show',
  },
)
