import type { Questionnaire, SentFields } from '#engines/questionnaires/index.ts'
import type { Medium } from '../survey.ts'

const fr = (text: string) => ({ fr: text })
const options = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([id, text]) => ({ id, text: fr(text) }))

/** Short, and with what a team tries on a survey that is over: a commune, two lists to cross, a scale, a text to sort. */
export const busQuestions: Questionnaire = {
  schema: 'ouvroir questionnaire 1',
  ...{ id: 'car', version: 1, languages: ['fr'] },
  title: fr('Le car du matin'),
  intro: fr('Trois minutes suffisent.'),
  pages: [
    {
      id: 'vous',
      title: fr('Vous'),
      questions: [
        {
          ...{ id: 'age', kind: 'single', text: fr('Votre âge'), required: true },
          options: options({
            jeune: 'Moins de 30 ans',
            milieu: 'De 30 à 59 ans',
            aine: '60 ans et plus',
          }),
        },
        { id: 'commune', kind: 'place', text: fr('Votre commune') },
      ],
    },
    {
      id: 'car',
      title: fr('Le car'),
      questions: [
        {
          ...{ id: 'prend', kind: 'single', text: fr('Prenez-vous le car ?'), required: true },
          options: options({ souvent: 'Souvent', parfois: 'Parfois', jamais: 'Jamais' }),
        },
        {
          ...{ id: 'heures', kind: 'scale', text: fr('Ses heures vous vont-elles ?') },
          ...{ from: 1, to: 5, low: fr('pas du tout'), high: fr('tout à fait') },
        },
        {
          ...{ id: 'aide', kind: 'long-text', text: fr('Qu’est-ce qui vous le ferait prendre ?') },
          most: 600,
        },
      ],
    },
  ],
}

/** Of the population, on the one question that is known of it. */
export const busPopulation = {
  question: 'age',
  reference: 'Parts inventées pour la démonstration',
  categories: [
    { label: 'Moins de 30 ans', options: ['jeune'], share: 30 },
    { label: 'De 30 à 59 ans', options: ['milieu'], share: 42 },
    { label: '60 ans et plus', options: ['aine'], share: 28 },
  ],
}

const written = [
  'Un car plus tôt, pour le train de 7 h.',
  'Un arrêt devant le collège.',
  'Un billet moins cher pour les familles.',
  'Un car plus tard le soir.',
  'Savoir s’il est en retard.',
]

/** How each came in, in their order. */
export const busMedia: readonly Medium[] = [
  ...Array<Medium>(28).fill('screen'),
  ...Array<Medium>(11).fill('paper'),
  ...Array<Medium>(5).fill('telephone'),
]

/** Opinions that differ, from a small formula: nothing is drawn. */
export function onBus(at: number): SentFields {
  const commune = at % 10 < 5 ? '63430' : at % 10 < 8 ? '63125' : '63276'
  return {
    age: ['milieu', 'aine', 'milieu', 'jeune', 'aine'][at % 5] ?? 'milieu',
    prend: ['jamais', 'parfois', 'souvent', 'jamais', 'parfois', 'souvent', 'jamais'][at % 7] ?? '',
    heures: String(1 + ((at * 3) % 5)),
    ...(at % 22 === 21 ? {} : { commune }),
    ...(at % 2 === 0 ? { aide: written[(at / 2) % written.length] ?? '' } : {}),
  }
}
