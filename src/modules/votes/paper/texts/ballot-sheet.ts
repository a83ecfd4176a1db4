import { defineTexts } from '#kit/texts.ts'

/** Words of ballots that are read from pictures, and of the page that enters them. */
export const ballotSheetTexts = defineTexts(
  {
    noticeTitle: 'Votre bulletin reste secret',
    notice:
      'Ne signez pas et n’écrivez pas votre nom. Une image de cette feuille peut être lue, puis elle est effacée.',
    number: 'Le numéro est tiré au hasard : il sert à ne pas compter deux fois la même feuille.',
    printTitle: 'Bulletins qui se lisent en image',
    printLead: 'Chaque feuille porte un numéro tiré au hasard, qui ne compte qu’une fois.',
    howMany: 'Nombre de feuilles',
    howManyHint: 'De 1 à 300 par fichier.',
    large: 'En gros caractères (18 points)',
    labelHint: 'Par exemple « Urne 1 ».',
    print: 'Préparer les bulletins (PDF)',
    open: 'Lire des bulletins en image',
    entered: {
      first: 'Le lot est noté. Une autre personne doit maintenant le regarder aussi.',
      differs: 'Les deux regards diffèrent : comparez-les à la page du papier.',
      'in-box': 'Les deux regards disent la même chose : le lot est dans l’urne.',
    },
    unclear: (place: number) =>
      `Feuille ${place} : ce qui est coché ne fait pas un bulletin. Là où une seule case compte, décochez celles qui ne comptent pas, ou cochez « Feuille nulle ».`,
    standing: {
      own: 'Vous avez regardé ce lot : voici ce que vous avez validé. Une deuxième personne est attendue.',
      other:
        'Une première personne a regardé ce lot. Regardez-le à votre tour, sans vous concerter.',
      differs: (places: string) =>
        `Les deux regards diffèrent (feuilles : ${places}). Regardez de nouveau, corrigez et validez ; ou retirez le lot.`,
      'in-box': 'Ce lot est dans l’urne.',
    },
    states: {
      first: 'Une deuxième personne est attendue',
      differs: 'Les deux regards diffèrent',
      'in-box': 'Dans l’urne',
    },
    compare: 'Comparer les deux regards, ou retirer le lot',
    lookAgain: (label: string) => `Regarder de nouveau les images du lot ${label}`,
    numbered: (place: string, number: string) => `${place} (numéro ${number})`,
    noMarks:
      'Personne n’est encore émargé sur papier : sans émargement, aucun bulletin papier n’entre dans l’urne.',
    whichNumbers: 'Ce sont les numéros de la liste de ce scrutin.',
    roll: 'Voir la liste',
    counted: 'Une de ces feuilles a été comptée entre-temps dans un autre lot. Rechargez la page.',
    noSheets: 'Aucune feuille n’a pu être lue.',
  },
  {
    noticeTitle: 'Your ballot stays secret',
    notice:
      'Do not sign it or write your name. A picture of this sheet may be read, and is then erased.',
    number: 'The number is drawn by lot: it keeps the same sheet from being counted twice.',
    labelHint: 'For example “Box 1”.',
    printTitle: 'Ballots that are read from pictures',
    printLead: 'Each sheet bears a number drawn by lot, which counts only once.',
    howMany: 'Number of sheets',
    howManyHint: 'From 1 to 300 in a file.',
    large: 'In large print (18 points)',
    print: 'Prepare the ballots (PDF)',
    open: 'Read ballots from pictures',
    entered: {
      first: 'The batch is noted. Another person must now look at it too.',
      differs: 'The two looks differ: compare them on the page of paper.',
      'in-box': 'Both looks say the same: the batch is in the box.',
    },
    unclear: (place) =>
      `Sheet ${place}: what is ticked makes no ballot. Where only one box counts, untick those that do not count, or tick “Spoilt sheet”.`,
    standing: {
      own: 'You looked at this batch: here is what you confirmed. A second person is awaited.',
      other: 'A first person looked at this batch. Look at it in your turn, on your own.',
      differs: (places) =>
        `The two looks differ (sheets: ${places}). Look again, correct and confirm; or drop the batch.`,
      'in-box': 'This batch is in the box.',
    },
    states: {
      first: 'A second person is awaited',
      differs: 'The two looks differ',
      'in-box': 'In the box',
    },
    compare: 'Compare the two looks, or drop the batch',
    lookAgain: (label) => `Look again at the pictures of batch ${label}`,
    numbered: (place, number) => `${place} (number ${number})`,
    noMarks: 'Nobody is marked on paper yet: without marks, no paper ballot enters the box.',
    whichNumbers: 'These are the numbers of the roll of this vote.',
    roll: 'See the roll',
    counted: 'One of these sheets was counted in another batch meanwhile. Load the page again.',
    noSheets: 'No sheet could be read.',
  },
)
