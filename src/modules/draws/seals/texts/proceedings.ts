import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import type { SealRefusal } from '../seal-refusals.ts'

export const proceedingsTexts = defineTexts(
  {
    title: 'Déroulé du tirage',
    lead: 'Une étape après l’autre. Une fois l’engagement publié, vous ne pourrez plus revenir en arrière.',
    open: 'Déroulé du tirage',
    steps: [
      'Règle publiée',
      'Vivier figé',
      'Quotas vérifiés, liste des panels',
      'Témoins et engagement',
      'Dés, puis balise',
      'Confirmations et remplacements',
      'Clos',
    ],
    stepsTitle: 'Où en est le tirage',
    notPublished: 'La règle n’est pas encore publiée. Le déroulé commence avec le recrutement.',
    freeze: 'Figer le vivier',
    freezeHelp: (count: number, seats: number) =>
      `${counted(count, 'personne peut', 'personnes peuvent')} entrer dans le vivier (la liste dans laquelle on tire), pour ${counted(seats, 'place', 'places')}. Le fichier public ne contiendra que des tickets et des empreintes.`,
    freezeSetAside: (count: number) =>
      `${writtenNumber(count, 'fr')} de plus ${count === 1 ? 'siège ou a siégé' : 'siègent ou ont siégé'} dans un autre panel de cette expérience : la règle les écarte, sauf raison écrite sur la page des personnes. Un courriel le leur dit, quand il y a une adresse.`,
    freezeWarn:
      'Moins de quatre personnes inscrites par place : les quotas décideront presque tout, et le hasard peu.',
    freezeNot: 'Il y a moins de personnes que de places : le vivier ne peut pas encore être figé.',
    toRecruit: 'Continuer le recrutement',
    list: 'Vérifier les quotas et calculer la liste',
    listHelp:
      'Les quotas sont vérifiés avec ce vivier, puis la liste des panels est calculée et publiée. Le calcul peut durer deux minutes ; vous pouvez quitter la page.',
    listStopped: 'Le calcul a été arrêté : aucune liste n’est publiée.',
    listFailed: 'Le calcul n’a pas trouvé de résultat prouvé : rien n’est publié. Relancez-le.',
    stopping: 'L’arrêt est demandé.',
    impossible: 'Aucun panel ne respecte ces quotas',
    conflict: 'Ces quotas se contredisent',
    relax: 'Assouplir des quotas',
    relaxHelp:
      'Une première personne choisit et donne sa raison ; une seconde signe. Le journal public le dira.',
    relaxChoice: 'Le plus petit assouplissement',
    reason: 'Raison',
    propose: 'Proposer cet assouplissement',
    pending: 'Un assouplissement attend une seconde signature',
    accept: 'Signer en second',
    atLeast: (what: string, to: number, from: number) =>
      `${what} : au moins ${to} au lieu de ${from}`,
    atMost: (what: string, to: number, from: number) =>
      `${what} : au plus ${to} au lieu de ${from}`,
    witness: 'Le contrôle d’un témoin',
    witnessHelp:
      'Le témoin reçoit le fichier ci-dessous, qui contient les réponses sans aucun nom. Il recompte les panels, et signe.',
    witnessFile: 'Fichier du témoin (confidentiel)',
    role: 'Qualité du témoin',
    roleHint: 'Par exemple : garante du tirage, commissaire de justice, habitant tiré au sort.',
    statement: 'Ce que le témoin déclare',
    sign: 'Enregistrer la déclaration',
    commit: 'Publier l’engagement',
    commitHelp:
      'La balise sortira dix minutes après les dés, et au moins 24 heures après maintenant. Rien ne pourra plus changer.',
    day: 'Jour de la séance',
    time: 'Heure des dés',
    timeHint: 'À Paris, par exemple 14 h 30.',
    place: 'Lieu de la séance',
    withDice: 'Dés',
    diceYes: (count: number) =>
      `${count === 4 ? 'Quatre' : 'Trois'} dés à dix faces, lancés en public`,
    diceNo: 'Sans dés, tirage à distance : la balise seule',
    diceAlone:
      'Les dés seuls, comme la règle le permet : la balise ne donnera que l’ordre de la réserve',
    back: 'Revenir en arrière',
    backHelp: 'Avant l’engagement seulement. Le journal public gardera la raison.',
    backSubmit: 'Revenir à l’étape précédente',
    toCeremony: 'Ouvrir l’écran de la séance',
    seats: 'Les places',
    seatsList: (count: number) => `Les ${numbered(count, 'places', 'fr')}, une à une`,
    giveBack: 'Une place est rendue',
    giveBackHelp: 'À la demande de la personne, ou parce que la règle le dit.',
    ticket: 'Ticket',
    why: 'Raison (classe publiée)',
    giveBackSubmit: 'Noter la place libre',
    vacancies: (count: number) =>
      count === 0 ? 'Aucune place libre.' : `Places libres : ${writtenNumber(count, 'fr')}.`,
    leftEmpty: (count: number) =>
      count === 1
        ? 'Une place que personne ne peut prendre sous les quotas'
        : `${writtenNumber(count, 'fr')} places que personne ne peut prendre sous les quotas`,
    decisionKept: 'C’est noté.',
    toDecide: 'Décider à deux, en public',
    fill: 'Remplir les places libres selon la règle',
    fillHelp: 'La règle désigne, personne ne choisit. Ouvroir le fait aussi chaque jour à 18 h.',
    close: 'Clore le tirage',
    closeHelp: 'Plus aucun remplacement ne sera fait, et plus aucune place ne se confirme.',
    closedHelp: 'Le tirage est clos. Le reçu reste public.',
    toldByHand:
      'À prévenir par lettre ou par téléphone : aucun courriel ne part vers ces personnes',
    person: 'Personne',
    phone: 'Téléphone',
    address: 'Adresse',
    voidTitle: 'Annuler ce tirage',
    voidHelp:
      'Il restera visible avec sa raison. Un autre tirage demandera un nouvel engagement, 24 heures avant.',
    voidSubmit: 'Annuler le tirage',
    receipt: 'Voir le reçu',
    saved: 'C’est noté dans le journal public.',
    filled: (filled: number, vacant: number) =>
      `${counted(filled, 'place pourvue', 'places pourvues')} sur ${writtenNumber(vacant, 'fr')}.`,
    least: (least: string, best: string) =>
      `La plus petite chance est de ${least} ; aucune méthode ne peut donner mieux que ${best}.`,
    shutOut: (count: number) =>
      `Les quotas excluent ${counted(count, 'personne', 'personnes')} du vivier.`,
    certain: (count: number) =>
      `${counted(count, 'siège est déjà certain', 'sièges sont déjà certains')} : les quotas ne laissent pas le choix.`,
    ceremonyTitle: (title: string) => `${title} : la séance`,
    readAloud: 'Empreinte de l’engagement, à lire à voix haute',
    countdown: 'La balise sort',
    inSeconds: 'dans',
    enterDice: 'Noter les dés',
    diceField: (count: number) =>
      `Les dés, dans l’ordre : ${count === 4 ? 'noir, ' : ''}rouge, bleu, blanc`,
    diceHint: (count: number) =>
      count === 4
        ? 'Quatre chiffres, le dé noir d’abord (les milliers). Deux personnes tapent le même lancer.'
        : 'Trois chiffres, le dé rouge d’abord (les centaines). Deux personnes tapent le même lancer.',
    diceFirst:
      'Un premier lancer est noté. Une autre personne le tape à son tour, sur son propre compte.',
    diceDiffer:
      'Les deux lancers tapés diffèrent : relisez les dés, et tapez-les de nouveau tous les deux.',
    diceAgreed: (dice: string) => `Dés notés par deux personnes : ${dice}.`,
    byDice: 'Numéro donné par les dés seuls',
    byDiceHelp:
      'Le panel est tiré. Il manque l’ordre de la réserve : la balise du tour fixé d’avance le donnera.',
    hold: 'Lire la balise et tirer',
    pasted: 'Signature du tour, si la salle n’a pas de réseau',
    pastedHint:
      'Copiez-la depuis un site qui publie la balise drand : elle est vérifiée ici, sans réseau.',
    ceremonyNot: 'La séance s’ouvre quand l’engagement est publié.',
    seeReceipt: 'Le reçu complet',
  },
  {
    title: 'Proceedings of the draw',
    lead: 'One step after the other, and none backwards once the commitment is published.',
    open: 'Proceedings of the draw',
    steps: [
      'Rule published',
      'Pool frozen',
      'Quotas checked, list of panels',
      'Witnesses and commitment',
      'Dice, then beacon',
      'Confirmations and replacements',
      'Closed',
    ],
    stepsTitle: 'Where the draw stands',
    notPublished: 'The rule is not published yet. The proceedings begin with the recruitment.',
    freeze: 'Freeze the pool',
    freezeHelp: (count: number, seats: number) =>
      `${numbered(writtenNumber(count, 'en'), 'people', 'en')} may enter the pool, for ${numbered(seats, 'seats', 'en')}. The public file will only hold tickets and fingerprints.`,
    freezeSetAside: (count) =>
      `${count} more ${count === 1 ? 'sits or sat' : 'sit or sat'} in another panel of this experiment: the rule sets them aside, unless a reason is written on the page of people. They are told by mail where there is one.`,
    freezeWarn: 'The pool has fewer than four people for each seat: chance will decide little.',
    freezeNot: 'There are fewer people than seats: the pool cannot be frozen yet.',
    toRecruit: 'Go on recruiting',
    list: 'Check the quotas and compute the list',
    listHelp:
      'The quotas are checked with this pool, then the list of panels is computed and published. It may take two minutes; you may leave this page.',
    listStopped: 'The calculation was stopped: no list is published.',
    listFailed: 'The calculation came to no proven result: nothing is published. Run it again.',
    stopping: 'It is asked to stop.',
    impossible: 'No panel meets these quotas',
    conflict: 'Do not hold together',
    relax: 'Relax quotas',
    relaxHelp:
      'A first person chooses and says why; a second one signs. The public log will tell it.',
    relaxChoice: 'The smallest relaxation',
    reason: 'Reason',
    propose: 'Propose this relaxation',
    pending: 'A relaxation waits for a second signature',
    accept: 'Sign as second',
    atLeast: (what: string, to: number, from: number) =>
      `${what}: at least ${to} instead of ${from}`,
    atMost: (what: string, to: number, from: number) => `${what}: at most ${to} instead of ${from}`,
    witness: 'The check of a witness',
    witnessHelp:
      'The witness receives the file below, which holds answers and no name, counts the panels again, and signs.',
    witnessFile: 'File of the witness (confidential)',
    role: 'Who the witness is',
    roleHint: 'For example: guarantor of the draw, bailiff, a resident drawn by lot.',
    statement: 'What the witness declares',
    sign: 'Record the statement',
    commit: 'Publish the commitment',
    commitHelp:
      'The beacon will speak ten minutes after the dice, and at least 24 hours from now. Nothing can change any more.',
    day: 'Day of the session',
    time: 'Time of the dice',
    timeHint: 'In Paris, for example 14:30.',
    place: 'Place of the session',
    withDice: 'Dice',
    diceYes: (count: number) =>
      `${count === 4 ? 'Four' : 'Three'} ten-sided dice, thrown in public`,
    diceNo: 'Without dice, at a distance: the beacon alone',
    diceAlone: 'Dice alone, as the rule allows: the beacon will only give the order of the reserve',
    back: 'Go back',
    backHelp: 'Before the commitment only. The public log will keep the reason.',
    backSubmit: 'Go back one step',
    toCeremony: 'Open the screen of the session',
    seats: 'The seats',
    seatsList: (count: number) => `The ${numbered(count, 'seats', 'en')}, one by one`,
    giveBack: 'A seat is given back',
    giveBackHelp: 'Because the person asks, or because the rule says so.',
    ticket: 'Ticket',
    why: 'Reason (published class)',
    giveBackSubmit: 'Note the vacant seat',
    vacancies: (count: number) => (count === 0 ? 'No vacant seat.' : `Vacant seats: ${count}.`),
    leftEmpty: (count: number) =>
      count === 1
        ? 'A seat that nobody can take under the quotas'
        : `${count} seats that nobody can take under the quotas`,
    decisionKept: 'Noted.',
    toDecide: 'Decide, two of you, in public',
    fill: 'Fill the vacant seats by the rule',
    fillHelp: 'The rule designates, nobody chooses. It is also done each day at 18:00.',
    close: 'Close the draw',
    closeHelp: 'No replacement will be made any more, and no seat confirmed.',
    closedHelp: 'The draw is closed. The receipt stays public.',
    toldByHand: 'To be told by letter or telephone: no mail goes to these people',
    person: 'Person',
    phone: 'Telephone',
    address: 'Address',
    voidTitle: 'Void this draw',
    voidHelp:
      'It stays visible with its reason. Another draw will need a new commitment, 24 hours ahead.',
    voidSubmit: 'Void the draw',
    receipt: 'See the receipt',
    saved: 'It is in the public log.',
    filled: (filled: number, vacant: number) =>
      `${numbered(filled, 'seats', 'en')} filled of ${vacant}.`,
    least: (least: string, best: string) =>
      `The smallest chance is ${least}; no method can give better than ${best}.`,
    shutOut: (count: number) =>
      `The quotas shut out ${count} ${count === 1 ? 'person' : 'people'} of the pool.`,
    certain: (count: number) =>
      `${count} ${count === 1 ? 'seat is' : 'seats are'} already certain: the quotas leave no choice.`,
    ceremonyTitle: (title: string) => `${title}: the session`,
    readAloud: 'Fingerprint of the commitment, to be read aloud',
    countdown: 'The beacon speaks',
    inSeconds: 'in',
    enterDice: 'Note the dice',
    diceField: (count: number) =>
      `The dice, in this order: ${count === 4 ? 'black, ' : ''}red, blue, white`,
    diceHint: (count: number) =>
      count === 4
        ? 'Four digits, the black die first (thousands). Two people type the same throw.'
        : 'Three digits, the red die first (hundreds). Two people type the same throw.',
    diceFirst: 'A first throw is noted. Another person types it too, on their own account.',
    diceDiffer: 'The two throws differ: read the dice again, and type them again, both of you.',
    diceAgreed: (dice: string) => `Dice noted by two people: ${dice}.`,
    byDice: 'Number given by the dice alone',
    byDiceHelp:
      'This panel is designated. The order of the reserve is still to come: the beacon of the round fixed beforehand will give it.',
    hold: 'Read the beacon and draw',
    pasted: 'Signature of the round, if the hall has no network',
    pastedHint: 'Pasted from any relay of drand: it is verified here, offline.',
    ceremonyNot: 'The session opens when the commitment is published.',
    seeReceipt: 'The whole receipt',
  },
)

export const sealRefusals: Readonly<Record<Locale, Readonly<Record<SealRefusal, string>>>> = {
  fr: {
    forbidden: 'Vous ne pouvez pas faire avancer ce tirage.',
    'not-now': 'Ce n’est pas, ou plus, le moment de cette étape.',
    unsettled:
      'Réglez d’abord ce qui attend : la liste est sur cette page, avec un lien pour chaque chose.',
    'reason-missing':
      'Dites en une phrase pourquoi ce qui attend se termine ici : elle sera publiée.',
    'pool-too-small': 'Il y a moins de personnes que de places.',
    'same-ticket': 'Deux personnes ont le même ticket : une seule ligne s’ouvrirait.',
    'answers-missing': 'Il manque des réponses à des personnes du vivier.',
    running: 'Un calcul tourne déjà pour ce tirage.',
    possible: 'Choisissez l’un des assouplissements proposés.',
    pending: 'Un assouplissement attend déjà une seconde signature.',
    reason: 'Donnez la raison en une phrase : elle sera publiée.',
    statement: 'Il faut la qualité du témoin et sa déclaration.',
    'not-in-rule': 'La règle publiée ne permet pas les dés seuls.',
    'no-witness': 'Un témoin doit d’abord recompter cette liste et le déclarer.',
    'too-soon': 'La séance doit avoir lieu au moins 24 heures après l’engagement.',
    'dice-early': 'Les dés se lancent à l’heure annoncée, en public : revenez à ce moment-là.',
    'not-dice': 'Il faut un chiffre par dé, tous les dés de la liste.',
    'same-person': 'Une seconde personne doit le faire, sur son propre compte.',
    'no-dice': 'Les dés doivent d’abord être notés par deux personnes.',
    waiting: 'La balise n’est pas encore sortie.',
    'no-beacon':
      'Aucun des sites qui publient la balise ne répond. Réessayez, ou collez la signature de ce même tour.',
    'not-beacon': 'Cette signature n’est pas celle du tour fixé. Le tirage attend.',
    'not-seated': 'Ce ticket n’occupe pas de place.',
    nobody: 'Plus personne n’attend dans la réserve.',
  },
  en: {
    forbidden: 'You may not run this draw.',
    'not-now': 'It is not, or no longer, the time of this step.',
    unsettled: 'First settle what waits: the list is on this page, with a link for each thing.',
    'reason-missing': 'Say in a sentence why what waits ends here: it will be published.',
    'pool-too-small': 'There are fewer people than seats.',
    'same-ticket': 'Two people have the same ticket: only one line would open.',
    'answers-missing': 'Some people of the pool lack answers.',
    running: 'A calculation is already running for this draw.',
    possible: 'Choose one of the relaxations offered.',
    pending: 'A relaxation already waits for a second signature.',
    reason: 'Give the reason in a sentence: it will be published.',
    statement: 'Who the witness is and what they declare are needed.',
    'not-in-rule': 'The published rule does not allow dice alone.',
    'no-witness': 'A witness must first count this list again and say so.',
    'too-soon': 'The session must take place at least 24 hours after the commitment.',
    'dice-early': 'The dice are thrown at the announced hour, in public: come back then.',
    'not-dice': 'One digit for each die is needed, all the dice of the list.',
    'same-person': 'A second person must do it, on their own account.',
    'no-dice': 'The dice must first be noted by two people.',
    waiting: 'The beacon has not spoken yet.',
    'no-beacon':
      'No relay answers. The draw waits for this very round: paste its signature, or try again.',
    'not-beacon': 'This signature is not that of the round fixed. The draw waits.',
    'not-seated': 'This ticket holds no seat.',
    nobody: 'Nobody waits in the reserve any more.',
  },
}
