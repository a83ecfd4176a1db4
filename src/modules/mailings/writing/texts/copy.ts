import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What comes along with one more letter of the same kind. */
export const letterCopyTexts = defineTexts(
  {
    words: {
      always: 'Le titre, l’objet, la phrase d’accroche, la liste à qui elle s’adresse.',
      never:
        'L’envoi, la date prévue, les personnes qui l’ont reçue, les clics, l’adresse dans l’archive.',
      rewritten: 'Le titre, l’objet, la phrase d’accroche et le contenu.',
    },
    pieces: 'Le contenu',
    piecesHint: (count: number) => counted(count, 'morceau', 'morceaux'),
    segment: 'Le segment de la liste',
    copiedPieces: 'Contenu',
  },
  {
    words: {
      always: 'Its title, its subject, its opening sentence, the list that it is for.',
      never:
        'Its delivery, its planned date, the people who got it, the clicks, its address in the archive.',
      rewritten: 'The title, the subject, the opening sentence and the content.',
    },
    pieces: 'Its content',
    piecesHint: (count: number) => (count > 1 ? `${count} pieces` : '1 piece'),
    segment: 'The segment of the list',
    copiedPieces: 'Content',
  },
)
