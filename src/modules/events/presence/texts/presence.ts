import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { PresenceHow, PresenceMedium } from '../../presence.ts'
import type { CorrectionRefusal, SheetRefusal } from '../actions/load-presences.ts'

type Refusals = Record<SheetRefusal | CorrectionRefusal, string>
type Hows = Record<PresenceHow, string>
type Media = Record<PresenceMedium, string>

const refusalsFr: Refusals = {
  'not-found': 'Cet événement, ou ce numéro, n’existe pas.',
  forbidden: 'Seule l’équipe tient les présences.',
  'not-held': 'Cet événement n’a pas lieu : il n’est pas publié, ou il est annulé.',
  unread: 'Certains morceaux ne sont pas des numéros.',
  unknown: 'Certains numéros ne sont à personne.',
  'no-half': 'Cette demi-journée n’est pas dans l’événement.',
}
const refusalsEn: Refusals = {
  'not-found': 'This event, or this number, does not exist.',
  forbidden: 'Only the team keeps presences.',
  'not-held': 'This event does not take place: it is not published, or it was cancelled.',
  unread: 'Some pieces are not numbers.',
  unknown: 'Some numbers belong to nobody.',
  'no-half': 'This half-day is not part of the event.',
}
const howsFr: Hows = { 'on-site': 'sur place', online: 'en ligne', replay: 'rediffusion' }
const howsEn: Hows = { 'on-site': 'on site', online: 'online', replay: 'replay' }
const mediaFr: Media = {
  qr: 'billet scanné',
  typed: 'nom ou numéro tapé à l’accueil',
  ticked: 'coché à l’accueil',
  screen: 'saisie de l’équipe',
  paper: 'papier',
  import: 'relevé de visio',
  link: 'lien personnel',
}
const mediaEn: Media = {
  qr: 'scanned ticket',
  typed: 'name or number typed at the door',
  ticked: 'ticked at the door',
  screen: 'entered by the team',
  paper: 'paper',
  import: 'video report',
  link: 'personal link',
}

export const presenceTexts = defineTexts(
  {
    refusals: refusalsFr as Refusals,
    hows: howsFr as Hows,
    media: mediaFr as Media,
    halves: { morning: 'matin', afternoon: 'après-midi' },
    day: 'Jour',
    number: 'N°',
    name: 'Nom',
    nameGone: 'nom effacé',
    seat: 'Place',
    state: 'Présence',
    there: 'présent·e',
    tick: 'Noter',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    // The door.
    checkIn: 'Accueil',
    checkInTitle: (title: string) => `Accueil : ${title}`,
    checkInLead:
      'Scannez un billet, tapez un numéro ou un nom. Sans réseau, continuez : tout sera envoyé quand il reviendra.',
    checkInField: 'Numéro ou nom',
    checkInHint: 'Le numéro du billet, ou le début d’un nom.',
    checkInDo: 'Noter la présence',
    checkInDone: (number: string) => `Numéro ${number} : présence notée.`,
    checkInAlready: (number: string, day: string) =>
      `Numéro ${number} : déjà là ${day}. Rien n’est compté deux fois.`,
    checkInNobody: 'Aucune personne trouvée. Vérifiez le numéro, ou cherchez par le nom.',
    checkInNoSeat: (number: string) =>
      `Numéro ${number} : inscription annulée ou en liste d’attente. Voyez avec l’équipe.`,
    checkInSeveral: 'Plusieurs personnes correspondent : choisissez.',
    checkInEmpty: 'Personne n’est inscrit',
    checkInEmptyText: 'Les personnes inscrites apparaîtront ici, avec leur numéro.',
    expected: 'Les personnes attendues',
    arrived: (there: string, all: string) =>
      `${numbered(there, 'arrivées', 'fr')} sur ${numbered(all, 'attendues', 'fr')}`,
    closeDoor: 'Terminer l’accueil',
    closeDoorAsk:
      'Les téléphones envoient ce qui leur reste, puis effacent la liste. L’accueil pourra être rouvert.',
    doorClosed: 'L’accueil est terminé. La liste est effacée de cet appareil.',
    openDoor: 'Rouvrir l’accueil',
    doorOpened: 'L’accueil est ouvert.',
    privacy:
      'Cet appareil garde la liste (numéro, nom, place) pour fonctionner sans réseau, jusqu’à la fin de l’accueil ou de l’événement.',
    // Presences.
    presences: 'Présences',
    presencesTitle: (title: string) => `Présences : ${title}`,
    presencesLead:
      'Qui était là, comment, et combien de temps. Le papier, l’écran et les relevés sont comptés ensemble.',
    presencesEmpty: 'Aucune présence notée',
    presencesEmptyText:
      'Ouvrez l’accueil, recopiez la feuille signée ou importez un relevé de visio.',
    people: 'personnes présentes',
    onSite: 'sur place',
    online: 'en ligne',
    replayPeople: 'ont dit avoir revu',
    replayViews: 'ouvertures de la rediffusion',
    byDay: 'Par jour',
    byMedium: 'Par moyen de saisie',
    hoursByTerritory: 'Heures par territoire',
    territory: 'Territoire',
    noTerritory: 'territoire non dit',
    hours: 'Heures',
    personDays: 'Personnes',
    tools: 'Saisir',
    after: 'Après',
    links: {
      imports: 'Importer un relevé de visio',
      certificates: 'Attestations',
      opinions: 'Avis',
      materials: 'Supports',
    },
    csv: 'Télécharger en CSV',
    correct: 'Corriger une présence',
    correctField: 'Numéro de la personne',
    how: 'Comment',
    known: 'Connu par',
    correctThere: 'Présence',
    correctOptions: {
      no: 'absent·e',
      day: 'toute la journée',
      morning: 'le matin',
      afternoon: 'l’après-midi',
    },
    corrected: 'La présence est corrigée.',
    correctedWithdrawn:
      'La présence est corrigée, et l’attestation qui disait autre chose est retirée.',
    settings: 'Réglages',
    minMinutes: 'À partir de quelle durée en ligne une personne est présente',
    minutesUnit: 'minutes',
    satisfaction: 'Demander leur avis aux personnes présentes',
    coldWeeks: 'Redemander plus tard, après',
    weeksUnit: 'semaines',
    // Paper.
    sheet: 'Feuille d’émargement (PDF)',
    badges: 'Badges (PDF)',
    paper: 'Recopier la feuille signée',
    paperTitle: 'Recopier la feuille d’émargement',
    paperLead:
      'Une colonne à la fois : recopiez les numéros signés. Une personne déjà notée n’est pas comptée deux fois.',
    paperHalf: 'Colonne de la feuille',
    paperField: 'Numéros signés',
    paperHint: 'Par exemple : 1, 4, 7-9',
    paperSaved: (added: string) => `${numbered(added, 'présences ajoutées', 'fr')}.`,
    paperKnown: (added: string, known: string) =>
      `${numbered(added, 'présences ajoutées', 'fr')}. Déjà notées, comptées une seule fois : n° ${known}.`,
    paperUnread: (about: string) =>
      `Ce ne sont pas des numéros : ${about}. Corrigez, rien n’est enregistré.`,
    paperUnknown: (about: string) =>
      `Ces numéros n’ont pas de place : ${about}. Corrigez, rien n’est enregistré.`,
    sheetTitle: (title: string) => `Feuille d’émargement : ${title}`,
    sheetNote:
      'Signez dans la colonne de chaque demi-journée. Votre présence sert à compter et à délivrer une attestation ; les noms sont effacés douze mois après l’événement.',
    rollTitle: 'Feuilles à cases, lues en photo',
    rollLead:
      'Une case par personne et par demi-journée. Photographiez ou numérisez les feuilles remplies : les cases sont lues, et vous regardez chaque feuille avant d’enregistrer. Les personnes venues sans inscription s’ajoutent à la main.',
    rollNote:
      'Votre présence sert à compter et à délivrer une attestation ; les noms sont effacés douze mois après l’événement.',
    visitors: 'Personnes venues sans inscription (prénom et nom, courriel si vous le souhaitez)',
    badgesTitle: (title: string) => `Badges : ${title}`,
    badgeAlt: (number: string) => `Code du billet numéro ${number}`,
    // Ticket.
    ticket: 'Mon billet',
    ticketTitle: 'Votre billet',
    ticketLead: (event: string) =>
      `Pour « ${event} ». Montrez-le à l’accueil, sur écran ou sur papier.`,
    ticketQr: 'Code à montrer à l’accueil',
    ticketNumber: (number: string) => `Numéro ${number}`,
    ticketPdf: 'Télécharger le billet (PDF)',
    ticketNote: 'Ce code ne contient ni nom ni adresse. Sans lui, donnez votre numéro.',
    ticketNone: 'Vous n’avez pas encore de place : vous aurez un billet quand vous en aurez une.',
    back: 'Retour à l’inscription',
    // Replay.
    replay: 'Rediffusion',
    replayTitle: (title: string) => `Revoir : ${title}`,
    replayLead: 'Nous comptons les ouvertures, sans savoir qui regarde.',
    replayOpen: 'Ouvrir la rediffusion',
    replayOwn: 'Noter à mon inscription que je l’ai regardée',
    replayOwnHint:
      'Pour recevoir les supports de la suite. Décochez si vous préférez ne pas le dire.',
    replayGoing: 'La rediffusion s’ouvre. Sinon, suivez ce lien :',
  },
  {
    refusals: refusalsEn,
    hows: howsEn,
    media: mediaEn,
    halves: { morning: 'morning', afternoon: 'afternoon' },
    day: 'Day',
    number: 'No.',
    name: 'Name',
    nameGone: 'name deleted',
    seat: 'Seat',
    state: 'Presence',
    there: 'here',
    tick: 'Record',
    save: 'Save',
    saved: 'Saved.',
    checkIn: 'Check-in',
    checkInTitle: (title: string) => `Check-in: ${title}`,
    checkInLead:
      'Scan a ticket, type a number or a name. Without a network, go on: everything leaves when it is back.',
    checkInField: 'Number or name',
    checkInHint: 'The number of the ticket, or the beginning of a name.',
    checkInDo: 'Record presence',
    checkInDone: (number: string) => `Number ${number}: recorded.`,
    checkInAlready: (number: string, day: string) =>
      `Number ${number}: already here ${day}. Nothing is counted twice.`,
    checkInNobody: 'Nobody matches. Check the number, or look by name.',
    checkInNoSeat: (number: string) =>
      `Number ${number}: cancelled or on the waiting list. Ask the team.`,
    checkInSeveral: 'Several people match: choose.',
    checkInEmpty: 'Nobody is registered',
    checkInEmptyText: 'People who register will appear here, with their number.',
    expected: 'People expected',
    arrived: (there: string, all: string) => `${there} arrived of ${all} expected`,
    closeDoor: 'End the check-in',
    closeDoorAsk:
      'Phones send what they still hold, then delete the list. The check-in can be opened again.',
    doorClosed: 'The check-in is over. The list is deleted from this device.',
    openDoor: 'Open the check-in again',
    doorOpened: 'The check-in is open.',
    privacy:
      'This device keeps the list (number, name, seat) so that it works without a network, until the check-in or the event ends.',
    presences: 'Presences',
    presencesTitle: (title: string) => `Presences: ${title}`,
    presencesLead: 'Who was there, how, and for how long. Paper, screen and reports together.',
    presencesEmpty: 'No presence recorded',
    presencesEmptyText: 'Open the check-in, copy the signed sheet or import a video report.',
    people: 'people present',
    onSite: 'on site',
    online: 'online',
    replayPeople: 'said they watched the replay',
    replayViews: 'openings of the replay',
    byDay: 'By day',
    byMedium: 'By way of recording',
    hoursByTerritory: 'Hours by territory',
    territory: 'Territory',
    noTerritory: 'territory not told',
    hours: 'Hours',
    personDays: 'People',
    tools: 'Record',
    after: 'Afterwards',
    links: {
      imports: 'Import a video report',
      certificates: 'Certificates',
      opinions: 'Opinions',
      materials: 'Materials',
    },
    csv: 'Download as CSV',
    correct: 'Correct a presence',
    correctField: 'Number of the person',
    how: 'How',
    known: 'Known by',
    correctThere: 'Presence',
    correctOptions: {
      no: 'absent',
      day: 'the whole day',
      morning: 'the morning',
      afternoon: 'the afternoon',
    },
    corrected: 'The presence is corrected.',
    correctedWithdrawn:
      'The presence is corrected, and the certificate that said otherwise is withdrawn.',
    settings: 'Settings',
    minMinutes: 'Time online from which someone is present',
    minutesUnit: 'minutes',
    satisfaction: 'Ask those present what they thought',
    coldWeeks: 'Ask again, later, after',
    weeksUnit: 'weeks',
    sheet: 'Attendance sheet (PDF)',
    badges: 'Badges (PDF)',
    paper: 'Copy the signed sheet',
    paperTitle: 'Copy the attendance sheet',
    paperLead:
      'One column at a time: copy the signed numbers. Who is already recorded is not counted twice.',
    paperHalf: 'Column of the sheet',
    paperField: 'Signed numbers',
    paperHint: 'For example: 1, 4, 7-9',
    paperSaved: (added: string) => `${numbered(added, 'presences', 'en')} added.`,
    paperKnown: (added: string, known: string) =>
      `${numbered(added, 'presences', 'en')} added. Already recorded, counted once: no. ${known}.`,
    paperUnread: (about: string) =>
      `These are not numbers: ${about}. Correct them, nothing is saved.`,
    paperUnknown: (about: string) =>
      `These numbers have no seat: ${about}. Correct them, nothing is saved.`,
    sheetTitle: (title: string) => `Attendance sheet: ${title}`,
    sheetNote:
      'Sign in the column of each half-day. Your presence is used to count and to give a certificate; names are deleted twelve months after the event.',
    rollTitle: 'Sheets with boxes, read from photographs',
    rollLead:
      'One box for each person and half-day. Photograph or scan the filled sheets: boxes are read, and you look at each sheet before anything is saved. People who came without registering are added by hand.',
    rollNote:
      'Your presence is used to count and to give a certificate; names are deleted twelve months after the event.',
    visitors: 'People who came without registering (first and last name, e-mail if you wish)',
    badgesTitle: (title: string) => `Badges: ${title}`,
    badgeAlt: (number: string) => `Code of ticket number ${number}`,
    ticket: 'My ticket',
    ticketTitle: 'Your ticket',
    ticketLead: (event: string) => `For “${event}”. Show it at the door, on screen or on paper.`,
    ticketQr: 'Code to show at the door',
    ticketNumber: (number: string) => `Number ${number}`,
    ticketPdf: 'Download the ticket (PDF)',
    ticketNote: 'This code holds neither name nor address. Without it, give your number.',
    ticketNone: 'There is no seat in your name yet: the ticket will come with it.',
    back: 'Back to the registration',
    replay: 'Replay',
    replayTitle: (title: string) => `Watch again: ${title}`,
    replayLead: 'Each opening is counted, without knowing whose.',
    replayOpen: 'Open the replay',
    replayOwn: 'Write beside my registration that I watched it',
    replayOwnHint: 'To receive the materials that follow. Untick it if you would rather not say.',
    replayGoing: 'The replay is opening. Otherwise, follow this link:',
  },
)
