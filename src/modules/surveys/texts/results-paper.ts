import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** What only the printed results say: whoever holds the paper has not the page around it. */
export const resultPaperTexts = defineTexts(
  {
    asked: 'Ce qui a été demandé, et comment',
    facts: {
      controller: 'Qui demande',
      contact: 'Pour écrire à qui demande',
      access: 'Qui pouvait répondre',
      days: 'Dates',
      answers: 'Réponses comptées',
      rate: 'Taux de réponse',
      published: 'Résultats publiés le',
      address: 'La même chose à l’écran',
    },
    days: (from: string, to: string) => `du ${from} au ${to}`,
    tooFewCounted: 'moins de 5',
    noRate: 'inconnu : personne ne sait combien de gens ont eu le lien',
    hiddenRate: 'caché : il ferait retrouver un nombre de moins de 5 personnes',
    read: 'Comment lire ces pages',
    readShares:
      'Chaque tableau donne un nombre de personnes, puis leur part. Au-dessus du tableau, « sur 52 » dit de combien de personnes c’est la part.',
    readNoShares:
      'Quand un nombre du tableau est caché, les parts ne sont pas données : elles le feraient retrouver.',
    readWeighted:
      '« Part pondérée » : la même part, une fois que les personnes peu représentées parmi les réponses comptent davantage. Les nombres, eux, ne changent pas.',
    of: (what: string, people: string) => `${what}, sur ${people}`,
    ofTexts: (what: string, texts: string) => `${what}, sur ${numbered(texts, 'textes', 'fr')}`,
    ofHidden: (what: string) => `${what} (un nombre est caché : les parts ne sont pas données)`,
    notGiven: 'non donnée',
    weightedShare: 'Part pondérée',
    answeredCount: 'Réponses',
    answeredShare: 'Part des réponses',
    populationShare: 'Part de la population',
  },
  {
    asked: 'What was asked, and how',
    facts: {
      controller: 'Who asks',
      contact: 'To write to whoever asks',
      access: 'Who could answer',
      days: 'Dates',
      answers: 'Answers counted',
      rate: 'Response rate',
      published: 'Results published on',
      address: 'The same on screen',
    },
    days: (from: string, to: string) => `from ${from} to ${to}`,
    tooFewCounted: 'fewer than 5',
    noRate: 'unknown: nobody knows how many people had the link',
    hiddenRate: 'hidden: it would give back a number of fewer than 5 people',
    read: 'How to read these pages',
    readShares:
      'Each table gives a number of people, then their share. Above the table, “of 52” says of how many people it is the share.',
    readNoShares:
      'When a number of the table is hidden, shares are not given: they would give it back.',
    readWeighted:
      '“Weighted share”: the same share, once people who are few among the answers count for more. The numbers themselves do not change.',
    of: (what: string, people: string) => `${what}, of ${people}`,
    ofTexts: (what: string, texts: string) => `${what}, of ${numbered(texts, 'texts', 'en')}`,
    ofHidden: (what: string) => `${what} (a number is hidden: shares are not given)`,
    notGiven: 'not given',
    weightedShare: 'Weighted share',
    answeredCount: 'Answers',
    answeredShare: 'Share of answers',
    populationShare: 'Share of the population',
  },
)
