import { defineTexts } from '#kit/texts.ts'

/** Words of the trade that the public pages of a draw cannot do without. */
export type TradeWord = 'pool' | 'beacon' | 'hash' | 'seed'

export const wordsMeant = defineTexts(
  {
    title: 'Les mots de cette page.',
    pool: 'Le vivier : les personnes qui ont dit oui, et parmi lesquelles on tire au sort.',
    beacon:
      'La balise : un nombre public, publié à heure fixe, que personne ne peut prévoir ni changer.',
    hash: 'Une empreinte : une suite de signes calculée à partir d’un fichier. Si une seule lettre du fichier change, l’empreinte change.',
    seed: 'La graine : le nombre d’où part le calcul. Avec elle, on refait le même tirage.',
  },
  {
    title: 'The words of this page.',
    pool: 'The pool: the people who said yes, among whom the draw is held.',
    beacon:
      'The beacon: a public number, published at a fixed hour, that nobody can foresee or change.',
    hash: 'A fingerprint, or hash: a line of signs computed from a file. When one letter of the file changes, the line changes.',
    seed: 'The seed: the number from which the computation starts. With it, the same draw is done again.',
  },
)
