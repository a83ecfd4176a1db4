import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What comes along with one more draw of the same kind. */
export const drawCopyTexts = defineTexts(
  {
    words: {
      always:
        'Le titre, à quoi servira le panel, qui organise, qui peut être tiré·e. Le territoire, le nombre de places, la méthode, l’indemnité et la prise en charge.',
      never:
        'Les personnes : celles à qui une lettre est partie, qui se sont inscrites ou qui ont été tirées ; les sources, les envois, les clés, les graines, les reçus, les dates et le lien avec une expérimentation.',
      rewritten:
        'Le titre, qui organise, qui peut être tiré·e, les dates, et les quotas s’ils viennent.',
    },
    features: 'Les critères et leurs quotas',
    featuresHint: (count: number) => counted(count, 'critère', 'critères'),
    letters: 'Ce que disent les lettres et les pages d’inscription',
    lettersHint:
      'Responsable des données, contact, âge, délais ; ni qui signe, ni la date d’effacement.',
  },
  {
    words: {
      always:
        'Its title, what the panel is for, who organises, who may be drawn, the territory, the number of seats, the method, the indemnity and the care.',
      never:
        'People: those who were written to, who registered or who were drawn; the sources, the deliveries, the keys, the seeds, the receipts, the dates and the link with an experiment.',
      rewritten:
        'The title, who organises, who may be drawn, the dates, and the quotas if they come along.',
    },
    features: 'The criteria and their quotas',
    featuresHint: (count: number) => (count > 1 ? `${count} criteria` : '1 criterion'),
    letters: 'What the letters and the pages of registration say',
    lettersHint:
      'Who answers for the data, contact, age, delays; neither who signs nor the day of erasure.',
  },
)
