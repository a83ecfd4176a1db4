import { descriptionSchema, type Questionnaire } from './description.ts'

const fr = (text: string) => ({ fr: text })
const yesOrNo = (text: string) => ({ fr: text, en: `${text} (en)` })

/** An example that holds every kind of question and every kind of condition: tests, benches and guides start from it. */
export const everyKind: Questionnaire = {
  schema: descriptionSchema,
  ...{ id: 'halle', version: 1, languages: ['fr', 'en'], roles: ['resident', 'elected'] },
  title: yesOrNo('La halle de Valbrenne'),
  intro: fr('Dix minutes suffisent.'),
  pages: [
    {
      id: 'you',
      title: fr('Vous'),
      questions: [
        { id: 'agree', kind: 'consent', text: fr('Je veux bien répondre.'), required: true },
        {
          ...{
            id: 'age',
            kind: 'number',
            text: yesOrNo('Quel âge avez-vous ?'),
            least: 0,
            most: 120,
          },
          unit: fr('ans'),
          preferNot: true,
        },
        {
          ...{ id: 'town', kind: 'place', text: fr('Où habitez-vous ?') },
          help: fr('Le nom de la commune.'),
        },
        { id: 'since', kind: 'date', text: fr('Depuis quand ?'), first: '1950-01-01' },
        {
          ...{ id: 'reach', kind: 'contact', text: fr('Comment vous joindre ?') },
          ways: ['email', 'phone'],
          when: { question: 'agree', is: '=', value: true },
        },
      ],
    },
    {
      id: 'hall',
      when: { question: 'age', is: '≥', value: 16 },
      questions: [
        {
          ...{ id: 'use', kind: 'single', text: fr('Vous y allez…'), preferNot: true },
          before: fr('La halle a ouvert en 2019.'),
          required: true,
          order: 'random',
          options: [
            { id: 'often', text: yesOrNo('souvent') },
            { id: 'rarely', text: fr('rarement') },
            { id: 'else', text: fr('autrement'), other: true },
          ],
        },
        {
          ...{ id: 'why', kind: 'several', text: fr('Pour quoi ?'), most: 2 },
          when: {
            all: [
              { question: 'use', is: 'answered' },
              { not: { question: 'use', is: 'prefer-not' } },
            ],
          },
          options: [
            { id: 'market', text: fr('le marché') },
            { id: 'music', text: fr('la musique') },
            { id: 'people', text: fr('les gens') },
            { id: 'none', text: fr('rien de cela'), alone: true },
          ],
        },
        {
          ...{ id: 'market_again', kind: 'yes-no', text: fr('Un second marché ?') },
          when: {
            any: [
              { question: 'why', is: 'contains', value: 'market' },
              { about: 'role', is: '=', value: 'elected' },
            ],
          },
        },
        {
          ...{ id: 'liked', kind: 'scale', text: fr('L’aimez-vous ?'), from: 1, to: 5 },
          low: fr('pas du tout'),
          high: fr('beaucoup'),
        },
        {
          ...{ id: 'parts', kind: 'grid', text: fr('Que valent…'), required: true },
          rows: [
            { id: 'roof', text: fr('le toit') },
            { id: 'floor', text: fr('le sol') },
          ],
          columns: [
            { id: 'good', text: fr('bon') },
            { id: 'bad', text: fr('mauvais') },
          ],
        },
        {
          ...{ id: 'first', kind: 'ranking', text: fr('Que faire d’abord ?'), most: 2 },
          order: 'random',
          options: [
            { id: 'paint', text: fr('peindre') },
            { id: 'heat', text: fr('chauffer') },
            { id: 'open', text: fr('ouvrir plus tard') },
          ],
        },
        { id: 'share', kind: 'percentage', text: fr('Quelle part du budget ?'), decimals: 1 },
        {
          ...{ id: 'word', kind: 'short-text', text: fr('Un mot pour la halle ?'), most: 30 },
          definition: fr('Un seul mot.'),
          when: { question: 'parts', row: 'roof', is: '=', value: 'bad' },
        },
        {
          ...{ id: 'more', kind: 'long-text', text: fr('Autre chose ?'), most: 2_000 },
          legal: fr('Vos mots seront publiés sans votre nom.'),
          when: { about: 'population', is: '≥', value: 3_500 },
        },
        {
          ...{ id: 'photo', kind: 'file', text: fr('Une photo ?'), mostBytes: 5_000_000 },
          types: ['image/*'],
        },
      ],
    },
  ],
}
