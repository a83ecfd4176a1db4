import type { AskedQuestion } from '#ui/Questions/asked-question.ts'

/** One question of each kind, about a market hall that does not exist. */
export const sampleAsked: readonly AskedQuestion[] = [
  {
    ...{ name: 'accord', text: 'Je veux bien répondre.', required: true },
    control: { kind: 'consent' },
  },
  {
    ...{ name: 'usage', text: 'Vous allez à la halle…', before: 'La halle a ouvert en 2019.' },
    preferNot: { as: 'answer', value: 'prefer_not' },
    control: {
      kind: 'single',
      options: [
        { value: 'souvent', label: 'souvent' },
        { value: 'rarement', label: 'rarement' },
        { value: 'autrement', label: 'autrement' },
      ],
      other: { name: 'usage__other', option: 'autrement' },
    },
  },
  {
    ...{ name: 'pourquoi', text: 'Pour quoi ?' },
    control: {
      kind: 'several',
      most: 2,
      options: [
        { value: 'marche', label: 'le marché' },
        { value: 'musique', label: 'la musique' },
        { value: 'gens', label: 'les gens' },
        { value: 'rien', label: 'rien de cela' },
      ],
    },
  },
  { name: 'second', text: 'Un second marché ?', required: true, control: { kind: 'yes-no' } },
  {
    ...{ name: 'aime', text: 'L’aimez-vous ?' },
    control: { kind: 'scale', from: 0, to: 10, low: 'pas du tout', high: 'beaucoup' },
  },
  {
    ...{ name: 'valent', text: 'Que valent…', required: true },
    control: {
      kind: 'grid',
      rows: [
        { name: 'valent__toit', label: 'le toit' },
        { name: 'valent__sol', label: 'le sol' },
      ],
      columns: [
        { value: 'bon', label: 'bon' },
        { value: 'moyen', label: 'ni bon, ni mauvais' },
        { value: 'mauvais', label: 'mauvais' },
      ],
    },
  },
  {
    ...{ name: 'd_abord', text: 'Que faire d’abord ?' },
    preferNot: { as: 'box', name: 'd_abord__prefer_not' },
    control: {
      kind: 'ranking',
      most: 3,
      options: [
        { name: 'd_abord__peindre', label: 'peindre' },
        { name: 'd_abord__chauffer', label: 'chauffer' },
        { name: 'd_abord__ouvrir', label: 'ouvrir plus tard' },
      ],
    },
  },
  {
    ...{ name: 'budget', text: 'Combien y dépensez-vous chaque mois ?' },
    preferNot: { as: 'box', name: 'budget__prefer_not' },
    control: { kind: 'number', unit: '€', least: 0, most: 5_000 },
  },
  {
    ...{ name: 'part', text: 'Quelle part de vos courses y faites-vous ?' },
    control: { kind: 'percentage' },
  },
  {
    ...{ name: 'depuis', text: 'Depuis quand habitez-vous ici ?' },
    control: { kind: 'date', first: '1950-01-01' },
  },
  {
    ...{ name: 'mot', text: 'Un mot pour la halle ?', help: 'Celui qui vous vient.' },
    definition: 'La halle : le bâtiment couvert de la place, avec ses abords.',
    control: { kind: 'short-text', most: 30 },
  },
  {
    ...{ name: 'autre', text: 'Autre chose ?' },
    legal: 'Vos mots seront publiés sans votre nom.',
    control: { kind: 'long-text', most: 2_000 },
  },
  {
    ...{ name: 'joindre', text: 'Comment vous joindre ?' },
    control: {
      kind: 'contact',
      ways: [
        { name: 'joindre__name', way: 'name' },
        { name: 'joindre__email', way: 'email' },
        { name: 'joindre__phone', way: 'phone' },
      ],
    },
  },
  {
    ...{ name: 'photo', text: 'Une photo ?' },
    control: {
      ...{ kind: 'file', accept: 'image/*', mostBytes: 5_000_000 },
      kept: { said: 'JPEG, 1,2 Mo', removeName: 'photo__remove' },
    },
  },
]
