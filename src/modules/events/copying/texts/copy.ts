import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What comes along with one more event of the same kind. */
export const eventCopyTexts = defineTexts(
  {
    words: {
      always:
        'Le titre, le résumé et la description, le format, la durée, le lieu, les places et la liste d’attente, la visioconférence.',
      never:
        'Les personnes inscrites et leurs réponses, les présences, les attestations, les avis, les contributions, l’enregistrement vidéo.',
      rewritten: 'Le titre, la date et les heures, le lieu ou le lien.',
    },
    series: 'Sa série',
    seriesHint: (title: string) => `La copie est une date de plus de « ${title} ».`,
    questions: 'Les questions du formulaire d’inscription',
    programme: 'Le programme à construire',
    programmeHint:
      'Les formats, les questions et les critères de l’appel, les salles et les fils ; ni les dates, ni les contributions.',
    materials: 'Les supports',
    materialsHint: (count: number) => counted(count, 'support', 'supports'),
  },
  {
    words: {
      always:
        'Its title, summary and description, its format, its length, the place, the seats and the waiting list, the video meeting.',
      never:
        'The people who registered and their answers, who came, the certificates, the opinions, the contributions, the recording.',
      rewritten: 'The title, the date and the hours, the place or the link.',
    },
    series: 'Its series',
    seriesHint: (title: string) => `The copy is one more date of “${title}”.`,
    questions: 'The questions of the registration form',
    programme: 'The programme to be made',
    programmeHint:
      'The formats, the questions and the criteria of the call, the rooms and the tracks; neither the dates nor the contributions.',
    materials: 'The materials',
    materialsHint: (count: number) => (count > 1 ? `${count} materials` : '1 material'),
  },
)
