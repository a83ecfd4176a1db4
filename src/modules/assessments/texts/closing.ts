import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The end of an assessment: before its day, and the paper that is entered after it. */
export const closingTexts = defineTexts(
  {
    title: 'Fermer avant le dernier jour',
    lead: 'La fermeture est définitive : l’équipe ne pourra pas rouvrir.',
    happens: 'Ce qui se passe',
    stepAnswers: 'Plus personne ne répond à l’écran, dès maintenant.',
    stepCodes:
      'Les codes sont effacés : personne ne retrouve plus ses réponses, pour les relire ou les retirer.',
    stepPaper: (days: number, until: string) =>
      `Le papier reçu jusqu’à aujourd’hui peut encore être saisi par l’équipe pendant ${counted(days, 'jour', 'jours')}, jusqu’au ${until}, ou jusqu’à la publication si elle vient avant.`,
    stepReason: 'La raison est écrite sur la page publique.',
    reason: 'Pourquoi fermer plus tôt',
    reasonHint: 'Dix caractères au moins. Tout le monde le lira.',
    submit: 'Fermer pour toujours',
    closed: 'L’évaluation est fermée.',
    early: (day: string) => `Fermée par l’équipe le ${day}, avant son dernier jour.`,
    paperStill: (day: string, until: string) =>
      `Des feuilles de papier reçues au plus tard le ${day} peuvent encore être saisies par l’équipe jusqu’au ${until}. Dès la publication des résultats, plus aucune réponse ne s’ajoute.`,
    paperThen: (days: number) =>
      `Les feuilles de papier reçues au plus tard ce jour-là peuvent être saisies par l’équipe pendant ${counted(days, 'jour', 'jours')}, jamais après la publication des résultats.`,
    paperTitle: 'Saisir le papier reçu à temps',
    publishEnds:
      'Le papier qui n’est pas encore saisi ne comptera pas : après la publication, aucune réponse ne s’ajoute.',
    media: { screen: 'À l’écran', workshop: 'En atelier', paper: 'Sur papier' },
    mediaRule:
      'Toutes les réponses, même incomplètes. En atelier : par l’adresse donnée pendant l’atelier. Un nombre de moins de 5 est caché, et avec lui celui dont la soustraction le donnerait.',
    mediaTitle: 'Réponses par façon de répondre',
    hidden: 'caché',
    refusals: {
      'reason-needed': 'Écrivez pourquoi, en dix caractères au moins.',
      'not-now': 'Cette évaluation n’est pas ouverte : il n’y a rien à fermer.',
    },
  },
  {
    title: 'Close before the last day',
    lead: 'It is closed for ever: the team cannot open it again.',
    happens: 'What happens',
    stepAnswers: 'Nobody answers on screen any more, from now on.',
    stepCodes:
      'Codes are erased: nobody finds their answers again, to read them or take them back.',
    stepPaper: (days: number, until: string) =>
      `Paper received until today may still be entered by the team for ${counted(days, 'day', 'days')}, until ${until}, or until the publication if it comes first.`,
    stepReason: 'The reason is written on the public page.',
    reason: 'Why close earlier',
    reasonHint: 'Ten characters at least. Everybody will read it.',
    submit: 'Close for ever',
    closed: 'The assessment is closed.',
    early: (day: string) => `Closed by the team on ${day}, before its last day.`,
    paperStill: (day: string, until: string) =>
      `Sheets of paper received on ${day} at the latest may still be entered by the team until ${until}. Once the results are published, no answer is added any more.`,
    paperThen: (days: number) =>
      `Sheets of paper received on that day at the latest may be entered by the team for ${counted(days, 'day', 'days')}, never after the results are published.`,
    paperTitle: 'Enter the paper received in time',
    publishEnds:
      'Paper that is not entered yet will not count: after the publication, no answer is added.',
    media: { screen: 'On screen', workshop: 'In a workshop', paper: 'On paper' },
    mediaRule:
      'All answers, even incomplete ones. In a workshop: by the address given during the workshop. A number of fewer than 5 is hidden, and with it the one whose subtraction would give it.',
    mediaTitle: 'Answers by way of answering',
    hidden: 'hidden',
    refusals: {
      'reason-needed': 'Write why, in ten characters at least.',
      'not-now': 'This assessment is not open: there is nothing to close.',
    },
  },
)
