import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Words of reply cards with boxes, and of what becomes of them. */
export const cardTexts = defineTexts(
  {
    title: (draw: string) => `Carte-réponse : ${draw}`,
    reply: 'Votre réponse',
    yes: 'Oui, je m’inscris au tirage',
    no: 'Non merci',
    ifNo: 'Si c’est non, renvoyez la carte sans rien écrire d’autre.',
    howToTakeBack: 'Une erreur ? Noircissez toute la case, puis cochez la bonne.',
    capitals: 'Écrivez en majuscules.',
    end: 'Pour finir',
    picture: 'Une image de cette carte peut être lue, puis elle est effacée.',
    returnTo: (where: string, day: string) =>
      `Renvoyez ou déposez cette carte${day === '' ? '' : ` avant le ${day}`} : ${where}.`,
    codeNumber:
      'Si cette carte est venue avec une lettre, son numéro est le code de la lettre : il inscrit une seule personne, ici ou à l’écran.',
    addressNeeded:
      'Sans lettre reçue chez vous, écrivez l’adresse postale entière : une seule personne par foyer peut siéger.',
    labelHint: 'Par exemple « Courrier du 3 mars ».',
    settings: 'Réglages du recrutement',
    toOpen:
      'L’inscription sans lettre est fermée. Pour préparer ces cartes, cochez d’abord « Ouvrir aussi l’inscription sans lettre » dans les réglages du recrutement.',
    notOpen:
      'Cette carte est venue sans lettre, et l’inscription sans lettre est fermée. Cochez « Feuille nulle », ou ouvrez d’abord l’inscription sans lettre dans les réglages du recrutement.',
    lacking: {
      firstName: 'Tapez le prénom écrit sur la carte. S’il manque, cochez « Feuille nulle ».',
      lastName: 'Tapez le nom écrit sur la carte. S’il manque, cochez « Feuille nulle ».',
      birthYear:
        'Tapez l’année de naissance écrite sur la carte, avec quatre chiffres. Si elle manque, cochez « Feuille nulle ».',
      eligible:
        'La case qui dit que cette personne peut être tirée au sort n’est pas cochée. Si elle ne l’est pas non plus sur la carte, cochez « Feuille nulle ».',
      phone:
        'Tapez le téléphone entier, le courriel ou l’adresse entière écrits sur la carte. S’il n’y en a aucun, cochez « Feuille nulle ».',
      email: 'Tapez le courriel tel qu’il est écrit sur la carte, ou laissez vide.',
      address: 'Tapez l’adresse écrite sur la carte. Si elle manque, cochez « Feuille nulle ».',
      postcode: 'Tapez le code postal écrit sur la carte. S’il manque, cochez « Feuille nulle ».',
      town: 'Tapez la commune écrite sur la carte. Si elle manque, cochez « Feuille nulle ».',
    },
    pageTitle: 'Cartes-réponse à cases',
    pageLead:
      'Photographiez ou numérisez les cartes rendues : les cases sont lues, vous tapez ce qui est écrit à la main, et vous regardez chaque carte avant d’inscrire. Les cartes d’une vague de lettres s’impriment avec la vague.',
    howMany: 'Nombre de cartes sans lettre',
    howManyHint: 'Pour un stand ou une mairie. De 1 à 300 par fichier.',
    countWrong: 'Écrivez un nombre de cartes, de 1 à 300.',
    large: 'En gros caractères (18 points)',
    print: 'Préparer les cartes (PDF)',
    scan: 'Lire des cartes en image',
    ofWave: (from: number, to: number, language: string) =>
      `Cartes-réponse ${from} à ${to}, en ${language} (PDF)`,
    oneReply: 'Cochez oui ou non. Si la carte ne le dit pas, cochez « Feuille nulle ».',
    oneAnswer: 'Une seule réponse : décochez l’autre.',
    code: {
      'code-unknown':
        'Aucune lettre de ce tirage ne porte ce numéro. Cochez « Feuille nulle », ou saisissez la carte à la main.',
      'code-used':
        'Ce code a déjà servi : la personne est déjà inscrite. Cochez « Feuille nulle ».',
    },
    entered: (yes: number, no: number, leftOut: number) =>
      [
        `${numbered(yes, 'inscriptions faites', 'fr')} sur papier.`,
        ...(no === 0 ? [] : [`${counted(no, 'personne dit', 'personnes disent')} non.`]),
        ...(leftOut === 0
          ? []
          : [
              `${counted(leftOut, 'carte ne compte', 'cartes ne comptent')} pour rien : nulle, ou d’un code qui venait de servir.`,
            ]),
      ].join(' '),
    refusals: {
      closed: 'Les inscriptions ne sont pas ouvertes : aucune carte n’est inscrite.',
      'no-sheets':
        'Aucune carte n’est à valider : quelqu’un l’a peut-être fait entre-temps. Rechargez la page.',
      'counted-meanwhile': 'Ces cartes ont été validées entre-temps. Rechargez la page.',
    },
  },
  {
    title: (draw: string) => `Reply card: ${draw}`,
    reply: 'Your answer',
    yes: 'Yes, I register for the draw',
    no: 'No, thank you',
    ifNo: 'If it is no, send the card back without writing anything else.',
    howToTakeBack: 'A mistake? Blacken the whole box, then tick the right one.',
    capitals: 'Write in capitals.',
    end: 'To finish',
    picture: 'A picture of this card may be read, and is then erased.',
    returnTo: (where: string, day: string) =>
      `Send this card back, or bring it${day === '' ? '' : `, before ${day}`}: ${where}.`,
    codeNumber:
      'If this card came with a letter, its number is the code of the letter: it registers one person, here or on screen.',
    addressNeeded:
      'If no letter came to your home, write the whole postal address: one person of each household may sit.',
    labelHint: 'For example “Post of 3 March”.',
    settings: 'Settings of the recruitment',
    toOpen:
      'Registration without a letter is closed. To prepare these cards, first tick “Also open registration without a letter” in the settings of the recruitment.',
    notOpen:
      'This card came without a letter, and registration without a letter is closed. Tick “Spoilt sheet”, or first open registration without a letter in the settings of the recruitment.',
    lacking: {
      firstName: 'Type the first name written on the card. If it is missing, tick “Spoilt sheet”.',
      lastName: 'Type the last name written on the card. If it is missing, tick “Spoilt sheet”.',
      birthYear:
        'Type the year of birth written on the card, with four digits. If it is missing, tick “Spoilt sheet”.',
      eligible:
        'The box that says that this person may be drawn is not ticked. If it is not on the card either, tick “Spoilt sheet”.',
      phone:
        'Type the whole telephone number, the e-mail or the whole address written on the card. If there is none, tick “Spoilt sheet”.',
      email: 'Type the e-mail as it is written on the card, or leave it empty.',
      address: 'Type the address written on the card. If it is missing, tick “Spoilt sheet”.',
      postcode: 'Type the postcode written on the card. If it is missing, tick “Spoilt sheet”.',
      town: 'Type the town written on the card. If it is missing, tick “Spoilt sheet”.',
    },
    pageTitle: 'Reply cards with boxes',
    pageLead:
      'Photograph or scan the cards that come back: boxes are read, you type what is written by hand, and you look at each card before anybody is registered. The cards of a wave of letters are printed with the wave.',
    howMany: 'Number of cards without a letter',
    howManyHint: 'For a stall or a town hall. From 1 to 300 in a file.',
    countWrong: 'Write a number of cards, from 1 to 300.',
    large: 'In large print (18 points)',
    print: 'Prepare the cards (PDF)',
    scan: 'Read cards from pictures',
    ofWave: (from: number, to: number, language: string) =>
      `Reply cards ${from} to ${to}, in ${language} (PDF)`,
    oneReply: 'Tick yes or no. If the card does not say, tick “Spoilt sheet”.',
    oneAnswer: 'One answer only: untick the other one.',
    code: {
      'code-unknown':
        'No letter of this draw has this number. Tick “Spoilt sheet”, or type the card by hand.',
      'code-used': 'This code was used already: the person is registered. Tick “Spoilt sheet”.',
    },
    entered: (yes: number, no: number, leftOut: number) =>
      [
        `${numbered(yes, 'registrations', 'en')} made on paper.`,
        ...(no === 0 ? [] : [`${numbered(no, 'people', 'en')} said no.`]),
        ...(leftOut === 0
          ? []
          : [
              `${numbered(leftOut, 'cards', 'en')} left out: spoilt, or of a code that had just been used.`,
            ]),
      ].join(' '),
    refusals: {
      closed: 'Registration is not open: no card is registered.',
      'no-sheets':
        'There is no card to confirm: somebody may have done it meanwhile. Load the page again.',
      'counted-meanwhile': 'These cards were confirmed meanwhile. Load the page again.',
    },
  },
)
