import type { Block, Document } from '#kit/papers/document.ts'

/** A document with every kind of block, as a room would make it. */
export const sheet: Document = {
  title: 'Un panel de vingt-quatre personnes tiré au sort',
  subtitle: 'Commune de Valbrenne, 8 400 habitant·es',
  language: 'fr',
  authors: ['Le Labo', 'Commune de Valbrenne'],
  date: new Date('2026-11-25T10:00:00Z'),
  footer: 'Contenus sous licence CC BY 4.0, sauf mention contraire.',
  blocks: [
    {
      kind: 'facts',
      items: [
        { name: 'Quoi', value: "Former un panel sans acheter de fichier d'adresses" },
        { name: 'Une étiquette longue qui ne tient pas sur une ligne', value: 'non publié' },
      ],
    },
    { kind: 'heading', level: 1, text: 'Pourquoi essayer cela ?' },
    {
      kind: 'paragraph',
      text: [
        'Acheter des adresses ',
        { bold: 'coûte cher' },
        ' et en ',
        { italic: 'exclut' },
        ' beaucoup. Voir ',
        { link: 'https://exemple.fr/x?a=1&b=2', text: 'la page du syndicat' },
        ', empreinte ',
        { code: '3f9a*c21e' },
        '.',
      ],
    },
    { kind: 'heading', level: 2, text: 'Comment cela s’est passé' },
    { kind: 'list', items: ['Des lettres', 'Du porte-à-porte'] },
    { kind: 'list', ordered: true, items: ['Inviter', 'Relancer'] },
    { kind: 'note', title: 'Version 7 figée', text: 'Avant la première lettre.' },
    { kind: 'quote', text: 'Un hasard que tout le monde comprend.', source: 'une animatrice' },
    {
      kind: 'figure',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><line x1="20" y1="20" x2="280" y2="20" stroke="var(--accent)" stroke-width="3"/><text x="20" y="50" font-family="Bricolage Grotesque" font-size="14">Idée</text></svg>',
      alt: 'Ligne de stations : idée',
      caption: 'Où en est l’expérimentation',
    },
    measures(60),
    { kind: 'page-break' },
    { kind: 'blank-lines', label: 'Votre avis', count: 3 },
  ],
}

/** A table long enough to need a second page. */
export function measures(rows: number): Block {
  return {
    kind: 'table',
    caption: 'Prévu et réalisé',
    columns: [
      { title: 'Mesure', width: 3 },
      { title: 'Réalisé', align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, at) => [`Vague ${at + 1}`, String(100 + at)]),
  }
}

/** The same hostile words in every place of a document where words can be. */
export function everywhere(words: string): Document {
  return {
    title: words,
    subtitle: words,
    language: 'fr',
    authors: [words],
    date: new Date('2026-11-25T10:00:00Z'),
    footer: words,
    blocks: [
      { kind: 'heading', level: 1, text: words },
      { kind: 'paragraph', text: words },
      {
        kind: 'paragraph',
        text: [{ bold: words }, { italic: words }, { code: words }, { link: words, text: words }],
      },
      { kind: 'list', items: [words, [words, { bold: words }]] },
      { kind: 'table', caption: words, columns: [{ title: words }], rows: [[words]] },
      { kind: 'facts', items: [{ name: words, value: words }] },
      { kind: 'note', title: words, text: words },
      { kind: 'quote', text: words, source: words },
      { kind: 'blank-lines', label: words, count: 1 },
    ],
  }
}
