import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

export const rosetteTexts = defineTexts(
  {
    numbers: (first: number, last: number) =>
      `${writtenNumber(first, 'fr')} à ${writtenNumber(last, 'fr')} :`,
    shapes: ['rond :', 'carré :', 'losange :', 'triangle :'],
    results: [
      'En couleur : les faits, une couleur par pilier. Plus elle va loin, plus le niveau est haut ; sans couleur, niveau 1 ou aucun fait noté.',
      'Cercles : les niveaux, de 1 au milieu à 4 au bord.',
      'Signes noirs : ce que chaque groupe ressent, en moyenne.',
    ],
    own: [
      'En couleur : vos réponses, une couleur par pilier. Plus elle va loin, plus le niveau est haut ; sans couleur, niveau 1 ou pas de réponse.',
      'Cercles : les niveaux, de 1 au milieu à 4 au bord.',
    ],
  },
  {
    numbers: (first, last) => `${writtenNumber(first, 'en')} to ${writtenNumber(last, 'en')}:`,
    shapes: ['disc:', 'square:', 'diamond:', 'triangle:'],
    results: [
      'In colour: the facts, one colour for each pillar. The further it goes, the higher the level; without colour, level 1 or no fact noted.',
      'Rings: the levels, from 1 in the middle to 4 at the edge.',
      'Black signs: what each group perceives, on average.',
    ],
    own: [
      'In colour: your answers, one colour for each pillar. The further it goes, the higher the level; without colour, level 1 or no answer.',
      'Rings: the levels, from 1 in the middle to 4 at the edge.',
    ],
  },
)
