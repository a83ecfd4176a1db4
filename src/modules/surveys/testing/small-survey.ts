import type { Questionnaire } from '#engines/questionnaires/index.ts'

const fr = (text: string) => ({ fr: text })

/** Two pages, and a third for those who go to the market: enough to go back, to skip and to be refused. */
export const smallQuestionnaire: Questionnaire = {
  schema: 'ouvroir questionnaire 1',
  ...{ id: 'marche', version: 1, languages: ['fr'] },
  title: fr('Le marché'),
  intro: fr('Cinq minutes suffisent.'),
  pages: [
    {
      id: 'vous',
      title: fr('Vous'),
      questions: [
        {
          ...{ id: 'age', kind: 'single', text: fr('Votre âge'), required: true },
          options: [
            { id: 'jeune', text: fr('Moins de 30 ans') },
            { id: 'plus', text: fr('30 ans et plus') },
          ],
        },
        { id: 'marche', kind: 'yes-no', text: fr('Allez-vous au marché ?'), required: true },
      ],
    },
    {
      id: 'marche_page',
      title: fr('Le marché'),
      when: { question: 'marche', is: '=', value: true },
      questions: [
        {
          ...{ id: 'aime', kind: 'scale', text: fr('L’aimez-vous ?'), from: 1, to: 5 },
          ...{ low: fr('pas du tout'), high: fr('beaucoup'), preferNot: true },
        },
      ],
    },
    {
      id: 'mots',
      title: fr('Vos mots'),
      questions: [{ id: 'mot', kind: 'long-text', text: fr('Autre chose ?'), most: 1_000 }],
    },
  ],
}
