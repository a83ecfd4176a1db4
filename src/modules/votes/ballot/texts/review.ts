import { defineTexts } from '#kit/texts.ts'

/** What a ballot will count as, option by option, before it is sent. */
export const reviewTexts = defineTexts(
  {
    caption: 'Comment votre bulletin sera compté',
    option: 'Option',
    counts: 'Compte comme',
    blank:
      'Ce bulletin est blanc : il ne compte pour aucune option, et il est compté à part. Si ce n’est pas ce que vous voulez, changez-le.',
    noGrade: (worst: string) => `${worst} (sans avis)`,
    approved: 'approuvée',
    notApproved: 'non approuvée',
    chosen: 'votre choix',
    notChosen: 'non choisie',
    rank: (place: number) => (place === 1 ? '1re' : `${place}e`),
    equalRank: (place: number) => `${place === 1 ? '1re' : `${place}e`}, à égalité`,
    below: 'non classée : après toutes celles que vous classez',
    notRanked: 'non classée : votre voix n’ira jamais à elle',
    noOpinion: 'Sans avis',
    noOpinionMeans: (worst: string) =>
      `Une option sans mention, ou « Sans avis », compte comme « ${worst} ».`,
    blankVote: 'Vote blanc',
    chooseOne: 'Choisissez une option, ou « Vote blanc » si aucune ne vous convient.',
    changes:
      'Si vous changez votre bulletin, son reçu change aussi : notez celui de la dernière relecture, juste avant d’envoyer.',
    change: 'Changer mon bulletin',
    kept: 'Cet appareil garde vos choix trente minutes ; ils ne sont nulle part ailleurs. Ils s’effacent dès que vous envoyez le bulletin.',
    forget: 'Effacer mes choix de cet appareil',
  },
  {
    caption: 'What your ballot will count',
    option: 'Option',
    counts: 'Counts as',
    blank:
      'This ballot is blank: it counts for no option, and is counted apart. If that is not what you want, change it.',
    noGrade: (worst: string) => `${worst} (no opinion)`,
    approved: 'approved',
    notApproved: 'not approved',
    chosen: 'your choice',
    notChosen: 'not chosen',
    rank: (place: number) => `rank ${place}`,
    equalRank: (place: number) => `rank ${place}, tied`,
    below: 'not ranked: after all those that you rank',
    notRanked: 'not ranked: your vote will never go to it',
    noOpinion: 'No opinion',
    noOpinionMeans: (worst: string) =>
      `An option without a grade, or “No opinion”, counts as “${worst}”.`,
    blankVote: 'Blank vote',
    chooseOne: 'Choose an option, or “Blank vote” if none suits you.',
    changes:
      'If you change your ballot, its receipt changes too: note that of the last review, just before sending.',
    change: 'Change my ballot',
    kept: 'Your choices are kept for thirty minutes on this device, and nowhere else. They are erased as soon as the ballot is sent.',
    forget: 'Erase my choices from this device',
  },
)
